#include "core/inspect/saturation.h"

#include "core/inspect/probe.h"
#include "tests/core/inspect/set_weights.h"

#include <QtTest>

using namespace sluice;
using namespace sluice::testing;

namespace {

/// Sequences of different lengths whose only input is −1 or 1.
Task signs()
{
    Dataset data;
    data.form = DataForm::sequences;
    data.columns = {"sign", "target"};
    data.inputs = {"sign"};
    data.target = "target";
    for (const size_t length : {8, 8, 4, 6, 8, 4, 4, 6, 8, 8}) {
        arma::mat values(2, length, arma::fill::zeros);
        for (size_t t = 0; t < length; ++t)
            values(0, t) = t % 4 == 0 ? 1 : -1;
        data.sequences.push_back(values);
    }
    TaskSpec spec;
    spec.kind = TaskKind::regress;
    spec.output = OutputAt::every;
    spec.scaling = Scaling::none;
    return Task::create(spec, {}, std::move(data)).value();
}

} // namespace

class SaturationTest : public QObject {
    Q_OBJECT

private slots:
    void sharesAreCounted();
    void gatesOfASplit_data();
    void gatesOfASplit();
    void whatIfsAreMeasured();
    void anRnnHasNoGates();
    void canBeAbandoned();
};

void SaturationTest::sharesAreCounted()
{
    const arma::mat values{{0.05, 0.5, 0.95, 0.02}, {0.1, 0.9, 0.91, 0.99}};
    const GateSaturation found = saturationOf(Part::inputGate, values, 0.1, 0.9);
    QVERIFY(arma::approx_equal(found.below, arma::vec{0.5, 0}, "absdiff", 0.0));
    QVERIFY(arma::approx_equal(found.above, arma::vec{0.25, 0.5}, "absdiff", 0.0));
}

void SaturationTest::gatesOfASplit_data()
{
    QTest::addColumn<bool>("gru");
    QTest::newRow("lstm") << false;
    QTest::newRow("gru") << true;
}

// The gate follows the sign: σ(4) or σ(−4). The training part is 8, 8, 4, 6, 8, 4 and 4 steps: 42, of which 11 are positive.
void SaturationTest::gatesOfASplit()
{
    QFETCH(bool, gru);
    const Task task = signs();
    const ModelSpec spec{"net", {gru ? LayerSpec(GruSpec{2}) : LayerSpec(LstmSpec{2})}};
    const ModelShape shape = ModelShape::of(task);
    SetWeights weights(spec, shape);
    weights.at("layers.0.weight_ih", 2) = 4; // unit 1 of the second gate: forget, or update
    const auto found = gateSaturation(spec, shape, weights.flat(), task, Split::train, 0, {});
    QVERIFY(found);
    QCOMPARE(found->size(), size_t(gru ? 2 : 3));
    const GateSaturation &second = (*found)[1];
    QCOMPARE(second.gate, gru ? Part::updateGate : Part::forgetGate);
    QVERIFY(std::abs(second.above(0) - 11.0 / 42) < 1e-12);
    QVERIFY(std::abs(second.below(0) - 31.0 / 42) < 1e-12);
    QCOMPARE(second.above(1), 0.0); // σ(0)
    QCOMPARE(second.below(1), 0.0);
    const SaturationOptions few{.low = 0.1, .high = 0.99, .mostSamples = 1};
    const auto first = gateSaturation(spec, shape, weights.flat(), task, Split::train, 0, few);
    QCOMPARE((*first)[1].above(0), 0.0); // σ(4) = 0.982
    QCOMPARE((*first)[1].below(0), 0.75);
}

// Unit 0 of the forget gate is held open; sample 0 is fed nothing but what is above zero.
void SaturationTest::whatIfsAreMeasured()
{
    const Task task = signs();
    const ModelSpec spec{"net", {LstmSpec{2}}};
    const ModelShape shape = ModelShape::of(task);
    SetWeights weights(spec, shape);
    weights.at("layers.0.weight_ih", 3) = 4; // unit 1 of the forget gate
    SaturationOptions options;
    options.interventions = {Intervention{0, Part::forgetGate, {0}, 0, SIZE_MAX, 0.95}};
    options.alter = [](size_t sample, arma::mat &x) {
        if (sample == 0)
            x.fill(1);
    };
    const auto before = gateSaturation(spec, shape, weights.flat(), task, Split::train, 0, {});
    const auto found = gateSaturation(spec, shape, weights.flat(), task, Split::train, 0, options);
    QCOMPARE((*found)[1].above(0), 1.0);
    // Of its 8 steps 2 were positive already.
    QVERIFY(std::abs((*found)[1].above(1) - (*before)[1].above(1) - 6.0 / 42) < 1e-12);
}

void SaturationTest::anRnnHasNoGates()
{
    const Task task = signs();
    const ModelSpec spec{"net", {RnnSpec{2}}};
    const ModelShape shape = ModelShape::of(task);
    const auto found = gateSaturation(spec, shape, SetWeights(spec, shape).flat(), task, Split::train, 0, {});
    QVERIFY(found && found->empty());
}

void SaturationTest::canBeAbandoned()
{
    const Task task = signs();
    const ModelSpec spec{"net", {LstmSpec{2}}};
    const ModelShape shape = ModelShape::of(task);
    QVERIFY(!gateSaturation(spec, shape, SetWeights(spec, shape).flat(), task, Split::train, 0, {}, [] { return false; }));
}

QTEST_GUILESS_MAIN(SaturationTest)
#include "saturation_test.moc"
