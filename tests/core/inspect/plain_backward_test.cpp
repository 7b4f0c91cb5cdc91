#define SLUICE_DOUBLE // both in double: what is left between them is rounding

#include "core/inspect/plain_network.h"
#include "core/nn/gru.h"
#include "core/nn/lstm.h"
#include "core/nn/model.h"
#include "core/nn/rnn.h"
#include "tests/core/nn/layer_run.h"

#include <QtTest>

using namespace sluice;

namespace {

constexpr size_t inputs = 3, units = 4, steps = 6;

arma::cube cubeOf(ConstView view)
{
    arma::cube values(view.features, view.width, view.steps);
    std::copy_n(view.data, view.size(), values.memptr());
    return values;
}

double relativeDifference(const arma::cube &found, const arma::cube &expected)
{
    if (arma::size(found) != arma::size(expected))
        return INFINITY;
    const double norm = arma::norm(arma::vectorise(expected));
    return arma::norm(arma::vectorise(found - expected)) / (norm > 0 ? norm : 1);
}

/// A network in both forms, with weights that float holds exactly.
struct Network {
    Network(const ModelSpec &spec, const ModelShape &shape) : model(spec, shape)
    {
        const auto noise = randomNumbers(model.parameterCount(), 7, 0.2);
        weights = model.initialParameters(3);
        for (size_t k = 0; k < weights.size(); ++k)
            weights[k] = static_cast<double>(static_cast<float>(weights[k] + noise[k]));
        const std::vector<float> asFloat(weights.begin(), weights.end());
        plain = unpackWeights(spec, shape, asFloat);
    }
    NetworkValues run(const arma::cube &x, const std::vector<Intervention> &held = {}) const
    {
        return runPlainNetwork(model.spec(), model.shape(), plain, x, held);
    }

    Model model;
    std::vector<double> weights;
    NetworkWeights plain;
};

const LstmSpec peepholes{.units = units, .peepholes = true};
const LstmSpec coupled{.units = units, .forgetGate = ForgetGate::coupled, .peepholes = true};
const LstmSpec of1997{.units = units, .forgetGate = ForgetGate::none, .squashing = CellSquashing::logistic};

void everyNetwork()
{
    QTest::addColumn<ModelSpec>("spec");
    QTest::addColumn<ModelShape>("shape");
    const auto rows = [](const char *name, const std::vector<LayerSpec> &layers) {
        for (const OutputAt output : {OutputAt::last, OutputAt::every})
            QTest::addRow("%s, %s", name, output == OutputAt::last ? "last" : "every")
                << ModelSpec{"net", layers}
                << ModelShape{.features = inputs, .steps = steps, .outputs = 2, .output = output, .lookback = 4};
    };
    rows("lstm", {LstmSpec{units}});
    rows("two lstm, peepholes", {peepholes, coupled});
    rows("lstm of 1997", {of1997});
    rows("two gru", {GruSpec{units}, GruSpec{3}});
    rows("two rnn", {RnnSpec{units}, RnnSpec{3}});
    rows("conv", {ConvSpec{units, 3, Activation::tanh}, ConvSpec{3, 2, Activation::gelu}});
    rows("dense", {DenseSpec{units, Activation::tanh}, DenseSpec{3, Activation::silu}});
    rows("dense, dropout, gru, conv, lstm, dense",
         {DenseSpec{units, Activation::softplus}, DropoutSpec{0.5}, GruSpec{units}, ConvSpec{units, 2, Activation::tanh},
          LstmSpec{units}, DenseSpec{units, Activation::tanh}});
}

Intervention held(size_t layer, Part part, std::vector<size_t> which, size_t first, size_t last, double value)
{
    return {.layer = layer, .part = part, .units = std::move(which), .firstStep = first, .lastStep = last, .value = value};
}

/// What-ifs on every part that a network's layers have, one list after the other; the last list is all of them.
std::vector<std::vector<Intervention>> whatIfs(const ModelSpec &spec)
{
    std::vector<std::vector<Intervention>> lists(1);
    std::vector<Intervention> all;
    for (size_t layer = 0; layer < spec.layers.size(); ++layer) {
        std::vector<Part> parts = {Part::hidden};
        if (std::holds_alternative<LstmSpec>(spec.layers[layer]))
            parts = {Part::inputGate, Part::forgetGate, Part::candidate, Part::outputGate, Part::cell, Part::hidden};
        if (std::holds_alternative<GruSpec>(spec.layers[layer]))
            parts = {Part::resetGate, Part::updateGate, Part::candidate, Part::hidden};
        for (const Part part : parts) {
            lists.push_back({held(layer, part, {0, 2}, 1, 3, 0.4), held(layer, part, {1}, steps - 1, SIZE_MAX, -0.3)});
            all.push_back(held(layer, part, {all.size() % 3}, all.size() % steps, all.size() % steps + 1, 0.25));
        }
    }
    lists.push_back(std::move(all));
    return lists;
}

/// Σ dy ⊙ output, as a function of one number.
template <class Loss> double slope(Loss loss)
{
    constexpr double d = 1e-3;
    return (loss(-2 * d) - 8 * loss(-d) + 8 * loss(d) - loss(2 * d)) / (12 * d);
}

} // namespace

class PlainBackwardTest : public QObject {
    Q_OBJECT

private slots:
    void inputGradientsAreThoseOfTheFastKernel_data() { everyNetwork(); }
    void inputGradientsAreThoseOfTheFastKernel();
    void statesGradientsAreThoseOfTheFastKernel_data();
    void statesGradientsAreThoseOfTheFastKernel();
    void agreesWithDifferences_data() { everyNetwork(); }
    void agreesWithDifferences();
    void gradientsInsideAgreeWithDifferences_data() { everyNetwork(); }
    void gradientsInsideAgreeWithDifferences();
    void whatIsHeldDependsOnNothing();
    void withEveryGateHeldTheErrorGoesBackThroughTheCellAlone();
    void whatIsHeldWhereItIsStillCutsTheGradient();
};

void PlainBackwardTest::inputGradientsAreThoseOfTheFastKernel()
{
    QFETCH(ModelSpec, spec);
    QFETCH(ModelShape, shape);
    constexpr size_t width = 5;
    const Network network(spec, shape);
    const auto x = randomBlock(inputs, width, steps, 1);
    const auto dy = randomBlock(shape.outputs, width, shape.outputSteps(), 2);
    auto cache = network.model.makeCache();
    auto packed = network.model.makePacked();
    network.model.pack(network.weights, packed);
    const auto output = cubeOf(network.model.forward(network.weights, packed, x.view(), cache));
    std::vector<double> gradient(network.weights.size());
    Block<double> dx(inputs, width, steps);
    network.model.backward(packed, x.view(), dy.view(), cache, gradient, dx.view());

    const NetworkValues values = network.run(cubeOf(x.view()));
    QVERIFY(relativeDifference(values.output, output) < 1e-13);
    const NetworkGradients found = backwardPlainNetwork(spec, network.plain, values, cubeOf(dy.view()));
    QVERIFY(relativeDifference(found.x, cubeOf(ConstView(dx.view()))) < 1e-12);
}

void PlainBackwardTest::statesGradientsAreThoseOfTheFastKernel_data()
{
    QTest::addColumn<LayerSpec>("spec");
    QTest::newRow("lstm") << LayerSpec(LstmSpec{units});
    QTest::newRow("peepholes") << LayerSpec(peepholes);
    QTest::newRow("coupled") << LayerSpec(coupled);
    QTest::newRow("1997") << LayerSpec(of1997);
    QTest::newRow("gru") << LayerSpec(GruSpec{units});
    QTest::newRow("rnn tanh") << LayerSpec(RnnSpec{units});
    QTest::newRow("rnn relu") << LayerSpec(RnnSpec{units, Activation::relu});
}

// The fast kernel begins where the plain equations are after their first step; its ∂L/∂h0 and ∂L/∂c0 are then their gradients at
// that step, with the way from c to h of that step cut.
void PlainBackwardTest::statesGradientsAreThoseOfTheFastKernel()
{
    QFETCH(LayerSpec, spec);
    constexpr size_t width = 3;
    const ModelShape shape{.features = inputs, .steps = steps, .outputs = 1, .output = OutputAt::every};
    const Network network({"net", {spec}}, shape);
    const auto x = randomBlock(inputs, width, steps, 1);
    auto dy = randomBlock(units, width, steps, 2);
    std::fill_n(dy.view().data, units * width, 0.0);
    const arma::cube dh = cubeOf(dy.view());
    const std::vector<Intervention> cutAtFirst = {held(0, Part::hidden, {}, 0, 0, 0)};
    const LayerWeights &weights = network.plain.layers.front();
    const LayerValues values = network.run(cubeOf(x.view())).layers.front();

    arma::cube dHidden, dCell, dx, h, c;
    if (const auto *lstm = std::get_if<LstmWeights>(&weights)) {
        const auto gradients = backwardPlainLstm(*lstm, std::get<LstmValues>(values), dh, cutAtFirst);
        std::tie(dHidden, dCell, dx) = std::tie(gradients.h, gradients.c, gradients.x);
        std::tie(h, c) = std::tie(std::get<LstmValues>(values).h, std::get<LstmValues>(values).c);
    } else {
        const auto *gru = std::get_if<GruWeights>(&weights);
        const auto gradients = gru ? backwardPlainGru(*gru, std::get<GruValues>(values), dh, cutAtFirst)
                                   : backwardPlainRnn(std::get<RnnWeights>(weights), std::get<RnnValues>(values), dh, cutAtFirst);
        std::tie(dHidden, dx, h) = std::tie(gradients.h, gradients.x, outputOf(values));
    }

    std::unique_ptr<Layer> layer;
    if (const auto *lstm = std::get_if<LstmSpec>(&spec))
        layer = std::make_unique<Lstm>(inputs, *lstm);
    else if (const auto *gru = std::get_if<GruSpec>(&spec))
        layer = std::make_unique<Gru>(inputs, *gru);
    else
        layer = std::make_unique<Rnn>(inputs, std::get<RnnSpec>(spec));
    const size_t count = layer->parameterCount();
    LayerRun run(std::move(layer), {network.weights.begin(), network.weights.begin() + static_cast<long>(count)});
    run.begin(0, {h.slice_memptr(0), units, width, 1});
    if (!c.is_empty())
        run.begin(1, {c.slice_memptr(0), units, width, 1});
    run.forward(x.view().lastSteps(steps - 1));
    run.backward(dy.view().lastSteps(steps - 1));
    const auto first = [](const arma::cube &cube) { return arma::cube(cube.head_slices(1)); };
    QVERIFY(relativeDifference(first(dHidden), cubeOf(run.state(0).gradient.view())) < 1e-12);
    if (!c.is_empty())
        QVERIFY(relativeDifference(first(dCell), cubeOf(run.state(1).gradient.view())) < 1e-12);
    QVERIFY(relativeDifference(dx.tail_slices(steps - 1), cubeOf(run.dx())) < 1e-12);
}

void PlainBackwardTest::agreesWithDifferences()
{
    QFETCH(ModelSpec, spec);
    QFETCH(ModelShape, shape);
    const Network network(spec, shape);
    const arma::cube x = cubeOf(randomBlock(inputs, 2, steps, 1).view());
    const arma::cube dy = cubeOf(randomBlock(shape.outputs, 2, shape.outputSteps(), 2).view());
    for (const auto &list : whatIfs(spec)) {
        const NetworkGradients found = backwardPlainNetwork(spec, network.plain, network.run(x, list), dy, list);
        for (size_t k = 0; k < x.n_elem; ++k) {
            const double expected = slope([&](double offset) {
                arma::cube moved = x;
                moved(k) += offset;
                return arma::accu(dy % network.run(moved, list).output);
            });
            QVERIFY(std::abs(found.x(k) - expected) < 1e-9);
        }
    }
}

// What a layer hands on, or its cell, held a little higher or lower: the loss's slope is ∂L/∂(it), through the layers above and all
// later steps.
void PlainBackwardTest::gradientsInsideAgreeWithDifferences()
{
    QFETCH(ModelSpec, spec);
    QFETCH(ModelShape, shape);
    const Network network(spec, shape);
    const arma::cube x = cubeOf(randomBlock(inputs, 1, steps, 1).view());
    const arma::cube dy = cubeOf(randomBlock(shape.outputs, 1, shape.outputSteps(), 2).view());
    const auto lists = whatIfs(spec);
    for (const auto &list : {lists.front(), lists.back()}) {
        const NetworkValues values = network.run(x, list);
        const NetworkGradients found = backwardPlainNetwork(spec, network.plain, values, dy, list);
        const auto verify = [&](size_t layer, Part part, const arma::cube &made, const arma::cube &gradient) {
            QCOMPARE(arma::size(gradient), arma::size(made));
            for (arma::uword slice = 0; slice < made.n_slices; ++slice)
                for (arma::uword unit = 0; unit < made.n_rows; ++unit) {
                    const size_t t = steps - made.n_slices + slice;
                    const double expected = slope([&](double offset) {
                        auto moved = list;
                        moved.push_back(held(layer, part, {unit}, t, t, made(unit, 0, slice) + offset));
                        return arma::accu(dy % network.run(x, moved).output);
                    });
                    QVERIFY(std::abs(gradient(unit, 0, slice) - expected) < 1e-9);
                }
        };
        for (size_t layer = 0; layer < spec.layers.size(); ++layer) {
            verify(layer, Part::hidden, outputOf(values.layers[layer]), found.layers[layer].output);
            if (const auto *lstm = std::get_if<LstmValues>(&values.layers[layer]))
                verify(layer, Part::cell, lstm->c, found.layers[layer].cell);
        }
    }
}

// Nothing of the input comes through a layer whose every output is held.
void PlainBackwardTest::whatIsHeldDependsOnNothing()
{
    const ModelShape shape{.features = inputs, .steps = steps, .outputs = 2, .output = OutputAt::every, .lookback = 4};
    const arma::cube x = cubeOf(randomBlock(inputs, 2, steps, 1).view());
    const arma::cube dy = cubeOf(randomBlock(2, 2, steps, 2).view());
    for (const LayerSpec &first : {LayerSpec(LstmSpec{units}), LayerSpec(coupled), LayerSpec(GruSpec{units}),
                                   LayerSpec(RnnSpec{units}), LayerSpec(ConvSpec{units, 2, Activation::tanh}),
                                   LayerSpec(DenseSpec{units, Activation::tanh}), LayerSpec(DropoutSpec{0.5})}) {
        const ModelSpec spec{"net", {first, LstmSpec{units}}};
        const Network network(spec, shape);
        const std::vector<Intervention> list = {held(0, Part::hidden, {}, 0, SIZE_MAX, 0.5)};
        const NetworkGradients found = backwardPlainNetwork(spec, network.plain, network.run(x, list), dy, list);
        QVERIFY(arma::all(arma::vectorise(found.x) == 0));
        QVERIFY(arma::any(arma::vectorise(found.layers[0].output) != 0));
    }
}

// ∂c(T)/∂c(t) = f(t+1) ⋯ f(T), recurrent weights or not.
void PlainBackwardTest::withEveryGateHeldTheErrorGoesBackThroughTheCellAlone()
{
    const ModelShape shape{.features = inputs, .steps = steps, .outputs = 1, .output = OutputAt::every};
    const Network network({"net", {LstmSpec{units}}}, shape);
    const auto &weights = std::get<LstmWeights>(network.plain.layers[0]);
    const std::vector<Intervention> list = {
        held(0, Part::inputGate, {}, 0, SIZE_MAX, 0.5), held(0, Part::forgetGate, {}, 0, SIZE_MAX, 0.75),
        held(0, Part::candidate, {}, 0, SIZE_MAX, -0.25), held(0, Part::outputGate, {}, 0, SIZE_MAX, 0.5)};
    const LstmValues values = runPlainLstm(weights, cubeOf(randomBlock(inputs, 2, steps, 1).view()), list);
    arma::cube dh(units, 2, steps, arma::fill::zeros);
    dh.slice(steps - 1) = cubeOf(randomBlock(units, 2, 1, 2).view()).slice(0);
    const LstmGradients found = backwardPlainLstm(weights, values, dh, list);
    arma::mat expected = dh.slice(steps - 1) * 0.5 % (1 - arma::square(arma::tanh(values.c.slice(steps - 1))));
    for (size_t t = steps; t-- > 0; expected *= 0.75)
        QVERIFY(arma::abs(found.c.slice(t) - expected).max() < 1e-16);
    QVERIFY(arma::all(arma::vectorise(found.x) == 0));
}

// Held at the value that it has anyway, a gate changes nothing forward; backward it still depends on nothing.
void PlainBackwardTest::whatIsHeldWhereItIsStillCutsTheGradient()
{
    const ModelShape shape{.features = inputs, .steps = steps, .outputs = 1, .output = OutputAt::last};
    const ModelSpec spec{"net", {GruSpec{units}}};
    const Network network(spec, shape);
    const arma::cube x = cubeOf(randomBlock(inputs, 1, steps, 1).view());
    const arma::cube dy(1, 1, 1, arma::fill::ones);
    const NetworkValues values = network.run(x);
    std::vector<Intervention> list;
    for (size_t t = 0; t < steps; ++t)
        for (size_t unit = 0; unit < units; ++unit)
            list.push_back(held(0, Part::updateGate, {unit}, t, t, std::get<GruValues>(values.layers[0]).z(unit, 0, t)));
    QVERIFY(relativeDifference(network.run(x, list).output, values.output) == 0);
    const arma::cube untouched = backwardPlainNetwork(spec, network.plain, values, dy).x;
    const arma::cube cut = backwardPlainNetwork(spec, network.plain, values, dy, list).x;
    QVERIFY(relativeDifference(cut, untouched) > 1e-3);
}

QTEST_GUILESS_MAIN(PlainBackwardTest)
#include "plain_backward_test.moc"
