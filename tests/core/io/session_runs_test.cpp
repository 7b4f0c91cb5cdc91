#include "core/base/sha256.h"
#include "core/data/source.h"
#include "core/io/network_weights.h"
#include "core/io/session_data.h"
#include "core/io/session_place.h"
#include "core/io/session_schema.h"
#include "tests/core/io/session_files.h"

#include <QTemporaryDir>
#include <QtTest>
#include <fstream>
#include <sstream>

using namespace sluice;
using namespace sluice::testing;
namespace fs = std::filesystem;

namespace {

const fs::path oldFolder = fs::path(SLUICE_SOURCE_DIR) / "tests/core/io/schema1";

std::vector<std::string> namesIn(const fs::path &file)
{
    std::vector<std::string> names;
    const SessionContents contents = readSessionContents(file).value();
    for (const RunEntry &run : contents.runs)
        names.push_back(run.name);
    return names;
}

std::vector<uint32_t> epochsOf(const std::vector<SnapshotPtr> &snapshots)
{
    std::vector<uint32_t> epochs;
    for (const SnapshotPtr &snapshot : snapshots)
        if (epochs.empty() || epochs.back() != snapshot->at.epoch)
            epochs.push_back(snapshot->at.epoch);
    return epochs;
}

std::string english(const Result<void> &result)
{
    return result ? "" : result.error().english();
}

/// The numbers of metrics.csv by its lines: epoch, both losses.
std::vector<std::vector<double>> metrics(const fs::path &file)
{
    std::vector<std::vector<double>> rows;
    std::ifstream stream(file);
    std::string line;
    for (std::getline(stream, line); std::getline(stream, line);) {
        std::istringstream cells(line);
        std::vector<std::string> parts;
        for (std::string cell; std::getline(cells, cell, ',');)
            parts.push_back(cell);
        rows.push_back({std::stod(parts[0]), std::stod(parts[2]), std::stod(parts[3])});
    }
    return rows;
}

} // namespace

class SessionRunsTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        folder_ = std::make_unique<QTemporaryDir>();
        file_ = fs::path(folder_->path().toStdString()) / "runs.sluice";
    }

    void runsAreListedAndReadByNumber()
    {
        const Trained first(2), second(5);
        {
            const auto writer = SessionWriter::create(file_).value();
            QVERIFY(readSessionContents(file_)->runs.empty());
            QVERIFY(!readSession(file_));
            const uint64_t a = writer->addRun(newRun("first")).value();
            const uint64_t b = writer->addRun(newRun("second")).value();
            QVERIFY(writer->append(a, first));
            QVERIFY(writer->append(b, second));
            QVERIFY(writer->writeNotes(b, "better\nthan the first"));
            QVERIFY(writer->rename(a, "Erster"));
            QVERIFY(writer->writeLayout(R"({"page": "runs"})"));
        }
        const auto contents = readSessionContents(file_).value();
        QCOMPARE(contents.layout, std::string(R"({"page": "runs"})"));
        QCOMPARE(contents.runs.size(), size_t(2));
        QCOMPARE(contents.runs[0].name, std::string("Erster"));
        QCOMPARE(contents.runs[1].notes, std::string("better\nthan the first"));
        QCOMPARE(contents.runs[1].created.size(), std::string("2026-11-26T03:26:57Z").size());
        QVERIFY(sameBits(contents.runs[1].epochs, second.epochs()));
        QCOMPARE(differenceTo(first, readSession(file_, 1).value()), std::string());
        QCOMPARE(differenceTo(second, readSession(file_, 2).value()), std::string());
        QCOMPARE(differenceTo(second, readSession(file_).value()), std::string());
        QCOMPARE(readSession(file_, 3).error().english(), file_.string() + " has no run 3: its runs count from 1 to 2.");
    }

    void deletedRunsComeBackUntilTheFileIsClosed()
    {
        {
            const auto writer = SessionWriter::create(file_).value();
            for (const char *name : {"a", "b", "c"})
                QVERIFY(writer->append(writer->addRun(newRun(name)).value(), Trained(2)));
            QVERIFY(writer->setDeleted(1, true));
            QVERIFY(writer->setDeleted(2, true));
            QCOMPARE(namesIn(file_), (std::vector<std::string>{"c"}));
            QVERIFY(writer->setDeleted(2, false));
            QCOMPARE(namesIn(file_), (std::vector<std::string>{"b", "c"}));
        }
        QCOMPARE(namesIn(file_), (std::vector<std::string>{"b", "c"}));
        for (const char *table : {"epoch", "step", "layer_norm", "snapshot"})
            QCOMPARE(count(file_, (std::string("SELECT count(*) FROM ") + table + " WHERE run = 1").c_str()), int64_t(0));
        QVERIFY(count(file_, "SELECT count(*) FROM step WHERE run = 2") > 0);
        QVERIFY(SessionWriter::open(file_).value()->addRun(newRun("d")).value() > 3);
    }

    void aBranchKeepsThePastOfADeletedRun()
    {
        Trained branch(3);
        {
            const auto writer = SessionWriter::create(file_).value();
            const uint64_t root = writer->addRun(newRun("root")).value();
            QVERIFY(writer->append(root, Trained(6)));
            const uint64_t child = writer->addRun(newRun("child", RunParent{root, 4})).value();
            QVERIFY(writer->append(child, branch)); // its own moments: 1, 2, 3
            const uint64_t grandchild = writer->addRun(newRun("grandchild", RunParent{child, 2})).value();
            QVERIFY(writer->append(grandchild, Trained(1)));
            QVERIFY(writer->setDeleted(root, true));
        }
        QCOMPARE(namesIn(file_), (std::vector<std::string>{"child", "grandchild"}));
        const auto child = readSession(file_, 1).value();
        QVERIFY(child.parent == RunParent({1, 4}));
        QCOMPARE(epochsOf(child.inherited), (std::vector<uint32_t>{1, 2, 3, 4}));
        const auto grandchild = readSession(file_, 2).value();
        // From the child and, through it, from the root: both have the first two epochs.
        QCOMPARE(epochsOf(grandchild.inherited), (std::vector<uint32_t>{1, 2}));
        QCOMPARE(grandchild.inherited.size(), size_t(8));

        { // with its last branch the root goes too
            const auto writer = SessionWriter::open(file_).value();
            QVERIFY(writer->setDeleted(2, true));
            QVERIFY(writer->setDeleted(3, true));
        }
        QCOMPARE(count(file_, "SELECT count(*) FROM run"), int64_t(0));
    }

    void goingOnReplacesWhatCameLater()
    {
        const Trained whole(6);
        {
            const auto writer = SessionWriter::create(file_).value();
            QVERIFY(writer->addRun(newRun("run")));
            Outcome outcome;
            outcome.final = momentAt(example(), {6, 0, 24});
            QVERIFY(writer->finish(1, whole, outcome));
        }
        const StoredRun stored = readSession(file_).value();
        Checkpoint from;
        from.models = momentAt(example(), {4, 0, 16});
        Run rest(example(), largeBudget, logUpTo(stored, from));
        const auto writer = SessionWriter::open(file_).value();
        writer->goOn(1, from);
        QVERIFY(readSession(file_)->outcome.has_value()); // nothing is lost before there is something new
        trainEpoch(rest, 4);
        QVERIFY(writer->append(1, rest));
        const StoredRun now = readSession(file_).value();
        QVERIFY(!now.outcome);
        QVERIFY(sameBits(now.epochs, rest.epochs()));
        QVERIFY(sameBits(now.steps, rest.steps()));
        QCOMPARE(epochsOf(now.snapshots), (std::vector<uint32_t>{1, 2, 3, 4, 5}));
    }

    void theMomentWithinAnEpochIsTheNewest()
    {
        const auto writer = SessionWriter::create(file_).value();
        QVERIFY(writer->addRun(newRun("run")));
        Trained run(2);
        const Moment within = momentAt(example(), {2, 3, 11});
        QVERIFY(writer->append(1, run, within));
        const auto checkpoint = newestCheckpoint(readSession(file_).value()).value();
        QVERIFY(sameBits(checkpoint.models, within));
        QVERIFY(sameBits(*readSession(file_)->final[1], *within[1]));
        trainEpoch(run, 2);
        QVERIFY(writer->append(1, run)); // an epoch's end is later
        QCOMPARE(newestCheckpoint(readSession(file_).value())->models[0]->at.step, uint64_t(12));
        QCOMPARE(count(file_, "SELECT count(*) FROM snapshot WHERE kind = 'newest'"), int64_t(0));
    }

    // Epochs, losses and weights as the program that wrote the file had them in its other results.
    void theOldSchemaIsRead()
    {
        const StoredRun run = readSession(oldFolder / "session.sluice").value();
        const auto expected = metrics(oldFolder / "metrics.csv");
        QCOMPARE(run.epochs.size(), expected.size() + 2); // and those of the initial weights
        for (size_t row = 0; row < expected.size(); ++row) {
            const EpochRecord &record = run.epochs[row + 2];
            QCOMPARE(double(record.epoch), expected[row][0]);
            QCOMPARE(record.trainLoss, expected[row][1]);
            QCOMPARE(record.validationLoss, expected[row][2]);
        }
        const auto data = loadData(run.experiment.data, run.experiment.training.seed).value();
        const Task task = Task::create(run.experiment.task, run.experiment.data, data).value();
        const auto weights = readWeights(oldFolder / "LSTM.safetensors", run.experiment.models[1], ModelShape::of(task)).value();
        QVERIFY(weights == run.final[1]->weights);
        QCOMPARE(run.directory, fs::path("/data"));
        QVERIFY(run.outcome == Outcome::Kind::finished);
        QCOMPARE(readSessionContents(oldFolder / "session.sluice")->runs.size(), size_t(1));
    }

    void writingMigrates()
    {
        fs::copy_file(oldFolder / "session.sluice", file_);
        const StoredRun before = readSession(file_).value();
        QVERIFY(SessionWriter::open(file_).value()->addRun(newRun("second")));
        QCOMPARE(count(file_, "PRAGMA user_version"), int64_t(sessionSchema));
        const StoredRun after = readSession(file_, 1).value();
        QVERIFY(after.experiment == before.experiment);
        QVERIFY(sameBits(after.epochs, before.epochs));
        QVERIFY(sameBits(after.steps, before.steps));
        QVERIFY(sameNorms(after.layerNorms, before.layerNorms));
        QVERIFY(sameBits(after.snapshots, before.snapshots));
        QVERIFY(sameBits(after.final, before.final));
        QVERIFY(after.outcome == before.outcome);
        QCOMPARE(after.name, std::string());
        QVERIFY(newestCheckpoint(after));
        QCOMPARE(namesIn(file_), (std::vector<std::string>{"", "second"}));
    }

    // What programs wrote before norms were logged, with its what-ifs.
    void theOldestFilesAreReadAndMigrated()
    {
        fs::copy_file(oldFolder / "session.sluice", file_);
        {
            const auto database = SqliteDatabase::open(file_, SqliteDatabase::Mode::write).value();
            QVERIFY(database->run(R"(DROP TABLE layer_norm; INSERT INTO meta VALUES('what_ifs',
                '[{"on": true, "model": 1, "shuffle": {"seed": 1}}]'))"));
        }
        for (const bool migrated : {false, true}) {
            if (migrated)
                QVERIFY(SessionWriter::open(file_));
            const StoredRun run = readSession(file_).value();
            QVERIFY(run.layerNorms.empty());
            QCOMPARE(run.snapshots.size(), size_t(8));
            QCOMPARE(run.whatIfs.size(), size_t(1));
        }
        QCOMPARE(count(file_, "SELECT count(*) FROM layer_norm"), int64_t(0));
    }

    // A run that was looked at and one that was not, as a program of schema 2 left them: two models, two epochs.
    void sessionsWithoutTestScoresAreReadAndMigrated()
    {
        const fs::path old = fs::path(SLUICE_SOURCE_DIR) / "tests/core/io/schema2/session.sluice";
        fs::copy_file(old, file_);
        QCOMPARE(count(file_, "PRAGMA user_version"), int64_t(2));
        const auto before = readSessionContents(file_).value();
        QCOMPARE(before.runs.size(), size_t(2));
        QVERIFY(before.runs[0].testedAfter == (std::set<uint32_t>{1, 2}) && before.runs[1].testedAfter.empty());
        QVERIFY(before.runs[0].testScores.empty());
        const StoredRun run = readSession(file_, 2).value();
        QVERIFY(SessionWriter::open(file_));
        QCOMPARE(count(file_, "PRAGMA user_version"), int64_t(sessionSchema));
        const auto after = readSessionContents(file_).value();
        QVERIFY(sameProgress(before, after));
        QVERIFY(after.runs[0].testedAfter == before.runs[0].testedAfter);
        const StoredRun same = readSession(file_, 2).value();
        QVERIFY(same.experiment == run.experiment && same.created == run.created && same.directory == run.directory);
        QVERIFY(sameBits(same.epochs, run.epochs) && sameBits(same.steps, run.steps));
        QVERIFY(sameNorms(same.layerNorms, run.layerNorms));
        QVERIFY(sameBits(same.snapshots, run.snapshots) && sameBits(same.final, run.final));
        const auto expected = metrics(old.parent_path() / "metrics.csv");
        QCOMPARE(same.epochs.back().validationLoss, expected.back()[2]);
        // What came before schema 2 gets them as well.
        fs::remove(file_);
        fs::copy_file(oldFolder / "session.sluice", file_);
        QVERIFY(SessionWriter::open(file_).value()->writeTestScores(1, {{6, 1, "rmse", 0.5}}));
        QCOMPARE(readSession(file_)->testScores.size(), size_t(1));
    }

    void oneProgramWritesAtATime()
    {
        const auto writer = SessionWriter::create(file_).value();
        QVERIFY(writer->append(writer->addRun(newRun("run")).value(), Trained(2)));
        const auto second = SessionWriter::open(file_);
        QVERIFY(!second);
        QVERIFY2(second.error().english().find("is being written by another program") != std::string::npos,
                 second.error().english().c_str());
        QVERIFY(!SessionWriter::create(file_)); // nor is it replaced
        QVERIFY(isBeingWritten(file_));
        QCOMPARE(differenceTo(Trained(2), file_), std::string());
    }

    void aFileDeletedUnderneathIsNoticedAndPutBack()
    {
        Trained run(2);
        auto writer = SessionWriter::create(file_).value();
        QVERIFY(writer->addRun(newRun("run")));
        QVERIFY(writer->append(1, run));
        for (const char *suffix : {"", "-wal", "-shm"})
            fs::remove(file_.string() + suffix);
        trainEpoch(run, 2);
        QVERIFY(english(writer->append(1, run)).find("was deleted, moved or replaced") != std::string::npos);
        QVERIFY(writer->moveTo(file_));
        QVERIFY(writer->append(1, run));
        QCOMPARE(differenceTo(run, file_), std::string());
        trainEpoch(run, 3);
        QVERIFY(writer->append(1, run));
        writer.reset();
        QCOMPARE(differenceTo(run, file_), std::string());
        QCOMPARE(std::distance(fs::directory_iterator(file_.parent_path()), fs::directory_iterator()), std::ptrdiff_t(1));
    }

    void aFileThatTookItsPlaceIsLeftAlone()
    {
        auto writer = SessionWriter::create(file_).value();
        QVERIFY(writer->append(writer->addRun(newRun("ours")).value(), Trained(2)));
        fs::rename(file_, file_.string() + ".moved");
        {
            const auto other = SessionWriter::create(file_).value();
            QVERIFY(other->append(other->addRun(newRun("theirs")).value(), Trained(1)));
            QVERIFY(!writer->append(1, Trained(3)));
            writer.reset(); // closing it removes nothing of theirs
            QVERIFY(other->append(1, Trained(2)));
        }
        QCOMPARE(namesIn(file_), (std::vector<std::string>{"theirs"}));
        QCOMPARE(differenceTo(Trained(2), file_), std::string());
    }

    void aSessionMovesOn()
    {
        const fs::path place = file_.parent_path() / "place.sluice", copy = file_.parent_path() / "copy.sluice";
        store(place, "an old note");
        Trained run(2);
        {
            const auto writer = SessionWriter::create(file_).value();
            QVERIFY(writer->append(writer->addRun(newRun("run")).value(), run));
            QVERIFY(writer->moveTo(place));
            QCOMPARE(differenceTo(run, place), std::string());
            trainEpoch(run, 2);
            QVERIFY(copySession(place, copy));
            QVERIFY(writer->append(1, run));
            QCOMPARE(differenceTo(Trained(2), file_), std::string());
            QVERIFY(SessionWriter::open(file_)); // it is free
            QVERIFY(english(writer->moveTo(place.parent_path() / "none" / "x")).find("there is no such folder") !=
                    std::string::npos);
            trainEpoch(run, 3);
            QVERIFY(writer->append(1, run));
        }
        QCOMPARE(differenceTo(run, place), std::string());
        QCOMPARE(differenceTo(Trained(2), copy), std::string());
    }

    void dataIsFoundAgain()
    {
        const fs::path folder = file_.parent_path(), elsewhere = folder / "elsewhere";
        fs::create_directory(elsewhere);
        store(elsewhere / "d.csv", "a,b\n1,2\n");
        Experiment experiment = example();
        experiment.data.source = "d.csv";
        const auto data = describeData(experiment.data, elsewhere).value();
        QCOMPARE(data.sha256, sha256("a,b\n1,2\n"));
        {
            const auto writer = SessionWriter::create(file_).value();
            QVERIFY(writer->addRun({"", {}, experiment, elsewhere, data.sha256, data.bytes}));
            QVERIFY(writer->addRun({"", {}, experiment, elsewhere, data.sha256, data.bytes}));
        }
        QCOMPARE(count(file_, "SELECT count(*) FROM data"), int64_t(1));
        StoredRun run = readSession(file_).value();
        QVERIFY(run.data && *run.data == "a,b\n1,2\n");
        const auto place = [&] { return placeOfData(run, file_); };
        QVERIFY(!place().contents && !place().note); // the file itself
        store(elsewhere / "d.csv", "a,b\n1,3\n");
        QCOMPARE(*place().contents, std::string("a,b\n1,2\n"));
        QVERIFY(place().note->english().find("has changed since") != std::string::npos);
        run.data.reset();
        QVERIFY(!place().contents);
        QVERIFY(place().note->english().find("belongs to other data") != std::string::npos);
        store(folder / "d.csv", "a,b\n1,2\n"); // moved, together with the session
        QCOMPARE(*place().contents, std::string("a,b\n1,2\n"));
        QVERIFY(!place().note);

        DataSpec builtIn;
        builtIn.source = "builtin:sunspots";
        QCOMPARE(describeData(builtIn, {})->sha256.size(), size_t(64));
        builtIn.source = "generate:hold";
        QVERIFY(describeData(builtIn, {})->sha256.empty());
        builtIn.source = "none.csv";
        QVERIFY(!describeData(builtIn, folder));
    }

    void aLargeFileIsHashedInPieces()
    {
        const fs::path file = file_.parent_path() / "large.npy";
        DataSpec spec;
        spec.source = file.string();
        store(file, "x");
        const size_t size = (size_t{16} << 20) + 1;
        fs::resize_file(file, size);
        const auto data = describeData(spec, {}).value();
        QCOMPARE(data.sha256, sha256("x" + std::string(size - 1, '\0')));
        QVERIFY(!data.bytes);
        fs::resize_file(file, uint64_t{1} << 40); // more than any memory holds
        const auto tooLarge = describeData(spec, {});
        QVERIFY2(tooLarge.error().english().find("too large for memory") != std::string::npos,
                 tooLarge.error().english().c_str());
        const std::atomic<bool> cancelled = true;
        LoadControl control;
        control.memory = SIZE_MAX;
        control.cancelled = &cancelled;
        QVERIFY(describeData(spec, {}, control).error().english().find("cancelled") != std::string::npos);
    }

private:
    std::unique_ptr<QTemporaryDir> folder_;
    fs::path file_;
};

QTEST_GUILESS_MAIN(SessionRunsTest)
#include "session_runs_test.moc"
