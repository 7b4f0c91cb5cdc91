#include "core/inspect/loss_gradient_what_if.h"

#include "core/inspect/loss_gradient.h"
#include "core/nn/model.h"
#include "tests/core/train/small_experiment.h"

#include <QtTest>
#include <cmath>

using namespace sluice;
using namespace sluice::testing;

namespace {

std::vector<SampleKey> firstOf(Split split, size_t count)
{
    std::vector<SampleKey> keys;
    for (size_t k = 0; k < count; ++k)
        keys.push_back({split, k});
    return keys;
}

std::vector<SampleRange> rangesOf(const Task &task, const std::vector<SampleKey> &keys)
{
    std::vector<SampleRange> ranges;
    for (const SampleKey &key : keys)
        ranges.push_back(task.samples(key.split)[key.index]);
    return ranges;
}

std::vector<float> weightsOf(const ModelSpec &spec, const Task &task)
{
    std::vector<float> weights = Model(spec, ModelShape::of(task)).initialParameters(3);
    for (size_t k = 0; k < weights.size(); ++k)
        weights[k] += 0.2F * static_cast<float>(std::sin(double(k)));
    return weights;
}

double largestOf(const std::vector<float> &values)
{
    double largest = 0;
    for (const float value : values)
        largest = std::max(largest, double(std::abs(value)));
    return largest;
}

LstmSpec peeping(ForgetGate forget)
{
    LstmSpec lstm{3, 1, 0};
    lstm.forgetGate = forget;
    lstm.peepholes = true;
    return lstm;
}

const std::vector<ModelSpec> nets = {
    {"dense", {DenseSpec{5, Activation::tanh}, DenseSpec{3, Activation::sigmoid}}},
    {"LSTMs", {LstmSpec{3, 1, 0}, LstmSpec{2, 1, 0}}},
    {"peepholes", {peeping(ForgetGate::own), DenseSpec{2, Activation::tanh}}},
    {"coupled", {peeping(ForgetGate::coupled)}},
    {"GRU", {DenseSpec{3, Activation::tanh}, GruSpec{4}}},
    {"RNN", {RnnSpec{4}, DropoutSpec{0.5}}},
    {"convolution", {ConvSpec{3, 3, Activation::tanh}, DenseSpec{4, Activation::tanh}}},
    {"convolution, LSTM", {ConvSpec{2, 2, Activation::tanh}, LstmSpec{3, 1, 0}}},
};

Task taskOf(OutputAt output)
{
    Experiment experiment = smallExperiment();
    experiment.task.output = output;
    return smallTask(experiment);
}

/// All kinds at once, of model number 2.
std::vector<WhatIf> mixed(const ModelSpec &spec)
{
    std::vector<WhatIf> whatIfs = {{{}, true, 0, InputEdit{{Split::train, 1}, 0, {{3, 1.5}}}},
                                   {{}, true, 0, StepShuffle{5}},
                                   {{}, true, 2, WeightEdit{"head.bias", 0, 0, 0.75}}};
    for (size_t layer = 0; layer < spec.layers.size(); ++layer)
        for (const Part part : partsOf(spec.layers[layer])) {
            whatIfs.push_back({{}, true, 2, Intervention{layer, part, {1}, 2, 4, 0.4}});
            if (isState(part))
                whatIfs.push_back({{}, true, 2, Intervention{layer, part, {0}, 1, 3, 0.3, Intervention::Action::add}});
        }
    return whatIfs;
}

/// The mean squared error of the probe's own answers.
double lossOf(const ModelSpec &spec, const Task &task, const std::vector<float> &weights, const std::vector<SampleKey> &samples,
              const std::vector<WhatIf> &whatIfs)
{
    double sum = 0;
    for (const SampleKey &sample : samples)
        sum += probeWhatIf(spec, weights, task, sample, whatIfs, 2).error;
    return sum / double(samples.size());
}

} // namespace

class LossGradientWhatIfTest : public QObject {
    Q_OBJECT

private slots:
    void withoutAnyItIsTheKernels_data()
    {
        QTest::addColumn<size_t>("net");
        QTest::addColumn<bool>("everyStep");
        for (size_t net = 0; net < nets.size(); ++net)
            for (const bool everyStep : {false, true})
                QTest::addRow("%s, %s", nets[net].name.c_str(), everyStep ? "at every step" : "at the last") << net << everyStep;
    }
    void withoutAnyItIsTheKernels()
    {
        QFETCH(size_t, net);
        QFETCH(bool, everyStep);
        const Task task = taskOf(everyStep ? OutputAt::every : OutputAt::last);
        const auto weights = weightsOf(nets[net], task);
        const auto keys = firstOf(Split::train, 20);
        for (const auto type : {LossSpec::Type::mse, LossSpec::Type::huber}) {
            const LossSpec loss{type, 0.3};
            LossGradient kernel(nets[net], task, loss, rangesOf(task, keys));
            const std::vector<float> expected = kernel.at(weights);
            const LossSlope found = lossGradientWhatIf(nets[net], task, loss, keys, weights, {}, 2);
            QVERIFY(std::abs(found.loss / kernel.loss() - 1) < 1e-5);
            QCOMPARE(found.gradient.size(), expected.size());
            for (size_t k = 0; k < expected.size(); ++k)
                QVERIFY2(std::abs(found.gradient[k] - expected[k]) < 1e-5 * largestOf(expected),
                         qPrintable(
                             QString("parameter %1: %2 and %3").arg(k).arg(double(found.gradient[k])).arg(double(expected[k]))));
        }
    }

    void underAllOfThemItIsTheSlopeOfTheLoss_data() { withoutAnyItIsTheKernels_data(); }
    void underAllOfThemItIsTheSlopeOfTheLoss()
    {
        QFETCH(size_t, net);
        QFETCH(bool, everyStep);
        const ModelSpec &spec = nets[net];
        const Task task = taskOf(everyStep ? OutputAt::every : OutputAt::last);
        const auto weights = weightsOf(spec, task);
        const auto keys = firstOf(Split::train, 3);
        const auto whatIfs = mixed(spec);
        const LossSlope found = lossGradientWhatIf(spec, task, {}, keys, weights, whatIfs, 2);
        QVERIFY(std::abs(found.loss / lossOf(spec, task, weights, keys, whatIfs) - 1) < 1e-5);
        const double largest = largestOf(found.gradient);
        const auto edited = weights.size() - 1; // the head's bias, which no change of the weights moves
        for (size_t k = 0; k < edited; ++k) {
            std::vector<float> up = weights, down = weights;
            up[k] += 0.004F;
            down[k] -= 0.004F;
            const double slope = (lossOf(spec, task, up, keys, whatIfs) - lossOf(spec, task, down, keys, whatIfs)) /
                                 (double(up[k]) - double(down[k]));
            QVERIFY2(std::abs(double(found.gradient[k]) - slope) < 2e-4 * largest,
                     qPrintable(QString("parameter %1: %2 and %3").arg(k).arg(double(found.gradient[k])).arg(slope)));
        }
    }

    // Of a net without layers ŷ = W x + b: ∂L/∂b = 2 mean(ŷ − y) at the b that is put in, ∂L/∂W = 2 mean((ŷ − y) x').
    void ofALinearNetInClosedForm()
    {
        const ModelSpec linear{"linear", {}};
        const Task task = taskOf(OutputAt::last);
        const std::vector<float> weights = {0.5F, -0.25F, 1, 0, 0.125F, 0.75F, 3};
        const WhatIf edit{{}, true, 0, WeightEdit{"head.bias", 0, 0, -1}},
            input{{}, true, 0, InputEdit{{Split::train, 1}, 0, {{2, 2}}}};
        const LossSlope found = lossGradientWhatIf(linear, task, {}, firstOf(Split::train, 2), weights, {edit, input}, 0);
        arma::vec expected(7, arma::fill::zeros);
        for (size_t sample = 0; sample < 2; ++sample) {
            const Sample own = task.sample(Split::train, sample);
            arma::rowvec x = arma::conv_to<arma::rowvec>::from(own.x);
            if (sample == 1)
                x(2) = 2;
            double answer = -1;
            for (size_t step = 0; step < 6; ++step)
                answer += double(weights[step]) * x(step);
            expected.head(6) += (answer - double(own.y(0))) * x.t();
            expected(6) += answer - double(own.y(0));
        }
        for (size_t k = 0; k < 7; ++k)
            QVERIFY(std::abs(double(found.gradient[k]) - expected(k)) < 1e-5); // 2 / N is 1
    }

    void whatActsOnTheLoss()
    {
        const WhatIf here{{}, true, 0, InputEdit{{Split::train, 1}, 0, {{3, 1.5}}}},
            elsewhere{{}, true, 0, InputEdit{{Split::train, 9}, 0, {{3, 1.5}}}};
        const WhatIf shuffle{{}, true, 4, StepShuffle{}}, own{{}, true, 2, Intervention{}}, others{{}, true, 1, Intervention{}};
        QCOMPARE(whatIfsOnLoss({here, elsewhere, shuffle, own, others}, 2, firstOf(Split::train, 3)),
                 (std::vector{here, shuffle, own}));
    }
};

QTEST_GUILESS_MAIN(LossGradientWhatIfTest)
#include "loss_gradient_what_if_test.moc"
