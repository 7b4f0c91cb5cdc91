#include "core/base/random.h"
#include "core/task/period.h"

#include <QtTest>
#include <cmath>
#include <numbers>

using namespace sluice;

namespace {

std::vector<double> target(const std::string &source, double share)
{
    DataSpec spec;
    spec.source = source;
    const Dataset data = *loadData(spec, 1);
    const arma::rowvec values = data.sequences[0].row(data.columnIndex(data.target));
    return arma::conv_to<std::vector<double>>::from(values.head(size_t(share * double(values.n_elem))));
}

std::vector<double> noise(uint64_t seed, bool walk)
{
    const RandomStream random(seed, Purpose::data);
    std::vector<double> values;
    for (size_t row = 0; row < 300; ++row)
        values.push_back(random.normal(row) + (walk && row > 0 ? values.back() : 0));
    return values;
}

} // namespace

class PeriodTest : public QObject {
    Q_OBJECT

private slots:
    void seasonsOfTheBuiltInSeries_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<int>("period");
        QTest::newRow("months with growth") << "builtin:airpassengers" << 12;
        QTest::newRow("months") << "builtin:nottem" << 12;
        QTest::newRow("sea") << "builtin:elnino" << 12;
        QTest::newRow("weeks") << "builtin:co2" << 52;
        QTest::newRow("sun") << "builtin:sunspots" << 11;
        QTest::newRow("no season") << "builtin:nile" << 0;
    }
    void seasonsOfTheBuiltInSeries()
    {
        QFETCH(QString, source);
        QFETCH(int, period);
        QCOMPARE(int(detectPeriod({target(source.toStdString(), 0.7)}).value_or(0)), period);
    }

    void chanceIsNoSeason()
    {
        int ofNoise = 0, ofWalks = 0;
        for (uint64_t seed = 1; seed <= 200; ++seed) {
            ofNoise += detectPeriod({noise(seed, false)}).has_value();
            ofWalks += detectPeriod({noise(seed, true)}).has_value();
        }
        QVERIFY2(ofNoise <= 6 && ofWalks <= 6, qPrintable(QString("%1, %2").arg(ofNoise).arg(ofWalks))); // 3 in 100
    }

    void aSineInNoise()
    {
        for (const size_t period : {3, 7, 24}) {
            auto values = noise(period, false);
            for (size_t row = 0; row < values.size(); ++row)
                values[row] = 0.3 * values[row] + std::sin(2 * std::numbers::pi * double(row) / double(period));
            QCOMPARE(detectPeriod({values}), std::optional(period));
            // In short pieces it is the same season.
            std::vector<std::vector<double>> pieces;
            for (size_t begin = 0; begin < 300; begin += 100)
                pieces.emplace_back(values.begin() + long(begin), values.begin() + long(begin) + 100);
            QCOMPARE(detectPeriod(pieces), std::optional(period));
        }
    }

    void tooLittleIsNothing()
    {
        QVERIFY(!detectPeriod({}));
        QVERIFY(!detectPeriod({{1, 2, 1}}));
        QVERIFY(!detectPeriod({std::vector<double>(50, 3.0)}));
    }

    void onlyTheTrainingRowsAreLookedAt()
    {
        Dataset data;
        data.columns = {"y"};
        data.target = "y";
        data.inputs = {"y"};
        data.sequences.emplace_back(1, 400);
        const auto random = noise(3, false);
        for (size_t row = 0; row < 400; ++row)
            data.sequences[0](0, row) = row < 200 ? random[row] : std::sin(double(row)) * 100;
        TaskSpec spec;
        spec.lookback = 4;
        spec.split = {200, 100, 100};
        QVERIFY(!seasonalPeriod(*Task::create(spec, {}, data)));
        spec.period = 6;
        QCOMPARE(seasonalPeriod(*Task::create(spec, {}, data)), std::optional<size_t>(6));
    }
};

QTEST_GUILESS_MAIN(PeriodTest)
#include "period_test.moc"
