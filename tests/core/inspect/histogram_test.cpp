#include "core/inspect/histogram.h"

#include "core/base/random.h"

#include <QtTest>
#include <cmath>
#include <limits>
#include <numeric>
#include <vector>

using namespace sluice;

namespace {

constexpr float infinity = std::numeric_limits<float>::infinity();

uint64_t sumOf(const Histogram &histogram)
{
    return std::accumulate(histogram.counts.begin(), histogram.counts.end(), uint64_t{0});
}

std::vector<float> randomValues(size_t count, float spread)
{
    const RandomStream random(5, Purpose::data, "histogram");
    std::vector<float> values;
    for (size_t k = 0; k < count; ++k)
        values.push_back(spread * (2 * static_cast<float>(random.uniform(k)) - 1));
    return values;
}

} // namespace

class HistogramTest : public QObject {
    Q_OBJECT

private slots:
    void theRangeIsTheNextPowerOfTwo()
    {
        QCOMPARE(histogramOf(std::vector<float>{0.3f, -0.7f}).high, 1.0);
        QCOMPARE(histogramOf(std::vector<float>{1.0f}).high, 2.0);
        QCOMPARE(histogramOf(std::vector<float>{0.2f}).high, 0.25);
        QCOMPARE(histogramOf(std::vector<float>{-5}).low, -8.0);
        QCOMPARE(histogramOf(std::vector<float>{0, 0}).high, std::ldexp(1.0, -40));
        QCOMPARE(histogramOf(std::vector<float>{std::numeric_limits<float>::max()}).high, std::ldexp(1.0, 128));
    }

    void everyValueIsInItsBin()
    {
        const auto values = randomValues(3000, 3);
        const Histogram histogram = histogramOf(values);
        QCOMPARE(histogram.high, 4.0);
        QCOMPARE(sumOf(histogram), uint64_t(3000));
        for (size_t bin = 0; bin < Histogram::bins; ++bin) {
            const double from = -4 + 0.0625 * double(bin), to = from + 0.0625;
            const auto expected = std::count_if(values.begin(), values.end(),
                                                [&](float value) { return double(value) >= from && double(value) < to; });
            QCOMPARE(histogram.counts[bin], uint32_t(expected));
        }
    }

    void whatIsNotFiniteIsInNone()
    {
        const Histogram histogram = histogramOf(std::vector<float>{0.5f, NAN, infinity, -infinity});
        QCOMPARE(sumOf(histogram), uint64_t(1));
        QCOMPARE(histogram.total, uint64_t(4));
        QCOMPARE(histogram.high, 1.0);
    }

    void wideningIsTheSameAsCountingAnew()
    {
        auto values = randomValues(2000, 0.9f);
        const Histogram narrow = histogramOf(values);
        QCOMPARE(narrow.high, 1.0);
        values.push_back(7); // makes the range eight times as wide
        Histogram expected = histogramOf(values);
        --expected.counts[64 + 56];
        --expected.total;
        QCOMPARE(widened(narrow, 8), expected);
        QCOMPARE(widened(narrow, 1), narrow);
        QCOMPARE(sumOf(widened(narrow, std::ldexp(1.0, 100))), uint64_t(2000));
    }

    void magnitudesAreCountedByPowersOfTen()
    {
        const Histogram histogram = magnitudeHistogramOf(
            std::vector<float>{0, 1e-13f, 1.1e-6f, -1.1e-6f, 1.1f, 1e30f, infinity, static_cast<float>(NAN)});
        QCOMPARE(histogram.width(), 0.125);
        QCOMPARE(histogram.counts[6 * 8], 2U);  // 10^-6 … 10^-5.875
        QCOMPARE(histogram.counts[12 * 8], 1U); // from 1 on
        QCOMPARE(histogram.counts[127], 1U);
        QCOMPARE(sumOf(histogram), uint64_t(4));
        QCOMPARE(histogram.total, uint64_t(8));
    }
};

QTEST_GUILESS_MAIN(HistogramTest)
#include "histogram_test.moc"
