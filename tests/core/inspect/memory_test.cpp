#include "core/inspect/memory.h"

#include "core/base/random.h"
#include "core/inspect/plain_cubes.h"
#include "core/inspect/probe.h"
#include "tests/core/inspect/set_weights.h"

#include <QtTest>
#include <cmath>

using namespace sluice;
using namespace sluice::testing;

namespace {

constexpr size_t steps = 60;
const ModelSpec oneUnit{"LSTM", {LstmSpec{1}}};

Sample noise(const ModelShape &shape)
{
    const RandomStream random(1, Purpose::data, "noise");
    Sample sample{arma::fmat(shape.features, shape.steps), arma::fmat(1, shape.steps, arma::fill::zeros)};
    uint64_t index = 0;
    for (float &value : sample.x)
        value = static_cast<float>(random.normal(index++));
    return sample;
}

double sigmoid(double z)
{
    return 1 / (1 + std::exp(-z));
}

} // namespace

class MemoryTest : public QObject {
    Q_OBJECT

private slots:
    void aConstantForgetGateHasItsHalfLife();
    void withoutAForgetGateNothingIsForgotten();
    void theJacobianIsThatOfTheEquations();
    void theProductStartsAnewAtEachStep();
    void unitsAreSortedByHalfLife();
    void aLeakyCellRetainsWhatItsGateSays();
    void aLatchRemembersAlthoughItsForgetGateLetsGo();
    void onlyTheChangedInputIsChanged();
    void nothingPassesAHeldCell();
    void whatLeavesTheCellOpenIsNoCut();
};

void MemoryTest::aConstantForgetGateHasItsHalfLife()
{
    const ModelShape shape = everyStep(steps);
    SetWeights weights(oneUnit, shape);
    weights.at("layers.0.bias_ih", 1) = 3;
    weights.at("layers.0.weight_ih", 2) = 1;
    const double f = sigmoid(3);
    const auto memory = cellMemory(oneUnit, shape, weights.flat(), noise(shape), 0);
    QCOMPARE(memory.size(), size_t{1});
    QVERIFY(std::abs(memory[0].halfLife - std::log(2.0) / -std::log(f)) < 1e-9);
    QVERIFY(std::abs(std::pow(f, memory[0].halfLife) - 0.5) < 1e-12);
    for (const size_t from : {size_t{0}, size_t{7}, steps - 1}) {
        const arma::rowvec left = runningProduct(memory[0].path, from);
        QCOMPARE(left.n_elem, arma::uword{steps - from});
        for (size_t later = 0; later < left.n_elem; ++later)
            QVERIFY(std::abs(left(later) - std::pow(f, double(later))) < 1e-12);
    }
    for (size_t t = 0; t < steps; ++t) {
        QVERIFY(std::abs(memory[0].jacobian(t) - std::pow(f, double(steps - 1 - t))) < 1e-12); // no recurrent weights
    }
}

void MemoryTest::withoutAForgetGateNothingIsForgotten()
{
    const ModelSpec spec{"1997", {LstmSpec{.units = 2, .forgetGate = ForgetGate::none, .squashing = CellSquashing::logistic}}};
    const ModelShape shape = everyStep(steps);
    const SetWeights weights(spec, shape);
    for (const UnitMemory &unit : cellMemory(spec, shape, weights.flat(), noise(shape), 0)) {
        QVERIFY(std::isinf(unit.halfLife));
        QVERIFY(arma::all(runningProduct(unit.path, 0) == 1));
        QVERIFY(arma::all(unit.jacobian == 1));
    }
}

// Against central differences: the cell held at c(t) ± d at step t.
void MemoryTest::theJacobianIsThatOfTheEquations()
{
    const ModelSpec spec{"LSTM", {LstmSpec{.units = 3, .peepholes = true}}};
    const ModelShape shape = everyStep(8);
    const RandomStream random(3, Purpose::weights);
    std::vector<float> weights(parameterCount(spec, shape));
    for (size_t k = 0; k < weights.size(); ++k)
        weights[k] = static_cast<float>(1.6 * (random.uniform(k) - 0.5));
    const Sample sample = noise(shape);
    const Trace trace = probe(spec, shape, weights, sample);
    for (const UnitMemory &unit : cellMemory(spec, shape, weights, sample, 0))
        for (size_t t = 0; t < 8; ++t) {
            const auto lastCell = [&](double change) {
                const double value = std::get<LstmTrace>(trace.layers[0]).c(unit.unit, t) + change;
                const Intervention hold{
                    .layer = 0, .part = Part::cell, .units = {unit.unit}, .firstStep = t, .lastStep = t, .value = value};
                return std::get<LstmTrace>(probe(spec, shape, weights, sample, {hold}).layers[0]).c(unit.unit, 7);
            };
            const double slope = (lastCell(1e-5) - lastCell(-1e-5)) / 2e-5;
            QVERIFY(std::abs(unit.jacobian(t) - slope) < 1e-8);
        }
}

/// Where the gate moves, too: beside products of the gates that the plain equations give.
void MemoryTest::theProductStartsAnewAtEachStep()
{
    const ModelShape shape = everyStep(steps);
    SetWeights weights(oneUnit, shape);
    weights.at("layers.0.weight_ih", 1) = 2;
    const Sample sample = noise(shape);
    const arma::rowvec forget = cellMemory(oneUnit, shape, weights.flat(), sample, 0).front().path;
    for (const size_t from : {size_t{0}, size_t{20}, steps - 2}) {
        double product = 1;
        for (size_t t = from; t < steps; ++t) {
            product *= t > from ? sigmoid(2 * static_cast<double>(sample.x(0, t))) : 1;
            QVERIFY(std::abs(runningProduct(forget, from)(t - from) - product) < 1e-12);
        }
    }
}

void MemoryTest::unitsAreSortedByHalfLife()
{
    const ModelSpec spec{"LSTM", {LstmSpec{4}}};
    const ModelShape shape = everyStep(10);
    SetWeights weights(spec, shape);
    for (const auto &[unit, bias] : {std::pair{0, 1.f}, {1, 5.f}, {2, -2.f}, {3, 3.f}})
        weights.at("layers.0.bias_ih", 4 + static_cast<size_t>(unit)) = bias;
    std::vector<size_t> order;
    for (const UnitMemory &unit : cellMemory(spec, shape, weights.flat(), noise(shape), 0))
        order.push_back(unit.unit);
    QCOMPARE(order, (std::vector<size_t>{1, 3, 0, 2}));
}

// Small states, so that tanh c is nearly c: the output follows the cell.
void MemoryTest::aLeakyCellRetainsWhatItsGateSays()
{
    const ModelShape shape = everyStep(steps);
    SetWeights weights(oneUnit, shape);
    weights.at("layers.0.bias_ih", 1) = 3;
    weights.at("layers.0.weight_ih", 2) = 1e-3f;
    weights.at("head.weight", 0) = 1;
    const Retention retention = measureRetention(oneUnit, shape, weights.flat(), noise(shape), 0, 10, arma::vec{1});
    QCOMPARE(retention.output.n_elem, arma::uword{steps - 10});
    QVERIFY(std::abs(retention.unitEffects(0) - sigmoid(0) * 1e-3) < 1e-6); // i · tanh(1e-3)
    for (size_t k = 0; k < retention.output.n_elem; ++k) {
        QVERIFY(std::abs(retention.output(k) - std::pow(sigmoid(3), double(k))) < 1e-4);
        QVERIFY(std::abs(retention.units(0, k) - std::pow(sigmoid(3), double(k))) < 1e-4);
    }
}

void MemoryTest::aLatchRemembersAlthoughItsForgetGateLetsGo()
{
    const ModelShape shape = everyStep(steps);
    const SetWeights weights = latch(oneUnit, shape);
    Sample sample{arma::fmat(1, steps, arma::fill::zeros), arma::fmat(1, steps, arma::fill::zeros)};
    sample.x(0, 0) = 1;
    const UnitMemory memory = cellMemory(oneUnit, shape, weights.flat(), sample, 0).front();
    QVERIFY2(memory.halfLife < 0.3, qPrintable(QString::number(memory.halfLife)));
    QVERIFY(runningProduct(memory.path, 0)(steps - 1) < 1e-50);
    QVERIFY(std::abs(memory.jacobian(0)) < 1e-6); // nor does a small change survive: it is pulled back
    const Retention retention = measureRetention(oneUnit, shape, weights.flat(), sample, 0, 0, arma::vec{-2});
    QVERIFY2(retention.output(steps - 1) > 0.95, qPrintable(QString::number(retention.output(steps - 1))));
    // What pushes it where it stands has hardly an effect, and that is soon gone; the page Memory must not go by that.
    const NetworkWeights network = unpackWeights(oneUnit, shape, weights.flat());
    const NetworkValues values = runPlainNetwork(oneUnit, shape, network, oneSequence(sample.x), {}, true);
    for (const size_t step : {size_t{0}, size_t{1}, steps / 2}) {
        const size_t last = steps - 1 - step;
        const Retention pushed = measureRetention(oneUnit, shape, network, values, 0, step, arma::vec{1}, {});
        QVERIFY2(pushed.units(0, last) < 0.05, qPrintable(QString::number(pushed.units(0, last))));
        const Retention either = measureEitherWay(oneUnit, shape, network, values, 0, step, arma::vec{1}, {});
        QVERIFY2(either.units(0, last) > 0.95, qPrintable(QString::number(either.units(0, last))));
        QVERIFY(either.output(last) > 0.95 && either.unitEffects(0) > 1);
    }
}

/// Of two inputs the output hears the first alone, through a leaky sum: what is left of a change of the other one is nothing.
void MemoryTest::onlyTheChangedInputIsChanged()
{
    ModelShape shape = everyStep(steps);
    shape.features = 2;
    SetWeights weights(oneUnit, shape);
    weights.at("layers.0.bias_ih", 1) = 1;
    weights.at("layers.0.weight_ih", 2, 0) = 1e-3f;
    weights.at("head.weight", 0) = 1;
    const NetworkWeights network = unpackWeights(oneUnit, shape, weights.flat());
    const NetworkValues values = runPlainNetwork(oneUnit, shape, network, oneSequence(noise(shape).x), {}, true);
    const Retention heard = measureEitherWay(oneUnit, shape, network, values, 0, 5, arma::vec{1, 0}, {});
    const Retention unheard = measureEitherWay(oneUnit, shape, network, values, 0, 5, arma::vec{0, 1}, {});
    QVERIFY(heard.outputEffect > 1e-5);
    for (size_t k = 0; k < heard.output.n_elem; ++k)
        QVERIFY(std::abs(heard.output(k) - std::pow(sigmoid(1), double(k))) < 1e-3);
    QCOMPARE(unheard.outputEffect, 0.0);
    QVERIFY(arma::all(unheard.output == 0));
}

namespace {

/// Of one unit whose gates are constant, no recurrent weights: ∂c(T)/∂c(t) is the cell's own path.
UnitMemory constantMemory(const std::vector<Intervention> &interventions)
{
    const ModelShape shape = everyStep(steps);
    SetWeights weights(oneUnit, shape);
    weights.at("layers.0.bias_ih", 1) = 3;
    weights.at("layers.0.weight_ih", 2) = 1;
    const NetworkWeights network = unpackWeights(oneUnit, shape, weights.flat());
    const NetworkValues values = runPlainNetwork(oneUnit, shape, network, oneSequence(noise(shape).x), interventions);
    return cellMemory(std::get<LstmWeights>(network.layers[0]), std::get<LstmValues>(values.layers[0]), interventions, SIZE_MAX)
        .front();
}

} // namespace

void MemoryTest::nothingPassesAHeldCell()
{
    const double f = sigmoid(3);
    const UnitMemory memory = constantMemory({{.part = Part::cell, .firstStep = 8, .lastStep = 9, .value = 0}});
    QVERIFY(arma::all(memory.held == arma::uvec{8, 9}));
    for (const size_t from : {size_t{0}, size_t{7}, size_t{8}, size_t{9}, size_t{30}}) {
        const arma::rowvec left = runningProduct(memory.path, from);
        for (size_t t = from; t < steps; ++t) {
            const bool passed = (from < 8 && t >= 8) || (from == 8 && t >= 9);
            QVERIFY(std::abs(left(t - from) - (passed ? 0 : std::pow(f, double(t - from)))) < 1e-12);
        }
        QVERIFY(std::abs(left(steps - 1 - from) - memory.jacobian(from)) < 1e-12); // there is no other way
    }
    QVERIFY(std::abs(memory.halfLife - std::log(2.0) / -std::log(f)) < 1e-9);
    QCOMPARE(constantMemory({{.part = Part::cell, .value = 0}}).halfLife, 0.0);
    QVERIFY(constantMemory({{.part = Part::cell, .lastStep = 0, .value = 0}}).held.is_empty());
}

void MemoryTest::whatLeavesTheCellOpenIsNoCut()
{
    const double f = sigmoid(3);
    for (const Intervention &each :
         {Intervention{.part = Part::cell, .value = 0.3, .action = Intervention::Action::add},
          Intervention{.part = Part::hidden, .value = 0}, Intervention{.part = Part::candidate, .value = 0},
          Intervention{.layer = 0, .part = Part::cell, .units = {1}, .value = 0}}) {
        const UnitMemory memory = constantMemory({each});
        QVERIFY(memory.held.is_empty());
        for (size_t t = 0; t < steps; ++t) {
            QVERIFY(std::abs(runningProduct(memory.path, t)(steps - 1 - t) - std::pow(f, double(steps - 1 - t))) < 1e-12);
            QVERIFY(std::abs(memory.jacobian(t) - std::pow(f, double(steps - 1 - t))) < 1e-12);
        }
    }
}

QTEST_GUILESS_MAIN(MemoryTest)
#include "memory_test.moc"
