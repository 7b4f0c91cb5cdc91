#include "core/task/metrics.h"

#include <QtTest>
#include <cmath>

using namespace sluice;

class MetricsTest : public QObject {
    Q_OBJECT

private slots:
    void meansOfErrors();
    void ownUnitsAndVariance();
    void scaledErrorIsOfTheNaiveForecast();
    void tokensAreMeasuredInBits();
    void skillIsOneMinusTheRatioOfErrors();
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
    const auto metrics = metricsOf(sums, {.scale = 10, .reference = 0.5});
    QCOMPARE(metrics.mse, 2.0);
    QCOMPARE(metrics.rmse, 10 * std::sqrt(2.0));
    QCOMPARE(metrics.mae, 10.0);
    QCOMPARE(metrics.relative, 4.0);
    QCOMPARE(metrics.r2, -3.0);
    QVERIFY(std::isnan(metrics.mase) && std::isnan(metrics.bitsPerToken));
}

void MetricsTest::scaledErrorIsOfTheNaiveForecast()
{
    MetricSums sums;
    sums.add(1, 3);
    sums.add(4, 4);
    QCOMPARE(metricsOf(sums, {.scale = 10, .reference = 1, .naiveError = 4}).mase, 2.5);
    QVERIFY(std::isnan(metricsOf(sums, {.scale = 10, .reference = 1, .naiveError = 0}).mase));
}

void MetricsTest::tokensAreMeasuredInBits()
{
    MetricSums sums(4);
    sums.addProbabilities(arma::vec{0.5, 0.25, 0.125, 0.125}, 0);
    sums.addProbabilities(arma::vec{0.5, 0.25, 0.125, 0.125}, 3);
    QVERIFY(std::abs(metricsOf(sums, {.tokens = true}).bitsPerToken - 2) < 1e-15);
    QVERIFY(std::isnan(metricsOf(sums, {}).bitsPerToken));
    QVERIFY(std::isnan(metricsOf(sums, {.tokens = true}).r2));
}

void MetricsTest::skillIsOneMinusTheRatioOfErrors()
{
    QCOMPARE(skill({.mse = 1}, {.mse = 4}), 0.75);
    QCOMPARE(skill({.mse = 6}, {.mse = 4}), -0.5);
    QVERIFY(std::isnan(skill({.mse = 1}, {.mse = 0})));
    Metrics model, knowing, certain;
    model.classes = ClassMetrics{.accuracy = 0.9, .logLoss = 0.3};
    knowing.classes = ClassMetrics{.accuracy = 0.5, .logLoss = 0.6};
    certain.classes = ClassMetrics{.accuracy = 0.6, .logLoss = std::numeric_limits<double>::infinity()};
    QCOMPARE(skill(model, knowing), 0.5);
    QVERIFY(std::abs(skill(model, certain) - 0.75) < 1e-15); // of wrong answers
}

void MetricsTest::nothingIsNotANumber()
{
    QVERIFY(std::isnan(MetricSums().mse()));
    MetricSums sums;
    sums.add(1, 1);
    QVERIFY(
        std::isnan(metricsOf(sums, {.scale = 1, .reference = 0}).relative)); // constant targets: error ÷ variance says nothing
}

QTEST_GUILESS_MAIN(MetricsTest)
#include "metrics_test.moc"
