#include "core/inspect/path_what_if.h"
#include "core/train/predict_paths.h"

#include <QtTest>
#include <cmath>

using namespace sluice;

namespace {

constexpr double bias = 0.25;
const ModelSpec net{"net", {DenseSpec{1, Activation::identity}}};
/// ŷ = y(t−2)/2 + 2·half(t−1) + y(t−1) + bias; window flattened: half, y of the older row, half, y of the newer one.
const std::vector<float> weights = {0, 0.5F, 2, 1, 0, 1, static_cast<float>(bias)};

/// y = 0, 1, 4, 9, … beside its row number's half; path 0 of the validation part has rows 18 and 19 as its window: halves 9 and 9.5,
/// squares 324 and 361.
Task taskOf(MultiStep how)
{
    Dataset data;
    data.columns = {"half", "y"};
    data.target = "y";
    data.inputs = {"half", "y"};
    data.sequences.emplace_back(2, 40);
    for (size_t row = 0; row < 40; ++row)
        data.sequences[0].col(row) = arma::vec{double(row) / 2, double(row * row)};
    TaskSpec spec;
    spec.lookback = 2;
    spec.horizon = 3;
    spec.multiStep = how;
    spec.split = {20, 10, 10};
    spec.scaling = Scaling::none;
    return *Task::create(spec, {}, std::move(data));
}

std::vector<size_t> allPaths(const Task &task)
{
    std::vector<size_t> paths;
    for (size_t path = 0; path < task.paths(Split::validation).size(); ++path)
        paths.push_back(path);
    return paths;
}

arma::mat forecasts(const Task &task, const std::vector<WhatIf> &whatIfs)
{
    return *forecastPathsWhatIf(net, weights, task, Split::validation, allPaths(task), whatIfs, 0, {});
}

WhatIf edit(size_t sample, size_t step, double value)
{
    return {{}, true, 0, InputEdit{{Split::validation, sample}, 1, {{step, value}}}};
}

/// One that changes the places of two steps.
WhatIf swap()
{
    StepShuffle shuffle;
    while (stepOrder(2, shuffle.seed).front() == 0)
        ++shuffle.seed;
    return {{}, true, 0, shuffle};
}

bool are(const arma::vec &answers, const std::vector<double> &expected)
{
    return arma::approx_equal(answers, arma::vec(expected), "absdiff", 1e-9);
}

} // namespace

class PathWhatIfTest : public QObject {
    Q_OBJECT

private slots:
    void withoutAnyTheyAreTheEnginesForecasts()
    {
        ThreadPool pool(1);
        for (const MultiStep how : {MultiStep::recursive, MultiStep::direct}) {
            const Task task = taskOf(how);
            const ModelSpec wide{"net", {DenseSpec{4, Activation::tanh}, LstmSpec{3}}};
            std::vector<float> own(parameterCount(wide, ModelShape::of(task)));
            for (size_t k = 0; k < own.size(); ++k)
                own[k] = static_cast<float>(std::sin(double(k)) / 2);
            const arma::mat engine = predictPaths(wide, task, Split::validation, own, pool);
            const arma::mat plain = *forecastPathsWhatIf(wide, own, task, Split::validation, allPaths(task), {}, 0, {});
            QVERIFY(arma::approx_equal(plain, engine, "absdiff", 1e-4));
        }
    }

    void anEditMovesWithTheWindowAndIsOfOneSample()
    {
        const Task task = taskOf(MultiStep::recursive);
        const arma::mat before = forecasts(task, {}), after = forecasts(task, {edit(0, 1, 100)});
        const double first = 0.5 * 324 + 19 + 100 + bias;
        const double second = 0.5 * 100 + 19 + first + bias; // what was edited is the older row now
        const double third = 0.5 * first + 19 + second + bias;
        QVERIFY(are(after.col(0), {first, second, third}));
        QVERIFY(arma::approx_equal(after.tail_cols(7), before.tail_cols(7), "absdiff", 0));
        QVERIFY(arma::approx_equal(forecasts(task, {edit(9, 1, 100)}), before, "absdiff", 0)); // the last sample begins no path
    }

    // Answers come in at the end of the window in time, whatever the order in which its steps are fed.
    void aShuffleIsOfWhatIsFed()
    {
        const arma::mat after = forecasts(taskOf(MultiStep::recursive), {swap()});
        const double first = 0.5 * 361 + 2 * 9 + 324 + bias;
        const double second = 0.5 * first + 2 * 9.5 + 361 + bias;
        const double third = 0.5 * second + 2 * 9.5 + first + bias;
        QVERIFY(are(after.col(0), {first, second, third}));
    }

    void anEditAfterAShuffleIsOfThePlace()
    {
        const arma::mat after = forecasts(taskOf(MultiStep::recursive), {swap(), edit(0, 1, 100)});
        const double first = 0.5 * 361 + 2 * 9 + 100 + bias; // at place 1 the older row was fed
        const double second = 0.5 * first + 2 * 9.5 + 361 + bias;
        QVERIFY(are(after.col(0).head(2), {first, second}));
    }

    void statesAreHeldAndWeightsEditedInEveryWindow()
    {
        const Task task = taskOf(MultiStep::recursive);
        const WhatIf hold{{}, true, 0, Intervention{0, Part::hidden, {}, 0, SIZE_MAX, 7}};
        QVERIFY(are(forecasts(task, {hold}).col(3), {7 + bias, 7 + bias, 7 + bias}));
        const WhatIf weight{{}, true, 0, WeightEdit{"head.weight", 0, 0, 0.5}};
        const double first = 0.5 * (0.5 * 324 + 19 + 361) + bias, second = 0.5 * (0.5 * 361 + 19 + first) + bias;
        QVERIFY(are(forecasts(task, {weight}).col(0).head(2), {first, second}));
        WhatIf ofAnother = hold;
        ofAnother.model = 1;
        QVERIFY(arma::approx_equal(forecasts(task, {ofAnother}), forecasts(task, {}), "absdiff", 0));
    }

    void itCanBeAbandoned()
    {
        const Task task = taskOf(MultiStep::recursive);
        int asked = 0;
        QVERIFY(!forecastPathsWhatIf(net, weights, task, Split::validation, allPaths(task), {}, 0, [&] { return ++asked < 3; }));
        QCOMPARE(asked, 3);
    }
};

QTEST_GUILESS_MAIN(PathWhatIfTest)
#include "path_what_if_test.moc"
