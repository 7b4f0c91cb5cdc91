#include "tests/core/task/small_tasks.h"

#include <QtTest>
#include <set>

using namespace sluice;
using namespace sluice::testing;

namespace {

QString errorOf(const TaskSpec &spec, Dataset data, const DataSpec &dataSpec = {})
{
    const auto task = Task::create(spec, dataSpec, std::move(data));
    return task ? QString("no error") : QString::fromStdString(task.error().english());
}

} // namespace

class TaskTest : public QObject {
    Q_OBJECT

private slots:
    void forecastWindows();
    void forecastAtEveryStep();
    void regressionWindows();
    void tableRows();
    void sequencesAreSamples();
    void countsOfSunspotsWindows();
    void integersAreRowCounts();
    void gatherIsSample_data();
    void gatherIsSample();
    void targetVarianceIsOfTheSamples();
    void usualInputs();
    void errors();
};

void TaskTest::forecastWindows()
{
    const auto data = series();
    auto spec = specOf(TaskKind::forecast, OutputAt::last, 3, 2);
    spec.scaling = Scaling::none;
    const auto task = make(spec, data); // 14, 3 and 3 rows; the first target row is 3 + 2 − 1 = 4
    QCOMPARE(task.rows(Split::train), std::pair(size_t{0}, size_t{14}));
    QCOMPARE(task.rows(Split::validation), std::pair(size_t{14}, size_t{17}));
    QCOMPARE(task.rows(Split::test), std::pair(size_t{17}, size_t{20}));
    QCOMPARE(task.sampleCount(Split::train), size_t{10});
    QCOMPARE(task.sampleCount(Split::validation), size_t{3});
    QCOMPARE(task.sampleCount(Split::test), size_t{3});
    QCOMPARE(task.steps(), size_t{3});
    QCOMPARE(task.outputSteps(), size_t{1});
    const auto first = task.sample(Split::validation, 0); // target row 14 from rows 10, 11, 12
    const arma::fmat rows = arma::conv_to<arma::fmat>::from(data.sequences[0].submat(1, 10, 3, 12));
    QVERIFY(same(first.x, rows));
    QCOMPARE(first.y(0, 0), 49.0f);
    QCOMPARE(task.samples(Split::validation)[0].firstRow, size_t{10});
    QCOMPARE(task.samples(Split::validation)[0].targetRow, size_t{14});
    QCOMPARE(task.samples(Split::train)[0].firstRow, size_t{0});
    QCOMPARE(task.samples(Split::train)[0].targetRow, size_t{4});
}

void TaskTest::forecastAtEveryStep()
{
    auto spec = specOf(TaskKind::forecast, OutputAt::every, 3, 2);
    spec.scaling = Scaling::none;
    const auto task = make(spec, series());
    QCOMPARE(task.outputSteps(), size_t{3});
    // Validation owns rows 14, 15, 16: one window has all its targets there.
    QCOMPARE(task.sampleCount(Split::validation), size_t{1});
    const auto sample = task.sample(Split::validation, 0);
    QVERIFY(same(sample.y, arma::fmat{{14 * 14 / 4.f, 15 * 15 / 4.f, 16 * 16 / 4.f}}));
    QVERIFY(same(sample.x.row(1), arma::fmat{{12 * 12 / 4.f, 13 * 13 / 4.f, 14 * 14 / 4.f}}));
}

void TaskTest::regressionWindows()
{
    auto spec = specOf(TaskKind::regress, OutputAt::last, 3);
    spec.scaling = Scaling::none;
    const auto task = make(spec, series());
    QCOMPARE(task.features(), size_t{2});
    QCOMPARE(task.sampleCount(Split::train), size_t{12});
    const auto sample = task.sample(Split::train, 0);
    QCOMPARE(sample.y(0, 0), 1.0f); // row 2, from rows 0, 1, 2
    QCOMPARE(sample.x(0, 2), float(std::sin(2.0)));
}

void TaskTest::tableRows()
{
    auto data = series();
    data.form = DataForm::table;
    auto spec = specOf(TaskKind::regress, OutputAt::last, 24);
    spec.scaling = Scaling::none;
    const auto task = make(spec, data);
    QCOMPARE(task.features(), size_t{1});
    QCOMPARE(task.steps(), size_t{2}); // a row is read feature after feature
    QCOMPARE(task.sampleCount(Split::train), size_t{14});
    QCOMPARE(task.sampleCount(Split::validation), size_t{3});
    QCOMPARE(task.sampleCount(Split::test), size_t{3});
    std::set<double> seen;
    for (const Split split : {Split::train, Split::validation, Split::test})
        for (size_t index = 0; index < task.sampleCount(split); ++index) {
            const auto sample = task.sample(split, index);
            const double row = 2 * std::sqrt(static_cast<double>(sample.y(0, 0)));
            QCOMPARE(sample.x(0, 0), float(std::sin(row)));
            seen.insert(row);
        }
    QCOMPARE(seen.size(), size_t{20});                     // each row once
    QVERIFY(task.sample(Split::train, 0).y(0, 0) != 0.0f); // and not in the file's order, which may be sorted
}

void TaskTest::sequencesAreSamples()
{
    const auto data = sequences(20, 9);
    auto spec = specOf(TaskKind::regress, OutputAt::every, 60);
    spec.scaling = Scaling::none;
    const auto every = make(spec, data);
    QCOMPARE(every.sampleCount(Split::train), size_t{14});
    QCOMPARE(every.rows(Split::test), std::pair(size_t{17}, size_t{20}));
    QCOMPARE(every.steps(), size_t{9});
    const arma::fmat rows = arma::conv_to<arma::fmat>::from(data.sequences[17]);
    QVERIFY(same(every.sample(Split::test, 0).x, rows.head_rows(2)));
    QVERIFY(same(every.sample(Split::test, 0).y, rows.row(2)));
    spec.output = OutputAt::last;
    const auto last = make(spec, data);
    QCOMPARE(last.outputSteps(), size_t{1});
    QVERIFY(same(last.sample(Split::test, 0).x, rows.head_rows(2)));
    QCOMPARE(last.sample(Split::test, 0).y(0, 0), rows(2, 8));
    const auto forecast = make(specOf(TaskKind::forecast, OutputAt::last, 4, 2), data);
    QCOMPARE(forecast.sampleCount(Split::train), size_t{14 * 4}); // targets at rows 5 … 8 of each
    QCOMPARE(forecast.features(), size_t{3});
}

void TaskTest::countsOfSunspotsWindows()
{
    DataSpec source;
    source.source = "builtin:sunspots";
    const auto task = make(TaskSpec{}, *loadData(source, 1), source);
    // 309 rows: 216.3 and 46.35 round to 216 and 46, 47 are left; the first 24 rows have no window.
    QCOMPARE(task.sampleCount(Split::train), size_t{192});
    QCOMPARE(task.sampleCount(Split::validation), size_t{46});
    QCOMPARE(task.sampleCount(Split::test), size_t{47});
    QCOMPARE(task.samples(Split::test).back().targetRow, size_t{308});
}

void TaskTest::integersAreRowCounts()
{
    auto spec = specOf(TaskKind::forecast, OutputAt::last, 2);
    spec.split = {10, 4, 3}; // the last three rows are not used
    const auto task = make(spec, series());
    QCOMPARE(task.sampleCount(Split::train), size_t{8});
    QCOMPARE(task.sampleCount(Split::validation), size_t{4});
    QCOMPARE(task.sampleCount(Split::test), size_t{3});
    spec.split = {0.5, 0.2, 0.2};
    QCOMPARE(make(spec, series()).rows(Split::test), std::pair(size_t{14}, size_t{18}));
    spec.split = {0.333, 0.333, 0.334}; // 6.66 → 7, 7, and the rest
    QCOMPARE(make(spec, series()).rows(Split::test), std::pair(size_t{14}, size_t{20}));
}

void TaskTest::gatherIsSample_data()
{
    QTest::addColumn<int>("output");
    QTest::newRow("last") << int(OutputAt::last);
    QTest::newRow("every") << int(OutputAt::every);
}

void TaskTest::gatherIsSample()
{
    QFETCH(int, output);
    const auto task = make(specOf(TaskKind::forecast, OutputAt(output), 3, 2), series());
    const std::vector<uint32_t> chosen = {4, 0, 7};
    std::vector<SampleRange> ranges;
    for (const uint32_t index : chosen)
        ranges.push_back(task.samples(Split::train)[index]);
    Block<float> x(task.features(), 4, task.steps());
    Block<float> y(1, 4, task.outputSteps());
    x.fill(NAN);
    y.fill(NAN);
    task.gather(ranges, x.view(), y.view());
    for (size_t column = 0; column < chosen.size(); ++column) {
        const auto sample = task.sample(Split::train, chosen[column]);
        for (size_t step = 0; step < task.steps(); ++step)
            for (size_t feature = 0; feature < task.features(); ++feature)
                QCOMPARE(x.view().column(step, column)[feature], sample.x(feature, step));
        for (size_t step = 0; step < task.outputSteps(); ++step)
            QCOMPARE(*y.view().column(step, column), sample.y(0, step));
    }
    QVERIFY(std::isnan(*x.view().column(0, 3))); // not asked for, not touched
}

void TaskTest::targetVarianceIsOfTheSamples()
{
    for (const auto output : {OutputAt::last, OutputAt::every}) {
        const auto task = make(specOf(TaskKind::forecast, output, 3, 2), series(60));
        arma::fvec targets;
        for (size_t index = 0; index < task.sampleCount(Split::validation); ++index)
            targets = arma::join_cols(targets, arma::fvec(task.sample(Split::validation, index).y.t()));
        const double expected = arma::var(arma::conv_to<arma::vec>::from(targets), 1);
        QVERIFY(std::abs(task.targetVariance(Split::validation) - expected) < 1e-9 * expected);
    }
}

void TaskTest::usualInputs()
{
    QCOMPARE(make(specOf(TaskKind::forecast, OutputAt::last, 3), series()).inputColumns(), (std::vector<size_t>{1, 2, 3}));
    QCOMPARE(make(specOf(TaskKind::regress, OutputAt::last, 3), series()).inputColumns(), (std::vector<size_t>{1, 3}));
    DataSpec asked;
    asked.target = std::string("wave");
    const auto other = make(specOf(TaskKind::regress, OutputAt::last, 3), series(), asked);
    QCOMPARE(other.inputColumns(), (std::vector<size_t>{2, 3}));
    QCOMPARE(other.targetColumn(), size_t{1});
    asked.inputs = std::vector<std::string>{"t"};
    QCOMPARE(make(specOf(TaskKind::forecast, OutputAt::last, 3), series(), asked).inputColumns(), std::vector<size_t>{0});
    // A forecast of sequences whose target is no input by itself.
    QCOMPARE(make(specOf(TaskKind::forecast, OutputAt::last, 3), sequences(20, 9)).inputColumns(),
             (std::vector<size_t>{0, 1, 2}));
}

void TaskTest::errors()
{
    const auto forecast = specOf(TaskKind::forecast, OutputAt::last, 3);
    const auto regress = specOf(TaskKind::regress, OutputAt::last, 3);
    const auto asking = [](std::vector<std::string> inputs) {
        DataSpec spec;
        spec.inputs = std::move(inputs);
        return spec;
    };
    QCOMPARE(errorOf(forecast, series(), asking({"wav"})), QString("The data has no column “wav”."));
    QCOMPARE(errorOf(forecast, series(), asking({"y", "y"})), QString("The column “y” is named twice among the inputs."));
    QCOMPARE(
        errorOf(regress, series(), asking({"wave", "y"})),
        QString(
            "The target “y” is among the inputs, so the answer would be given away; take it out, or choose the task forecast."));
    QCOMPARE(errorOf(regress, series(), asking({})),
             QString("There is no input: the data has no column besides the target “y”."));
    auto spec = specOf(TaskKind::forecast, OutputAt::last, 0);
    QCOMPARE(errorOf(spec, series()), QString("The look-back must be at least 1."));
    spec = specOf(TaskKind::forecast, OutputAt::last, 3, 0);
    QCOMPARE(errorOf(spec, series()), QString("The horizon of a forecast must be at least 1."));
    spec.horizon = SIZE_MAX - 1;
    QVERIFY(errorOf(spec, series()).endsWith("is too long for 20 rows; shorten it."));
    QCOMPARE(
        errorOf(specOf(TaskKind::forecast, OutputAt::last, 15), series()),
        QString("A look-back of 15 with a horizon of 1 leaves no window in one part of the split; shorten the look-back or give "
                "that part more rows."));
    spec = forecast;
    spec.split = {0.7, 0.4, 0.1};
    QCOMPARE(errorOf(spec, series()), QString("The split's fractions sum to 1.2; they may sum to at most 1."));
    spec.split = {10, 6, 5};
    QCOMPARE(errorOf(spec, series()), QString("The split asks for 21 rows; the data has 20 rows."));
    spec.split = {0.8, 0, 0.2};
    QCOMPARE(errorOf(spec, series()), QString("The validation part of the split is empty: the data has 20 rows."));
    auto many = series();
    many.form = DataForm::sequences;
    auto every = specOf(TaskKind::regress, OutputAt::every, 3);
    every.split = {0.8, 0.1, 0.1};
    QCOMPARE(errorOf(every, many), QString("The validation part of the split is empty: the data has 1 sequence."));
    every.split = {5, 1, 1};
    QCOMPARE(errorOf(every, many), QString("The split asks for 7 sequences; the data has 1 sequence."));
    spec.split = {-1, 1, 1};
    QCOMPARE(errorOf(spec, series()), QString("The split holds -1; expected fractions from 0 to 1, or row counts."));
    auto data = series();
    data.form = DataForm::table;
    QCOMPARE(errorOf(forecast, data), QString("The rows of a table have no order, so they cannot be forecast; use a series."));
    data = series();
    data.sequences[0](1, 19) = 1e300;
    QCOMPARE(errorOf(forecast, data), QString("The column “wave” holds 1e+300, too far from its training rows to be scaled."));
    data.sequences.clear();
    QCOMPARE(errorOf(forecast, data), QString("The data has no rows."));
}

QTEST_GUILESS_MAIN(TaskTest)
#include "task_test.moc"
