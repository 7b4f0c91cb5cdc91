#include "core/base/random.h"

#include <QtTest>
#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

using namespace sluice;

using Words = std::array<uint32_t, 4>;

class RandomTest : public QObject {
    Q_OBJECT

private slots:
    void philoxKnownAnswers();
    void streamsDifferInEveryArgument();
    void uniformMoments();
    void normalMoments();
    void permutationIsOne();
    void permutationsAreEquallyLikely();
};

void RandomTest::philoxKnownAnswers()
{
    // Random123 1.14, tests/kat_vectors, philox4x32 10.
    QCOMPARE(philox({0, 0, 0, 0}, {0, 0}), (Words{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}));
    QCOMPARE(philox({~0u, ~0u, ~0u, ~0u}, {~0u, ~0u}), (Words{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}));
    QCOMPARE(philox({0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, {0xa4093822, 0x299f31d0}),
             (Words{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}));
}

void RandomTest::streamsDifferInEveryArgument()
{
    const RandomStream stream(42, Purpose::data, "hold", 3, 4);
    QCOMPARE(stream.bits(7), RandomStream(42, Purpose::data, "hold", 3, 4).bits(7));
    const std::vector<RandomStream> others = {
        RandomStream(43, Purpose::data, "hold", 3, 4),  RandomStream(42, Purpose::shuffle, "hold", 3, 4),
        RandomStream(42, Purpose::data, "holds", 3, 4), RandomStream(42, Purpose::data, "", 3, 4),
        RandomStream(42, Purpose::data, "hold", 4, 3),  RandomStream(42, Purpose::data, "hold", 3, 5),
        RandomStream(42, Purpose::data, "dloh", 3, 4),  RandomStream(42ull << 32, Purpose::data, "hold", 3, 4),
    };
    for (const auto &other : others)
        for (uint64_t index = 0; index < 100; ++index)
            QVERIFY(stream.bits(index) != other.bits(index));
    QVERIFY(stream.bits(0) != stream.bits(1ull << 32));
}

void RandomTest::uniformMoments()
{
    const RandomStream stream(1, Purpose::data, "moments");
    const int count = 200000;
    double sum = 0;
    double squares = 0;
    double neighbours = 0;
    for (int index = 0; index < count; ++index) {
        const double value = stream.uniform(index) - 0.5;
        QVERIFY(value >= -0.5 && value < 0.5);
        sum += value;
        squares += value * value;
        neighbours += value * (stream.uniform(index + 1) - 0.5);
    }
    // Four standard deviations: √(1/12/n), √(1/180/n), 1/12/√n.
    QVERIFY(std::abs(sum / count) < 4 * std::sqrt(1.0 / 12 / count));
    QVERIFY(std::abs(squares / count - 1.0 / 12) < 4 * std::sqrt(1.0 / 180 / count));
    QVERIFY(std::abs(neighbours / count) < 4 / 12.0 / std::sqrt(count));
}

void RandomTest::normalMoments()
{
    const RandomStream stream(1, Purpose::weights, "moments");
    const int count = 200000;
    std::array<double, 4> sums{};
    int beyondTwo = 0;
    for (int index = 0; index < count; ++index) {
        const double value = stream.normal(index);
        QVERIFY(std::isfinite(value));
        for (int power = 0; power < 4; ++power)
            sums[power] += std::pow(value, power + 1);
        beyondTwo += std::abs(value) > 2 ? 1 : 0;
    }
    // Moments 0, 1, 0, 3 of the standard normal; variances of the sample moments 1, 2, 15, 96 over n; P(|z| > 2) = 0.0455.
    QVERIFY(std::abs(sums[0] / count) < 4 * std::sqrt(1.0 / count));
    QVERIFY(std::abs(sums[1] / count - 1) < 4 * std::sqrt(2.0 / count));
    QVERIFY(std::abs(sums[2] / count) < 4 * std::sqrt(15.0 / count));
    QVERIFY(std::abs(sums[3] / count - 3) < 4 * std::sqrt(96.0 / count));
    QVERIFY(std::abs(double(beyondTwo) / count - 0.0455) < 4 * std::sqrt(0.0455 * 0.9545 / count));
}

void RandomTest::permutationIsOne()
{
    for (const size_t count : {0u, 1u, 2u, 1000u}) {
        auto order = RandomStream(5, Purpose::shuffle, "", 2).permutation(count);
        std::sort(order.begin(), order.end());
        std::vector<uint32_t> all(count);
        std::iota(all.begin(), all.end(), 0u);
        QCOMPARE(order, all);
    }
    std::vector<uint32_t> order(50);
    RandomStream(5, Purpose::shuffle).permutation(order);
    QCOMPARE(order, RandomStream(5, Purpose::shuffle).permutation(50));
}

void RandomTest::permutationsAreEquallyLikely()
{
    std::map<std::vector<uint32_t>, int> seen;
    for (uint32_t epoch = 0; epoch < 24000; ++epoch)
        ++seen[RandomStream(9, Purpose::shuffle, "", epoch).permutation(4)];
    QCOMPARE(seen.size(), size_t{24});
    double chiSquare = 0;
    for (const auto &[order, count] : seen)
        chiSquare += (count - 1000.0) * (count - 1000.0) / 1000.0;
    QVERIFY(chiSquare < 49.73); // 99.9 % of χ² with 23 degrees of freedom
}

QTEST_GUILESS_MAIN(RandomTest)
#include "random_test.moc"
