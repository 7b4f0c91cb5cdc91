#include "core/train/predict_paths.h"

#include "core/task/baselines.h"
#include "core/train/run.h"
#include "core/train/trainer.h"

#include <QtTest>
#include <cmath>

using namespace sluice;

namespace {

/// y = 0, 1, 4, 9, … beside its row number's half.
Dataset squares(size_t rows = 40)
{
    Dataset data;
    data.columns = {"half", "y"};
    data.target = "y";
    data.inputs = {"half", "y"};
    data.sequences.emplace_back(2, rows);
    for (size_t row = 0; row < rows; ++row)
        data.sequences[0].col(row) = arma::vec{double(row) / 2, double(row * row)};
    return data;
}

TaskSpec specOf(MultiStep how, size_t lookback, size_t horizon)
{
    TaskSpec spec;
    spec.lookback = lookback;
    spec.horizon = horizon;
    spec.multiStep = how;
    spec.split = {20, 10, 10};
    spec.scaling = Scaling::none;
    return spec;
}

Task taskOf(const TaskSpec &spec, Dataset data = squares())
{
    auto task = Task::create(spec, {}, std::move(data));
    if (!task)
        qFatal("%s", task.error().english().c_str());
    return std::move(*task);
}

const ModelSpec net{"net", {DenseSpec{1, Activation::identity}}};

} // namespace

class PredictPathsTest : public QObject {
    Q_OBJECT

private slots:
    void directSamplesHaveAllRowsAsTargets()
    {
        const Task task = taskOf(specOf(MultiStep::direct, 2, 3));
        QCOMPARE(task.outputs(), size_t(3));
        QCOMPARE(task.sampleCount(Split::train), size_t(16));     // the last target in rows 4 … 19
        QCOMPARE(task.sampleCount(Split::validation), size_t(8)); // all three targets in rows 20 … 29
        const Sample first = task.sample(Split::validation, 0);
        QVERIFY(arma::approx_equal(first.x, arma::fmat{{9, 9.5}, {324, 361}}, "absdiff", 0)); // rows 18 and 19
        QVERIFY(arma::approx_equal(first.y, arma::fmat{{400}, {441}, {484}}, "absdiff", 0));  // rows 20, 21, 22
        Block<float> x(2, 8, 2), y(3, 8, 1);
        task.gather(task.samples(Split::validation), x.view(), y.view());
        QCOMPARE(y.view().column(0, 7)[2], 29.0F * 29);
        QCOMPARE(y.view().column(0, 7)[0], 27.0F * 27);
    }

    void recursiveSamplesHaveTheNextRow()
    {
        const Task task = taskOf(specOf(MultiStep::recursive, 2, 3));
        QCOMPARE(task.outputs(), size_t(1));
        QCOMPARE(task.sampleCount(Split::validation), size_t(10));
        QCOMPARE(task.sample(Split::validation, 0).y(0, 0), 400.0F);
        QCOMPARE(task.paths(Split::validation).size(), size_t(8));
        QVERIFY(arma::approx_equal(task.pathTargets(task.paths(Split::validation)[0]), arma::fvec{400, 441, 484}, "absdiff", 0));
    }

    void answersAreFedBackAndOtherInputsHeld()
    {
        const Task task = taskOf(specOf(MultiStep::recursive, 2, 3));
        // ŷ = 2·half(t−1) + y(t−1) + 1 · y(t−2)/2; window flattened: half, y of the older row, half, y of the newer one.
        const std::vector<float> weights = {0, 0.5F, 2, 1, 0, 1, 0};
        ThreadPool pool(2);
        const arma::mat forecasts = predictPaths(net, task, Split::validation, weights, pool);
        double older = 324, newer = 361;
        for (size_t step = 0; step < 3; ++step) {
            const double answer = 0.5 * older + 2 * 9.5 + newer;
            QCOMPARE(forecasts(step, 0), answer);
            older = newer;
            newer = answer;
        }
        ThreadPool alone(1);
        QVERIFY(arma::approx_equal(forecasts, predictPaths(net, task, Split::validation, weights, alone), "absdiff", 0));
    }

    void directForecastsAreTheOutputs()
    {
        const Task task = taskOf(specOf(MultiStep::direct, 1, 2));
        // Head: 2 outputs of one unit, u = y(t).
        const std::vector<float> weights = {0, 1, 0, 1, 3, 10, 20};
        ThreadPool pool(1);
        const arma::mat forecasts = predictPaths(net, task, Split::test, weights, pool);
        QCOMPARE(forecasts(0, 0), 29.0 * 29 + 10);
        QCOMPARE(forecasts(1, 0), 3 * 29.0 * 29 + 20);
        const PathMetrics metrics = evaluatePaths(net, task, Split::test, weights, pool);
        double sum = 0;
        for (size_t path = 0; path < task.paths(Split::test).size(); ++path) {
            const double last = std::pow(29 + double(path), 2), error = last + 10 - std::pow(30 + double(path), 2);
            sum += error * error;
        }
        QVERIFY(std::abs(metrics.bySteps[0].rmse - std::sqrt(sum / 9)) < 1e-9);
        QCOMPARE(metrics.bySteps.size(), size_t(2));
    }

    void baselinesForecastPathsToo()
    {
        for (const MultiStep how : {MultiStep::direct, MultiStep::recursive}) {
            const Task task = taskOf(specOf(how, 3, 3));
            const auto baselines = computeBaselines(task);
            for (const Baseline &baseline : baselines) {
                QVERIFY(baseline.pathTest.has_value());
                QCOMPARE(baseline.pathTest->bySteps.size(), size_t(3));
                if (baseline.name == "persistence") {
                    double sum = 0;
                    for (size_t last = 29; last <= 36; ++last)
                        sum += std::abs(double(last * last) - double((last + 3) * (last + 3)));
                    QCOMPARE(baseline.pathTest->bySteps[2].mae, sum / 8);
                }
                // Squares satisfy y(t) = 3y(t−1) − 3y(t−2) + y(t−3), so a linear model knows every step.
                if (baseline.name == "linear" && how == MultiStep::direct)
                    QVERIFY2(baseline.pathTest->all.rmse < 1, qPrintable(QString::number(baseline.pathTest->all.rmse)));
            }
        }
    }

    void aLinearModelIsIteratedInClosedForm()
    {
        Dataset data;
        data.columns = {"y"};
        data.target = "y";
        data.inputs = {"y"};
        data.sequences.emplace_back(1, 60);
        for (size_t row = 0; row < 60; ++row)
            data.sequences[0](0, row) = 5 + std::pow(0.9, double(row)) * (row % 2 ? -20 : 20); // y(t) = 9.5 − 0.9 y(t−1)
        TaskSpec spec = specOf(MultiStep::recursive, 1, 4);
        spec.split = {30, 15, 15};
        spec.scaling = Scaling::standard;
        const auto baselines = computeBaselines(taskOf(spec, data));
        QCOMPARE(baselines.back().name, std::string("linear"));
        QVERIFY(baselines.back().pathTest->all.rmse < 1e-4);
        QVERIFY(baselines[1].pathTest->all.rmse > 0.05); // persistence
    }

    void bothWaysTrain()
    {
        for (const MultiStep how : {MultiStep::direct, MultiStep::recursive}) {
            Experiment experiment;
            experiment.task = specOf(how, 6, 4);
            experiment.task.split = {0.7, 0.15, 0.15};
            experiment.task.scaling = Scaling::standard;
            experiment.models = {{"Dense", {DenseSpec{8, Activation::tanh}}}, {"LSTM", {LstmSpec{6}}}};
            experiment.training.epochs = 60;
            experiment.training.optimizer.learningRate = 0.02;
            Dataset data = squares(160);
            for (size_t row = 0; row < 160; ++row)
                data.sequences[0](1, row) = std::sin(0.3 * double(row));
            data.inputs = {"y"};
            const Task task = taskOf(experiment.task, data);
            ThreadPool pool(1);
            Run run(experiment, 1 << 24);
            Trainer trainer(experiment, task, pool, run);
            while (!trainer.finished())
                QVERIFY(!trainer.trainBatch());
            for (size_t model = 0; model < 2; ++model) {
                const PathMetrics metrics =
                    evaluatePaths(experiment.models[model], task, Split::test, trainer.liveMoment()[model]->weights, pool);
                QVERIFY2(metrics.all.relative < 0.2, qPrintable(QString::number(metrics.all.relative)));
                QCOMPARE(metrics.bySteps.size(), size_t(4));
            }
        }
    }

    void whatCannotBeIsSaid()
    {
        const auto errorOf = [](TaskSpec spec, std::vector<std::string> inputs = {"half", "y"}) {
            DataSpec data;
            data.inputs = std::move(inputs);
            const auto task = Task::create(spec, data, squares());
            return task ? QString() : QString::fromStdString(task.error().english());
        };
        QVERIFY(errorOf(specOf(MultiStep::direct, 2, 3)).isEmpty());
        QVERIFY(errorOf(specOf(MultiStep::direct, 2, 3), {"half"}).isEmpty());
        QVERIFY(errorOf(specOf(MultiStep::recursive, 2, 3), {"half"}).contains("must be among the inputs"));
        QVERIFY(errorOf(specOf(MultiStep::recursive, 2, 11)).contains("no whole path"));
        TaskSpec every = specOf(MultiStep::direct, 2, 3);
        every.output = OutputAt::every;
        QVERIFY(errorOf(every).contains("multi_step"));
    }
};

QTEST_GUILESS_MAIN(PredictPathsTest)
#include "predict_paths_test.moc"
