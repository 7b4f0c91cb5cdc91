#include "core/task/baselines.h"
#include "core/task/task.h"

#include <QtTest>
#include <cmath>

using namespace sluice;

namespace {

/// A table of one number and one word a row, told apart by a class.
Dataset table(const std::vector<std::string> &colours, const std::vector<std::string> &kinds, const arma::rowvec &sizes,
              const arma::rowvec &colour, const arma::rowvec &kind)
{
    Dataset data;
    data.form = DataForm::table;
    data.columns = {"size", "colour", "kind"};
    data.classes = {{}, colours, kinds};
    data.sequences = {arma::join_vert(sizes, colour, kind)};
    data.target = "kind";
    data.inputs = {"size", "colour"};
    return data;
}

Task trained()
{
    arma::rowvec sizes(30), colour(30), kind(30);
    for (arma::uword row = 0; row < 30; ++row) {
        sizes(row) = static_cast<double>(row);
        colour(row) = row % 3;
        kind(row) = row % 2;
    }
    TaskSpec spec;
    spec.kind = TaskKind::classify;
    return *Task::create(spec, {}, table({"red", "green", "blue"}, {"cat", "dog"}, sizes, colour, kind));
}

Dataset series(size_t first, size_t rows)
{
    Dataset data;
    data.columns = {"t", "y"};
    data.sequences = {arma::mat(2, rows)};
    for (size_t row = 0; row < rows; ++row) {
        data.sequences[0](0, row) = static_cast<double>(first + row);
        data.sequences[0](1, row) = std::sin(0.3 * static_cast<double>(first + row)) * 5 + 20;
    }
    data.order = "t";
    data.target = "y";
    data.inputs = {"y"};
    return data;
}

Task forecast()
{
    TaskSpec spec;
    spec.lookback = 4;
    spec.split = {60, 20, 20};
    return *Task::create(spec, {}, series(0, 100));
}

QString problemOf(const Result<Task> &task)
{
    return task ? QString() : QString::fromStdString(task.error().english());
}

} // namespace

class OtherDataTest : public QObject {
    Q_OBJECT

private slots:
    /// The same rows are the same samples, scaled by the rows that were trained on.
    void rowsThatWereThereAreTheSame()
    {
        const Task task = forecast();
        const auto other = task.onOtherData(series(76, 24)); // the test part with the four rows before it
        QVERIFY2(other, qPrintable(problemOf(other)));
        QCOMPARE(other->sampleCount(Split::test), task.sampleCount(Split::test));
        QCOMPARE(other->sampleCount(Split::train), size_t{0});
        for (size_t index = 0; index < other->sampleCount(Split::test); ++index) {
            QVERIFY(arma::approx_equal(other->sample(Split::test, index).x, task.sample(Split::test, index).x, "absdiff", 0));
            QVERIFY(arma::approx_equal(other->sample(Split::test, index).y, task.sample(Split::test, index).y, "absdiff", 0));
        }
        QCOMPARE(other->targetScaler().offset(0), task.targetScaler().offset(0));
        const auto here = computeBaselines(task), there = computeBaselines(task, *other);
        QCOMPARE(here.size(), there.size());
        for (size_t index = 0; index < here.size(); ++index) {
            QCOMPARE(there[index].name, here[index].name);
            if (here[index].name != "seasonal_naive") // which may look further back than the other data go
                QVERIFY(std::abs(there[index].test.rmse - here[index].test.rmse) < 1e-12);
        }
    }

    void classesKeepTheirNumbers()
    {
        const Task task = trained();
        // Another order of the words, and fewer of them.
        const auto other = task.onOtherData(table({"blue", "red"}, {"dog", "cat"}, {5, 6, 7}, {0, 1, 0}, {0, 0, 1}));
        QVERIFY2(other, qPrintable(problemOf(other)));
        QCOMPARE(other->sampleCount(Split::test), size_t{3});
        QCOMPARE(other->classes(), task.classes());
        const Sample first = other->sample(Split::test, 0); // size, red, green, blue
        QCOMPARE(size_t(first.x.n_elem), size_t{4});
        QCOMPARE(static_cast<double>(first.x(0)), static_cast<double>(static_cast<float>(task.inputScaler().apply(0, 5))));
        QVERIFY(first.x(1) == 0 && first.x(2) == 0 && first.x(3) == 1);
        QCOMPARE(first.y(0), 1.0f); // dog
        QCOMPARE(other->sample(Split::test, 2).y(0), 0.0f);
    }

    void numbersThatAreClassesKeepTheirs()
    {
        Dataset data = series(0, 60);
        for (size_t row = 0; row < 60; ++row)
            data.sequences[0](1, row) = 10.0 * static_cast<double>(row % 3);
        TaskSpec spec;
        spec.kind = TaskKind::nextToken;
        spec.lookback = 4;
        const auto task = Task::create(spec, {}, data);
        QVERIFY2(task, qPrintable(problemOf(task)));
        data.sequences[0] = arma::mat(data.sequences[0].cols(0, 9));
        data.sequences[0].row(1).fill(20);
        const auto other = task->onOtherData(data);
        QVERIFY2(other, qPrintable(problemOf(other)));
        QCOMPARE(other->sample(Split::test, 0).y(0), 2.0f);
        data.sequences[0](1, 3) = 15;
        QCOMPARE(problemOf(task->onOtherData(data)), "The column “y” holds “15”, a class that the models were not trained on.");
    }

    void whatDoesNotFitIsRefused()
    {
        const Task task = trained();
        QCOMPARE(problemOf(task.onOtherData(table({"red", "pink"}, {"dog", "cat"}, {5}, {1}, {0}))),
                 "The column “colour” holds “pink”, a class that the models were not trained on.");
        Dataset renamed = table({"red"}, {"dog", "cat"}, {5}, {0}, {0});
        renamed.columns[0] = "weight";
        QCOMPARE(problemOf(task.onOtherData(renamed)), "The data has no column “size”.");
        Dataset words = table({"red"}, {"dog", "cat"}, {0}, {0}, {0});
        words.classes[0] = {"small"};
        QVERIFY(problemOf(task.onOtherData(words)).startsWith("The column “size” holds words here"));
        QCOMPARE(problemOf(task.onOtherData(series(0, 30))),
                 "This data has another form than the data that the models were trained on.");
        QCOMPARE(problemOf(forecast().onOtherData(series(0, 4))), "This data is too short: it holds no whole window of 5 rows.");
    }

    /// A network without memory was made for the longest sample of its own data.
    void aNetworksWindowStays()
    {
        const Task task = forecast();
        QCOMPARE(task.windowSteps(), size_t{4});
        QCOMPARE(task.onOtherData(series(0, 50))->windowSteps(), size_t{4});
        QCOMPARE(trained().onOtherData(table({"red"}, {"dog", "cat"}, {5}, {0}, {0}))->windowSteps(), size_t{4});
    }

    void rowsOfATableAreToldAsTheyWereRead()
    {
        const Task task = trained();
        std::vector<bool> seen(30);
        for (const Split split : {Split::train, Split::validation, Split::test})
            for (const SampleRange &range : task.samples(split)) {
                const size_t row = task.rowAsRead(range.targetRow);
                QCOMPARE(task.data().sequences[0](0, range.targetRow), static_cast<double>(row));
                seen[row] = true;
            }
        QVERIFY(std::ranges::all_of(seen, [](bool one) { return one; }));
        QCOMPARE(forecast().rowAsRead(7), size_t{7});
    }
};

QTEST_APPLESS_MAIN(OtherDataTest)
#include "other_data_test.moc"
