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

    /// As large as the smallest text of a page there, which has 0.8 of the font's pixels.
    void onAProjectorRaisedDigitsAreLarge()
    {
        Plot plot("Large");
        plot.resize(400, 300);
        plot.setZoom(2);
        const auto raised = [&](double end, const QString &expected) {
            plot.yAxis->setRange(0, end);
            plot.replot();
            const auto texts = testing::paintedTexts(plot);
            const auto found = std::ranges::find(texts, expected, &testing::PaintedText::text);
            return found == texts.end() ? 0 : found->pixels;
        };
        const double font = QFontInfo(plot.font()).pixelSize();
        QVERIFY2(0.6 * raised(2e12, "10¹²") >= 0.8 * font, qPrintable(QString::number(raised(2e12, "10¹²"))));
        QVERIFY(raised(2, "1.5") > 0 && raised(2, "1.5") < font); // and others no larger than before
        QVERIFY(0.6 * raised(2e12, "10¹²") >= 0.8 * font);
        plot.setZoom(1);
        QVERIFY(raised(2e12, "10¹²") > 0 && raised(2e12, "10¹²") < font);
    }

    /// Neither the large ones of a projector: fewer have no raised digits, have room for more when they are small, and so on without an end.
    void powersDoNotStandUponEachOther()
    {
        Plot plot("Low");
        plot.setZoom(1.5);
        plot.yAxis->setScaleType(QCPAxis::stLogarithmic);
        plot.yAxis->setTicker(logTicker());
        plot.yAxis->setRange(1e-5, 10);
        plot.show(); // what was never shown keeps the size it had
        for (int height = 300; height >= 100; --height) {
            plot.resize(400, height);
            plot.replot(QCustomPlot::rpImmediateRefresh);
            const QVector<double> ticks = plot.yAxis->tickVector();
            const double digits = QFontMetricsF(plot.yAxis->tickLabelFont()).ascent();
            QVERIFY(ticks.size() > 1);
            for (qsizetype k = 1; k < ticks.size(); ++k)
                QVERIFY2(plot.yAxis->coordToPixel(ticks[k - 1]) - plot.yAxis->coordToPixel(ticks[k]) >= digits,
                         qPrintable(QString("%1 of them, %2 high").arg(ticks.size()).arg(height)));
        }
    }

    /// Not 0.0001 above 10⁻⁵.
    void aLogarithmicAxisHasOneForm()
    {
        Plot plot("Small");
        plot.resize(400, 300);
        plot.yAxis->setScaleType(QCPAxis::stLogarithmic);
        plot.yAxis->setTicker(logTicker());
        plot.yAxis->setRange(1e-6, 2);
        QStringList texts;
        for (const testing::PaintedText &painted : testing::paintedTexts(plot))
            texts << painted.text;
        QVERIFY2(texts.contains("10⁻⁵") && texts.contains("10⁻²") && texts.contains("1"), qPrintable(texts.join(' ')));
        QVERIFY2(!texts.contains("0.01"), qPrintable(texts.join(' ')));
    }
};

QTEST_MAIN(TickersTest)
#include "tickers_test.moc"
