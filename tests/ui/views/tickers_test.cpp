#include "tests/ui/text_recorder.h"
#include "ui/views/plot.h"
#include "ui/views/tickers.h"

#include <QtTest>
#include <algorithm>

using namespace sluice;

class TickersTest : public QObject {
    Q_OBJECT

private slots:
    /// None stands upon the next: the tips have them all.
    void namesBesideEachOtherAreThinnedWhereTheyDoNotFit()
    {
        Plot plot("Classes");
        constexpr size_t count = 12;
        plot.xAxis->setRange(0.5, count + 0.5);
        plot.xAxis->setTicker(nameTicker([](size_t at) { return QString("class number %1").arg(at); }, count));
        for (const int width : {200, 500, 3000}) {
            plot.toPixmap(width, 200);
            const QVector<double> ticks = plot.xAxis->tickVector();
            const int name = QFontMetrics(plot.xAxis->tickLabelFont()).horizontalAdvance("class number…");
            QVERIFY2(ticks.size() * name <= std::max(name, plot.axisRect()->width()), qPrintable(QString::number(width)));
            QVERIFY(width < 3000 || ticks.size() == int(count));
        }
    }

    void onAProjectorNoDigitsAreRaised()
    {
        Plot plot("Large");
        plot.resize(400, 300);
        plot.yAxis->setRange(0, 2e12);
        plot.setZoom(2);
        QStringList texts;
        for (const testing::PaintedText &painted : testing::paintedTexts(plot))
            texts << painted.text;
        QVERIFY2(texts.contains("1e12"), qPrintable(texts.join(' ')));
    }
};

QTEST_MAIN(TickersTest)
#include "tickers_test.moc"
