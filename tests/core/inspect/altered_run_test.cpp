#include "core/base/random.h"
#include "core/inspect/what_if.h"

#include <QtTest>
#include <algorithm>
#include <cmath>
#include <numeric>

using namespace sluice;

namespace {

constexpr size_t features = 2, steps = 9, units = 3;

const ModelShape everyStep{.features = features, .steps = steps, .outputs = 1, .output = OutputAt::every, .lookback = steps};

std::vector<float> randomWeights(const ModelSpec &spec, const ModelShape &shape)
{
    const RandomStream random(5, Purpose::weights, "noise");
    std::vector<float> weights(parameterCount(spec, shape));
    for (size_t k = 0; k < weights.size(); ++k)
        weights[k] = static_cast<float>(random.uniform(k) - 0.5);
    return weights;
}

Sample randomSample(size_t count = steps)
{
    const RandomStream random(6, Purpose::data, "noise");
    Sample sample{arma::fmat(features, count), arma::fmat(1, count, arma::fill::zeros)};
    for (size_t k = 0; k < sample.x.n_elem; ++k)
        sample.x(k) = static_cast<float>(random.normal(k));
    return sample;
}

Intervention on(Part part, double value, Intervention::Action action, std::vector<size_t> which, size_t first, size_t last)
{
    return {.layer = 0,
            .part = part,
            .units = std::move(which),
            .firstStep = first,
            .lastStep = last,
            .value = value,
            .action = action};
}

constexpr auto hold = Intervention::Action::hold;
constexpr auto add = Intervention::Action::add;

bool close(const arma::mat &one, const arma::mat &other, double tolerance = 1e-12)
{
    return arma::size(one) == arma::size(other) && arma::abs(one - other).max() < tolerance;
}

void everyCell()
{
    QTest::addColumn<LayerSpec>("cell");
    QTest::newRow("lstm") << LayerSpec(LstmSpec{units});
    QTest::newRow("lstm, peepholes") << LayerSpec(LstmSpec{.units = units, .peepholes = true});
    QTest::newRow("lstm, coupled") << LayerSpec(LstmSpec{.units = units, .forgetGate = ForgetGate::coupled});
    QTest::newRow("lstm of 1997") << LayerSpec(
        LstmSpec{.units = units, .forgetGate = ForgetGate::none, .squashing = CellSquashing::logistic});
    QTest::newRow("gru") << LayerSpec(GruSpec{units});
    QTest::newRow("rnn") << LayerSpec(RnnSpec{units});
}

/// "Hold that number" with a validation part of 20 sequences.
Task holdTask()
{
    DataSpec source;
    source.source = "generate:hold";
    source.params = {{"length", 20}, {"sequences", 60}};
    TaskSpec spec;
    spec.kind = TaskKind::regress;
    spec.output = OutputAt::every;
    spec.lookback = 20;
    spec.split = {20, 20, 20};
    return *Task::create(spec, source, *loadData(source, 3));
}

} // namespace

class AlteredRunTest : public QObject {
    Q_OBJECT

private slots:
    void zeroingTheStateBeginsAnew_data() { everyCell(); }
    void zeroingTheStateBeginsAnew();
    void anAblatedUnitIsOneWhoseOutgoingWeightsAreZero_data() { everyCell(); }
    void anAblatedUnitIsOneWhoseOutgoingWeightsAreZero();
    void whatIsAddedToAHiddenStateDecaysAsItsWeightSays();
    void whatIsAddedToACellIsKeptByTheForgetGate();
    void nothingIsAddedToAGate();
    void gradientsPassThroughWhatIsAddedAndEndAtWhatIsHeld_data();
    void gradientsPassThroughWhatIsAddedAndEndAtWhatIsHeld();
    void editedWeightsAreThoseOfTheTensor();
    void editsAndShufflesAreDoneInTheListsOrder();
    void anotherSamplesEditChangesNothing();
    void theStepOrderIsASeededPermutation();
    void theWholeSplitIsTheMeanOverItsSamples_data();
    void theWholeSplitIsTheMeanOverItsSamples();
    void whatIsOffOrOfAnotherModelChangesNothing();
    void whatDoesNotExistIsPassedOver();
};

/// With c (or h) zero at one step the rest is what a run of the rest alone gives.
void AlteredRunTest::zeroingTheStateBeginsAnew()
{
    QFETCH(LayerSpec, cell);
    const ModelSpec spec{"net", {cell}};
    const auto weights = randomWeights(spec, everyStep);
    const Sample whole = randomSample();
    const size_t at = 4;
    const Part part = std::holds_alternative<LstmSpec>(cell) ? Part::cell : Part::hidden;
    const Trace zeroed = probe(spec, everyStep, weights, whole, {on(part, 0, hold, {}, at, at)});
    const Sample rest{whole.x.tail_cols(steps - at - 1), whole.y.tail_cols(steps - at - 1)};
    const Trace alone = probe(spec, everyStep, weights, rest);
    QVERIFY(close(outputOf(zeroed.layers[0]).tail_cols(steps - at - 1), outputOf(alone.layers[0])));
    QVERIFY(close(zeroed.output.tail_cols(steps - at - 1), alone.output));
    QVERIFY(!close(zeroed.output, probe(spec, everyStep, weights, whole).output, 1e-3)); // it did something
}

void AlteredRunTest::anAblatedUnitIsOneWhoseOutgoingWeightsAreZero()
{
    QFETCH(LayerSpec, cell);
    const ModelSpec spec{"net", {cell}};
    auto weights = randomWeights(spec, everyStep);
    const Sample sample = randomSample();
    const size_t unit = 1;
    const Trace ablated = probe(spec, everyStep, weights, sample, {on(Part::hidden, 0, hold, {unit}, 0, SIZE_MAX)});
    for (const Tensor &tensor : tensorsOf(spec, everyStep)) // column `unit` of what reads h
        if (tensor.name == "layers.0.weight_hh" || tensor.name == "head.weight")
            std::fill_n(weights.begin() + static_cast<std::ptrdiff_t>(tensor.offset + unit * tensor.rows), tensor.rows, 0.0f);
    const Trace cutOff = probe(spec, everyStep, weights, sample);
    QVERIFY(close(ablated.output, cutOff.output));
    arma::mat others = outputOf(cutOff.layers[0]);
    others.row(unit).zeros();
    QVERIFY(close(outputOf(ablated.layers[0]), others));
}

/// h(t) = 0.5 x + 0.5 h(t−1): an addition halves from step to step.
void AlteredRunTest::whatIsAddedToAHiddenStateDecaysAsItsWeightSays()
{
    const ModelSpec spec{"net", {RnnSpec{.units = 1, .activation = Activation::identity}}};
    ModelShape shape = everyStep;
    shape.features = 1;
    const std::vector<float> weights = {0.5f, 0.5f, 0, 1, 0}; // weight_ih, weight_hh, bias_ih, head.weight, head.bias
    const Sample sample{arma::fmat(1, steps, arma::fill::ones), arma::fmat(1, steps, arma::fill::zeros)};
    const Trace plain = probe(spec, shape, weights, sample);
    const Trace pushed = probe(spec, shape, weights, sample, {on(Part::hidden, 3, add, {}, 2, 2)});
    for (size_t t = 0; t < steps; ++t) {
        const double left = t < 2 ? 0 : 3 * std::pow(0.5, static_cast<double>(t - 2));
        QVERIFY(std::abs(pushed.output(0, t) - plain.output(0, t) - left) < 1e-12);
    }
}

void AlteredRunTest::whatIsAddedToACellIsKeptByTheForgetGate()
{
    const ModelSpec spec{"net", {LstmSpec{1}}};
    ModelShape shape = everyStep;
    shape.features = 1;
    std::vector<float> weights(parameterCount(spec, shape), 0.0f);
    for (const Tensor &tensor : tensorsOf(spec, shape))
        if (tensor.name == "layers.0.bias_ih")
            weights[tensor.offset + 1] = 2; // f = σ(2); i = o = σ(0), g = tanh 0 = 0
    const Sample sample{arma::fmat(1, steps, arma::fill::zeros), arma::fmat(1, steps, arma::fill::zeros)};
    const Trace pushed = probe(spec, shape, weights, sample, {on(Part::cell, 1.5, add, {}, 3, 3)});
    const auto &lstm = std::get<LstmTrace>(pushed.layers[0]);
    const double f = 1 / (1 + std::exp(-2.0));
    for (size_t t = 0; t < steps; ++t) {
        const double c = t < 3 ? 0 : 1.5 * std::pow(f, static_cast<double>(t - 3));
        QVERIFY(std::abs(lstm.c(0, t) - c) < 1e-12);
        QVERIFY(std::abs(lstm.h(0, t) - 0.5 * std::tanh(c)) < 1e-12);
    }
}

void AlteredRunTest::nothingIsAddedToAGate()
{
    const ModelSpec spec{"net", {LstmSpec{units}}};
    const auto weights = randomWeights(spec, everyStep);
    const Trace plain = probe(spec, everyStep, weights, randomSample());
    const Trace same = probe(spec, everyStep, weights, randomSample(), {on(Part::forgetGate, 0.5, add, {}, 0, SIZE_MAX)});
    QVERIFY(close(plain.output, same.output, 1e-300));
}

void AlteredRunTest::gradientsPassThroughWhatIsAddedAndEndAtWhatIsHeld_data()
{
    QTest::addColumn<LayerSpec>("cell");
    QTest::addColumn<Intervention>("change");
    const auto row = [](const char *name, const LayerSpec &cell, Part part, Intervention::Action action) {
        QTest::newRow(name) << cell << on(part, 0.3, action, {0, 2}, 2, 5);
    };
    row("lstm, added to c", LstmSpec{units}, Part::cell, add);
    row("lstm, added to h", LstmSpec{units}, Part::hidden, add);
    row("lstm, held f", LstmSpec{units}, Part::forgetGate, hold);
    row("gru, added to h", GruSpec{units}, Part::hidden, add);
    row("rnn, added to h", RnnSpec{units}, Part::hidden, add);
    row("dense, held", DenseSpec{units, Activation::tanh}, Part::hidden, hold);
    row("dense, added", DenseSpec{units, Activation::tanh}, Part::hidden, add);
}

/// x ∂y/∂x against central differences of the forward run.
void AlteredRunTest::gradientsPassThroughWhatIsAddedAndEndAtWhatIsHeld()
{
    QFETCH(LayerSpec, cell);
    QFETCH(Intervention, change);
    const ModelSpec spec{"net", {cell}};
    const auto weights = randomWeights(spec, everyStep);
    const Sample sample = randomSample();
    const size_t answered = 7;
    const arma::mat found = inputContribution(spec, everyStep, weights, sample, answered, {change}).values;
    for (size_t k = 0; k < sample.x.n_elem; ++k) {
        const float distance = 0x1p-9f; // a power of two: x ± distance are floats but for their last bits
        Sample above = sample, below = sample;
        above.x(k) += distance;
        below.x(k) -= distance;
        const double rise = probe(spec, everyStep, weights, above, {change}).output(0, answered) -
                            probe(spec, everyStep, weights, below, {change}).output(0, answered);
        const double slope = rise / (static_cast<double>(above.x(k)) - static_cast<double>(below.x(k)));
        QVERIFY(std::abs(found(k) - slope * static_cast<double>(sample.x(k))) < 1e-5);
    }
}

void AlteredRunTest::editedWeightsAreThoseOfTheTensor()
{
    const ModelSpec spec{"net", {DenseSpec{2, Activation::identity}}};
    const ModelShape shape{.features = 1, .steps = 2, .outputs = 1, .output = OutputAt::last, .lookback = 2};
    const std::vector<float> weights(parameterCount(spec, shape), 1.0f);
    const std::vector<WhatIf> edits = {{{}, true, 0, WeightEdit{"layers.0.weight", 1, 0, 5}},
                                       {{}, true, 0, WeightEdit{"layers.0.weight", 1, 0, 7}}};
    // 2 × 2, column-major: row 1 of column 0 is the second number; the last edit wins.
    QCOMPARE(editedWeights(spec, shape, weights, edits, 0), (std::vector<float>{1, 7, 1, 1, 1, 1, 1, 1, 1}));
}

void AlteredRunTest::editsAndShufflesAreDoneInTheListsOrder()
{
    const SampleKey key{Split::validation, 3};
    const WhatIf edit{{}, true, 0, InputEdit{key, 1, {{2, 10.0}}}};
    const WhatIf shuffle{{}, true, 0, StepShuffle{4}};
    const arma::mat x = {{0, 1, 2, 3, 4}, {5, 6, 7, 8, 9}};
    const auto order = stepOrder(5, 4);
    arma::mat shuffled(2, 5);
    for (size_t t = 0; t < 5; ++t)
        shuffled.col(t) = x.col(order[t]);
    arma::mat last = x;
    alterInput(last, key, {shuffle, edit});
    arma::mat expected = shuffled;
    expected(1, 2) = 10;
    QVERIFY(close(last, expected, 1e-300));
    arma::mat first = x;
    alterInput(first, key, {edit, shuffle});
    expected = shuffled;
    expected(1, static_cast<size_t>(std::ranges::find(order, size_t(2)) - order.begin())) = 10;
    QVERIFY(close(first, expected, 1e-300));
}

void AlteredRunTest::anotherSamplesEditChangesNothing()
{
    arma::mat x(2, 4, arma::fill::ones);
    alterInput(x, {Split::validation, 3}, {{{}, true, 0, InputEdit{{Split::validation, 2}, 0, {{1, 9.0}}}}});
    alterInput(x, {Split::validation, 3}, {{{}, true, 0, InputEdit{{Split::test, 3}, 0, {{1, 9.0}}}}});
    QVERIFY(arma::all(arma::vectorise(x) == 1));
}

void AlteredRunTest::theStepOrderIsASeededPermutation()
{
    auto order = stepOrder(50, 1);
    QCOMPARE(order, stepOrder(50, 1));
    QVERIFY(order != stepOrder(50, 2));
    std::ranges::sort(order);
    std::vector<size_t> all(50);
    std::iota(all.begin(), all.end(), size_t(0));
    QCOMPARE(order, all);
    QVERIFY(stepOrder(0, 1).empty());
}

void AlteredRunTest::theWholeSplitIsTheMeanOverItsSamples_data()
{
    QTest::addColumn<LayerSpec>("layer");
    QTest::newRow("lstm") << LayerSpec(LstmSpec{units});
    QTest::newRow("gru") << LayerSpec(GruSpec{units});
    QTest::newRow("dense") << LayerSpec(DenseSpec{units, Activation::tanh});
}

void AlteredRunTest::theWholeSplitIsTheMeanOverItsSamples()
{
    QFETCH(LayerSpec, layer);
    const Task task = holdTask();
    const ModelSpec spec{"net", {layer}};
    const auto weights = randomWeights(spec, ModelShape::of(task));
    const std::vector<WhatIf> whatIfs = {{{}, true, 0, StepShuffle{2}},
                                         {{}, true, 0, InputEdit{{Split::validation, 11}, 0, {{3, 2.0}, {9, -1.0}}}},
                                         {{}, true, 0, WeightEdit{"head.bias", 0, 0, 0.25}},
                                         {{}, true, 0, on(Part::hidden, 0.5, add, {1}, 4, 7)}};
    const auto found = evaluateWhatIf(spec, weights, task, Split::validation, whatIfs, 0, {});
    const auto answers = predictWhatIf(spec, weights, task, Split::validation, whatIfs, 0, {});
    QVERIFY(found && answers);
    double squares = 0, untouched = 0;
    for (size_t index = 0; index < 20; ++index) {
        const SampleKey key{Split::validation, index};
        const Trace trace = probeWhatIf(spec, weights, task, key, whatIfs, 0);
        QVERIFY(close((*answers)[index], trace.output));
        squares += trace.error / 20;
        untouched += probeWhatIf(spec, weights, task, key, {}, 0).error / 20;
    }
    QVERIFY(std::abs(found->mse / squares - 1) < 1e-12);
    QVERIFY(std::abs(found->mse / untouched - 1) > 1e-3);
    int asked = 0;
    QVERIFY(!evaluateWhatIf(spec, weights, task, Split::validation, whatIfs, 0, [&] { return ++asked < 1; }));
}

void AlteredRunTest::whatIsOffOrOfAnotherModelChangesNothing()
{
    const Task task = holdTask();
    const ModelSpec spec{"net", {LstmSpec{units}}};
    const auto weights = randomWeights(spec, ModelShape::of(task));
    const SampleKey key{Split::validation, 0};
    const Intervention change = on(Part::forgetGate, 0, hold, {}, 0, SIZE_MAX);
    const Trace plain = probeWhatIf(spec, weights, task, key, {}, 1);
    const std::vector<WhatIf> others = {{{}, false, 1, change},
                                        {{}, true, 0, change},
                                        {{}, false, 1, StepShuffle{}},
                                        {{}, true, 0, WeightEdit{"head.bias", 0, 0, 9}}};
    QVERIFY(close(probeWhatIf(spec, weights, task, key, others, 1).output, plain.output, 1e-300));
    QVERIFY(!reaches(others, 1));
    QVERIFY(reaches(others, 0));
    QVERIFY(!close(probeWhatIf(spec, weights, task, key, {{{}, true, 1, change}}, 1).output, plain.output, 1e-6));
}

void AlteredRunTest::whatDoesNotExistIsPassedOver()
{
    const Task task = holdTask();
    const ModelSpec spec{"net", {LstmSpec{units}}};
    const auto weights = randomWeights(spec, ModelShape::of(task));
    const SampleKey key{Split::validation, 0};
    const std::vector<WhatIf> nonsense = {
        {{}, true, 0, WeightEdit{"no such tensor", 0, 0, 1}},
        {{}, true, 0, WeightEdit{"head.bias", 99, 99, 1}},
        {{}, true, 0, InputEdit{key, 99, {{0, 1.0}}}},
        {{}, true, 0, InputEdit{key, 0, {{SIZE_MAX, 1.0}}}},
        {{}, true, 0, Intervention{.layer = 9, .units = {}}},
        {{}, true, 0, Intervention{.units = {99}}},
        {{}, true, 0, Intervention{.part = Part::resetGate, .units = {}}},
    };
    QVERIFY(close(probeWhatIf(spec, weights, task, key, nonsense, 0).output, probeWhatIf(spec, weights, task, key, {}, 0).output,
                  1e-300));
}

QTEST_GUILESS_MAIN(AlteredRunTest)
#include "altered_run_test.moc"
