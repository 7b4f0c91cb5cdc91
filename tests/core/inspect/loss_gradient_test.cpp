#include "core/inspect/loss_gradient.h"

#include "core/inspect/plain_network.h"
#include "tests/core/train/small_experiment.h"

#include <QtTest>
#include <cmath>

using namespace sluice;
using namespace sluice::testing;

namespace {

/// The squared error of the plain equations, in double.
double plainLoss(const ModelSpec &spec, const Task &task, const std::vector<float> &weights,
                 const std::vector<SampleRange> &ranges)
{
    const ModelShape shape = ModelShape::of(task);
    double sum = 0, count = 0;
    for (const SampleRange &range : ranges) {
        const Sample sample = task.sample(range);
        const arma::mat x = arma::conv_to<arma::mat>::from(sample.x);
        const arma::cube output =
            runPlainNetwork(spec, shape, unpackWeights(spec, shape, weights), arma::cube(x.memptr(), x.n_rows, 1, x.n_cols))
                .output;
        for (arma::uword t = 0; t < sample.y.n_cols; ++t) {
            const double difference = output(0, 0, output.n_slices - sample.y.n_cols + t) - double(sample.y(0, t));
            sum += difference * difference;
            ++count;
        }
    }
    return sum / count;
}

/// Central differences, with the step that floats really make.
double numericSlope(const ModelSpec &spec, const Task &task, std::vector<float> weights, const std::vector<SampleRange> &ranges,
                    size_t parameter)
{
    const float before = weights[parameter];
    const float up = before + 0.004f, down = before - 0.004f;
    weights[parameter] = up;
    const double above = plainLoss(spec, task, weights, ranges);
    weights[parameter] = down;
    const double below = plainLoss(spec, task, weights, ranges);
    return (above - below) / (double(up) - double(down));
}

} // namespace

class LossGradientTest : public QObject {
    Q_OBJECT

private slots:
    void isTheSlopeOfThePlainLoss_data()
    {
        QTest::addColumn<size_t>("model");
        QTest::addColumn<size_t>("samples");
        QTest::newRow("dense, one sample") << size_t{0} << size_t{1};
        QTest::newRow("dense, several shards") << size_t{0} << size_t{40};
        QTest::newRow("LSTM, one sample") << size_t{1} << size_t{1};
        QTest::newRow("LSTM, several shards") << size_t{1} << size_t{40};
    }
    void isTheSlopeOfThePlainLoss()
    {
        QFETCH(size_t, model);
        QFETCH(size_t, samples);
        const Experiment experiment = smallExperiment();
        const Task task = smallTask(experiment);
        const ModelSpec &spec = experiment.models[model];
        const auto weights = Model(spec, ModelShape::of(task)).initialParameters(3);
        const auto &all = task.samples(Split::train);
        const std::vector<SampleRange> ranges(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(samples));
        LossGradient gradient(spec, task, {}, ranges);
        const auto &found = gradient.at(weights);
        QCOMPARE(found.size(), weights.size());
        QVERIFY(std::abs(gradient.loss() / plainLoss(spec, task, weights, ranges) - 1) < 1e-5);
        double largest = 0;
        for (const float value : found)
            largest = std::max(largest, double(std::abs(value)));
        for (size_t k = 0; k < found.size(); ++k)
            QVERIFY2(std::abs(double(found[k]) - numericSlope(spec, task, weights, ranges, k)) < 2e-4 * largest,
                     qPrintable(QString("parameter %1: %2").arg(k).arg(double(found[k]))));
    }

    void sequencesOfDifferentLengthsAreWeighedByTheirSteps()
    {
        Experiment experiment = smallExperiment();
        experiment.task.kind = TaskKind::regress;
        experiment.task.output = OutputAt::every;
        experiment.task.split = {3, 1, 1};
        Dataset data;
        data.name = "short and long";
        data.form = DataForm::sequences;
        data.columns = {"x", "y"};
        for (const arma::uword length : {4U, 9U, 6U, 5U, 5U})
            data.sequences.push_back(arma::join_cols(arma::linspace<arma::rowvec>(-1, 1, length),
                                                     arma::square(arma::linspace<arma::rowvec>(-1, 1, length))));
        data.target = "y";
        data.inputs = {"x"};
        const Task task = Task::create(experiment.task, experiment.data, std::move(data)).value();
        const ModelSpec &spec = experiment.models[1];
        const auto weights = Model(spec, ModelShape::of(task)).initialParameters(3);
        const auto &ranges = task.samples(Split::train);
        LossGradient gradient(spec, task, {}, ranges);
        const auto &found = gradient.at(weights);
        for (size_t k = 0; k < found.size(); k += 7)
            QVERIFY(std::abs(double(found[k]) - numericSlope(spec, task, weights, ranges, k)) < 1e-3);
        QVERIFY(std::abs(gradient.loss() / plainLoss(spec, task, weights, ranges) - 1) < 1e-5);
    }
};

QTEST_GUILESS_MAIN(LossGradientTest)
#include "loss_gradient_test.moc"
