#include "tests/ui/shown_memory.h"
#include "tests/ui/training_fixture.h"
#include "ui/views/saturation_plot.h"

#include <QtTest>
#include <set>

using namespace sluice;

namespace {

/// Units whose gates are all at the corners, but for one.
MemoryContent cornered(size_t units)
{
    MemoryContent content;
    const arma::vec none(units, arma::fill::zeros);
    const arma::vec all(units, arma::fill::ones);
    arma::vec half = none;
    half(units - 1) = 0.5;
    content.saturation = {{Part::inputGate, "input gate", none, none, {}, {}},
                          {Part::forgetGate, "forget gate", half, none, {}, {}},
                          {Part::outputGate, "output gate", all, none, {}, {}}};
    return content;
}

struct Shown {
    explicit Shown(const MemoryContent &content)
    {
        plot.resize(420, 320);
        plot.show();
        plot.show(content);
        plot.replot();
        QObject::connect(&plot, &SaturationPlot::unitPicked, &plot, [this](size_t unit) {
            picked.push_back(unit);
            plot.showUnit(unit);
        });
    }
    QPoint at(double below, double above) const
    {
        return {static_cast<int>(plot.xAxis->coordToPixel(below)), static_cast<int>(plot.yAxis->coordToPixel(above))};
    }
    std::vector<QCPItemText *> counts() const
    {
        std::vector<QCPItemText *> found;
        for (int k = 0; k < plot.itemCount(); ++k)
            if (auto *text = qobject_cast<QCPItemText *>(plot.item(k)); text && text->visible())
                found.push_back(text);
        return found;
    }

    SaturationPlot plot;
    std::vector<size_t> picked;
};

QRectF rectOf(const QCPItemText &text)
{
    return {text.topLeft->pixelPosition(), text.bottomRight->pixelPosition()};
}

} // namespace

class SaturationPlotTest : public QObject {
    Q_OBJECT

private slots:
    void marksThatLieOnEachOtherAreCounted()
    {
        Shown shown(cornered(12));
        QStringList texts;
        for (const QCPItemText *count : shown.counts())
            texts << count->text();
        texts.sort();
        QCOMPARE(texts, QStringList({"×12", "×23"}));
        shown.plot.show(cornered(1)); // the input gate's and the output gate's mark, each alone
        shown.plot.replot();
        QVERIFY(shown.counts().empty());
    }

    /// Of a net that has learned nothing yet, in the page and in a figure's size.
    void theCountsKeepOffEachOther()
    {
        ViewState state = testing::sunspotState(64);
        state.selection.thresholds = {0.45, 0.55};
        testing::ShownMemory page(state);
        for (const QSize &size : {QSize(300, 200), QSize(420, 320), QSize(800, 600)}) {
            Shown shown(page.page.content());
            shown.plot.resize(size);
            shown.plot.replot();
            const auto counts = shown.counts();
            QVERIFY(counts.size() > 2);
            for (size_t k = 0; k < counts.size(); ++k) {
                QVERIFY(QRectF(shown.plot.axisRect()->rect()).adjusted(-2, -2, 2, 2).contains(rectOf(*counts[k])));
                for (size_t other = 0; other < k; ++other)
                    QVERIFY(!rectOf(*counts[k]).adjusted(1, 1, -1, -1).intersects(rectOf(*counts[other])));
                for (const SaturationSeries &series : page.page.content().saturation)
                    for (arma::uword unit = 0; unit < series.below.n_elem; ++unit) {
                        const QRectF mark(shown.at(series.below(unit), series.above(unit)) - QPointF(3, 3), QSizeF(6, 6));
                        QVERIFY(!rectOf(*counts[k]).adjusted(1, 1, -1, -1).intersects(mark));
                    }
            }
        }
    }

    void everyUnitIsReachedByClicks()
    {
        Shown shown(cornered(12));
        for (int k = 0; k < 12; ++k)
            QTest::mouseClick(&shown.plot, Qt::LeftButton, {}, shown.at(1, 0));
        QCOMPARE(std::set(shown.picked.begin(), shown.picked.end()).size(), size_t(12));
        QCOMPARE(shown.picked.front(), size_t(1)); // the first was picked already
        QCOMPARE(shown.picked.back(), size_t(0));
        QTest::mouseClick(&shown.plot, Qt::LeftButton, {}, shown.at(0.5, 0));
        QCOMPARE(shown.picked.back(), size_t(11));
        const size_t before = shown.picked.size();
        QTest::mouseClick(&shown.plot, Qt::LeftButton, {}, shown.at(0.7, 0.6)); // where nothing is
        QCOMPARE(shown.picked.size(), before);
    }

    void everyUnitIsReachedByKeys()
    {
        Shown shown(cornered(5));
        shown.plot.setFocus();
        for (int k = 0; k < 5; ++k)
            QTest::keyClick(&shown.plot, Qt::Key_Down);
        QCOMPARE(shown.picked, (std::vector<size_t>{1, 2, 3, 4, 0}));
        QTest::keyClick(&shown.plot, Qt::Key_Up);
        QCOMPARE(shown.picked.back(), size_t(4));
        QTest::keyClick(&shown.plot, Qt::Key_Home);
        QCOMPARE(shown.picked.back(), size_t(0));
        QTest::keyClick(&shown.plot, Qt::Key_Right); // one forget gate lies alone in the middle
        QCOMPARE(shown.picked.back(), size_t(4));
        const size_t alone = shown.picked.size();
        QTest::keyClick(&shown.plot, Qt::Key_Down);
        QCOMPARE(shown.picked.size(), alone);
        QTest::keyClick(&shown.plot, Qt::Key_Right); // and the output gates at the right
        QCOMPARE(shown.picked.back(), size_t(0));
        QTest::keyClick(&shown.plot, Qt::Key_Left);
        QCOMPARE(shown.picked.back(), size_t(4));
        QTest::keyClick(&shown.plot, Qt::Key_End);
        QCOMPARE(shown.picked.back(), size_t(0));
    }

    void aTipNamesAllThatAreThere()
    {
        Shown shown(cornered(12));
        const QString tip = shown.plot.tipAt(shown.at(0, 0));
        QVERIFY2(tip.startsWith("input gate, 12 units: 1–12\nbelow 0.1: 0\nabove 0.9: 0\nforget gate, 11 units: 1–11\n"),
                 qPrintable(tip));
        QVERIFY(shown.plot.tipAt(shown.at(0.5, 0)).startsWith("forget gate, unit 12\nbelow 0.1: 0.5"));
        QVERIFY(shown.plot.tipAt(shown.at(0.7, 0.6)).isEmpty());
    }

    /// What is asked before the marks of another layer are drawn is answered of them.
    void fewerUnitsLeaveNothingBehind()
    {
        Shown shown(cornered(12));
        shown.plot.show(cornered(2));
        QVERIFY(shown.plot.tipAt(shown.at(1, 0)).startsWith("output gate, 2 units: 1–2\n"));
        QTest::keyClick(&shown.plot, Qt::Key_Down);
        QCOMPARE(shown.picked, (std::vector<size_t>{1}));
    }
};

QTEST_MAIN(SaturationPlotTest)
#include "saturation_plot_test.moc"
