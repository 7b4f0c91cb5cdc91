#include "ui/views/heat_map_plot.h"

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
};

QTEST_MAIN(HeatMapPlotTest)
#include "heat_map_plot_test.moc"
