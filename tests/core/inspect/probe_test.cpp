#include "core/inspect/probe.h"

#include "core/base/random.h"
#include "core/inspect/plain_network.h"

#include <QtTest>
#include <cmath>
#include <set>

using namespace sluice;

namespace {

Sample randomSample(const ModelShape &shape, uint64_t seed)
{
    const RandomStream random(seed, Purpose::data, "sample");
    Sample sample{arma::fmat(shape.features, shape.steps), arma::fmat(shape.outputs, shape.outputSteps())};
    uint64_t index = 0;
    for (float &value : sample.x)
        value = static_cast<float>(random.normal(index++));
    for (float &value : sample.y)
        value = static_cast<float>(random.normal(index++));
    return sample;
}

std::vector<float> randomWeights(const ModelSpec &spec, const ModelShape &shape, uint64_t seed)
{
    const RandomStream random(seed, Purpose::weights, "noise");
    std::vector<float> weights(parameterCount(spec, shape));
    for (size_t k = 0; k < weights.size(); ++k)
        weights[k] = static_cast<float>(random.uniform(k) - 0.5);
    return weights;
}

ModelShape shapeOf(OutputAt output, size_t features = 2, size_t steps = 6, size_t lookback = 6)
{
    return {.features = features, .steps = steps, .outputs = 1, .output = output, .lookback = lookback};
}

Intervention held(size_t layer, Part part, double value)
{
    return {.layer = layer, .part = part, .units = {}, .value = value};
}

} // namespace

class ProbeTest : public QObject {
    Q_OBJECT

private slots:
    void aDenseNetSeesTheWindowStepByStep();
    void aDenseNetSeesTheCausalZeroPaddedWindow();
    void aRecurrentNetThatAnswersLastHasAReadout();
    void aRecurrentNetThatAnswersEveryStep();
    void layersAfterTheRecurrentOnesSeeTheLastStep();
    void interventionsReachOnlyTheirLayer();
    void aDenseLayersActivationCanBeHeld();
    void contributionsAreTheInputTimesTheSlope_data();
    void contributionsAreTheInputTimesTheSlope();
    void contributionsOfALinearNetSumToItsOutput();
    void ofThreeClassesContributionsAreToTheLikeliestsScore_data();
    void ofThreeClassesContributionsAreToTheLikeliestsScore();
    void ofTwoClassesContributionsAreToTheOnlyScore();
};

void ProbeTest::aDenseNetSeesTheWindowStepByStep()
{
    const ModelSpec spec{"net", {}};
    const ModelShape shape = shapeOf(OutputAt::last, 2, 3, 3);
    const std::vector<float> weights = {1, 2, 3, 4, 5, 6, 0.5f}; // the head: both features of step 1, of step 2, of step 3
    const Sample sample{{{1, 10, 100}, {1000, 10000, 100000}}, arma::fvec{3}};
    const Trace trace = probe(spec, shape, weights, sample);
    QCOMPARE(trace.output(0, 0), 1 + 2000 + 30 + 40000 + 500 + 600000 + 0.5);
    QCOMPARE(trace.error, std::pow(642531.5 - 3, 2));
    QVERIFY(trace.readout.is_empty());
    QVERIFY(trace.layers.empty());
}

void ProbeTest::aDenseNetSeesTheCausalZeroPaddedWindow()
{
    const ModelSpec spec{"net", {}};
    const ModelShape shape = shapeOf(OutputAt::every, 1, 4, 2);
    const std::vector<float> weights = {10, 1, 0.5f}; // 10 x(t−1) + x(t) + 0.5
    const Sample sample{arma::frowvec{1, 2, 3, 4}, arma::fmat(1, 4, arma::fill::zeros)};
    const Trace trace = probe(spec, shape, weights, sample);
    QVERIFY(arma::approx_equal(trace.output, arma::rowvec{1.5, 12.5, 23.5, 34.5}, "absdiff", 0.0));
    QCOMPARE(trace.error, (1.5 * 1.5 + 12.5 * 12.5 + 23.5 * 23.5 + 34.5 * 34.5) / 4);
}

void ProbeTest::aRecurrentNetThatAnswersLastHasAReadout()
{
    const ModelSpec spec{"net", {LstmSpec{3}}};
    const ModelShape shape = shapeOf(OutputAt::last);
    const auto weights = randomWeights(spec, shape, 1);
    const Sample sample = randomSample(shape, 2);
    const Trace trace = probe(spec, shape, weights, sample);
    QCOMPARE(trace.output.n_cols, 1u);
    QCOMPARE(trace.readout.n_cols, 6u);
    QCOMPARE(trace.output(0, 0), trace.readout(0, 5));
    for (size_t t = 0; t < 6; ++t) { // the readout at t is the answer to the sequence cut off there
        const ModelShape shorter = shapeOf(OutputAt::last, 2, t + 1, t + 1);
        const Sample start{sample.x.head_cols(t + 1), sample.y};
        QVERIFY(std::abs(probe(spec, shorter, weights, start).output(0, 0) - trace.readout(0, t)) < 1e-15);
    }
}

void ProbeTest::aRecurrentNetThatAnswersEveryStep()
{
    const ModelSpec spec{"net", {LstmSpec{3}}};
    const ModelShape shape = shapeOf(OutputAt::every);
    const Trace trace = probe(spec, shape, randomWeights(spec, shape, 1), randomSample(shape, 2));
    QCOMPARE(trace.output.n_cols, 6u);
    QVERIFY(arma::approx_equal(trace.output, trace.readout, "absdiff", 0.0));
    QVERIFY(std::abs(trace.error - arma::accu(arma::square(trace.output - trace.y)) / 6) < 1e-15);
}

void ProbeTest::layersAfterTheRecurrentOnesSeeTheLastStep()
{
    const ModelSpec spec{"net", {DenseSpec{4, Activation::tanh}, LstmSpec{3}, DenseSpec{5, Activation::relu}}};
    const ModelShape shape = shapeOf(OutputAt::last);
    const auto weights = randomWeights(spec, shape, 3);
    const Trace trace = probe(spec, shape, weights, randomSample(shape, 4));
    QCOMPARE(trace.layers.size(), size_t{3});
    const auto &first = std::get<DenseTrace>(trace.layers[0]);
    const auto &after = std::get<DenseTrace>(trace.layers[2]);
    QCOMPARE(first.activation.n_cols, 6u);
    QCOMPARE(after.activation.n_cols, 1u);
    const auto network = unpackWeights(spec, shape, weights);
    const auto &dense = std::get<DenseWeights>(network.layers[2]);
    const arma::mat z = dense.W * std::get<LstmTrace>(trace.layers[1]).h.col(5) + dense.b;
    QVERIFY(arma::approx_equal(after.preactivation, z, "absdiff", 1e-15));
    QVERIFY(arma::approx_equal(after.activation, (z + arma::abs(z)) / 2, "absdiff", 1e-15));
    QVERIFY(arma::approx_equal(first.activation, arma::tanh(first.preactivation), "absdiff", 1e-15));
}

void ProbeTest::interventionsReachOnlyTheirLayer()
{
    const ModelSpec spec{"net", {LstmSpec{3}, LstmSpec{4}}};
    const ModelShape shape = shapeOf(OutputAt::every);
    const auto weights = randomWeights(spec, shape, 5);
    const Sample sample = randomSample(shape, 6);
    const Trace asIs = probe(spec, shape, weights, sample);
    const Trace whatIf = probe(spec, shape, weights, sample, {held(1, Part::forgetGate, 1)});
    const auto lstm = [](const Trace &trace, size_t layer) { return std::get<LstmTrace>(trace.layers[layer]); };
    QVERIFY(arma::approx_equal(lstm(whatIf, 0).h, lstm(asIs, 0).h, "absdiff", 0.0));
    QVERIFY(arma::all(arma::vectorise(lstm(whatIf, 1).f) == 1.0));
    QVERIFY(whatIf.error != asIs.error);
}

void ProbeTest::aDenseLayersActivationCanBeHeld()
{
    const ModelSpec spec{"net", {LstmSpec{3}, DenseSpec{4, Activation::tanh}}};
    const ModelShape shape = shapeOf(OutputAt::last);
    const auto weights = randomWeights(spec, shape, 7);
    const auto head = unpackWeights(spec, shape, weights).head;
    Intervention zero = held(1, Part::hidden, 0);
    const Sample sample = randomSample(shape, 8);
    QCOMPARE(probe(spec, shape, weights, sample, {zero}).output(0, 0), head.b(0));
    zero.lastStep = 4; // the answer is given at step 5
    QCOMPARE(probe(spec, shape, weights, sample, {zero}).output(0, 0), probe(spec, shape, weights, sample).output(0, 0));
}

void ProbeTest::contributionsAreTheInputTimesTheSlope_data()
{
    QTest::addColumn<Activation>("activation");
    QTest::addColumn<OutputAt>("output");
    QTest::newRow("identity, last") << Activation::identity << OutputAt::last;
    QTest::newRow("sigmoid, last") << Activation::sigmoid << OutputAt::last;
    QTest::newRow("tanh, last") << Activation::tanh << OutputAt::last;
    QTest::newRow("relu, last") << Activation::relu << OutputAt::last;
    QTest::newRow("leaky relu, last") << Activation::leakyRelu << OutputAt::last;
    QTest::newRow("elu, last") << Activation::elu << OutputAt::last;
    QTest::newRow("gelu, last") << Activation::gelu << OutputAt::last;
    QTest::newRow("silu, last") << Activation::silu << OutputAt::last;
    QTest::newRow("softplus, last") << Activation::softplus << OutputAt::last;
    QTest::newRow("tanh, every") << Activation::tanh << OutputAt::every;
    QTest::newRow("relu, every") << Activation::relu << OutputAt::every;
}

void ProbeTest::contributionsAreTheInputTimesTheSlope()
{
    QFETCH(Activation, activation);
    QFETCH(OutputAt, output);
    const ModelSpec spec{"net", {DenseSpec{7, activation}, DenseSpec{5, activation}}};
    const ModelShape shape = shapeOf(output, 2, 6, output == OutputAt::every ? 3 : 6);
    const auto weights = randomWeights(spec, shape, 9);
    const Sample sample = randomSample(shape, 10);
    for (size_t step = 0; step < shape.outputSteps(); ++step) {
        const arma::mat contribution = inputContribution(spec, shape, weights, sample, step).values;
        const auto answer = [&](const Sample &changed) { return probe(spec, shape, weights, changed).output(0, step); };
        for (size_t k = 0; k < sample.x.n_elem; ++k) {
            Sample up = sample, down = sample;
            up.x(k) += 0x1p-10f;
            down.x(k) -= 0x1p-10f;
            const double between = static_cast<double>(up.x(k)) - static_cast<double>(down.x(k));
            const double expected = static_cast<double>(sample.x(k)) * (answer(up) - answer(down)) / between;
            QVERIFY2(std::abs(contribution(k) - expected) < 1e-6,
                     qPrintable(QString("step %1, input %2: %3 is not %4").arg(step).arg(k).arg(contribution(k)).arg(expected)));
            const size_t t = k / 2;
            const bool seen = output == OutputAt::last || (t <= step && t + 3 > step);
            QVERIFY(seen || contribution(k) == 0.0);
        }
    }
}

void ProbeTest::contributionsOfALinearNetSumToItsOutput()
{
    const ModelSpec spec{"net", {DenseSpec{7}, DenseSpec{5}}};
    const ModelShape shape = shapeOf(OutputAt::every, 2, 6, 4);
    const auto weights = randomWeights(spec, shape, 11);
    const Sample sample = randomSample(shape, 12);
    const Sample nothing{arma::fmat(2, 6, arma::fill::zeros), sample.y};
    const arma::mat output = probe(spec, shape, weights, sample).output;
    const double bias = probe(spec, shape, weights, nothing).output(0, 0);
    for (size_t step = 0; step < 6; ++step) {
        const double sum = arma::accu(inputContribution(spec, shape, weights, sample, step).values);
        QVERIFY(std::abs(sum + bias - output(0, step)) < 1e-13);
    }
}

void ProbeTest::ofThreeClassesContributionsAreToTheLikeliestsScore_data()
{
    QTest::addColumn<std::vector<LayerSpec>>("layers");
    QTest::addColumn<OutputAt>("output");
    using Layers = std::vector<LayerSpec>;
    for (const OutputAt output : {OutputAt::last, OutputAt::every}) {
        const QByteArray at = output == OutputAt::every ? ", every" : ", last";
        QTest::newRow("dense" + at) << Layers{DenseSpec{5, Activation::tanh}} << output;
        QTest::newRow("lstm" + at) << Layers{LstmSpec{3}} << output;
    }
}

/// The slopes by central differences of each class's own score.
void ProbeTest::ofThreeClassesContributionsAreToTheLikeliestsScore()
{
    QFETCH(std::vector<LayerSpec>, layers);
    QFETCH(OutputAt, output);
    const ModelSpec spec{"net", layers};
    ModelShape shape = shapeOf(output);
    shape.outputs = shape.classes = 3;
    auto weights = randomWeights(spec, shape, 13);
    std::fill_n(weights.end() - 3, 3, 0.0f); // the head's biases: no class is ahead of all inputs
    std::set<size_t> asked;
    for (uint64_t seed = 14; seed < 20; ++seed) {
        Sample sample = randomSample(shape, seed);
        sample.x *= seed % 2 == 0 ? 1.0f : -1.0f;
        sample.y = arma::fmat(1, shape.outputSteps(), arma::fill::zeros); // a class number
        for (size_t step = 0; step < shape.outputSteps(); ++step) {
            const InputContribution ofLikeliest = inputContribution(spec, shape, weights, sample, step);
            const auto likeliest = probe(spec, shape, weights, sample).output.col(step).index_max();
            QCOMPARE(ofLikeliest.ofClass, std::optional<size_t>(likeliest));
            asked.insert(likeliest);
            for (size_t k = 0; k < 3; ++k) {
                const arma::mat found = inputContribution(spec, shape, weights, sample, step, {}, k).values;
                QVERIFY(k != likeliest || arma::approx_equal(found, ofLikeliest.values, "absdiff", 0.0));
                for (size_t place = 0; place < sample.x.n_elem; ++place) {
                    Sample up = sample, down = sample;
                    up.x(place) += 0x1p-10f;
                    down.x(place) -= 0x1p-10f;
                    const double rise =
                        probe(spec, shape, weights, up).output(k, step) - probe(spec, shape, weights, down).output(k, step);
                    const double slope = rise / (static_cast<double>(up.x(place)) - static_cast<double>(down.x(place)));
                    QVERIFY(std::abs(found(place) - static_cast<double>(sample.x(place)) * slope) < 1e-6);
                }
            }
        }
    }
    QVERIFY(asked.size() > 1);
}

void ProbeTest::ofTwoClassesContributionsAreToTheOnlyScore()
{
    const ModelSpec spec{"net", {}};
    ModelShape shape = shapeOf(OutputAt::last, 1, 3, 3);
    shape.classes = 2;
    const Sample sample{arma::frowvec{1, 10, 100}, arma::fmat(1, 1, arma::fill::zeros)};
    const InputContribution found = inputContribution(spec, shape, std::vector<float>{1, -2, 3, 0.5f}, sample, 0);
    QVERIFY(arma::approx_equal(found.values, arma::rowvec{1, -20, 300}, "absdiff", 0.0));
    QVERIFY(!found.ofClass);
}

QTEST_GUILESS_MAIN(ProbeTest)
#include "probe_test.moc"
