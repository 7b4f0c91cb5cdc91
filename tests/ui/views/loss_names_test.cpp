#include "tests/ui/inside_fixture.h"
#include "ui/views/loss_plot.h"

#include <QtTest>

using namespace sluice;

/// The names of the lines in a plot of losses, and that of the constant.
class LossNamesTest : public QObject {
    Q_OBJECT

private slots:
    void theNamesOfTheLinesHaveRoomInEveryPicture()
    {
        ViewState state = sluice::testing::sunspotState(6);
        for (uint32_t epoch = 0; epoch <= 5; ++epoch)
            for (uint32_t model = 0; model < 2; ++model)
                state.epochs.push_back({model, epoch, 6 * epoch, 1.0 / (1 + epoch), 1.2 / (1 + epoch + model), 0, false});
        LossPlot plot;
        plot.show(lossContent(state, LossAxis::epochs, true), *state.experiment, LossAxis::epochs, true);
        for (const int pixels : {11, 24}) {
            int names = 0;
            QFont font;
            font.setPixelSize(pixels);
            for (int index = 0; index < plot.itemCount(); ++index)
                if (auto *name = qobject_cast<QCPItemText *>(plot.item(index)))
                    name->setFont(font);
            plot.toPixmap(320, 220);
            for (int index = 0; index < plot.itemCount(); ++index)
                if (auto *name = qobject_cast<QCPItemText *>(plot.item(index));
                    name && name->visible() && (name->text() == "Dense" || name->text() == "LSTM")) {
                    QVERIFY(name->right->pixelPosition().x() <= 320);
                    ++names;
                }
            QCOMPARE(names, 2);
        }
        QVERIFY(plot.xAxis->range().upper > 5);
    }

    /// Names at the ends of lines that end at one height stand below each other, and the constant's name is seen whole under its line
    /// where that is at the top.
    void theNamesOfTheLinesDoNotCoverEachOther()
    {
        ViewState state = sluice::testing::sunspotState(6);
        for (uint32_t epoch = 0; epoch <= 5; ++epoch)
            for (uint32_t model = 0; model < 2; ++model)
                state.epochs.push_back({model, epoch, 6 * epoch, 0.5 / (1 + epoch), 0.5 / (1 + epoch), 0, false});
        LossContent content = lossContent(state, LossAxis::epochs, true);
        content.constant = content.range.upper;
        content.constantName = "predict the mean";
        LossPlot plot;
        plot.show(content, *state.experiment, LossAxis::epochs, true);
        plot.toPixmap(320, 220);
        std::map<QString, QRectF> names;
        for (int index = 0; index < plot.itemCount(); ++index)
            if (auto *name = qobject_cast<QCPItemText *>(plot.item(index)); name && name->visible())
                names[name->text()] = QRectF(name->topLeft->pixelPosition(), name->bottomRight->pixelPosition());
        QVERIFY(names.contains("Dense") && names.contains("LSTM"));
        QVERIFY(!names["Dense"].adjusted(0, 1, 0, -1).intersects(names["LSTM"].adjusted(0, 1, 0, -1)));
        QVERIFY(names["predict the mean"].top() >= plot.axisRect()->top() - 1);
    }

    /// One loss stays where the constant's is, from the middle on; the name of the constant keeps out of its way and is never cut.
    void nothingCrossesTheNameOfTheConstant_data()
    {
        QTest::addColumn<int>("width");
        QTest::newRow("wide") << 420;
        QTest::newRow("narrow") << 190;
    }
    void nothingCrossesTheNameOfTheConstant()
    {
        QFETCH(int, width);
        ViewState state = sluice::testing::sunspotState(20);
        for (uint32_t epoch = 0; epoch <= 20; ++epoch) {
            const double near = epoch > 10 ? 1.02 : 0.3;
            state.epochs.push_back({0, epoch, epoch, near, near, 0, false});
            state.epochs.push_back({1, epoch, epoch, 0.1, 0.1, 0, false});
        }
        LossContent content = lossContent(state, LossAxis::epochs, true);
        content.constant = 1;
        content.constantName = "predict the mean";
        content.range = {0.05, 2};
        LossPlot plot;
        plot.show(content, *state.experiment, LossAxis::epochs, true);
        plot.toPixmap(width, 220);
        const QRectF panel = plot.axisRect()->rect();
        QVERIFY(plot.xAxis->coordToPixel(0) - 5 >= panel.left()); // the marker at the first epoch is whole
        QVERIFY(plot.xAxis->coordToPixel(20) + 5 <= panel.right());
        QCPItemText *constant = nullptr;
        for (int index = 0; index < plot.itemCount(); ++index)
            if (auto *name = qobject_cast<QCPItemText *>(plot.item(index)); name && name->text().startsWith("predict"))
                constant = name;
        QVERIFY(constant && constant->visible());
        const QRectF place(constant->topLeft->pixelPosition(), constant->bottomRight->pixelPosition());
        QVERIFY2(panel.adjusted(-2, -2, 2, 2).contains(place), qPrintable(constant->text()));
        for (double epoch = 0; epoch <= 20; epoch += 0.05) {
            const double share = std::clamp(epoch - 10, 0.0, 1.0);
            const double loss = 0.3 + share * (1.02 - 0.3);
            const bool between = epoch > 10 && epoch < 11; // where the axis bends the line
            const QPointF at(plot.xAxis->coordToPixel(epoch), plot.yAxis->coordToPixel(loss));
            QVERIFY2(between || !place.adjusted(1, 1, -1, -1).contains(at), qPrintable(QString::number(epoch)));
        }
    }

    /// A loss that goes up and down about the constant's leaves no place beside its line: the name stands above the panel.
    void theNameOfAConstantThatIsCrossedEverywhereStandsAbove()
    {
        ViewState state = sluice::testing::sunspotState(20);
        for (uint32_t epoch = 0; epoch <= 20; ++epoch)
            for (uint32_t model = 0; model < 2; ++model) {
                const double loss = epoch % 2 == model ? 0.6 : 1.6;
                state.epochs.push_back({model, epoch, epoch, loss, loss, 0, false});
            }
        LossContent content = lossContent(state, LossAxis::epochs, true);
        content.constant = 1;
        content.constantName = "predict the mean";
        content.range = {0.5, 2};
        content.xUpper = 20; // its curves go to the right edge
        LossPlot plot;
        plot.show(content, *state.experiment, LossAxis::epochs, true);
        plot.toPixmap(420, 220);
        QCPItemText *constant = nullptr;
        for (int index = 0; index < plot.itemCount(); ++index)
            if (auto *name = qobject_cast<QCPItemText *>(plot.item(index)); name && name->text().endsWith("predict the mean"))
                constant = name;
        QVERIFY(constant);
        QCOMPARE(constant->text(), QString("··· predict the mean")); // whose line it is
        QVERIFY(constant->bottomRight->pixelPosition().y() <= plot.axisRect()->rect().top() + 1);
        QVERIFY(constant->topLeft->pixelPosition().y() >= -1);
    }
};

QTEST_MAIN(LossNamesTest)
#include "loss_names_test.moc"
