#include "core/inspect/unit_moment.h"

#include "core/base/random.h"
#include "core/inspect/probe.h"

#include <QtTest>
#include <cmath>

using namespace sluice;

namespace {

constexpr size_t steps = 6;
constexpr ModelShape shape{.features = 2, .steps = steps, .outputs = 1, .output = OutputAt::last, .lookback = steps};

double sigma(double z)
{
    return 1 / (1 + std::exp(-z));
}

double sum(const GateTerms &terms)
{
    return terms.fromInput + terms.fromHidden + terms.fromCell + terms.bias;
}

bool near(double a, double b)
{
    return std::abs(a - b) < 1e-14;
}

struct Net {
    ModelSpec spec;
    std::vector<float> weights;
    NetworkWeights network;
    Trace trace;
};

Net netOf(std::vector<LayerSpec> layers)
{
    Net net{{"net", std::move(layers)}, {}, {}, {}};
    const RandomStream random(13, Purpose::weights);
    net.weights.resize(parameterCount(net.spec, shape));
    for (size_t k = 0; k < net.weights.size(); ++k)
        net.weights[k] = static_cast<float>(random.uniform(k) - 0.5);
    Sample sample{arma::fmat(2, steps), arma::fmat(1, 1)};
    uint64_t index = 10'000;
    for (float &value : sample.x)
        value = static_cast<float>(random.normal(index++));
    net.network = unpackWeights(net.spec, shape, net.weights);
    net.trace = probe(net.spec, shape, net.weights, sample);
    return net;
}

template <class Check> void forEachMoment(const Net &net, size_t layer, size_t units, Check check)
{
    for (size_t unit = 0; unit < units; ++unit)
        for (size_t step = 0; step < steps; ++step)
            check(unitMoment(net.network, net.trace, layer, unit, step), unit, step);
}

} // namespace

class UnitMomentTest : public QObject {
    Q_OBJECT

private slots:
    void theTermsOfAnLstmReproduceItsTrace_data();
    void theTermsOfAnLstmReproduceItsTrace();
    void theTermsOfAGruReproduceItsTrace();
    void theTermsOfAnRnnReproduceItsTrace();
    void contributionsAddUpToTheTerms_data();
    void contributionsAddUpToTheTerms();
    void gradientsAreDifferencesOfTheAnswer_data();
    void gradientsAreDifferencesOfTheAnswer();
    void gradientsOfArgumentsAreDifferencesOfTheAnswer_data();
    void gradientsOfArgumentsAreDifferencesOfTheAnswer();
    void aGateWithoutWeightsHasNoContributions();
};

void UnitMomentTest::theTermsOfAnLstmReproduceItsTrace_data()
{
    QTest::addColumn<LstmSpec>("lstm");
    QTest::newRow("modern") << LstmSpec{5};
    QTest::newRow("peepholes") << LstmSpec{.units = 5, .peepholes = true};
    QTest::newRow("coupled") << LstmSpec{.units = 5, .forgetGate = ForgetGate::coupled, .peepholes = true};
    QTest::newRow("1997") << LstmSpec{.units = 5, .forgetGate = ForgetGate::none, .squashing = CellSquashing::logistic};
}

void UnitMomentTest::theTermsOfAnLstmReproduceItsTrace()
{
    QFETCH(LstmSpec, lstm);
    const Net net = netOf({DenseSpec{3, Activation::tanh}, LstmSpec{4}, lstm});
    const auto &trace = std::get<LstmTrace>(net.trace.layers[2]);
    const bool logistic = lstm.squashing == CellSquashing::logistic;
    forEachMoment(net, 2, 5, [&](const UnitMoment &moment, size_t unit, size_t step) {
        const auto &cell = std::get<LstmMoment>(moment);
        QVERIFY(near(sigma(sum(cell.i)), trace.i(unit, step)));
        QVERIFY(near(sigma(sum(cell.o)), trace.o(unit, step)));
        QVERIFY(near(logistic ? 4 * sigma(sum(cell.g)) - 2 : std::tanh(sum(cell.g)), trace.g(unit, step)));
        const double f = lstm.forgetGate == ForgetGate::own    ? sigma(sum(cell.f))
                         : lstm.forgetGate == ForgetGate::none ? 1
                                                               : 1 - cell.i.value;
        QVERIFY(near(f, trace.f(unit, step)));
        QCOMPARE(cell.f.value, trace.f(unit, step));
        QCOMPARE(cell.cellBefore, step == 0 ? 0.0 : trace.c(unit, step - 1));
        QVERIFY(near(cell.f.value * cell.cellBefore, cell.kept));
        QVERIFY(near(cell.i.value * cell.g.value, cell.written));
        QVERIFY(near(cell.kept + cell.written, cell.cell));
        QVERIFY(near(logistic ? 2 * sigma(cell.cell) - 1 : std::tanh(cell.cell), cell.squashed));
        QVERIFY(near(cell.o.value * cell.squashed, cell.hidden));
        QCOMPARE(cell.i.fromHidden == 0.0, step == 0);
    });
}

void UnitMomentTest::theTermsOfAGruReproduceItsTrace()
{
    const Net net = netOf({GruSpec{4}, GruSpec{3}});
    const auto &trace = std::get<GruTrace>(net.trace.layers[1]);
    forEachMoment(net, 1, 3, [&](const UnitMoment &moment, size_t unit, size_t step) {
        const auto &gru = std::get<GruMoment>(moment);
        QVERIFY(near(sigma(sum(gru.r)), trace.r(unit, step)));
        QVERIFY(near(sigma(sum(gru.z)), trace.z(unit, step)));
        QVERIFY(near(std::tanh(sum(gru.n)), trace.n(unit, step)));
        QVERIFY(near(gru.r.value * gru.recalled, gru.n.fromHidden));
        QVERIFY(near((1 - gru.z.value) * gru.n.value, gru.written));
        QVERIFY(near(gru.z.value * gru.hiddenBefore, gru.kept));
        QVERIFY(near(gru.kept + gru.written, gru.hidden));
        QCOMPARE(gru.hidden, trace.h(unit, step));
    });
}

void UnitMomentTest::theTermsOfAnRnnReproduceItsTrace()
{
    const Net net = netOf({RnnSpec{4}});
    const auto &trace = std::get<RnnTrace>(net.trace.layers[0]);
    forEachMoment(net, 0, 4, [&](const UnitMoment &moment, size_t unit, size_t step) {
        const auto &rnn = std::get<RnnMoment>(moment);
        QVERIFY(near(sum(rnn.h), trace.preactivation(unit, step)));
        QVERIFY(near(std::tanh(sum(rnn.h)), rnn.h.value));
    });
}

void UnitMomentTest::contributionsAddUpToTheTerms_data()
{
    QTest::addColumn<std::vector<LayerSpec>>("layers");
    QTest::addColumn<std::vector<Part>>("gates");
    using Layers = std::vector<LayerSpec>;
    using Gates = std::vector<Part>;
    QTest::newRow("lstm") << Layers{LstmSpec{4}, LstmSpec{5}}
                          << Gates{Part::inputGate, Part::forgetGate, Part::candidate, Part::outputGate};
    QTest::newRow("peepholes") << Layers{LstmSpec{4}, LstmSpec{.units = 5, .peepholes = true}}
                               << Gates{Part::inputGate, Part::forgetGate, Part::candidate, Part::outputGate};
    QTest::newRow("gru") << Layers{GruSpec{4}, GruSpec{5}} << Gates{Part::resetGate, Part::updateGate};
    QTest::newRow("rnn") << Layers{RnnSpec{4}, RnnSpec{5}} << Gates{Part::hidden};
}

void UnitMomentTest::contributionsAddUpToTheTerms()
{
    QFETCH(std::vector<LayerSpec>, layers);
    QFETCH(std::vector<Part>, gates);
    const Net net = netOf(layers);
    for (const Part gate : gates)
        forEachMoment(net, 1, 5, [&](const UnitMoment &moment, size_t unit, size_t step) {
            double input = 0, hidden = 0, cell = 0, last = INFINITY;
            const auto all = gateContributions(net.network, net.trace, 1, unit, step, gate);
            for (const Contribution &each : all) {
                QVERIFY(std::abs(each.product()) <= last);
                last = std::abs(each.product());
                (each.from == Contribution::From::cell     ? cell
                 : each.from == Contribution::From::hidden ? hidden
                                                           : input) += each.product();
            }
            const GateTerms terms = termsOf(moment, gate);
            QCOMPARE(all.size(), size_t{4 + 5} + (terms.peephole ? 1 : 0));
            QVERIFY(near(cell, terms.fromCell));
            QVERIFY(near(input, terms.fromInput));
            QVERIFY(near(hidden, terms.fromHidden));
        });
}

void UnitMomentTest::gradientsAreDifferencesOfTheAnswer_data()
{
    QTest::addColumn<std::vector<LayerSpec>>("layers");
    QTest::addColumn<std::vector<Part>>("parts");
    using Layers = std::vector<LayerSpec>;
    using Parts = std::vector<Part>;
    QTest::newRow("lstm") << Layers{LstmSpec{3}, LstmSpec{2}} << Parts{Part::inputGate,  Part::forgetGate, Part::candidate,
                                                                       Part::outputGate, Part::cell,       Part::hidden};
    QTest::newRow("gru") << Layers{GruSpec{3}, GruSpec{2}}
                         << Parts{Part::resetGate, Part::updateGate, Part::candidate, Part::hidden};
    QTest::newRow("rnn") << Layers{RnnSpec{3}, RnnSpec{2}} << Parts{Part::hidden};
}

// Each part of a unit is held a little above and below its own value, at one step, and the last answer looked at.
void UnitMomentTest::gradientsAreDifferencesOfTheAnswer()
{
    QFETCH(std::vector<LayerSpec>, layers);
    QFETCH(std::vector<Part>, parts);
    const Net net = netOf(layers);
    const arma::cube x(net.trace.x.memptr(), net.trace.x.n_rows, 1, net.trace.x.n_cols);
    const NetworkValues values = runPlainNetwork(net.spec, shape, net.network, x, {}, true);
    arma::cube dy(arma::size(values.output), arma::fill::zeros);
    dy.slice(dy.n_slices - 1).ones();
    const NetworkGradients gradients = backwardPlainNetwork(net.spec, net.network, values, dy);
    const auto answerWith = [&](const Intervention &held) {
        return runPlainNetwork(net.spec, shape, net.network, x, {held}, true).output(0, 0, steps - 1);
    };
    for (const size_t layer : {0, 1})
        forEachMoment(net, layer, 2, [&](const UnitMoment &moment, size_t unit, size_t step) {
            const UnitMoment found = unitGradients(moment, gradients, net.network.layers[layer], layer, unit, step);
            QVERIFY(largestOf(found) > 0);
            for (const Part part : parts) {
                const double value = valueOf(moment, part);
                Intervention held{layer, part, {unit}, step, step, value};
                constexpr double little = 1e-6;
                held.value = value + little;
                const double above = answerWith(held);
                held.value = value - little;
                const double below = answerWith(held);
                const double expected = (above - below) / (2 * little);
                QVERIFY2(std::abs(valueOf(found, part) - expected) < 1e-8 + 1e-5 * std::abs(expected),
                         qPrintable(QString("%1: %2 against %3").arg(int(part)).arg(valueOf(found, part)).arg(expected)));
            }
        });
}

void UnitMomentTest::gradientsOfArgumentsAreDifferencesOfTheAnswer_data()
{
    QTest::addColumn<LayerSpec>("layer");
    QTest::addColumn<std::vector<Part>>("gates");
    using Gates = std::vector<Part>;
    const Gates lstm = {Part::inputGate, Part::forgetGate, Part::candidate, Part::outputGate};
    QTest::newRow("lstm") << LayerSpec(LstmSpec{2}) << lstm;
    QTest::newRow("peepholes") << LayerSpec(LstmSpec{.units = 2, .peepholes = true}) << lstm;
    QTest::newRow("coupled") << LayerSpec(LstmSpec{.units = 2, .forgetGate = ForgetGate::coupled})
                             << Gates{Part::inputGate, Part::candidate, Part::outputGate};
    QTest::newRow("1997") << LayerSpec(LstmSpec{.units = 2, .forgetGate = ForgetGate::none, .squashing = CellSquashing::logistic})
                          << Gates{Part::inputGate, Part::candidate, Part::outputGate};
    QTest::newRow("gru") << LayerSpec(GruSpec{2}) << Gates{Part::resetGate, Part::updateGate, Part::candidate};
    QTest::newRow("rnn") << LayerSpec(RnnSpec{2}) << Gates{Part::hidden};
}

// Each gate is held at what its argument, changed a little, would make of it.
void UnitMomentTest::gradientsOfArgumentsAreDifferencesOfTheAnswer()
{
    QFETCH(LayerSpec, layer);
    QFETCH(std::vector<Part>, gates);
    const Net net = netOf({LstmSpec{3}, layer});
    const auto *spec = std::get_if<LstmSpec>(&layer);
    const auto valueOfArgument = [&](Part gate, double z) {
        if (gate != Part::candidate && gate != Part::hidden)
            return sigma(z);
        return spec && spec->squashing == CellSquashing::logistic ? 4 * sigma(z) - 2 : std::tanh(z);
    };
    const arma::cube x(net.trace.x.memptr(), net.trace.x.n_rows, 1, net.trace.x.n_cols);
    const NetworkValues values = runPlainNetwork(net.spec, shape, net.network, x, {}, true);
    arma::cube dy(arma::size(values.output), arma::fill::zeros);
    dy.slice(dy.n_slices - 1).ones();
    const NetworkGradients gradients = backwardPlainNetwork(net.spec, net.network, values, dy);
    forEachMoment(net, 1, 2, [&](const UnitMoment &moment, size_t unit, size_t step) {
        const UnitMoment found = unitGradients(moment, gradients, net.network.layers[1], 1, unit, step);
        for (const Part gate : gates) {
            const auto answerWith = [&](double change) {
                const double z = sum(termsOf(moment, gate)) + change;
                const Intervention held{1, gate, {unit}, step, step, valueOfArgument(gate, z)};
                return runPlainNetwork(net.spec, shape, net.network, x, {held}, true).output(0, 0, steps - 1);
            };
            constexpr double little = 1e-5;
            const double expected = (answerWith(little) - answerWith(-little)) / (2 * little);
            const GateTerms terms = termsOf(found, gate);
            for (const double each : {terms.fromInput, terms.fromHidden, terms.bias})
                QVERIFY2(std::abs(each - expected) < 1e-8 + 1e-5 * std::abs(expected),
                         qPrintable(QString("%1: %2 against %3").arg(int(gate)).arg(each).arg(expected)));
        }
    });
}

void UnitMomentTest::aGateWithoutWeightsHasNoContributions()
{
    const Net net = netOf({LstmSpec{.units = 2, .forgetGate = ForgetGate::none}});
    QVERIFY(gateContributions(net.network, net.trace, 0, 1, 2, Part::forgetGate).empty());
}

QTEST_GUILESS_MAIN(UnitMomentTest)
#include "unit_moment_test.moc"
