#include "tests/core/io/session_files.h"

#include <QTemporaryDir>
#include <QtTest>
#include <thread>

using namespace sluice;
using namespace sluice::testing;
namespace fs = std::filesystem;

class SessionTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void readsBackWhatTheRunHolds();
    void aCopyOfTheOpenFileIsWhole();
    void thinnedMomentsLeaveTheFile();
    void recordsWrittenMeanwhileAreNotLost();
    void oneSavingStoresSoManyMomentsAtMost();
    void theEndIsStored();
    void anOldEndWithRestoredWeightsSaysSo_data();
    void anOldEndWithRestoredWeightsSaysSo();
    void whatIfsAreStored();
    void looksAtTheTestPartAreStored();
    void closedFileStandsAlone();
    void replacesAnOldFile();
    void goesOnFromTheNewestMoment();
    void goesOnToTheSameBits();

private:
    std::unique_ptr<QTemporaryDir> folder_;
    fs::path place_;
    fs::path file_;
};

void SessionTest::init()
{
    folder_ = std::make_unique<QTemporaryDir>();
    place_ = folder_->path().toStdString();
    file_ = place_ / "a b%?#ä.sluice";
}

void SessionTest::readsBackWhatTheRunHolds()
{
    Run run(example(), largeBudget);
    const auto writer = OneRun::create(file_, run.experiment(), "/some/folder").value();
    QCOMPARE(differenceTo(run, file_), std::string());
    for (uint32_t epoch = 0; epoch < 12; ++epoch) {
        trainEpoch(run, epoch);
        QVERIFY(writer.append(run));
        QCOMPARE(differenceTo(run, file_), std::string());
    }
    QVERIFY(writer.append(run));
    const auto stored = readSession(file_);
    QCOMPARE(differenceTo(run, *stored), std::string());
    QCOMPARE(stored->directory, fs::path("/some/folder"));
    QVERIFY(!stored->outcome);
    QVERIFY(sameBits(*stored->final[1], *run.atEpoch(12)[1]));
}

void SessionTest::aCopyOfTheOpenFileIsWhole()
{
    Run run(example(), largeBudget);
    const auto writer = OneRun::create(file_, run.experiment(), "").value();
    for (uint32_t epoch = 0; epoch < 8; ++epoch) {
        const fs::path copy = place_ / ("copy" + std::to_string(epoch));
        fs::copy_file(file_, copy);
        QCOMPARE(differenceTo(run, copy), std::string());
        QVERIFY(!fs::exists(copy.string() + "-wal"));
        trainEpoch(run, epoch);
        QVERIFY(writer.append(run));
    }
}

void SessionTest::thinnedMomentsLeaveTheFile()
{
    const size_t budget = 12 * byteSize(*snapshotAt(example(), 0, {1, 0, 1}));
    Run run(example(), budget);
    const auto writer = OneRun::create(file_, run.experiment(), "").value();
    for (uint32_t epoch = 0; epoch < 40; ++epoch) {
        trainEpoch(run, epoch);
        QVERIFY(writer.append(run));
        QCOMPARE(differenceTo(run, file_), std::string());
    }
    QVERIFY(run.keptEpochs().size() < 10);
}

void SessionTest::recordsWrittenMeanwhileAreNotLost()
{
    Run run(example(), largeBudget);
    const auto writer = OneRun::create(file_, run.experiment(), "").value();
    constexpr uint32_t epochs = 300;
    std::thread trainer([&] {
        for (uint32_t epoch = 0; epoch < epochs; ++epoch)
            trainEpoch(run, epoch);
    });
    while (run.epochRecordCount() < 2 * epochs)
        QVERIFY(writer.append(run));
    trainer.join();
    QVERIFY(writer.append(run));
    QCOMPARE(differenceTo(run, file_), std::string());
}

/// Of 40 moments of 160 kB each: as many as one MB holds, evenly spread up to the newest.
void SessionTest::oneSavingStoresSoManyMomentsAtMost()
{
    Run run(example(), largeBudget);
    const auto writer = OneRun::create(file_, run.experiment(), "").value();
    for (uint32_t epoch = 1; epoch <= 40; ++epoch) {
        Moment moment = momentAt(run.experiment(), {epoch, 0, uint64_t{epoch} * 4});
        for (SnapshotPtr &snapshot : moment) {
            Snapshot large = *snapshot;
            large.weights.resize(20'000);
            snapshot = std::make_shared<const Snapshot>(std::move(large));
        }
        run.keep(moment);
    }
    QVERIFY(writer.append(run));
    const StoredRun stored = readSession(file_).value();
    std::vector<uint32_t> epochs;
    for (const SnapshotPtr &snapshot : stored.snapshots)
        if (snapshot->model == run.experiment().models[0].name)
            epochs.push_back(snapshot->at.epoch);
    QCOMPARE(epochs, (std::vector<uint32_t>{5, 12, 19, 26, 33, 40}));
}

void SessionTest::theEndIsStored()
{
    Run run(example(), largeBudget);
    auto writer = OneRun::create(file_, run.experiment(), "").value();
    trainEpoch(run, 0);
    Outcome outcome;
    outcome.kind = Outcome::Kind::failed;
    outcome.why = Error(SLUICE_MESSAGE("core", "Loss of %1 is not finite."), std::string("LSTM"));
    outcome.final = momentAt(run.experiment(), {1, 2, 6});
    QVERIFY(writer.finish(run, outcome));
    const auto stored = readSession(file_);
    QVERIFY(stored);
    QCOMPARE(differenceTo(run, *stored), std::string());
    QVERIFY(stored->outcome == Outcome::Kind::failed);
    QCOMPARE(stored->message, std::string("Loss of LSTM is not finite."));
    QVERIFY(sameBits(stored->final, outcome.final));
}

void SessionTest::anOldEndWithRestoredWeightsSaysSo_data()
{
    QTest::addColumn<int>("outcome");
    QTest::addColumn<bool>("restoresBest");
    QTest::addColumn<double>("loss");
    QTest::addColumn<bool>("restored");
    QTest::newRow("finished") << int(Outcome::Kind::finished) << true << 0.25 << true;
    QTest::newRow("the best was not wanted") << int(Outcome::Kind::finished) << false << 0.25 << false;
    QTest::newRow("stopped by hand at a loss as low") << int(Outcome::Kind::stopped) << true << 0.25 << false;
    QTest::newRow("another loss") << int(Outcome::Kind::finished) << true << 0.5 << false;
}

// Once the number of epochs since the best one went on to be counted when its weights were restored.
void SessionTest::anOldEndWithRestoredWeightsSaysSo()
{
    QFETCH(int, outcome);
    QFETCH(bool, restoresBest);
    QFETCH(double, loss);
    QFETCH(bool, restored);
    Experiment experiment = example();
    experiment.training.stop = StoppingSpec{2, restoresBest};
    Run run(experiment, largeBudget);
    auto writer = OneRun::create(file_, run.experiment(), "").value();
    trainEpoch(run, 0);
    Outcome end;
    end.kind = static_cast<Outcome::Kind>(outcome);
    for (const SnapshotPtr &snapshot : momentAt(run.experiment(), {3, 0, 12})) {
        Snapshot old = *snapshot;
        old.validationLoss = loss;
        old.continuation->stopping = {0.25, 1, 2, true};
        end.final.push_back(std::make_shared<const Snapshot>(std::move(old)));
    }
    QVERIFY(writer.finish(run, end));
    const StoredRun stored = readSession(file_).value();
    for (const SnapshotPtr &snapshot : stored.final) {
        QCOMPARE(isRestored(*snapshot), restored);
        QCOMPARE(epochOfWeights(*snapshot), restored ? 1U : 3U);
    }
}

void SessionTest::closedFileStandsAlone()
{
    writeExample(file_, 3);
    QCOMPARE(std::distance(fs::directory_iterator(place_), fs::directory_iterator()), std::ptrdiff_t{1});
    const std::string bytes = contents(file_);
    QCOMPARE(bytes[18], '\1'); // a rollback journal, in SQLite's file header
    QCOMPARE(bytes.substr(68, 4), std::string("Slce"));
    QCOMPARE(problemOf(file_), std::string());
    QCOMPARE(std::distance(fs::directory_iterator(place_), fs::directory_iterator()), std::ptrdiff_t{1});
    QVERIFY(contents(file_) == bytes);
}

void SessionTest::replacesAnOldFile()
{
    store(file_, "an old note");
    store(file_.string() + "-wal", "an old log");
    writeExample(file_, 2);
    QCOMPARE(problemOf(file_), std::string());
    writeExample(file_, 1);
    QCOMPARE(readSession(file_)->epochs.size(), size_t{2});
}

void SessionTest::whatIfsAreStored()
{
    writeExample(file_, 2);
    QVERIFY(readSession(file_)->whatIfs.empty());
    const std::vector<WhatIf> whatIfs = {{"forgets nothing", false, 1, Intervention{0, Part::forgetGate, {1}, 2, 5, 0.5}},
                                         {{}, true, 0, StepShuffle{9}}};
    Run run(example(), largeBudget);
    {
        auto writer = OneRun::create(file_, run.experiment(), "").value();
        QVERIFY(writer.writeWhatIfs({whatIfs[0]}));
        QVERIFY(writer.writeWhatIfs(whatIfs)); // in place of those before
        trainEpoch(run, 0);
        QVERIFY(writer.append(run));
    }
    QVERIFY(readSession(file_)->whatIfs == whatIfs);
    change(file_, R"(UPDATE run SET what_ifs = '[{"model": 2, "shuffle": {"seed": 1}}]')");
    QVERIFY(problemOf(file_).find("what_ifs[0].model") != std::string::npos);
}

void SessionTest::looksAtTheTestPartAreStored()
{
    writeExample(file_, 2);
    QVERIFY(readSession(file_)->testedAfter.empty());
    {
        auto writer = SessionWriter::open(file_).value();
        QVERIFY(writer->writeTested(1, {7}));
        QVERIFY(writer->writeTested(1, {7, 12, 60})); // in place of those before
    }
    QVERIFY(readSession(file_)->testedAfter == (std::set<uint32_t>{7, 12, 60}));
    change(file_, "UPDATE meta SET value = '5 what 9' WHERE key = 'tested.1'"); // a note is never what makes a file unreadable
    QVERIFY(readSession(file_)->testedAfter == std::set<uint32_t>{5});
}

void SessionTest::goesOnFromTheNewestMoment()
{
    StoredRun run;
    run.experiment = example();
    run.best.resize(2);
    run.final.resize(2);
    QVERIFY(!newestCheckpoint(run));
    for (const uint32_t epoch : {3u, 5u})
        for (size_t model = 0; model < 2; ++model)
            run.snapshots.push_back(snapshotAt(run.experiment, model, {epoch, 0, uint64_t{epoch} * 4}));
    run.best = run.snapshots;
    run.best.resize(2); // of epoch 3; the newest moment's early stopping remembers epoch 5

    auto checkpoint = newestCheckpoint(run);
    QVERIFY(checkpoint);
    QCOMPARE(checkpoint->models[1]->at.epoch, 5u);
    QCOMPARE(checkpoint->best[1]->at.epoch, 5u);

    run.learningRateChanges = {{8, 0.02}, {20, 0.01}, {20, 0.005}, {21, 1}};
    run.steps = {{0, 4, 3, 20, 1, 1, 1}, {0, 5, 0, 21, 1, 1, 1}};
    run.epochs = {{0, 5, 20, 1, 1, 1, true}, {0, 6, 24, 1, 1, 1, true}};
    run.layerNorms = {{0, 0, 20, 1, 1, 1}, {0, 0, 21, 1, 1, 1}};
    const RunLog log = logUpTo(run, *checkpoint);
    QVERIFY(sameChanges(log.learningRateChanges, {{8, 0.02}, {20, 0.01}}));
    QCOMPARE(log.steps.size(), size_t{1});
    QCOMPARE(log.epochs.size(), size_t{1});
    QCOMPARE(log.layerNorms.size(), size_t{1});

    run.snapshots.pop_back(); // a moment with a model missing
    checkpoint = newestCheckpoint(run);
    QVERIFY(checkpoint);
    QCOMPARE(checkpoint->models[0]->at.epoch, 3u);

    run.final = momentAt(run.experiment, {3, 2, 14});
    QCOMPARE(newestCheckpoint(run)->models[0]->at.step, uint64_t{12});
    run.outcome = Outcome::Kind::stopped;
    QCOMPARE(newestCheckpoint(run)->models[0]->at.step, uint64_t{14});
    run.outcome = Outcome::Kind::failed;
    QCOMPARE(newestCheckpoint(run)->models[0]->at.step, uint64_t{12});
}

void SessionTest::goesOnToTheSameBits()
{
    const Experiment experiment = example();
    const Task task = sluice::testing::smallTask(experiment);
    ThreadPool pool(1);
    Run whole(experiment, largeBudget);
    Trainer reference(experiment, task, pool, whole);
    while (!reference.finished())
        QVERIFY(!reference.trainBatch());

    Run cut(experiment, largeBudget);
    {
        Trainer trainer(experiment, task, pool, cut);
        const auto writer = OneRun::create(file_, experiment, "").value();
        for (int batch = 0; batch < 9; ++batch) { // two epochs and a batch
            QVERIFY(!trainer.trainBatch());
            QVERIFY(writer.append(cut));
        }
    }
    const auto stored = readSession(file_);
    QVERIFY(stored);
    QVERIFY(checkFits(*stored, task));
    const auto checkpoint = newestCheckpoint(*stored);
    QVERIFY(checkpoint);
    Run rest(experiment, largeBudget, logUpTo(*stored, *checkpoint));
    Trainer resumed(experiment, task, pool, rest);
    QVERIFY(resumed.restore(*checkpoint));
    QCOMPARE(resumed.position().step, uint64_t{8});
    while (!resumed.finished())
        QVERIFY(!resumed.trainBatch());
    QVERIFY(sameBits(reference.checkpoint().models, resumed.checkpoint().models));
    QVERIFY(sameBits(whole.epochs(), rest.epochs()));
    QVERIFY(sameBits(whole.steps(), rest.steps()));
    QVERIFY(sameNorms(whole.layerNorms(), rest.layerNorms()));

    StoredRun other = *stored;
    other.experiment.models[0].layers = {DenseSpec{6, Activation::tanh}};
    QVERIFY(!checkFits(other, task));
}

QTEST_GUILESS_MAIN(SessionTest)
#include "session_test.moc"
