#include "ui/views/heat_map_plot.h"
#include "ui/views/plot_export.h"

#include <QtTest>

using namespace sluice;

class HeatMapPlotTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    /// What a narrow plot needed below the map, for a title in several lines, belongs to the map again in a wide one.
    void theMapGetsItsRoomBack()
    {
        HeatMap map;
        map.values = arma::mat(1, 4, arma::fill::ones);
        map.xTitle = "layer 1, 4 units";
        map.valueTitle = "activation";
        const auto heightAfter = [&](const std::vector<int> &widths) {
            HeatMapPlot plot("map");
            plot.setCompact(true);
            plot.show(map);
            plot.QWidget::show();
            for (const int width : widths) {
                plot.resize(width, 84);
                plot.replot();
            }
            return plot.axisRect()->height();
        };
        QVERIFY(heightAfter({600}) > 20);
        QVERIFY(heightAfter({120}) < heightAfter({600}));
        QCOMPARE(heightAfter({120, 600}), heightAfter({600}));
    }

    /// What is taken home is on white, whatever the window has.
    void zeroIsNearTheGroundOnBothThemesAndInPictures()
    {
        HeatMap map;
        map.values = arma::mat(3, 3, arma::fill::zeros);
        map.cellTexts = QStringList(9, "0");
        HeatMapPlot plot("map");
        plot.show(map);
        plot.resize(300, 200);
        for (const bool dark : {false, true, false}) {
            plot.setDark(dark);
            for (const bool darkPicture : {false, true}) {
                const QImage image = pictureOf(plot, {300, 200}, 1, darkPicture);
                const QRect cells = plot.axisRect()->rect();
                const QRgb zero = image.pixel(cells.left() + 8, cells.top() + 8);
                QVERIFY2(contrast(zero, theme(darkPicture).card.rgb()) < 1.2, qPrintable(QString::number(zero, 16)));
            }
            plot.replot();
            for (const auto *text : plot.findChildren<QCPItemText *>())
                QVERIFY(contrast(text->color().rgb(), signedColour(0, 1, dark)) >= 4.5);
        }
    }

    /// All four sides of it; black would be seen on the light theme.
    void theScaleHasTheThemesFrame()
    {
        HeatMap map;
        map.values = arma::mat(4, 4, arma::fill::ones);
        HeatMapPlot plot("map");
        plot.show(map);
        plot.resize(300, 200);
        plot.QWidget::show();
        for (const bool dark : {false, true}) {
            plot.setDark(dark);
            plot.replot();
            const QCPAxisRect &bar = *plot.findChild<QCPColorScale *>()->axis()->axisRect();
            const QImage image = plot.toPixmap(300, 200).toImage();
            const QPoint middle = bar.rect().center();
            const auto hasFrame = [&](const std::vector<QPoint> &edge) { // it may lie on either side of the edge
                return std::ranges::any_of(edge, [&](const QPoint &at) { return image.pixelColor(at) == theme(dark).border; });
            };
            const auto beside = [&](int x) {
                return std::vector<QPoint>{{x - 1, middle.y()}, {x, middle.y()}, {x + 1, middle.y()}};
            };
            const auto over = [&](int y) {
                return std::vector<QPoint>{{middle.x(), y - 1}, {middle.x(), y}, {middle.x(), y + 1}};
            };
            QVERIFY(hasFrame(beside(bar.left())) && hasFrame(beside(bar.right() + 1)));
            QVERIFY(hasFrame(over(bar.top())) && hasFrame(over(bar.bottom() + 1)));
        }
    }

    void namesBesideEachOtherDoNotTouch()
    {
        HeatMap map;
        map.values = arma::mat(4, 12, arma::fill::ones);
        for (int step = 11; step >= 0; --step)
            map.xNames << QString("%1 steps back").arg(step);
        HeatMapPlot plot("map");
        plot.show(map);
        plot.QWidget::show();
        for (const int width : {600, 400, 340, 280, 600}) {
            plot.resize(width, 200);
            plot.replot();
            QVector<double> ticks;
            QVector<QString> labels;
            plot.xAxis->ticker()->generate(plot.xAxis->range(), QLocale::c(), 'g', 6, ticks, nullptr, &labels);
            QVERIFY(labels.size() > 1);
            const QFontMetricsF metrics(plot.xAxis->tickLabelFont());
            for (qsizetype k = 1; k < labels.size(); ++k) {
                const double apart = plot.xAxis->coordToPixel(ticks[k]) - plot.xAxis->coordToPixel(ticks[k - 1]);
                QVERIFY2(apart > (metrics.horizontalAdvance(labels[k]) + metrics.horizontalAdvance(labels[k - 1])) / 2 + 2,
                         qPrintable(QString("%1: %2").arg(width).arg(labels.join('|'))));
            }
        }
    }
};

QTEST_MAIN(HeatMapPlotTest)
#include "heat_map_plot_test.moc"
