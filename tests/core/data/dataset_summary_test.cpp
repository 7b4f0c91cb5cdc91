#include "core/data/dataset_summary.h"

#include <QtTest>
#include <numeric>

using namespace sluice;

namespace {

Dataset loaded(const DataSpec &spec)
{
    auto data = loadData(spec, 42);
    if (!data)
        qFatal("%s", data.error().english().c_str());
    return std::move(*data);
}

DataSpec source(const char *id)
{
    DataSpec spec;
    spec.source = id;
    return spec;
}

} // namespace

class DatasetSummaryTest : public QObject {
    Q_OBJECT
private slots:
    void airPassengersAsTheyAreKnown()
    {
        const DataSpec spec = source("builtin:airpassengers");
        const auto columns = summarize(loaded(spec), spec);
        QCOMPARE(columns.size(), size_t(2));
        QCOMPARE(columns[0].role, ColumnRole::time);
        QCOMPARE(columns[0].type, ColumnType::dateTime);
        QCOMPARE(columns[1].role, ColumnRole::target);
        QCOMPARE(columns[1].type, ColumnType::integer);
        QCOMPARE(columns[1].smallest, 104.0);
        QCOMPARE(columns[1].largest, 622.0);
        QVERIFY(std::abs(columns[1].mean - 40363.0 / 144) < 1e-9);
        QCOMPARE(columns[1].histogram.size(), size_t(20));
        QCOMPARE(std::accumulate(columns[1].histogram.begin(), columns[1].histogram.end(), size_t(0)), size_t(144));
        const auto rows = firstRows(loaded(spec));
        QCOMPARE(rows.size(), size_t(20));
        QCOMPARE(rows[0], (std::vector<std::string>{"1949-01-01", "112"}));
    }

    void classesAreCountedByName()
    {
        const DataSpec spec = source("builtin:iris");
        const auto columns = summarize(loaded(spec), spec);
        QCOMPARE(columns.back().type, ColumnType::category);
        QCOMPARE(columns.back().histogram, (std::vector<size_t>{50, 50, 50}));
        QCOMPARE(firstRows(loaded(spec)).front().back(), std::string("setosa"));
    }

    void theExperimentsRolesCount()
    {
        DataSpec spec = source("generate:lorenz");
        spec.target = "z";
        spec.inputs = {{"y"}};
        const Dataset data = loaded(spec);
        QCOMPARE(roleIn(data, spec, "z"), ColumnRole::target);
        QCOMPARE(roleIn(data, spec, "y"), ColumnRole::input);
        QCOMPARE(roleIn(data, spec, "x"), ColumnRole::ignore);
    }
};

QTEST_APPLESS_MAIN(DatasetSummaryTest)
#include "dataset_summary_test.moc"
