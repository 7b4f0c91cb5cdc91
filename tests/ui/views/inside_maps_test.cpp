#include "tests/ui/inside_person.h"
#include "tests/ui/small_scene.h"
#include "ui/models/value_text.h"
#include "ui/views/inside_stack.h"
#include "ui/views/plot_export.h"

#include <QComboBox>
#include <QLineEdit>
#include <QtTest>

using namespace sluice;
using namespace sluice::testing;

class InsideMapsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    /// What stands at the step is drawn the same when the cursor is there.
    void theCursorLeavesItsStepSeen()
    {
        InsidePerson person(mapScene(12, 40));
        const auto pictureAt = [&](size_t step) {
            Selection selection = person.selection();
            selection.step = step;
            person.window.workbench().setSelection(selection);
            if (!QTest::qWaitFor([&] { return person.page().content().selection.step == step; }))
                return QImage();
            person.stack().replot();
            return person.stack().toPixmap().toImage();
        };
        const QImage away = pictureAt(20);
        const QImage there = pictureAt(5);
        QVERIFY(!away.isNull() && !there.isNull() && away != there);
        for (qsizetype row = 1; row < person.stack().axisRects().size(); ++row) {
            const QCPAxisRect *rect = person.stack().axisRects()[row];
            const int x = qRound(rect->axis(QCPAxis::atBottom)->coordToPixel(6));
            for (int y = rect->top() + 3; y < rect->bottom() - 3; ++y)
                for (const int by : {-1, 0, 1})
                    QCOMPARE(there.pixel(x + by, y), away.pixel(x + by, y));
        }
    }

    /// Beside the map, between the numbers of its rows, also where the picked one is among them.
    void theRowsOfAMapAreSaidToBeUnits()
    {
        InsidePerson person(mapScene(12, 40));
        person.window.resize(1280, 1100);
        QTRY_VERIFY(person.rowRect(2).height() > 40);
        for (const size_t unit : {0, 3, 11}) {
            Selection selection = person.selection();
            selection.unit = unit;
            person.window.workbench().setSelection(selection);
            QTRY_COMPARE(person.page().content().selection.unit, unit);
            person.stack().replot();
            const QImage seen = person.stack().toPixmap().toImage();
            for (qsizetype row = 1; row < person.stack().axisRects().size(); ++row) {
                auto *rect = qobject_cast<StackRect *>(person.stack().axisRects()[row]);
                if (!rect || rect->ends().bottom.isEmpty())
                    continue;
                QCOMPARE(rect->ends().what, QString("unit"));
                int lines = 0; // of text below each other
                bool within = false;
                for (int y = rect->top() - 2; y <= rect->bottom() + 3; ++y) {
                    bool ink = false;
                    for (int x = rect->left() - 20; x < rect->left() - 3; ++x)
                        ink |= contrast(seen.pixel(x, y), theme(false).window.rgb()) > 1.5;
                    lines += ink && !within ? 1 : 0;
                    within = ink;
                }
                QVERIFY2(lines >= (unit == 3 ? 2 : 3), qPrintable(QString("%1 %2").arg(unit).arg(lines)));
            }
        }
    }

    void aPictureIsTheSameOnBothThemes()
    {
        InsidePerson person(mapScene(12, 40));
        const auto picture = [&] { return pictureOf(person.stack(), {900, 500}, 1); };
        const QImage light = picture();
        person.window.setDark(true);
        QTRY_VERIFY(person.stack().dark());
        QCOMPARE(picture(), light);
    }

    void theOrderIsChosenAndUndone()
    {
        InsidePerson person(mapScene(12, 40));
        auto *order = person.find<QComboBox>("unitOrder");
        QVERIFY(order->isVisible());
        QTest::keyClick(order, Qt::Key_Down);
        QTRY_VERIFY(person.page().content().arranged.order.contains("mean"));
        QVERIFY(person.find<QComboBox>("unitOrderBy")->isVisible());
        QVERIFY(person.find<QLabel>("unitNote")->toolTip().contains("mean"));
        // A click picks the unit that is seen there.
        const std::vector<size_t> units = person.page().content().arranged.units;
        const QRect rect = person.rowRect(2);
        QTest::mouseClick(&person.stack(), Qt::LeftButton, {},
                          {rect.center().x(), rect.top() + int((double(4) + 0.5) * rect.height() / 12)});
        QTRY_COMPARE(person.selection().unit, units[4]);
        QTest::keyClick(&person.stack(), Qt::Key_Down);
        QTRY_COMPARE(person.selection().unit, units[5]);
        person.click("resetView");
        QTRY_VERIFY(person.page().content().arranged.order.isEmpty());
        QVERIFY(!person.find<QPushButton>("resetView")->isEnabled());
    }

    void theFilterIsTyped()
    {
        InsidePerson person(mapScene(12, 40));
        QTest::keyClicks(person.find<QLineEdit>("unitFilter"), "2-4");
        QTRY_COMPARE(person.page().content().arranged.units.size(), size_t(3));
        QVERIFY(person.find<QLabel>("unitNote")->toolTip().startsWith("3 of 12 units"));
        QTest::keyClicks(person.find<QLineEdit>("unitFilter"), ", q > 3");
        QTRY_VERIFY(person.find<QLabel>("unitNote")->toolTip().contains("is no filter"));
        QCOMPARE(person.page().content().arranged.units.size(), size_t(12));
    }

    void aPinnedUnitStaysWhileAnotherIsPicked()
    {
        InsidePerson person(mapScene(12, 40));
        person.stack().setFocus();
        for (int k = 0; k < 3; ++k) {
            QTest::keyClick(&person.stack(), Qt::Key_Down);
            QTRY_COMPARE(person.selection().unit, size_t(k + 1));
        }
        QTRY_COMPARE(person.page().content().selection.unit, size_t(3));
        person.click("pin");
        QTRY_VERIFY(person.page().content().arranged.pinned == size_t(3));
        QTest::keyClick(&person.stack(), Qt::Key_Down);
        QTRY_COMPARE(person.selection().unit, size_t(4));
        QCOMPARE(person.find<QPushButton>("pin")->text(), QString("unpin unit 4"));
        person.stack().replot();
        // The strip above a map is the pinned unit.
        const QRect rect = person.rowRect(3);
        QTest::mouseClick(&person.stack(), Qt::LeftButton, {}, {rect.center().x(), rect.top() + 2});
        QTRY_COMPARE(person.selection().unit, size_t(3));
        person.click("pin");
        QTRY_VERIFY(!person.page().content().arranged.pinned);
    }

    void layersOfADenseNetworkToo()
    {
        Scene scene = mapScene(12, 40);
        scene.experiment.models[0] = {"Dense", {DenseSpec{60, Activation::tanh}, DenseSpec{20, Activation::tanh}}};
        InsidePerson person(scene);
        person.page().setMode(InsideMode::dense);
        QTRY_VERIFY(person.page().content().mode == InsideMode::dense);
        person.stack().replot();
        const auto &rows = person.page().content().rows;
        QCOMPARE(person.stack().rows().rows, size_t(60));
        person.click("fewerUnits");
        QCOMPARE(person.stack().rows().count, size_t(40));
        person.stack().replot();
        for (size_t k = 0; k < rows.size(); ++k) {
            const auto of = double(rows[k].values.n_rows);
            if (rows[k].kind == InsideRow::Kind::map)
                QCOMPARE(mapOf(person, k + 1)->valueAxis()->range().size(), of == 60 ? 40 : of);
        }
    }

    /// What is drawn, what the labels say and what the pointer is told are all of one block.
    void whereCellsShareAPixelItIsSaidWhichIsDrawn()
    {
        Scene scene = mapScene(60, 900);
        scene.experiment.data.params["sequences"] = 20;
        scene.experiment.task.split = {14, 3, 3};
        InsidePerson person(scene);
        QTRY_VERIFY(person.stack().seen().shared.contains("steps"));
        QVERIFY(person.find<QLabel>("unitNote")->toolTip().contains("each pixel: the strongest of"));
        const auto &rows = person.page().content().rows;
        size_t seen = 0;
        for (size_t k = 0; k < rows.size(); ++k) {
            if (rows[k].kind != InsideRow::Kind::map || rows[k].units.empty())
                continue;
            ++seen;
            const QRect rect = person.rowRect(k + 1);
            const auto *cells = mapOf(person, k + 1);
            const int blockRows = int(std::ceil(60.0 / rect.height())), blockColumns = int(std::ceil(900.0 / rect.width()));
            QVERIFY(blockRows > 1 && blockColumns > 1);
            QCOMPARE(cells->data()->valueSize(), (60 + blockRows - 1) / blockRows);
            const int row = 17 / blockRows * blockRows, column = 400 / blockColumns * blockColumns;
            const arma::mat block =
                rows[k].values.submat(arma::span(row, row + blockRows - 1), arma::span(column, column + blockColumns - 1));
            const double drawn = cells->data()->cell(column / blockColumns, row / blockRows);
            const double expected = rows[k].gate ? arma::accu(block) / double(block.n_elem) : block(arma::abs(block).index_max());
            QVERIFY(std::abs(drawn - expected) < 1e-12);
            const QString tip =
                person.stack().tipAt({cells->keyAxis()->coordToPixel(column + 1), cells->valueAxis()->coordToPixel(row + 1)});
            QVERIFY2(tip.contains(exactText(rows[k].values(row, column))), qPrintable(tip));
            QVERIFY2(tip.contains(exactText(drawn)), qPrintable(tip));
            QVERIFY2(tip.contains(rows[k].gate ? "drawn: the mean of units " : "drawn: the strongest of units "),
                     qPrintable(tip));
            const auto *frame = qobject_cast<StackRect *>(person.stack().axisRects()[qsizetype(k) + 1]);
            QVERIFY(frame->notes().first().first().startsWith(rows[k].gate ? "mean of" : "strongest of"));
        }
        QVERIFY(seen >= 6);
        for (int k = 0; k < 12; ++k)
            person.click("closer");
        person.stack().replot();
        QTRY_VERIFY(!person.stack().seen().shared.contains("steps"));
    }

    void testSamplesCanBePicked()
    {
        InsidePerson person(mapScene(12, 40));
        Selection selection = person.selection();
        selection.split = Split::test;
        selection.sample = 3;
        person.window.workbench().setSelection(selection);
        QTRY_VERIFY(person.page().content().sampleName.startsWith("test sample 4 of"));
    }
};

QTEST_MAIN(InsideMapsTest)
#include "inside_maps_test.moc"
