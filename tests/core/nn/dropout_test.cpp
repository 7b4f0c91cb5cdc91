#include "core/nn/dropout.h"
#include "tests/core/nn/layer_run.h"

#include <QtTest>
#include <cmath>

using namespace sluice;

namespace {

constexpr size_t inputs = 7, width = 24, steps = 11;

RandomStream drawsOf(uint64_t seed, const char *model = "net", uint32_t epoch = 0, uint32_t batch = 0)
{
    return {seed, Purpose::dropout, model, epoch, batch};
}

LayerRun dropout(double rate, size_t layer = 0)
{
    return {std::make_unique<Dropout>(inputs, DropoutSpec{rate}, layer), {}};
}

/// What is left of ones in training: the mask.
std::vector<float> maskOf(double rate, const RandomStream &random, size_t layer = 0)
{
    Block<float> ones(inputs, width, steps);
    ones.fill(1);
    LayerRun run = dropout(rate, layer);
    return valuesOf(run.forward(ones.view(), {&random, 0, width}));
}

} // namespace

class DropoutTest : public QObject {
    Q_OBJECT

private slots:
    void evaluationChangesNothing();
    void aRateOfZeroChangesNothing();
    void keepsTheMean_data();
    void keepsTheMean();
    void gradientsGoWhereValuesWent();
    void drawsAreTheSameInEveryShard();
    void drawsDoNotDependOnStepsBefore();
    void everyDrawIsItsOwn();

private:
    Block<float> x_ = randomBlock(inputs, width, steps, 1);
    Block<float> dy_ = randomBlock(inputs, width, steps, 2);
};

void DropoutTest::evaluationChangesNothing()
{
    LayerRun run = dropout(0.7);
    QVERIFY(sameBits(valuesOf(run.forward(x_.view())), valuesOf(x_.view())));
    run.backward(dy_.view());
    QVERIFY(sameBits(valuesOf(run.dx()), valuesOf(dy_.view())));
}

void DropoutTest::aRateOfZeroChangesNothing()
{
    LayerRun run = dropout(0);
    const RandomStream random = drawsOf(1);
    QVERIFY(sameBits(valuesOf(run.forward(x_.view(), {&random, 0, width})), valuesOf(x_.view())));
    run.backward(dy_.view());
    QVERIFY(sameBits(valuesOf(run.dx()), valuesOf(dy_.view())));
}

void DropoutTest::keepsTheMean_data()
{
    QTest::addColumn<double>("rate");
    for (const double rate : {0.1, 0.5, 0.8})
        QTest::addRow("%g", rate) << rate;
}

// Values are 0 or 1/(1 − p); over n draws the mean of the kept ones' number has the standard deviation √(p (1 − p) / n).
void DropoutTest::keepsTheMean()
{
    QFETCH(double, rate);
    double kept = 0, drawn = 0, sum = 0;
    for (uint32_t batch = 0; batch < 50; ++batch)
        for (const float value : maskOf(rate, drawsOf(1, "net", 0, batch))) {
            QVERIFY(value == 0 || value == static_cast<float>(1 / (1 - rate)));
            kept += value > 0;
            sum += static_cast<double>(value);
            ++drawn;
        }
    const double deviation = std::sqrt(rate * (1 - rate) / drawn);
    QVERIFY(std::abs(kept / drawn - (1 - rate)) < 4 * deviation);
    QVERIFY(std::abs(sum / drawn - 1) < 4 * deviation / (1 - rate));
}

void DropoutTest::gradientsGoWhereValuesWent()
{
    const RandomStream random = drawsOf(3);
    const auto mask = maskOf(0.4, random);
    LayerRun run = dropout(0.4);
    const auto output = valuesOf(run.forward(x_.view(), {&random, 0, width}));
    run.backward(dy_.view().lastSteps(4));
    for (size_t k = 0; k < mask.size(); ++k) {
        const bool reached = k >= mask.size() - inputs * width * 4;
        QCOMPARE(output[k], mask[k] * x_.view().data[k]);
        QCOMPARE(run.dx().data[k], reached ? mask[k] * dy_.view().data[k] : 0.0f);
    }
}

// However a batch is cut, a value's draw is that of its place in the batch.
void DropoutTest::drawsAreTheSameInEveryShard()
{
    const RandomStream random = drawsOf(4);
    LayerRun whole = dropout(0.5);
    const ConstView expected = whole.forward(x_.view(), {&random, 0, width});
    for (const size_t shardWidth : {1, 5, 16}) {
        LayerRun run = dropout(0.5);
        for (size_t first = 0; first < width; first += shardWidth) {
            const size_t count = std::min(shardWidth, width - first);
            Block<float> shard(inputs, count, steps);
            for (size_t t = 0; t < steps; ++t)
                std::copy_n(x_.view().column(t, first), count * inputs, shard.view().column(t, 0));
            const ConstView found = run.forward(shard.view(), {&random, first, width});
            for (size_t s = 0; s < count; ++s)
                QVERIFY(sameBits(valuesOf(sequenceOf(found, s).view()), valuesOf(sequenceOf(expected, first + s).view())));
        }
    }
}

void DropoutTest::drawsDoNotDependOnStepsBefore()
{
    const RandomStream random = drawsOf(5);
    LayerRun whole = dropout(0.5), rest = dropout(0.5);
    const ConstView expected = whole.forward(x_.view(), {&random, 0, width});
    const ConstView found = rest.forward(x_.view().lastSteps(4), {&random, 0, width});
    QVERIFY(sameBits(valuesOf(found), valuesOf(expected.lastSteps(4))));
}

// Another seed, model, epoch, batch or layer draws anew; two masks then agree in p² + (1 − p)² of their places.
void DropoutTest::everyDrawIsItsOwn()
{
    const auto mask = maskOf(0.5, drawsOf(6));
    QVERIFY(mask == maskOf(0.5, drawsOf(6)));
    const auto places = static_cast<double>(mask.size());
    for (const auto &other : {maskOf(0.5, drawsOf(7)), maskOf(0.5, drawsOf(6, "other")), maskOf(0.5, drawsOf(6, "net", 1)),
                              maskOf(0.5, drawsOf(6, "net", 0, 1)), maskOf(0.5, drawsOf(6), 1)}) {
        double same = 0;
        for (size_t k = 0; k < mask.size(); ++k)
            same += mask[k] == other[k];
        QVERIFY(std::abs(same / places - 0.5) < 4 * 0.5 / std::sqrt(places));
    }
}

QTEST_GUILESS_MAIN(DropoutTest)
#include "dropout_test.moc"
