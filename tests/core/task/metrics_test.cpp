#include "core/task/metrics.h"

#include <QtTest>
#include <cmath>

using namespace sluice;

class MetricsTest : public QObject {
    Q_OBJECT

private slots:
    void meansOfErrors();
    void ownUnitsAndVariance();
    void nothingIsNotANumber();
};

void MetricsTest::meansOfErrors()
{
    MetricSums first;
    first.add(3, 1);
    first.add(1, 2);
    MetricSums second;
    second.add(0, 3);
    first.add(second);
    QCOMPARE(first.count(), size_t{3});
    QCOMPARE(first.mse(), (4.0 + 1 + 9) / 3);
    QCOMPARE(first.mae(), 2.0);
}

void MetricsTest::ownUnitsAndVariance()
{
    MetricSums sums;
    sums.add(1, 3);
    sums.add(4, 4);
    const auto metrics = metricsOf(sums, 10, 0.5);
    QCOMPARE(metrics.mse, 2.0);
    QCOMPARE(metrics.rmse, 10 * std::sqrt(2.0));
    QCOMPARE(metrics.mae, 10.0);
    QCOMPARE(metrics.relative, 4.0);
}

void MetricsTest::nothingIsNotANumber()
{
    QVERIFY(std::isnan(MetricSums().mse()));
    MetricSums sums;
    sums.add(1, 1);
    QVERIFY(std::isnan(metricsOf(sums, 1, 0).relative)); // constant targets: error ÷ variance says nothing
}

QTEST_GUILESS_MAIN(MetricsTest)
#include "metrics_test.moc"
