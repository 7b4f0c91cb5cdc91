#include "core/inspect/gradient_flow.h"

#include "core/base/random.h"
#include "core/inspect/plain_cubes.h"
#include "core/inspect/probe.h"
#include "tests/core/inspect/set_weights.h"

#include <QtTest>
#include <cmath>

using namespace sluice;
using namespace sluice::testing;

namespace {

constexpr size_t steps = 9;

Sample noise(const ModelShape &shape)
{
    const RandomStream random(1, Purpose::data, "noise");
    Sample sample{arma::fmat(shape.features, shape.steps), arma::fmat(1, shape.outputSteps(), arma::fill::zeros)};
    uint64_t index = 0;
    for (float &value : sample.x)
        value = static_cast<float>(random.normal(index++));
    return sample;
}

std::vector<float> randomWeights(const ModelSpec &spec, const ModelShape &shape)
{
    const RandomStream random(3, Purpose::weights);
    std::vector<float> weights(parameterCount(spec, shape));
    for (size_t k = 0; k < weights.size(); ++k)
        weights[k] = static_cast<float>(1.4 * (random.uniform(k) - 0.5));
    return weights;
}

/// ‖∂y/∂(part of the layer at step t)‖ by central differences: each unit held a little to either side of where it is.
double numericNorm(const ModelSpec &spec, const ModelShape &shape, const std::vector<float> &weights, const Sample &sample,
                   size_t layer, Part part, size_t t)
{
    const Trace trace = probe(spec, shape, weights, sample);
    const auto *lstm = std::get_if<LstmTrace>(&trace.layers[layer]);
    const arma::mat &states = part == Part::cell ? lstm->c : outputOf(trace.layers[layer]);
    const auto answer = [&](size_t unit, double change) {
        const Intervention hold{
            .layer = layer, .part = part, .units = {unit}, .firstStep = t, .lastStep = t, .value = states(unit, t) + change};
        const Trace touched = probe(spec, shape, weights, sample, {hold});
        return arma::accu(touched.output.tail_cols(1));
    };
    double squares = 0;
    for (size_t unit = 0; unit < states.n_rows; ++unit) {
        const double slope = (answer(unit, 1e-5) - answer(unit, -1e-5)) / 2e-5;
        squares += slope * slope;
    }
    return std::sqrt(squares);
}

/// ∂(what `answer` reads from the outputs at a step)/∂x(0, t), by central differences.
template <class Answer> arma::rowvec numericSlopes(const ModelSpec &spec, const ModelShape &shape,
                                                   const std::vector<float> &weights, size_t step, Answer answer)
{
    arma::rowvec slopes(steps);
    for (size_t t = 0; t < steps; ++t) {
        const auto read = [&](float change) {
            Sample sample = noise(shape);
            sample.x(0, t) += change;
            return answer(arma::vec(probe(spec, shape, weights, sample).output.col(step)));
        };
        slopes(t) = (read(1e-3f) - read(-1e-3f)) / 2e-3;
    }
    return slopes;
}

} // namespace

class GradientFlowTest : public QObject {
    Q_OBJECT

private slots:
    void normsAreThoseOfDifferences_data();
    void normsAreThoseOfDifferences();
    void theInputsSlopeIsThatOfDifferences();
    void ofSeveralNumbersTheSumIsAsked();
    void ofSeveralClassesTheLikeliestOrTheNamedOneIsAsked();
    void theLosssSlopesAreThoseOfDifferences_data();
    void theLosssSlopesAreThoseOfDifferences();
    void alongTheCellFlowsTheProductOfTheForgetGates();
    void theTwoPartsSumToTheWhole();
    void aHeldGateCutsTheFlow();
    void aHeldCellCutsItsPath();
    void aStepsAnswerDependsOnNothingLater();
};

void GradientFlowTest::normsAreThoseOfDifferences_data()
{
    QTest::addColumn<std::vector<LayerSpec>>("layers");
    QTest::addColumn<bool>("everyStep");
    using Layers = std::vector<LayerSpec>;
    for (const bool every : {false, true}) {
        const QByteArray at = every ? ", every" : ", last";
        QTest::newRow("lstm" + at) << Layers{LstmSpec{3}} << every;
        QTest::newRow("two lstm, dense" + at) << Layers{LstmSpec{3}, LstmSpec{2}, DenseSpec{3, Activation::tanh}} << every;
        QTest::newRow("peepholes, coupled" + at)
            << Layers{LstmSpec{.units = 3, .forgetGate = ForgetGate::coupled, .peepholes = true}} << every;
        QTest::newRow("1997" + at) << Layers{LstmSpec{
                                          .units = 3, .forgetGate = ForgetGate::none, .squashing = CellSquashing::logistic}}
                                   << every;
        QTest::newRow("gru" + at) << Layers{GruSpec{3}} << every;
        QTest::newRow("conv, rnn" + at) << Layers{ConvSpec{3, 2, Activation::tanh}, RnnSpec{3}} << every;
    }
}

void GradientFlowTest::normsAreThoseOfDifferences()
{
    QFETCH(std::vector<LayerSpec>, layers);
    QFETCH(bool, everyStep);
    const ModelSpec spec{"net", layers};
    const ModelShape shape{
        .features = 2, .steps = steps, .outputs = 2, .output = everyStep ? OutputAt::every : OutputAt::last, .lookback = steps};
    const auto weights = randomWeights(spec, shape);
    const Sample sample = noise(shape);
    const GradientFlow flow = gradientFlow(spec, shape, weights, sample, steps - 1);
    QVERIFY(!flow.layers.empty());
    for (const LayerGradientFlow &layer : flow.layers)
        for (size_t t = 0; t < steps; ++t) {
            const double hidden = numericNorm(spec, shape, weights, sample, layer.layer, Part::hidden, t);
            QVERIFY2(std::abs(layer.hidden(t) - hidden) < 1e-7, qPrintable(QString("h at %1").arg(t)));
            if (layer.cell.is_empty())
                continue;
            const double cell = numericNorm(spec, shape, weights, sample, layer.layer, Part::cell, t);
            QVERIFY2(std::abs(layer.cell(t) - cell) < 1e-7, qPrintable(QString("c at %1").arg(t)));
        }
}

void GradientFlowTest::theInputsSlopeIsThatOfDifferences()
{
    const ModelSpec spec{"net", {GruSpec{3}, LstmSpec{2}}};
    const ModelShape shape = everyStep(steps);
    const auto weights = randomWeights(spec, shape);
    const GradientFlow flow = gradientFlow(spec, shape, weights, noise(shape), 6);
    for (size_t t = 0; t < steps; ++t) {
        const auto answer = [&](float change) {
            Sample sample = noise(shape);
            sample.x(0, t) += change;
            return probe(spec, shape, weights, sample).output(0, 6);
        };
        QVERIFY(std::abs(flow.input(0, t) - (answer(1e-3f) - answer(-1e-3f)) / 2e-3) < 1e-4);
    }
}

void GradientFlowTest::ofSeveralNumbersTheSumIsAsked()
{
    const ModelSpec spec{"net", {LstmSpec{3}}};
    const ModelShape shape{.features = 1, .steps = steps, .outputs = 3, .output = OutputAt::every, .lookback = steps};
    const auto weights = randomWeights(spec, shape);
    const GradientFlow flow = gradientFlow(spec, shape, weights, noise(shape), 6);
    const arma::rowvec slopes = numericSlopes(spec, shape, weights, 6, [](const arma::vec &all) { return arma::accu(all); });
    QVERIFY(arma::approx_equal(flow.input, slopes, "absdiff", 1e-4));
    QVERIFY(!flow.ofClass);
}

void GradientFlowTest::ofSeveralClassesTheLikeliestOrTheNamedOneIsAsked()
{
    const ModelSpec spec{"net", {LstmSpec{3}}};
    const ModelShape shape{
        .features = 1, .steps = steps, .outputs = 3, .output = OutputAt::every, .lookback = steps, .classes = 3};
    const auto weights = randomWeights(spec, shape);
    const size_t likeliest = probe(spec, shape, weights, noise(shape)).output.col(6).index_max();
    for (size_t k = 0; k < 3; ++k) {
        const GradientFlow flow = gradientFlow(spec, shape, weights, noise(shape), 6, {}, k);
        const arma::rowvec slopes = numericSlopes(spec, shape, weights, 6, [k](const arma::vec &all) { return all(k); });
        QVERIFY(arma::approx_equal(flow.input, slopes, "absdiff", 1e-4));
        QVERIFY(arma::abs(slopes).max() > 1e-2);
        if (k != likeliest)
            continue;
        const GradientFlow unnamed = gradientFlow(spec, shape, weights, noise(shape), 6);
        QCOMPARE(unnamed.ofClass, std::optional(likeliest));
        QVERIFY(arma::approx_equal(unnamed.input, flow.input, "absdiff", 0.0));
    }
}

void GradientFlowTest::theLosssSlopesAreThoseOfDifferences_data()
{
    QTest::addColumn<LossSpec::Type>("type");
    QTest::addColumn<int>("classes");
    QTest::addColumn<bool>("every");
    for (const bool every : {false, true}) {
        const QByteArray at = every ? ", every step" : ", the last step";
        QTest::newRow("mse" + at) << LossSpec::Type::mse << 0 << every;
        QTest::newRow("mae" + at) << LossSpec::Type::mae << 0 << every;
        QTest::newRow("huber" + at) << LossSpec::Type::huber << 0 << every;
        QTest::newRow("cross-entropy" + at) << LossSpec::Type::crossEntropy << 3 << every;
        QTest::newRow("of two classes" + at) << LossSpec::Type::crossEntropy << 2 << every;
        QTest::newRow("binary" + at) << LossSpec::Type::binaryCrossEntropy << 2 << every;
    }
}

/// The loss of the one answer in plain words of its formula, each state held a little to either side of where it is.
void GradientFlowTest::theLosssSlopesAreThoseOfDifferences()
{
    QFETCH(LossSpec::Type, type);
    QFETCH(int, classes);
    QFETCH(bool, every);
    const LossSpec loss{type, 0.4, {}};
    const ModelSpec spec{"net", {LstmSpec{3}}};
    const size_t outputs = classes == 2 ? 1 : 3, asked = every ? 6 : steps - 1;
    const ModelShape shape{.features = 1,
                           .steps = steps,
                           .outputs = outputs,
                           .output = every ? OutputAt::every : OutputAt::last,
                           .lookback = steps,
                           .classes = static_cast<size_t>(classes)};
    const auto weights = randomWeights(spec, shape);
    Sample sample = noise(shape);
    sample.y = arma::fmat(classes ? 1 : outputs, shape.outputSteps(), arma::fill::ones); // of classes the second
    const NetworkWeights network = unpackWeights(spec, shape, weights);
    const NetworkValues values = runPlainNetwork(spec, shape, network, oneSequence(sample.x), {}, true);
    const GradientFlow flow = gradientFlow(spec, network, values, lossSeed(shape, loss, values.output, sample.y, asked), {});
    const auto lossAt = [&](const arma::vec &said) {
        switch (type) {
        case LossSpec::Type::mse:
            return arma::mean(arma::square(said - 1));
        case LossSpec::Type::mae:
            return arma::mean(arma::abs(said - 1));
        case LossSpec::Type::huber: {
            double sum = 0;
            for (const double each : said) {
                const double far = std::abs(each - 1);
                sum += far <= 0.4 ? far * far / 2 : 0.4 * (far - 0.2);
            }
            return sum / 3;
        }
        default:
            return classes == 2 ? std::log(1 + std::exp(-said(0))) : -std::log(std::exp(said(1)) / arma::accu(arma::exp(said)));
        }
    };
    const arma::mat cells = overTime(std::get<LstmValues>(values.layers[0]).c, 0);
    for (size_t t = 0; t < steps; ++t) {
        double squares = 0;
        for (size_t unit = 0; unit < 3; ++unit) {
            const auto held = [&](double change) {
                const Intervention hold{.layer = 0,
                                        .part = Part::cell,
                                        .units = {unit},
                                        .firstStep = t,
                                        .lastStep = t,
                                        .value = cells(unit, t) + change};
                const Trace touched = probe(spec, shape, weights, sample, {hold});
                return lossAt(arma::vec(touched.output.col(every ? asked : 0)));
            };
            const double slope = (held(1e-5) - held(-1e-5)) / 2e-5;
            squares += slope * slope;
        }
        QVERIFY2(std::abs(flow.layers[0].cell(t) - std::sqrt(squares)) < 1e-7, qPrintable(QString("t = %1").arg(t)));
        QCOMPARE(flow.layers[0].cell(t) > 0, t <= asked);
    }
}

void GradientFlowTest::alongTheCellFlowsTheProductOfTheForgetGates()
{
    const ModelSpec spec{"LSTM", {LstmSpec{1}}};
    const ModelShape shape = everyStep(steps);
    SetWeights weights(spec, shape);
    weights.at("layers.0.bias_ih", 1) = 2;
    weights.at("layers.0.weight_ih", 1) = 0.7f;
    weights.at("layers.0.weight_ih", 2) = 1;
    weights.at("head.weight", 0) = 1; // no recurrent weights: there is no other way
    const Sample sample = noise(shape);
    const auto flow = gradientFlow(spec, shape, weights.flat(), sample, steps - 1).layers.front();
    const auto trace = std::get<LstmTrace>(probe(spec, shape, weights.flat(), sample).layers.front());
    double product = flow.cell(steps - 1);
    for (size_t t = steps; t-- > 0;) {
        QVERIFY(std::abs(flow.cellPath(t) - product) < 1e-14);
        QVERIFY(std::abs(flow.cell(t) - product) < 1e-14);
        QVERIFY(flow.rest(t) < 1e-14);
        product *= trace.f(0, t);
    }
}

void GradientFlowTest::theTwoPartsSumToTheWhole()
{
    const ModelSpec spec{"LSTM", {LstmSpec{1}}};
    const ModelShape shape = everyStep(steps);
    const auto weights = randomWeights(spec, shape);
    const auto flow = gradientFlow(spec, shape, weights, noise(shape), steps - 1).layers.front();
    for (size_t t = 0; t < steps; ++t) // one unit: norms are magnitudes, of either sign
        QVERIFY(std::abs(flow.cell(t) - std::abs(flow.cellPath(t) + flow.rest(t))) < 1e-14 ||
                std::abs(flow.cell(t) - std::abs(flow.cellPath(t) - flow.rest(t))) < 1e-14);
    QVERIFY(flow.rest(0) > 1e-6);
}

/// What is added to it does not.
void GradientFlowTest::aHeldCellCutsItsPath()
{
    const ModelSpec spec{"LSTM", {LstmSpec{1}}};
    const ModelShape shape = everyStep(steps);
    SetWeights weights(spec, shape);
    weights.at("layers.0.bias_ih", 1) = 2;
    weights.at("layers.0.weight_ih", 2) = 1;
    weights.at("head.weight", 0) = 1; // no recurrent weights: there is no other way
    const auto flowUnder = [&](const Intervention &change) {
        return gradientFlow(spec, shape, weights.flat(), noise(shape), steps - 1, {change}).layers.front();
    };
    Intervention change{.part = Part::cell, .firstStep = 5, .lastStep = 5, .value = 0};
    const auto held = flowUnder(change);
    for (size_t t = 0; t < steps; ++t) {
        QCOMPARE(held.cell(t) > 0, t >= 5);
        QVERIFY(std::abs(held.cellPath(t) - held.cell(t)) < 1e-14);
        QVERIFY(held.rest(t) < 1e-14);
    }
    change.action = Intervention::Action::add;
    change.value = 0.3;
    const auto added = flowUnder(change);
    for (size_t t = 0; t < steps; ++t) {
        QVERIFY(added.cell(t) > 0 && std::abs(added.cellPath(t) - added.cell(t)) < 1e-14);
        QVERIFY(added.rest(t) < 1e-14);
    }
}

void GradientFlowTest::aHeldGateCutsTheFlow()
{
    const ModelSpec spec{"LSTM", {LstmSpec{1}}};
    const ModelShape shape = everyStep(steps);
    SetWeights weights(spec, shape);
    weights.at("layers.0.weight_ih", 2) = 1;
    weights.at("head.weight", 0) = 1;
    const Intervention shut{.layer = 0, .part = Part::forgetGate, .units = {}, .firstStep = 5, .lastStep = 5, .value = 0};
    const auto flow = gradientFlow(spec, shape, weights.flat(), noise(shape), steps - 1, {shut}).layers.front();
    for (size_t t = 0; t < 5; ++t)
        QCOMPARE(flow.cell(t), 0.0);
    QVERIFY(flow.cell(5) > 0);
}

void GradientFlowTest::aStepsAnswerDependsOnNothingLater()
{
    const ModelSpec spec{"net", {LstmSpec{3}}};
    const ModelShape shape = everyStep(steps);
    const auto flow = gradientFlow(spec, shape, randomWeights(spec, shape), noise(shape), 4);
    for (size_t t = 5; t < steps; ++t) {
        QCOMPARE(flow.layers[0].hidden(t), 0.0);
        QCOMPARE(flow.layers[0].cell(t), 0.0);
        QCOMPARE(flow.input(0, t), 0.0);
    }
    QVERIFY(flow.layers[0].hidden(4) > 0);
}

QTEST_GUILESS_MAIN(GradientFlowTest)
#include "gradient_flow_test.moc"
