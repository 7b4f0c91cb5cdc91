#include "core/base/sha256.h"
#include "core/data/source.h"
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
