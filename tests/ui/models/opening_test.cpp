#include "ui/models/opening.h"

#include "core/io/experiment_json.h"
#include "core/train/trainer.h"
#include "tests/core/io/one_run.h"
#include "ui/models/first_experiment.h"

#include <QTemporaryDir>
#include <QtTest>
#include <fstream>
#include <functional>

using namespace sluice;

namespace {

constexpr size_t budget = size_t{1} << 30;

Experiment smallExperiment(size_t units)
{
    Experiment experiment;
    experiment.data.source = "builtin:airpassengers";
    experiment.task.lookback = 6;
    experiment.models = {{"LSTM", {LstmSpec{units}}}};
    experiment.training.epochs = 4;
    experiment.training.seed = 3;
    return experiment;
}

/// A session that says it is of `said` and holds what training `trained` for some batches gave.
void writeSessionFile(const std::filesystem::path &file, const Experiment &said, const Experiment &trained, size_t batches)
{
    const auto data = loadData(trained.data, trained.training.seed);
    QVERIFY(data);
    const auto task = Task::create(trained.task, trained.data, *data);
    QVERIFY(task);
    ThreadPool pool(1);
    Run run(trained, budget);
    Trainer trainer(trained, *task, pool, run);
    trainer.measureInitialWeights();
    for (size_t batch = 0; batch < batches; ++batch)
        QVERIFY(!trainer.trainBatch());
    const auto writer = sluice::testing::OneRun::create(file, said, file.parent_path());
    QVERIFY(writer);
    QVERIFY(writer->append(run));
}

} // namespace

class OpeningTest : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    std::filesystem::path file(const char *name) const { return folder_.filePath(name).toStdString(); }
    void write(const char *name, const std::string &text) const { std::ofstream(file(name)) << text; }
    static std::string rows(int count, const std::function<std::string(int)> &line)
    {
        std::string text;
        for (int row = 0; row < count; ++row)
            text += line(row) + "\n";
        return text;
    }

private slots:
    void aSessionOpensWhereItsNewestMomentWas()
    {
        const Experiment experiment = smallExperiment(3);
        // Three batches an epoch: the file ends two batches after the second epoch, whose moment is the newest that is whole.
        writeSessionFile(file("run.sluice"), experiment, experiment, 8);
        const auto opened = openFile(file("run.sluice"));
        QVERIFY2(opened, opened ? "" : opened.error().english().c_str());
        QCOMPARE(opened->resumeFrom.models.size(), size_t{1});
        const Position at = opened->resumeFrom.models.front()->at;
        QCOMPARE(at.epoch, 2u);
        QCOMPARE(at.step, uint64_t{6});
        QVERIFY(!opened->log.steps.empty());
        QCOMPARE(opened->log.steps.back().step, at.step);
        QVERIFY(opened->kept.contains(at.epoch));
    }

    void whatATaskCannotBeIsRefusedAtItsKey()
    {
        Experiment experiment = smallExperiment(3);
        experiment.task.lookback = 100'000;
        write("long.json", writeExperiment(experiment));
        const auto opened = openFile(file("long.json"));
        QVERIFY(!opened);
        const QString said = QString::fromStdString(opened.error().english());
        QVERIFY2(said.contains("long.json: $.task.lookback: A look-back of 100000 with"), qPrintable(said));
    }

    void whatIsNoSessionIsRefusedAsOne()
    {
        write("noise.sluice", std::string("\x03\x91\x00\x7f noise \x01", 12));
        const auto opened = openFile(file("noise.sluice"));
        QVERIFY(!opened);
        QVERIFY2(opened.error().english().ends_with("noise.sluice is no session of Sluice."), opened.error().english().c_str());
    }

    void aSessionWhoseWeightsFitNoModelIsRefused()
    {
        writeSessionFile(file("other.sluice"), smallExperiment(5), smallExperiment(3), 6);
        const auto opened = openFile(file("other.sluice"));
        QVERIFY(!opened);
        QVERIFY(opened.error().english().find("LSTM") != std::string::npos);
    }

    void aSeriesGetsALookBackThatFitsIt()
    {
        QCOMPARE(defaultExperiment("x.csv", 1000).task.lookback, size_t{24});
        QCOMPARE(defaultExperiment("x.csv", 60).task.lookback, size_t{10});
    }

    void aRegressionSeesItsWholeSequence()
    {
        const Experiment every = defaultExperiment("x", 40, {UsualQuestion::regress, AnsweredAt::every});
        QCOMPARE(every.task.kind, TaskKind::regress);
        QCOMPARE(every.task.output, OutputAt::every);
        QCOMPARE(every.task.lookback, size_t{40});
        const Experiment last = defaultExperiment("x", 500, {UsualQuestion::regress, AnsweredAt::last});
        QCOMPARE(last.task.output, OutputAt::last);
        QCOMPARE(last.task.lookback, size_t{60});
    }

    void classesTakeTheCrossEntropy()
    {
        const Experiment experiment = defaultExperiment("x", 12, {UsualQuestion::classify, AnsweredAt::every});
        QCOMPARE(experiment.task.kind, TaskKind::classify);
        QCOMPARE(experiment.task.output, OutputAt::every);
        QVERIFY(experiment.training.loss.type == LossSpec::Type::crossEntropy);
    }

    void everySourceOpens_data()
    {
        QTest::addColumn<bool>("classes");
        for (const SourceDescription &source : builtInSources())
            QTest::newRow(source.id.c_str()) << (source.usual.question == UsualQuestion::classify);
    }

    void everySourceOpens()
    {
        QFETCH(bool, classes);
        const auto opened = openSource(QTest::currentDataTag(), "Title");
        QVERIFY2(opened, opened ? "" : opened.error().english().c_str());
        QCOMPARE(opened->title, std::string("Title"));
        QCOMPARE(opened->experiment->data.source, std::string(QTest::currentDataTag()));
        for (const Split split : {Split::train, Split::validation, Split::test})
            QVERIFY(opened->task->sampleCount(split) > 0);
        QCOMPARE(!opened->task->classes().empty(), classes);
        // Opened again from the experiment alone, as a session does, the data are the same.
        const auto again = openExperiment(*opened->experiment, {}, "Title");
        QVERIFY(again);
        QVERIFY(arma::approx_equal(again->task->data().sequences.back(), opened->task->data().sequences.back(), "absdiff", 0));
    }

    void aFileWithClassesIsToldApart()
    {
        write("flowers.csv", "Id,length,species\n" + rows(60, [](int row) {
                                 return std::to_string(row + 1) + "," + std::to_string(row % 7) + "." + std::to_string(row) +
                                        (row < 30 ? ",rose" : ",tulip");
                             }));
        const auto opened = openFile(file("flowers.csv"));
        QVERIFY2(opened, opened ? "" : opened.error().english().c_str());
        QCOMPARE(opened->experiment->task.kind, TaskKind::classify);
        QVERIFY(opened->experiment->training.loss.type == LossSpec::Type::crossEntropy);
        QVERIFY(opened->task->data().form == DataForm::table);
        QCOMPARE(opened->task->features(), size_t{1});
        QCOMPARE(opened->task->classes(), (std::vector<std::string>{"rose", "tulip"}));
        QVERIFY(opened->note->english().starts_with("flowers.csv: 60 rows, 3 columns"));
    }

    void aWishedRegressionSeesATable()
    {
        write("houses.csv", "price,rooms,area\n" + rows(60, [](int row) {
                                return std::to_string(row % 9) + "," + std::to_string(row % 5) + "," + std::to_string(row % 11);
                            }));
        const auto usual = firstExperiment(file("houses.csv"));
        QVERIFY(usual);
        QCOMPARE(usual->experiment.task.kind, TaskKind::forecast);
        QCOMPARE(usual->data.target, std::string("area"));
        const auto wished =
            firstExperiment(file("houses.csv"), {.target = "price", .series = {}, .missing = {}, .kind = TaskKind::regress});
        QVERIFY(wished);
        QCOMPARE(wished->experiment.task.kind, TaskKind::regress);
        QCOMPARE(wished->data.target, std::string("price"));
        QVERIFY(wished->data.form == DataForm::table);
        // And the experiment alone opens the same.
        const auto opened = openExperiment(wished->experiment, {}, "houses");
        QVERIFY2(opened, opened ? "" : opened.error().english().c_str());
        QCOMPARE(opened->task->inputColumns(), (std::vector<size_t>{1, 2}));
    }

    void aTextIsContinued()
    {
        write("poem.txt",
              rows(40, [](int row) { return std::string(row % 2 == 0 ? "roses are red, violets" : "are blue and so are you"); }));
        const auto opened = openFile(file("poem.txt"));
        QVERIFY2(opened, opened ? "" : opened.error().english().c_str());
        QCOMPARE(opened->experiment->task.kind, TaskKind::nextToken);
        QCOMPARE(opened->experiment->task.output, OutputAt::every);
        QCOMPARE(opened->experiment->task.lookback, size_t{24});
    }

    void aMissingFileIsASentence()
    {
        const auto opened = openFile(file("nothing.csv"));
        QVERIFY(!opened);
        QVERIFY(opened.error().english().find("nothing.csv") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(OpeningTest)
#include "opening_test.moc"
