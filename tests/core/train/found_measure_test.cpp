#include "tests/core/train/taken_measure.h"

#include <QtTest>

using namespace sluice;
using namespace sluice::testing;

namespace {

/// The steps of a validation sample at which the number is to be written down.
std::vector<size_t> marksOf(size_t index)
{
    const Sample sample = heldRun().task->sample(Split::validation, index);
    std::vector<size_t> marks;
    for (size_t step = 0; step < 8; ++step)
        if (sample.x(1, step) > 0.5F)
            marks.push_back(step);
    return marks;
}

/// An LSTM of three units that write i·g = 0.5 · tanh(w · mark + b), with (w, b) of (0, 1), (0, 0.01), and (2, 0.1): the first one
/// writes most, the third one most of all at marks, and the second one next to nothing.
MeasuredRun threeUnits()
{
    MeasuredRun run = heldRun();
    Experiment experiment = *run.experiment;
    experiment.models[1].layers = {LstmSpec{3}};
    SetWeights lstm(experiment.models[1], ModelShape::of(*run.task));
    const float biases[] = {1, 0.01F, 0.1F};
    for (size_t unit = 0; unit < 3; ++unit)
        lstm.at("layers.0.bias_ih", 6 + unit) = biases[unit]; // gates in the order i, f, g, o
    lstm.at("layers.0.weight_ih", 6 + 2, 1) = 2;
    Snapshot snapshot = *run.final[1];
    snapshot.weights = lstm.flat();
    run.final[1] = std::make_shared<const Snapshot>(std::move(snapshot));
    run.experiment = std::make_shared<const Experiment>(std::move(experiment));
    return run;
}

UnitMeasure writer(std::optional<StepCondition> against)
{
    UnitMeasure what;
    what.model = 1;
    what.row.traced = Traced::written;
    what.row.steps = atMarks;
    what.against = std::move(against);
    what.statistic.take = Statistic::Take::meanSize;
    return what;
}

} // namespace

/// Samples, steps and units that a measure finds by what is in them.
class FoundMeasureTest : public QObject {
    Q_OBJECT

private slots:
    void aSampleAndAStepAreFoundByWhatIsInThem();
    void stepsAreMeantFromAFirstToALast();
    void stepsOfAKindAreCounted();
    void theUnitIsFoundThatStandsOut();
    void noUnitIsFoundOfNothing();
};

/// Samples are found in the order of the split; the step is one of the sample that was found.
void FoundMeasureTest::aSampleAndAStepAreFoundByWhatIsInThem()
{
    const StepCondition late{"mark", 0.5, {}, 5}, amid{"mark", 0.5, {}, 5, 6U};
    const auto first = [](auto &&meets) {
        size_t index = 0;
        while (!meets(marksOf(index)))
            ++index;
        return index;
    };
    const size_t without = first([](const auto &marks) { return marks.back() < 5; });
    const size_t with =
        first([](const auto &marks) { return std::ranges::any_of(marks, [](size_t step) { return step == 5 || step == 6; }); });
    QVERIFY(without > 0 && with > 0 && without != with);
    const MeasuredRun run = heldRun();
    const Task &task = *run.task;
    QCOMPARE(sampleOf({{}, late, 0, 0U}, task, Split::validation).value(), std::optional(without));
    QCOMPARE(sampleOf({{}, amid, 1}, task, Split::validation).value(), std::optional(with));
    QCOMPARE(sampleOf({{}, atMarks, 9}, task, Split::validation).value(), std::optional<size_t>());
    QCOMPARE(sampleOf({7U}, task, Split::validation).value(), std::optional<size_t>(7));

    const auto marks = marksOf(with);
    const Sample sample = task.sample(Split::validation, with);
    const auto found = [&](const ChosenStep &chosen) { return stepOf(chosen, task, sample).value(); };
    QCOMPARE(found({{}, atMarks, 2}), std::optional(marks[1]));
    QCOMPARE(found({{}, atMarks, 1, true}), std::optional(marks.back()));
    QCOMPARE(found({{}, atMarks, 1, false, 1}), std::optional(marks[0] + 1));
    QCOMPARE(found({{}, atMarks, 9}), std::optional<size_t>());
    QCOMPARE(found({{}, atMarks, 1, true, 8}), std::optional<size_t>()); // behind the end
    QVERIFY(!stepOf({{}, {"marks", {}, {}}}, task, sample) && !sampleOf({{}, {"marks", {}, {}}, 1}, task, Split::validation));

    MemoryMeasure chosen, numbered;
    chosen.model = numbered.model = 1;
    chosen.sample = {{}, amid, 1};
    chosen.step = {{}, atMarks, 2};
    numbered.sample.index = with;
    numbered.step.step = marks[1];
    QCOMPARE(take(chosen), take(numbered));
    chosen.step.nth = 9;
    QVERIFY(std::isnan(take(chosen)));
    chosen.sample.least = 9;
    QVERIFY(std::isnan(take(chosen)));
}

void FoundMeasureTest::stepsAreMeantFromAFirstToALast()
{
    const MeasuredRun run = heldRun();
    const Task &task = *run.task;
    const arma::uvec meant = stepsWhere({"", {}, {}, 2, 4U}, task, task.sample(Split::validation, 0)).value();
    QVERIFY(arma::all(meant == arma::uvec{0, 0, 1, 1, 1, 0, 0, 0}));
    const arma::uvec past = stepsWhere({"", {}, {}, 6, 20U}, task, task.sample(Split::validation, 0)).value();
    QCOMPARE(arma::accu(past), arma::uword(2));
}

void FoundMeasureTest::stepsOfAKindAreCounted()
{
    StepsMeasure what;
    what.split = Split::validation;
    QCOMPARE(take(what), 8.0);
    QVERIFY(!needsTraining(what));
    what.steps = atMarks;
    const auto counts = std::array{marksOf(0).size(), marksOf(1).size(), marksOf(2).size()};
    what.statistic.take = Statistic::Take::largest;
    QCOMPARE(take(what), static_cast<double>(std::ranges::max(counts)));
    what.statistic.take = Statistic::Take::smallest;
    QCOMPARE(take(what), static_cast<double>(std::ranges::min(counts)));
}

void FoundMeasureTest::theUnitIsFoundThatStandsOut()
{
    const MeasuredRun run = threeUnits();
    QCOMPARE(take(writer({}), run), 3.0);
    QCOMPARE(take(writer(between), run), 3.0);
    UnitMeasure anywhere = writer({});
    anywhere.row.steps = between;
    QCOMPARE(take(anywhere, run), 1.0);
    QVERIFY(needsTraining(anywhere));

    TracedMeasure found = traced(Traced::written, atMarks);
    found.unitOf = "writer";
    QCOMPARE(madeOf(found), std::vector<std::string>{"writer"});
    QVERIFY(near(take(found, run, {{"writer", 3}}), 0.5 * std::tanh(2.1)));
    QVERIFY(near(take(found, run, {{"writer", 1}}), 0.5 * std::tanh(1.0)));
    QVERIFY(std::isnan(take(found, run)));
}

void FoundMeasureTest::noUnitIsFoundOfNothing()
{
    UnitMeasure what = writer({});
    what.row.steps = {"mark", 2.0, {}};
    QVERIFY(std::isnan(take(what)));
    what.row.traced = Traced::resetGate;
    QCOMPARE(problemOf(what), std::string("layer 1 of LSTM has no such part"));
}

QTEST_GUILESS_MAIN(FoundMeasureTest)
#include "found_measure_test.moc"
