#include "core/train/trainer.h"
#include "tests/core/train/taken_measure.h"

#include <QtTest>

using namespace sluice;
using namespace sluice::testing;

class MeasureTest : public QObject {
    Q_OBJECT

private slots:
    void gatesAreWhatTheirWeightsMakeThem();
    void writtenIsMadeOfItsFactors();
    void statistics();
    void theUntrainedNetworkIsAnotherOne();
    void aModelThatIsNotThereHasNoNumber();
    void scores();
    void aWhatIfChangesAScore();
    void gradientsOfALinearNetworkAreItsWeights();
    void theWayAlongTheCellIsTheProductOfItsForgetGates();
    void memoryIsWhatTheForgetGatesLeave();
    void whatAnExperimentIsSetTo();
    void weightsAreCountedAsTheyAre();
    void heldGatesAreTracedAsTheyAreHeld();
    void dataAsTheyAre();
    void theSeasonIsFound();
    void losses();
    void divergence();
    void pairs();
    void parameters();
    void baselines();
    void whatCannotBeTakenSaysWhy();
};

void MeasureTest::gatesAreWhatTheirWeightsMakeThem()
{
    QVERIFY(near(take(traced(Traced::inputGate, atMarks)), sigmoid(3)));
    QVERIFY(near(take(traced(Traced::inputGate, between)), sigmoid(-5)));
    QVERIFY(near(take(traced(Traced::forgetGate, atMarks)), sigmoid(-4)));
    QVERIFY(near(take(traced(Traced::forgetGate, between)), sigmoid(4)));
    QVERIFY(near(take(traced(Traced::outputGate, {})), sigmoid(3)));
    QVERIFY(std::isnan(take(traced(Traced::outputGate, {"mark", 2.0, {}, 0})))); // no such step
}

void MeasureTest::writtenIsMadeOfItsFactors()
{
    const MeasuredRun run = heldRun();
    double all = 0, count = 0;
    for (size_t index = 0; index < 3; ++index) {
        const Sample sample = run.task->sample(Split::validation, index);
        for (size_t step = 0; step < 8; ++step)
            if (sample.x(1, step) > 0.5F) {
                all += sigmoid(3) * std::abs(std::tanh(static_cast<double>(sample.x(0, step))));
                ++count;
            }
    }
    QVERIFY(near(take(traced(Traced::written, atMarks, {Statistic::Take::meanSize, 0.5})), all / count));
}

void MeasureTest::statistics()
{
    const arma::vec values = {-2, 1, 4};
    const auto of = [&](Statistic::Take how, double level = 0.5) { return statisticOf(values, {how, level}); };
    QCOMPARE(of(Statistic::Take::mean), 1.0);
    QVERIFY(near(of(Statistic::Take::meanSize), 7.0 / 3));
    QCOMPARE(of(Statistic::Take::smallest), -2.0);
    QCOMPARE(of(Statistic::Take::largest), 4.0);
    QVERIFY(near(of(Statistic::Take::deviation), std::sqrt(6.0)));
    QVERIFY(near(of(Statistic::Take::shareAbove, 0), 2.0 / 3));
    QVERIFY(near(of(Statistic::Take::shareBelow, 1), 1.0 / 3));
}

void MeasureTest::theUntrainedNetworkIsAnotherOne()
{
    TracedMeasure what = traced(Traced::forgetGate, {});
    what.epoch = 0;
    QVERIFY(near(take(what), 0.5)); // all weights are 0
    QVERIFY(!needsTraining(what));
    what.epoch.reset();
    QVERIFY(needsTraining(what));
}

// A scene goes on with fewer models than it has.
void MeasureTest::aModelThatIsNotThereHasNoNumber()
{
    for (const Measure &what : {Measure(ParameterMeasure{2}), Measure(ScoreMeasure{2}), Measure(LossMeasure{2}),
                                Measure(GradientMeasure{2}), Measure(MemoryMeasure{2})})
        QCOMPARE(problemOf(what), std::string("there is no model 3"));
    QVERIFY(problemOf(ParameterMeasure{1}).empty());
}

void MeasureTest::scores()
{
    const MeasuredRun run = heldRun();
    ThreadPool pool(1);
    const Metrics metrics = evaluate(run.experiment->models[1], *run.task, Split::test, run.final[1]->weights, pool);
    QCOMPARE(take(ScoreMeasure{1, Score::relative, Split::test, {}, {}}), metrics.relative);
    QCOMPARE(take(ScoreMeasure{1, Score::rmse, Split::test, {}, {}}), metrics.rmse);
    QCOMPARE(take(ScoreMeasure{1, Score::mae, Split::test, {}, {}}), metrics.mae);
    QCOMPARE(take(ScoreMeasure{1, Score::r2, Split::test, {}, {}}), metrics.r2);
    // An untrained network of zeros answers 0: its squared error is the mean of the squared targets.
    double squares = 0;
    for (size_t index = 0; index < 3; ++index)
        squares += arma::accu(arma::square(run.task->sample(Split::validation, index).y)) / 24;
    QVERIFY(near(take(ScoreMeasure{1, Score::mse, Split::validation, 0, {}}), squares));
}

void MeasureTest::aWhatIfChangesAScore()
{
    const auto holding = [](Part part, double value) {
        Intervention held;
        held.part = part;
        held.value = value;
        return std::vector<WhatIf>{{"", true, 1, held}};
    };
    const double untouched = take(ScoreMeasure{1, Score::mse, Split::validation, {}, {}});
    QVERIFY(take(ScoreMeasure{1, Score::mse, Split::validation, {}, holding(Part::forgetGate, 0)}) > untouched);
    // Without anything shown it answers its head's bias, 0.
    QVERIFY(near(take(ScoreMeasure{1, Score::mse, Split::validation, {}, holding(Part::hidden, 0)}),
                 take(ScoreMeasure{1, Score::mse, Split::validation, 0, {}})));
    QVERIFY(near(take(ScoreMeasure{0, Score::mse, Split::validation, {}, holding(Part::forgetGate, 0)}), // not this model's
                 take(ScoreMeasure{0, Score::mse, Split::validation, {}, {}})));
}

void MeasureTest::gradientsOfALinearNetworkAreItsWeights()
{
    QVERIFY(near(take(GradientMeasure{0, 0, {}}), 0.25));
    QVERIFY(near(take(GradientMeasure{0, 3, {}}), 0.5));
    QVERIFY(near(take(GradientMeasure{0, 2, {}}), 0));
}

/// The head's weight is 1, so ∂y/∂c(T) = o (1 − tanh² c(T)).
void MeasureTest::theWayAlongTheCellIsTheProductOfItsForgetGates()
{
    const MeasuredRun run = heldRun();
    double logarithms = 0;
    for (size_t index = 0; index < 3; ++index) {
        const Sample sample = run.task->sample(Split::validation, index);
        double cell = 0;
        for (size_t step = 0; step < 8; ++step) {
            const double mark = static_cast<double>(sample.x(1, step));
            cell = sigmoid(4 - 8 * mark) * cell + sigmoid(-5 + 8 * mark) * std::tanh(static_cast<double>(sample.x(0, step)));
        }
        logarithms += std::log(sigmoid(3) * (1 - std::pow(std::tanh(cell), 2)));
        for (size_t step = 6; step < 8; ++step)
            logarithms += std::log(sigmoid(4 - 8 * static_cast<double>(sample.x(1, step))));
    }
    GradientMeasure what{1, 2, {}, 0};
    QVERIFY(near(take(what), std::exp(logarithms / 3)));
    what.model = 0;
    QCOMPARE(problemOf(what), std::string("layer 1 has no cell"));
}

/// Nothing comes back through the hidden state: its weights are 0.
void MeasureTest::memoryIsWhatTheForgetGatesLeave()
{
    const MeasuredRun run = heldRun();
    const Sample sample = run.task->sample(Split::validation, 1);
    double left = 1, logarithms = 0;
    for (size_t step = 0; step < 8; ++step) {
        const double forget = sigmoid(4 - 8 * static_cast<double>(sample.x(1, step)));
        left *= step > 3 ? forget : 1;
        logarithms -= std::log(forget) / 8;
    }
    MemoryMeasure what;
    what.model = 1;
    what.sample.index = 1;
    what.step.step = 3;
    QVERIFY(near(take(what), left));
    what.what = MemoryMeasure::What::halfLife;
    QVERIFY(near(take(what), std::log(2.0) / logarithms));
    QVERIFY(needsTraining(what));
    what.sample.index = 3;
    QCOMPARE(problemOf(what), std::string("there is no sample 3 (counted from 0)"));
    what.sample.index = 0;
    what.unit = 1;
    QCOMPARE(problemOf(what), std::string("there is no unit 1 or no step 3 (counted from 0)"));
    what.model = 0;
    QCOMPARE(problemOf(what), std::string("layer 1 has no cell"));
}

void MeasureTest::whatAnExperimentIsSetTo()
{
    using Setting = SettingMeasure::Setting;
    MeasuredRun run = heldRun();
    Experiment experiment = *run.experiment;
    experiment.training.optimizer.learningRate = 0.125;
    experiment.training.batch = 5;
    experiment.training.epochs = 17;
    experiment.training.clipNorm = 2.5;
    experiment.task.horizon = 6;
    run.experiment = std::make_shared<const Experiment>(experiment);
    QCOMPARE(take(SettingMeasure{Setting::learningRate}, run), 0.125);
    QCOMPARE(take(SettingMeasure{Setting::batch}, run), 5.0);
    QCOMPARE(take(SettingMeasure{Setting::epochs}, run), 17.0);
    QCOMPARE(take(SettingMeasure{Setting::clipNorm}, run), 2.5);
    QCOMPARE(take(SettingMeasure{Setting::horizon}, run), 6.0);
    experiment.training.clipNorm.reset();
    QVERIFY(std::isinf(settingOf({Setting::clipNorm}, experiment)));
    QVERIFY(!needsTraining(SettingMeasure{}));
}

/// Nineteen parameters, of which 0.5, −1 and 0.5 are not 0.
void MeasureTest::weightsAreCountedAsTheyAre()
{
    WeightsMeasure what;
    QVERIFY(near(take(what), 0));
    what.statistic.take = Statistic::Take::meanSize;
    QVERIFY(near(take(what), 2.0 / 19));
    what.statistic.take = Statistic::Take::smallest;
    QCOMPARE(take(what), -1.0);
    QVERIFY(needsTraining(what));
    what.epoch = 0;
    QCOMPARE(take(what), 0.0);
    QVERIFY(!needsTraining(what));
}

/// With f held at 1 the cell is the sum of all that is written.
void MeasureTest::heldGatesAreTracedAsTheyAreHeld()
{
    const MeasuredRun run = heldRun();
    double last = 0;
    for (size_t index = 0; index < 3; ++index) {
        const Sample sample = run.task->sample(Split::validation, index);
        for (size_t step = 0; step < 8; ++step)
            last +=
                sigmoid(-5 + 8 * static_cast<double>(sample.x(1, step))) * std::tanh(static_cast<double>(sample.x(0, step))) / 3;
    }
    TracedMeasure what = traced(Traced::cell, {"", {}, {}, 7});
    Intervention held;
    held.part = Part::forgetGate;
    held.value = 1;
    what.whatIfs = {{"", true, 1, held}};
    QVERIFY(near(take(what), last));
    what.whatIfs.front().model = 0; // not this model's
    QCOMPARE(take(what), take(traced(Traced::cell, {"", {}, {}, 7})));
}

void MeasureTest::dataAsTheyAre()
{
    const MeasuredRun run = heldRun();
    double marks = 0, largest = -1, targetsAtMarks = 0;
    for (size_t index = 0; index < 6; ++index) {
        const Sample sample = run.task->sample(Split::train, index);
        for (size_t step = 0; step < 8; ++step) {
            const bool marked = sample.x(1, step) > 0.5F;
            marks += marked ? 1 : 0;
            targetsAtMarks += marked ? static_cast<double>(sample.y(0, step)) : 0;
            largest = std::max(largest, static_cast<double>(sample.x(0, step)));
        }
    }
    DataMeasure what;
    what.feature = "mark";
    QVERIFY(near(take(what), marks / 48));
    QVERIFY(!needsTraining(what));
    what.feature = "value";
    what.statistic.take = Statistic::Take::largest;
    QCOMPARE(take(what), largest);
    QVERIFY(near(take(DataMeasure{"", atMarks, {}, Split::train, false}), targetsAtMarks / marks));
    QCOMPARE(take(RowsMeasure{Split::train}), 6.0);
    QCOMPARE(take(RowsMeasure{Split::test}), 3.0);
    what.feature = "values";
    QCOMPARE(problemOf(what), std::string("there is no input \"values\"; there are value, mark"));
}

/// A sawtooth of seven rows on a rising line; scaled, and in its own units again what it was.
void MeasureTest::theSeasonIsFound()
{
    constexpr size_t rows = 140, trained = 98, lookback = 4;
    Dataset data;
    data.columns = {"value"};
    data.target = "value";
    data.inputs = {"value"};
    data.sequences = {arma::mat(1, rows)};
    for (size_t row = 0; row < rows; ++row)
        data.sequences[0](0, row) = static_cast<double>(row % 7) + 0.1 * static_cast<double>(row);
    TaskSpec spec;
    spec.lookback = lookback;
    MeasuredRun run = heldRun();
    run.task = std::make_shared<const Task>(Task::create(spec, {}, data).value());
    QCOMPARE(take(SeasonMeasure{}, run), 7.0);
    const double targets = arma::mean(data.sequences[0].row(0).subvec(lookback, trained - 1));
    QVERIFY(near(take(DataMeasure{}, run), targets));
    DataMeasure scaled;
    scaled.feature = "value";
    scaled.scaled = true;
    scaled.statistic.take = Statistic::Take::smallest;
    const arma::rowvec seen = data.sequences[0].row(0).head(trained);
    QVERIFY(near(take(scaled, run), -arma::mean(seen) / arma::stddev(seen, 1)));
    QVERIFY(std::isinf(take(SeasonMeasure{}))); // random numbers that are held
}

void MeasureTest::losses()
{
    using At = LossMeasure::At;
    QVERIFY(near(take(LossMeasure{1, LossOf::validation, At::end, 0}), 0.04));
    QVERIFY(near(take(LossMeasure{1, LossOf::validation, At::best, 0}), 0.02));
    QVERIFY(near(take(LossMeasure{1, LossOf::train, At::best, 0}), 0.01));
    QVERIFY(near(take(LossMeasure{1, LossOf::validation, At::epoch, 1}), 0.5));
    QVERIFY(std::isnan(take(LossMeasure{1, LossOf::validation, At::epoch, 9})));
    QCOMPARE(take(EpochsUntilMeasure{1, LossOf::validation, 0.1}), 2.0);
    QCOMPARE(take(EpochsUntilMeasure{1, LossOf::train, 0.3}), 1.0);
    QVERIFY(std::isinf(take(EpochsUntilMeasure{0, LossOf::validation, 0.1})));
    QCOMPARE(take(BestEpochMeasure{1}), 3.0);
    QCOMPARE(take(BestEpochMeasure{0}), 1.0); // of equal losses the first that was trained, which stopping restores
    QCOMPARE(take(TrainedEpochsMeasure{1}), 4.0);
}

void MeasureTest::divergence()
{
    MeasuredRun run = heldRun();
    QVERIFY(std::isinf(take(DivergedMeasure{}, run)));
    run.divergedInEpoch = 3;
    QCOMPARE(take(DivergedMeasure{}, run), 3.0);
}

void MeasureTest::pairs()
{
    const MeasuredValues before = {{"a", 6}, {"b", 4}};
    QCOMPARE(take(PairMeasure{PairMeasure::Kind::ratio, "a", "b"}, heldRun(), before), 1.5);
    QCOMPARE(take(PairMeasure{PairMeasure::Kind::difference, "a", "b"}, heldRun(), before), 2.0);
    QVERIFY(std::isnan(take(PairMeasure{PairMeasure::Kind::ratio, "a", "c"}, heldRun(), before)));
}

void MeasureTest::parameters()
{
    QCOMPARE(take(ParameterMeasure{0}), 16.0 + 1 + 1 + 1);
    QCOMPARE(take(ParameterMeasure{1}), 4.0 * (2 + 1 + 1) + 2);
}

void MeasureTest::baselines()
{
    QVERIFY(take(BaselineMeasure{"linear", Score::relative, Split::train}) < 1);
    QVERIFY(near(take(BaselineMeasure{"mean", Score::relative, Split::train}), 1));
}

void MeasureTest::whatCannotBeTakenSaysWhy()
{
    QCOMPARE(problemOf(traced(Traced::forgetGate, {"marks", 0.5, {}, 0})),
             std::string("there is no input \"marks\"; there are value, mark"));
    QCOMPARE(problemOf(traced(Traced::resetGate, {})), std::string("layer 1 of LSTM has no such part"));
    QCOMPARE(problemOf(BaselineMeasure{"persistence", Score::rmse, Split::test}),
             std::string("this task has no baseline \"persistence\""));
    QCOMPARE(problemOf(ScoreMeasure{0, Score::accuracy, Split::test, {}, {}}),
             std::string("numbers have no accuracy; use rmse or relative"));
    QCOMPARE(problemOf(ScoreMeasure{0, Score::rmse, Split::test, 2, {}}), std::string("the networks of epoch 2 were not kept"));
    QVERIFY(problemOf(GradientMeasure{0, 8, {}}).ends_with("has 8 steps, none 8 before its last"));
}

QTEST_GUILESS_MAIN(MeasureTest)
#include "measure_test.moc"
