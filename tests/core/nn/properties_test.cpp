#define SLUICE_DOUBLE

#include "core/nn/conv.h"
#include "core/nn/dense.h"
#include "core/nn/gru.h"
#include "core/nn/lstm.h"
#include "core/nn/rnn.h"
#include "tests/core/nn/layer_run.h"

#include <QtTest>
#include <numeric>

using namespace sluice;

namespace {

constexpr size_t inputs = 3, units = 5, width = 4, steps = 8;
constexpr double rounding = 1e-13;

std::unique_ptr<Layer> layerOf(const LayerSpec &spec)
{
    if (const auto *dense = std::get_if<DenseSpec>(&spec))
        return std::make_unique<Dense>(inputs, *dense);
    if (const auto *conv = std::get_if<ConvSpec>(&spec))
        return std::make_unique<Conv>(inputs, *conv);
    if (const auto *lstm = std::get_if<LstmSpec>(&spec))
        return std::make_unique<Lstm>(inputs, *lstm);
    if (const auto *gru = std::get_if<GruSpec>(&spec))
        return std::make_unique<Gru>(inputs, *gru);
    return std::make_unique<Rnn>(inputs, std::get<RnnSpec>(spec));
}

/// How a layer's parameters lie: gates below one another in W (and R and b), then so many more vectors of one number a unit.
struct Layout {
    size_t gates, columns; ///< of W
    bool recurrent;
    size_t vectors;

    size_t rows() const { return gates * units; }
    size_t recurrentOffset() const { return rows() * columns; }
    size_t biasOffset() const { return recurrentOffset() + (recurrent ? rows() * units : 0); }
};

Layout layoutOf(const LayerSpec &spec)
{
    if (const auto *conv = std::get_if<ConvSpec>(&spec))
        return {1, inputs * conv->kernel, false, 0};
    if (const auto *lstm = std::get_if<LstmSpec>(&spec)) {
        const size_t gates = lstm->forgetGate == ForgetGate::own ? 4 : 3;
        return {gates, inputs, true, lstm->peepholes ? gates - 1 : 0};
    }
    if (std::holds_alternative<GruSpec>(spec))
        return {3, inputs, true, 1};
    return {1, inputs, std::holds_alternative<RnnSpec>(spec), 0};
}

void clearRecurrentWeights(std::vector<Real> &parameters, const Layout &layout)
{
    for (size_t k = 0; k < layout.rows() * units; ++k)
        parameters.at(layout.recurrentOffset() + k) = 0;
}

constexpr std::array<size_t, units> order = {3, 0, 4, 1, 2};

/// Parameters of the same layer with its units renumbered: unit k is what order[k] was.
std::vector<Real> renumbered(const std::vector<Real> &parameters, const Layout &layout)
{
    std::vector<Real> result;
    const auto takeRows = [&](size_t column, size_t gates) {
        for (size_t gate = 0; gate < gates; ++gate)
            for (const size_t unit : order)
                result.push_back(parameters[column + gate * units + unit]);
    };
    for (size_t column = 0; column < layout.columns; ++column)
        takeRows(column * layout.rows(), layout.gates);
    for (size_t unit = 0; layout.recurrent && unit < units; ++unit)
        takeRows(layout.recurrentOffset() + order[unit] * layout.rows(), layout.gates);
    takeRows(layout.biasOffset(), layout.gates + layout.vectors);
    return result;
}

Block<Real> renumbered(ConstView values)
{
    Block<Real> result(values.features, values.width, values.steps);
    for (size_t column = 0; column < values.columns(); ++column)
        for (size_t unit = 0; unit < units; ++unit)
            result.view().data[column * units + unit] = values.data[column * units + order[unit]];
    return result;
}

void everyLayer()
{
    QTest::addColumn<LayerSpec>("spec");
    const auto row = [](const char *name, const LayerSpec &spec) { QTest::newRow(name) << spec; };
    row("dense tanh", DenseSpec{units, Activation::tanh});
    row("dense gelu", DenseSpec{units, Activation::gelu});
    row("conv", ConvSpec{units, 3, Activation::silu});
    row("lstm", LstmSpec{units});
    row("lstm, peepholes", LstmSpec{.units = units, .peepholes = true});
    row("lstm, coupled, peepholes", LstmSpec{.units = units, .forgetGate = ForgetGate::coupled, .peepholes = true});
    row("lstm of 1997", LstmSpec{.units = units, .forgetGate = ForgetGate::none, .squashing = CellSquashing::logistic});
    row("gru", GruSpec{units});
    row("rnn tanh", RnnSpec{units});
    row("rnn relu", RnnSpec{units, Activation::relu});
}

void recurrentLayers()
{
    QTest::addColumn<LayerSpec>("spec");
    for (const LayerSpec &spec :
         {LayerSpec(LstmSpec{units}), LayerSpec(LstmSpec{.units = units, .peepholes = true}), LayerSpec(GruSpec{units}),
          LayerSpec(RnnSpec{units}), LayerSpec(RnnSpec{units, Activation::relu})})
        QTest::addRow("%zu", spec.index()) << spec;
}

/// A GRU whose gates are what their biases make them: r and z without weights.
struct BiasedGru {
    BiasedGru(double resetBias, double updateBias) : layer(std::make_unique<Gru>(inputs, GruSpec{units}))
    {
        parameters = randomNumbers(layer->parameterCount(), 3);
        const Layout layout = layoutOf(GruSpec{units});
        for (size_t column = 0; column < inputs + units; ++column)
            std::fill_n(parameters.data() + column * layout.rows(), 2 * units, Real(0));
        std::fill_n(parameters.data() + layout.biasOffset(), units, resetBias);
        std::fill_n(parameters.data() + layout.biasOffset() + units, units, updateBias);
    }
    std::unique_ptr<Layer> layer;
    std::vector<Real> parameters;
};

constexpr double open = 1000, shut = -1000; // σ is 1 and 0 to the last bit

} // namespace

class PropertiesTest : public QObject {
    Q_OBJECT

private slots:
    void unitsMayBeRenumbered_data() { everyLayer(); }
    void unitsMayBeRenumbered();
    void gradientsOfASequenceDoNotDependOnItsBatch_data() { everyLayer(); }
    void gradientsOfASequenceDoNotDependOnItsBatch();
    void gradientsMadePieceByPieceAreThoseOfTheWhole_data() { everyLayer(); }
    void gradientsMadePieceByPieceAreThoseOfTheWhole();
    void withoutRecurrentWeightsEveryStepIsTheFirst_data() { recurrentLayers(); }
    void withoutRecurrentWeightsEveryStepIsTheFirst();
    void withoutRecurrentWeightsAGruForgetsByTheProductOfItsUpdateGates();
    void aGruWithItsUpdateGateOpenHolds();
    void aGruWithBothGatesShutForgets();
    void aGruThatOnlyResetsNothingIsASimpleNetwork();

private:
    Block<Real> x_ = randomBlock(inputs, width, steps, 1);
    Block<Real> dy_ = randomBlock(units, width, steps, 2);
};

void PropertiesTest::unitsMayBeRenumbered()
{
    QFETCH(LayerSpec, spec);
    const Layout layout = layoutOf(spec);
    auto layer = layerOf(spec);
    const auto parameters = randomNumbers(layer->parameterCount(), 3);
    LayerRun run(std::move(layer), parameters), other(layerOf(spec), renumbered(parameters, layout));
    for (size_t k = 0; k < run.cache().states().size(); ++k) {
        const auto initial = randomBlock(units, width, 1, 4 + k);
        run.begin(k, initial.view());
        other.begin(k, renumbered(initial.view()).view());
    }
    const auto expected = renumbered(run.forward(x_.view()));
    QVERIFY(largestDifference(valuesOf(other.forward(x_.view())), valuesOf(expected.view())) < rounding);
    run.backward(dy_.view());
    other.backward(renumbered(dy_.view()).view());
    QVERIFY(largestDifference(other.gradient(), renumbered(run.gradient(), layout)) < rounding);
    QVERIFY(largestDifference(valuesOf(other.dx()), valuesOf(run.dx())) < rounding);
    for (size_t k = 0; k < run.cache().states().size(); ++k)
        QVERIFY(largestDifference(valuesOf(other.state(k).gradient.view()),
                                  valuesOf(renumbered(run.state(k).gradient.view()).view())) < rounding);
}

// Outputs and the gradients of input and states, to the bit; the parameters' gradients are the sum over the batch.
void PropertiesTest::gradientsOfASequenceDoNotDependOnItsBatch()
{
    QFETCH(LayerSpec, spec);
    auto layer = layerOf(spec);
    const auto parameters = randomNumbers(layer->parameterCount(), 3);
    LayerRun together(std::move(layer), parameters), alone(layerOf(spec), parameters);
    const size_t states = together.cache().states().size();
    const std::array initial = {randomBlock(units, width, 1, 4), randomBlock(units, width, 1, 5)};
    for (size_t k = 0; k < states; ++k)
        together.begin(k, initial[k].view());
    const ConstView output = together.forward(x_.view());
    together.backward(dy_.view());
    std::vector<Real> sum(parameters.size());
    for (size_t s = 0; s < width; ++s) {
        const auto x = sequenceOf(x_.view(), s), dy = sequenceOf(dy_.view(), s);
        for (size_t k = 0; k < states; ++k)
            alone.begin(k, sequenceOf(initial[k].view(), s).view());
        QVERIFY(sameBits(valuesOf(alone.forward(x.view())), valuesOf(sequenceOf(output, s).view())));
        alone.backward(dy.view());
        QVERIFY(sameBits(valuesOf(alone.dx()), valuesOf(sequenceOf(together.dx(), s).view())));
        for (size_t k = 0; k < states; ++k)
            QVERIFY(sameBits(valuesOf(alone.state(k).gradient.view()),
                             valuesOf(sequenceOf(together.state(k).gradient.view(), s).view())));
        std::transform(sum.begin(), sum.end(), alone.gradient().begin(), sum.begin(), std::plus());
    }
    QVERIFY(largestDifference(together.gradient(), sum) < rounding);
}

// Together the sequences are so many values that recurrent layers take their steps in pieces; one alone fits into one. They begin at
// different steps, one of them within the last piece.
void PropertiesTest::gradientsMadePieceByPieceAreThoseOfTheWhole()
{
    QFETCH(LayerSpec, spec);
    constexpr size_t many = 16, longest = 1000;
    std::vector<uint32_t> begun(longest);
    const auto firstOf = [](size_t s) { return s + 1 == many ? longest - 3 : 20 * s; };
    for (size_t t = 0; t < longest; ++t)
        for (size_t s = 0; s < many; ++s)
            begun[t] += t >= firstOf(s);
    auto values = randomBlock(inputs, many, longest, 1), gradients = randomBlock(units, many, longest, 2);
    const View x(values.view().data, inputs, many, longest, begun.data()), dy = gradients.view().alignedWith(x);
    x.fillPadding(0);
    dy.fillPadding(0);
    auto layer = layerOf(spec);
    const auto parameters = randomNumbers(layer->parameterCount(), 3, 0.3);
    LayerRun together(std::move(layer), parameters), alone(layerOf(spec), parameters);
    together.forward(x);
    together.backward(dy);
    std::vector<Real> sum(parameters.size());
    for (size_t s = 0; s < many; ++s) {
        const auto own = [&](ConstView all) {
            const auto whole = sequenceOf(all, s);
            Block<Real> begunOnly(all.features, 1, longest - firstOf(s));
            std::copy_n(whole.view().column(firstOf(s), 0), begunOnly.view().size(), begunOnly.view().data);
            return begunOnly;
        };
        const auto ownX = own(x), ownDy = own(dy);
        alone.forward(ownX.view());
        alone.backward(ownDy.view());
        QVERIFY(largestDifference(valuesOf(alone.dx()), valuesOf(own(together.dx()).view())) < rounding);
        std::transform(sum.begin(), sum.end(), alone.gradient().begin(), sum.begin(), std::plus());
    }
    const auto absolute = [](Real a, Real b) { return std::abs(a) < std::abs(b); };
    const double largest = std::abs(*std::max_element(sum.begin(), sum.end(), absolute));
    QVERIFY2(largestDifference(together.gradient(), sum) < rounding * largest,
             qPrintable(QString::number(largestDifference(together.gradient(), sum) / largest)));
}

// What a step makes then depends on x, on the cell of an LSTM and, by its update gate, on h of a GRU; nothing else.
void PropertiesTest::withoutRecurrentWeightsEveryStepIsTheFirst()
{
    QFETCH(LayerSpec, spec);
    const Layout layout = layoutOf(spec);
    auto layer = layerOf(spec);
    auto parameters = randomNumbers(layer->parameterCount(), 3);
    clearRecurrentWeights(parameters, layout);
    LayerRun whole(std::move(layer), parameters), first(layerOf(spec), parameters);
    const ConstView output = whole.forward(x_.view());
    for (size_t t = 0; t < steps; ++t) {
        if (std::holds_alternative<LstmSpec>(spec)) {
            first.begin(0, randomBlock(units, width, 1, 50 + t).view());
            first.begin(1, whole.stateAt(1, t));
        } else {
            first.begin(0, std::holds_alternative<GruSpec>(spec) ? whole.stateAt(0, t)
                                                                 : ConstView(randomBlock(units, width, 1, 50 + t).view()));
        }
        QVERIFY(sameBits(valuesOf(first.forward(x_.view().step(t))), valuesOf(output.step(t))));
    }
    whole.backward(dy_.view());
    const auto dh0 = valuesOf(whole.state(0).gradient.view());
    if (!std::holds_alternative<GruSpec>(spec))
        QVERIFY(std::all_of(dh0.begin(), dh0.end(), [](Real value) { return value == 0; }));
}

// h(t) = (1 − z) n + z h(t−1), so ∂h(T)/∂h(0) = ∏ z(t).
void PropertiesTest::withoutRecurrentWeightsAGruForgetsByTheProductOfItsUpdateGates()
{
    const Layout layout = layoutOf(GruSpec{units});
    auto layer = layerOf(GruSpec{units});
    auto parameters = randomNumbers(layer->parameterCount(), 3);
    clearRecurrentWeights(parameters, layout);
    LayerRun run(std::move(layer), parameters);
    run.begin(0, randomBlock(units, width, 1, 4).view());
    run.forward(x_.view());
    run.backward(dy_.view().lastSteps(1));
    const ConstView z = static_cast<GruCache &>(run.cache()).gates[1].view();
    std::vector<Real> expected = valuesOf(dy_.view().lastSteps(1));
    for (size_t t = 0; t < steps; ++t)
        std::transform(expected.begin(), expected.end(), z.step(t).data, expected.begin(), std::multiplies());
    QVERIFY(largestDifference(valuesOf(run.state(0).gradient.view()), expected) < 1e-16);
}

void PropertiesTest::aGruWithItsUpdateGateOpenHolds()
{
    BiasedGru gru(0.3, open);
    LayerRun run(std::move(gru.layer), gru.parameters);
    const auto initial = randomBlock(units, width, 1, 4);
    run.begin(0, initial.view());
    const ConstView output = run.forward(x_.view());
    for (size_t t = 0; t < steps; ++t)
        QVERIFY(sameBits(valuesOf(output.step(t)), valuesOf(initial.view())));
    run.backward(dy_.view().lastSteps(1));
    QVERIFY(sameBits(valuesOf(run.state(0).gradient.view()), valuesOf(dy_.view().lastSteps(1))));
    const auto dx = valuesOf(run.dx());
    QVERIFY(std::all_of(dx.begin(), dx.end(), [](Real value) { return value == 0; }));
}

// h(t) = tanh(W_n x(t) + b_n): nothing of what was before.
void PropertiesTest::aGruWithBothGatesShutForgets()
{
    BiasedGru gru(shut, shut);
    const auto parameters = gru.parameters;
    LayerRun run(std::move(gru.layer), parameters);
    run.begin(0, randomBlock(units, width, 1, 4).view());
    const ConstView output = run.forward(x_.view());
    const Layout layout = layoutOf(GruSpec{units});
    for (size_t t = 0; t < steps; ++t)
        for (size_t s = 0; s < width; ++s)
            for (size_t unit = 0; unit < units; ++unit) {
                double z = parameters[layout.biasOffset() + 2 * units + unit];
                for (size_t k = 0; k < inputs; ++k)
                    z += parameters[k * layout.rows() + 2 * units + unit] * x_.view().column(t, s)[k];
                QVERIFY(std::abs(output.column(t, s)[unit] - std::tanh(z)) < 1e-15);
            }
    run.backward(dy_.view());
    const auto dh0 = valuesOf(run.state(0).gradient.view());
    QVERIFY(std::all_of(dh0.begin(), dh0.end(), [](Real value) { return value == 0; }));
}

// With z = 0 and r = 1, h = tanh(W_n x + R_n h⁻ + b_n + b_hn).
void PropertiesTest::aGruThatOnlyResetsNothingIsASimpleNetwork()
{
    BiasedGru gru(open, shut);
    const Layout layout = layoutOf(GruSpec{units});
    std::vector<Real> simple;
    for (size_t column = 0; column <= inputs + units; ++column)
        for (size_t unit = 0; unit < units; ++unit)
            simple.push_back(gru.parameters[column * layout.rows() + 2 * units + unit]);
    for (size_t unit = 0; unit < units; ++unit)
        simple[simple.size() - units + unit] += gru.parameters[layout.biasOffset() + layout.rows() + unit];
    LayerRun run(std::move(gru.layer), gru.parameters), rnn(layerOf(RnnSpec{units}), simple);
    const auto initial = randomBlock(units, width, 1, 4);
    for (LayerRun *each : {&run, &rnn})
        each->begin(0, initial.view());
    QVERIFY(largestDifference(valuesOf(run.forward(x_.view())), valuesOf(rnn.forward(x_.view()))) < rounding);
    run.backward(dy_.view());
    rnn.backward(dy_.view());
    QVERIFY(largestDifference(valuesOf(run.dx()), valuesOf(rnn.dx())) < rounding);
    QVERIFY(largestDifference(valuesOf(run.state(0).gradient.view()), valuesOf(rnn.state(0).gradient.view())) < rounding);
}

QTEST_GUILESS_MAIN(PropertiesTest)
#include "properties_test.moc"
