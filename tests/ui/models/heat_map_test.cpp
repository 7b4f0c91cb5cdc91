#include "ui/models/heat_map.h"

#include <QtTest>

using namespace sluice;

class HeatMapTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void tipsAreExact()
    {
        HeatMap map;
        map.values = {{0.123456789, -2}, {3, 4}};
        map.valueTitle = "weight";
        map.yNames = {"unit 1", "unit 2"};
        QCOMPARE(heatMapTip(map, 0, 0), QString("unit 1, 1\nweight: 0.123456789"));
        map.xNames = {"t = 7", "t = 8"};
        map.cellTexts = {"a", "b", "c", "d"}; // column by column
        QCOMPARE(heatMapTip(map, 0, 1), QString("unit 1, t = 8\nweight: ") + QChar(0x2212) + "2 (c)");
        QVERIFY(heatMapTip(map, 2, 0).isEmpty());
    }

    void theScaleIsSymmetricOrAShare()
    {
        HeatMap map;
        map.limit = limitOf({{0.4, arma::datum::nan}, {-1.4, 1}});
        QCOMPARE(map.limit, 1.5);
        QCOMPARE(map.low(), -1.5);
        QCOMPARE(map.high(), 1.5);
        map.scale = HeatMap::Scale::share;
        QCOMPARE(map.low(), 0.0);
        QCOMPARE(map.high(), 1.0);
    }

    void theTableHasEveryRow()
    {
        HeatMap map;
        map.values = {{1, 2, 3}, {4, 5, 6}};
        const PlotTable table = heatMapTable(map);
        QCOMPARE(table.columns.size(), size_t(2));
        QVERIFY((table.columns[1].values == std::vector<double>{4, 5, 6}));
    }

    void tableTipsTakeTheNearestRow()
    {
        const PlotTable table{{{"t", {1, 2, 3}}, {"a", {0.5, std::nan(""), 7}}, {"b", {1.25}}}};
        QCOMPARE(tableTip(table, 1.2), QString("t: 1\na: 0.5\nb: 1.25"));
        QCOMPARE(tableTip(table, 2.1), QString("t: 2"));
        QCOMPARE(tableTip(table, 99), QString("t: 3\na: 7"));
        QVERIFY(tableTip({}, 1).isEmpty());
    }
};

QTEST_GUILESS_MAIN(HeatMapTest)
#include "heat_map_test.moc"
