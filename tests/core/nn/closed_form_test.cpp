#define SLUICE_DOUBLE // the layer's gradients, in the precision of the closed form

#include "core/nn/lstm.h"
#include "tests/core/nn/layer_run.h"

#include <QtTest>
#include <algorithm>
#include <cmath>
#include <memory>

using namespace sluice;

namespace {

constexpr size_t inputs = 3, units = 5, width = 4, steps = 9;

/// Zero but for step t.
Block<Real> onlyStep(size_t t, ConstView dy)
{
    Block<Real> block(units, width, steps);
    block.fill(0);
    std::copy_n(dy.data, dy.size(), block.view().column(t, 0));
    return block;
}

/// f as the variant has it: 1, 1 − i or a gate of its own.
double forgetAt(const LstmCache &cache, ForgetGate forget, size_t t, size_t s, size_t unit)
{
    if (forget == ForgetGate::none)
        return 1;
    const double gate = cache.gates[forget == ForgetGate::own ? 1 : 0].view().column(t, s)[unit];
    return forget == ForgetGate::own ? gate : 1 - gate;
}

double cellSlope(CellSquashing squashing, double cell)
{
    if (squashing == CellSquashing::tanh)
        return 1 - std::tanh(cell) * std::tanh(cell);
    const double gate = 1 / (1 + std::exp(-cell));
    return 2 * gate * (1 - gate); // of 2σ(c) − 1
}

void everyVariant()
{
    QTest::addColumn<LstmSpec>("spec");
    for (const auto &[name, forget] :
         {std::pair{"own", ForgetGate::own}, {"no", ForgetGate::none}, {"coupled", ForgetGate::coupled}})
        for (const auto &[squashed, squashing] : {std::pair{"tanh", CellSquashing::tanh}, {"logistic", CellSquashing::logistic}})
            QTest::addRow("%s forget gate, %s", name, squashed)
                << LstmSpec{.units = units, .forgetGate = forget, .squashing = squashing};
}

/// The layer after its forward, without recurrent weights, from random states.
LayerRun runOf(const LstmSpec &spec, ConstView x)
{
    auto layer = std::make_unique<Lstm>(inputs, spec);
    auto parameters = randomNumbers(layer->parameterCount(), 3);
    const size_t rows = (spec.forgetGate == ForgetGate::own ? 4 : 3) * units;
    std::fill_n(parameters.data() + rows * inputs, rows * units, Real(0));
    LayerRun run(std::move(layer), std::move(parameters));
    run.begin(0, randomBlock(units, width, 1, 4).view());
    run.begin(1, randomBlock(units, width, 1, 5).view());
    run.forward(x);
    return run;
}

} // namespace

/// An LSTM layer without recurrent weights: the cell is a leaky sum, whose derivatives can be written down.
class ClosedFormTest : public QObject {
    Q_OBJECT

private slots:
    void theCellForgetsByTheProductOfItsGates_data() { everyVariant(); }
    void theCellForgetsByTheProductOfItsGates();
    void withoutForgetGateTheErrorGoesBackUnchanged_data();
    void withoutForgetGateTheErrorGoesBackUnchanged();
    void theHiddenStateBeforeTheFirstStepDoesNotMatter_data() { everyVariant(); }
    void theHiddenStateBeforeTheFirstStepDoesNotMatter();
    void theForgetGatesGradientIsThatOfTheProduct();

private:
    Block<Real> x_ = randomBlock(inputs, width, steps, 1);
    Block<Real> dy_ = randomBlock(units, width, 1, 2);
};

// h(t) = o(t) ψ(c(t)) and ∂c(t)/∂c(0) = ∏ f(k), k ≤ t.
void ClosedFormTest::theCellForgetsByTheProductOfItsGates()
{
    QFETCH(LstmSpec, spec);
    LayerRun run = runOf(spec, x_.view());
    const auto &cache = static_cast<LstmCache &>(run.cache());
    const ConstView output = cache.gates.back().view();
    for (size_t last = 0; last < steps; ++last) {
        run.backward(onlyStep(last, dy_.view()).view());
        const ConstView found = run.state(1).gradient.view();
        for (size_t s = 0; s < width; ++s)
            for (size_t unit = 0; unit < units; ++unit) {
                double product = 1;
                for (size_t t = 0; t <= last; ++t)
                    product *= forgetAt(cache, spec.forgetGate, t, s, unit);
                const double cell = run.stateAt(1, last + 1).column(0, s)[unit];
                const double error =
                    dy_.view().column(0, s)[unit] * output.column(last, s)[unit] * cellSlope(spec.squashing, cell);
                QVERIFY(std::abs(found.column(0, s)[unit] - error * product) < 1e-15);
            }
    }
}

void ClosedFormTest::withoutForgetGateTheErrorGoesBackUnchanged_data()
{
    QTest::addColumn<CellSquashing>("squashing");
    QTest::newRow("tanh") << CellSquashing::tanh;
    QTest::newRow("logistic") << CellSquashing::logistic;
}

// The constant error carousel: what reaches the cell at step t leaves it at the first step, to the bit.
void ClosedFormTest::withoutForgetGateTheErrorGoesBackUnchanged()
{
    QFETCH(CellSquashing, squashing);
    const LstmSpec spec{.units = units, .forgetGate = ForgetGate::none, .squashing = squashing};
    LayerRun whole = runOf(spec, x_.view());
    for (size_t t = 0; t < steps; ++t) {
        LayerRun alone = runOf(spec, x_.view().step(t));
        alone.begin(1, whole.stateAt(1, t));
        alone.forward(x_.view().step(t));
        alone.backward(dy_.view());
        whole.backward(onlyStep(t, dy_.view()).view());
        QVERIFY(sameBits(valuesOf(whole.state(1).gradient.view()), valuesOf(alone.state(1).gradient.view())));
    }
}

void ClosedFormTest::theHiddenStateBeforeTheFirstStepDoesNotMatter()
{
    QFETCH(LstmSpec, spec);
    LayerRun run = runOf(spec, x_.view());
    run.backward(dy_.view());
    const auto dh0 = valuesOf(run.state(0).gradient.view());
    QVERIFY(std::all_of(dh0.begin(), dh0.end(), [](Real value) { return value == 0; }));
}

// ∂c(T)/∂z_f(t) = c(t−1) f′(t) ∏_{k>t} f(k), summed over steps and sequences for the bias.
void ClosedFormTest::theForgetGatesGradientIsThatOfTheProduct()
{
    LayerRun run = runOf({.units = units}, x_.view());
    run.backward(dy_.view());
    const auto &cache = static_cast<LstmCache &>(run.cache());
    const ConstView forget = cache.gates[1].view(), output = cache.gates[3].view();
    for (size_t unit = 0; unit < units; ++unit) {
        double expected = 0;
        for (size_t s = 0; s < width; ++s) {
            const double slope = cellSlope(CellSquashing::tanh, run.stateAt(1, steps).column(0, s)[unit]);
            double after = dy_.view().column(0, s)[unit] * output.column(steps - 1, s)[unit] * slope;
            for (size_t t = steps; t-- > 0;) {
                const double f = forget.column(t, s)[unit];
                expected += after * run.stateAt(1, t).column(0, s)[unit] * f * (1 - f);
                after *= f;
            }
        }
        const size_t biases = 4 * units * (inputs + units);
        QVERIFY(std::abs(run.gradient()[biases + units + unit] - expected) < 1e-15);
    }
}

QTEST_GUILESS_MAIN(ClosedFormTest)
#include "closed_form_test.moc"
