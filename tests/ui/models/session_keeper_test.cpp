#include "core/io/sqlite.h"
#include "tests/ui/said.h"
#include "tests/ui/small_scene.h"
#include "ui/models/workbench.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>
#include <csignal>
#include <sys/resource.h>
#include <unistd.h>

using namespace sluice;
using sluice::testing::said;
namespace fs = std::filesystem;

namespace {

std::vector<std::vector<float>> weightsOf(const Moment &moment)
{
    std::vector<std::vector<float>> weights;
    for (const SnapshotPtr &snapshot : moment)
        weights.push_back(snapshot->weights);
    return weights;
}

void openAndWait(Workbench &workbench, const Scene &scene = smallScene())
{
    workbench.openScene(scene);
    QTRY_VERIFY(!workbench.viewState().moment.empty());
    workbench.setPace({});
}

void trainAnEpoch(Workbench &workbench)
{
    const uint32_t epoch = workbench.shownEpoch();
    workbench.oneEpoch();
    QTRY_COMPARE(workbench.shownEpoch(), epoch + 1);
    QTRY_VERIFY(!workbench.running());
}

void trainToTheEnd(Workbench &workbench)
{
    workbench.train();
    QTRY_COMPARE(workbench.progress().phase, Phase::finished);
}

/// Whether all is written.
bool flush(Workbench &workbench)
{
    std::optional<bool> answer;
    workbench.session().flush([&](bool well) { answer = well; });
    while (!answer)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return *answer;
}

std::vector<fs::path> filesIn(const fs::path &folder)
{
    std::vector<fs::path> files;
    std::error_code none;
    for (const auto &file : fs::directory_iterator(folder, none))
        if (file.path().extension() == ".sluice")
            files.push_back(file.path());
    return files;
}

size_t epochsIn(const fs::path &file, size_t run = 1)
{
    const auto stored = readSession(file, run);
    return stored ? stored->epochs.size() / 2 - 1 : SIZE_MAX; // epoch 0 is measured, too
}

/// As somebody without rights on what root owns; permissions do not bind root itself.
class Nobody {
public:
    Nobody()
    {
        if (::geteuid() == 0 && ::seteuid(65534) == 0)
            was_ = 0;
    }
    ~Nobody()
    {
        if (was_ && ::seteuid(*was_) != 0)
            qFatal("cannot become root again");
    }

private:
    std::optional<uid_t> was_;
};

/// A file may have so many bytes at most: what a full disk looks like to SQLite.
class FullDisk {
public:
    FullDisk()
    {
        ::getrlimit(RLIMIT_FSIZE, &usual_);
        handler_ = ::signal(SIGXFSZ, SIG_IGN);
        const rlimit tight{4096, usual_.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &tight);
    }
    ~FullDisk()
    {
        ::setrlimit(RLIMIT_FSIZE, &usual_);
        ::signal(SIGXFSZ, handler_);
    }

private:
    rlimit usual_{};
    void (*handler_)(int) = nullptr;
};

} // namespace

class SessionKeeperTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        folder_ = std::make_unique<QTemporaryDir>();
        place_ = folder_->path().toStdString();
        unnamed_ = place_ / "autosave";
    }

    void cleanup() { fs::permissions(place_, fs::perms::owner_all); }

    void whatIsTrainedIsKeptBeforeItHasAName()
    {
        Workbench workbench(1);
        workbench.keepSessionsIn(unnamed_);
        openAndWait(workbench);
        QVERIFY(flush(workbench));
        QVERIFY(filesIn(unnamed_).empty()); // nothing was trained yet
        QVERIFY(!workbench.session().unsaved());
        trainAnEpoch(workbench);
        workbench.oneBatch();
        QTRY_COMPARE(workbench.viewState().moment.front()->at, (Position{1, 1, 4}));
        QVERIFY(flush(workbench));
        QCOMPARE(filesIn(unnamed_).size(), size_t(1));
        const auto stored = readSession(filesIn(unnamed_).front());
        QVERIFY(stored);
        QCOMPARE(stored->steps.back().step, uint64_t(4));
        QCOMPARE(newestCheckpoint(*stored)->models.front()->at, (Position{1, 1, 4}));
        QVERIFY(workbench.session().unsaved()); // it has no name
    }

    void itIsWrittenOnceASecondByItself()
    {
        Workbench workbench(1);
        workbench.keepSessionsIn(unnamed_);
        openAndWait(workbench);
        trainAnEpoch(workbench);
        QTRY_COMPARE(filesIn(unnamed_).size(), size_t(1));
        QTRY_COMPARE(epochsIn(filesIn(unnamed_).front()), size_t(1));
    }

    void aNamedSessionGrowsWhereItIs()
    {
        const fs::path file = place_ / "named.sluice";
        Workbench workbench(1);
        workbench.keepSessionsIn(unnamed_);
        openAndWait(workbench);
        trainAnEpoch(workbench);
        QVERIFY(flush(workbench));
        QSignalSpy saved(&workbench.session(), &SessionKeeper::saved);
        workbench.saveSession(QString::fromStdString(file));
        QTRY_COMPARE(saved.size(), 1);
        QVERIFY(filesIn(unnamed_).empty());
        QVERIFY(!workbench.session().unsaved());
        QCOMPARE(epochsIn(file), size_t(1));
        trainToTheEnd(workbench);
        QVERIFY(workbench.session().unsaved());
        QVERIFY(flush(workbench));
        QVERIFY(!workbench.session().unsaved());
        const auto stored = readSession(file);
        QVERIFY(stored->outcome == Outcome::Kind::finished);
        QVERIFY(weightsOf(stored->final) == weightsOf(workbench.viewState().moment));
        QCOMPARE(workbench.origin().run, size_t(1));
    }

    void beingWrittenChangesNoBit()
    {
        Workbench alone(1);
        openAndWait(alone);
        trainToTheEnd(alone);
        Workbench kept(1);
        kept.keepSessionsIn(unnamed_);
        openAndWait(kept);
        for (int batch = 0; batch < 5; ++batch) {
            const uint64_t step = kept.viewState().moment.front()->at.step;
            kept.oneBatch();
            QTRY_COMPARE(kept.viewState().moment.front()->at.step, step + 1);
            QVERIFY(flush(kept));
        }
        trainToTheEnd(kept);
        QVERIFY(weightsOf(kept.viewState().moment) == weightsOf(alone.viewState().moment));
    }

    void closingWritesTheRest()
    {
        std::vector<std::vector<float>> weights;
        {
            Workbench workbench(1);
            workbench.keepSessionsIn(unnamed_);
            openAndWait(workbench);
            trainToTheEnd(workbench);
            weights = weightsOf(workbench.viewState().moment);
        }
        QCOMPARE(filesIn(unnamed_).size(), size_t(1));
        QVERIFY(weightsOf(readSession(filesIn(unnamed_).front())->final) == weights);
        {
            Workbench workbench(1);
            workbench.keepSessionsIn(place_ / "other");
            openAndWait(workbench);
            trainToTheEnd(workbench);
            QVERIFY(flush(workbench));
            QCOMPARE(filesIn(place_ / "other").size(), size_t(1));
            workbench.session().setUnwanted(true);
        }
        QVERIFY(filesIn(place_ / "other").empty());
    }

    void everyTrainingIsARun()
    {
        Workbench workbench(1);
        workbench.keepSessionsIn(unnamed_);
        openAndWait(workbench);
        workbench.startOver(); // of what was not trained
        QCOMPARE(workbench.session().runs().size(), size_t(1));
        trainToTheEnd(workbench);
        workbench.startOver();
        trainAnEpoch(workbench);
        workbench.showEpoch(1);
        workbench.branch(*workbench.branchPlan(), "slower");
        trainToTheEnd(workbench);
        Experiment edited = *workbench.viewState().experiment;
        edited.training.batch = 8;
        workbench.apply(edited);
        QTRY_COMPARE(workbench.viewState().experiment->training.batch, size_t(8));
        trainAnEpoch(workbench);
        QVERIFY(flush(workbench));
        const auto contents = readSessionContents(filesIn(unnamed_).front());
        QCOMPARE(contents->runs.size(), size_t(4));
        QCOMPARE(contents->runs[2].name, std::string("slower"));
        QVERIFY(contents->runs[2].parent == RunParent({contents->runs[1].id, 1}));
        QVERIFY(contents->runs[0].outcome == Outcome::Kind::finished);
        QVERIFY(contents->runs[1].outcome == Outcome::Kind::stopped);
        QCOMPARE(contents->runs[3].experiment.training.batch, size_t(8));
        QCOMPARE(workbench.session().runs().size(), size_t(4));
    }

    void aRunIsShownAgainAndGoesOn()
    {
        Workbench whole(1);
        openAndWait(whole);
        trainToTheEnd(whole);

        Workbench workbench(1);
        workbench.keepSessionsIn(unnamed_);
        openAndWait(workbench);
        trainAnEpoch(workbench);
        workbench.noteTest({1});
        const uint64_t first = workbench.shownRun();
        Experiment edited = *workbench.viewState().experiment;
        edited.training.seed = 8;
        workbench.apply(edited);
        QTRY_VERIFY(workbench.shownRun() != first);
        QTRY_VERIFY(!workbench.viewState().moment.empty());
        QVERIFY(workbench.testedAfter().empty());
        trainAnEpoch(workbench);
        QVERIFY(flush(workbench));
        QVERIFY(workbench.canShowRun(first));
        workbench.showRun(first);
        QTRY_COMPARE(workbench.shownRun(), first);
        QTRY_VERIFY(!workbench.viewState().moment.empty());
        QCOMPARE(workbench.testedAfter(), std::set<uint32_t>{1});
        QCOMPARE(workbench.shownEpoch(), 1u);
        workbench.setPace({});
        trainToTheEnd(workbench);
        QVERIFY(weightsOf(workbench.viewState().moment) == weightsOf(whole.viewState().moment));
        QVERIFY(flush(workbench));
        QCOMPARE(readSessionContents(filesIn(unnamed_).front())->runs.size(), size_t(2));
        QCOMPARE(epochsIn(filesIn(unnamed_).front(), 1), size_t(6));
    }

    void aDeletedRunComesBack()
    {
        const fs::path file = place_ / "named.sluice";
        {
            Workbench workbench(1);
            openAndWait(workbench);
            trainAnEpoch(workbench);
            const uint64_t first = workbench.shownRun();
            QVERIFY(!workbench.canDeleteRun(first)); // it is shown
            workbench.startOver();
            trainAnEpoch(workbench);
            workbench.saveSession(QString::fromStdString(file));
            QTRY_VERIFY(workbench.session().named());
            workbench.deleteRun(first);
            QVERIFY(flush(workbench));
            QCOMPARE(readSessionContents(file)->runs.size(), size_t(1));
            workbench.whatIfHistory().stack().undo();
            QVERIFY(flush(workbench));
            QCOMPARE(readSessionContents(file)->runs.size(), size_t(2));
            workbench.whatIfHistory().stack().redo();
            workbench.session().rename(workbench.shownRun(), "the one that stays");
            workbench.session().setNotes(workbench.shownRun(), "a note");
        }
        const auto contents = readSessionContents(file);
        QCOMPARE(contents->runs.size(), size_t(1));
        QCOMPARE(contents->runs[0].name, std::string("the one that stays"));
        QCOMPARE(contents->runs[0].notes, std::string("a note"));
    }

    void anotherSceneLeavesANamedSessionAlone()
    {
        const fs::path file = place_ / "named.sluice";
        Workbench workbench(1);
        workbench.keepSessionsIn(unnamed_);
        openAndWait(workbench);
        trainAnEpoch(workbench);
        workbench.saveSession(QString::fromStdString(file));
        QTRY_VERIFY(workbench.session().named());
        workbench.oneBatch();
        QTRY_COMPARE(workbench.viewState().moment.front()->at.step, uint64_t(4));
        QSignalSpy opened(&workbench, &Workbench::opened);
        workbench.openSource("generate:ar", "Other");
        QTRY_COMPARE(opened.size(), 1);
        QVERIFY(!workbench.session().named());
        QTRY_VERIFY(!workbench.viewState().moment.empty());
        trainAnEpoch(workbench);
        QVERIFY(flush(workbench));
        QCOMPARE(readSession(file)->final.front()->at.step, uint64_t(4)); // what had come was written
        QCOMPARE(readSessionContents(file)->runs.size(), size_t(1));
        QCOMPARE(readSessionContents(filesIn(unnamed_).front())->runs.size(), size_t(1));
    }

    void aFullDiskIsSaidOnceAndNothingIsLost()
    {
        const fs::path file = place_ / "named.sluice";
        Workbench workbench(1);
        openAndWait(workbench);
        trainAnEpoch(workbench);
        workbench.saveSession(QString::fromStdString(file));
        QTRY_VERIFY(workbench.session().named());
        QSignalSpy problems(&workbench, &Workbench::problem);
        QSignalSpy notices(&workbench, &Workbench::notice);
        {
            const FullDisk full;
            trainAnEpoch(workbench);
            QVERIFY(!flush(workbench));
            QVERIFY(!flush(workbench));
            trainAnEpoch(workbench); // goes on
        }
        QCOMPARE(problems.size(), 1);
        const QString sentence = said(problems.front().front());
        QVERIFY2(sentence.contains("full") && sentence.contains("Training goes on"), qPrintable(sentence));
        QVERIFY(workbench.session().unsaved());
        QVERIFY(flush(workbench));
        QVERIFY(!workbench.session().unsaved());
        QCOMPARE(notices.size(), 1);
        QVERIFY(said(notices.front().front()).contains("nothing was lost"));
        QCOMPARE(epochsIn(file), size_t(3));
    }

    void aDeletedFileIsPutBack()
    {
        const fs::path file = place_ / "named.sluice";
        Workbench workbench(1);
        openAndWait(workbench);
        trainAnEpoch(workbench);
        workbench.saveSession(QString::fromStdString(file));
        QTRY_VERIFY(workbench.session().named());
        QSignalSpy notices(&workbench, &Workbench::notice);
        fs::remove(file);
        trainAnEpoch(workbench);
        QVERIFY(flush(workbench));
        QCOMPARE(notices.size(), 1);
        QVERIFY(said(notices.front().front()).contains("put back"));
        QCOMPARE(epochsIn(file), size_t(2));
    }

    void aReadOnlyFolderIsSaid()
    {
        const fs::path file = place_ / "named.sluice";
        {
            Workbench workbench(1);
            openAndWait(workbench);
            trainAnEpoch(workbench);
            workbench.saveSession(QString::fromStdString(file));
            QTRY_VERIFY(workbench.session().named());
        }
        fs::permissions(file, fs::perms(0444));
        fs::permissions(place_, fs::perms(0555));
        const Nobody nobody;
        Workbench workbench(1);
        QSignalSpy problems(&workbench, &Workbench::problem);
        workbench.openFile(QString::fromStdString(file));
        QTRY_VERIFY(!workbench.viewState().moment.empty());
        trainAnEpoch(workbench);
        QVERIFY(!flush(workbench));
        QVERIFY2(said(problems.front().front()).contains("no permission"), qPrintable(said(problems.front().front())));
        trainAnEpoch(workbench);
        QTemporaryDir other;
        const fs::path elsewhere = other.path().toStdString() + "/saved.sluice";
        workbench.saveSession(QString::fromStdString(elsewhere));
        QTRY_COMPARE(workbench.session().file(), elsewhere);
        QVERIFY(!workbench.session().unsaved());
        QCOMPARE(epochsIn(elsewhere), size_t(3));
        QCOMPARE(epochsIn(file), size_t(1));
    }

    void twoProgramsOnOneSessionDoNotHarmIt()
    {
        const fs::path file = place_ / "shared.sluice";
        {
            Workbench workbench(1);
            openAndWait(workbench);
            trainAnEpoch(workbench);
            workbench.saveSession(QString::fromStdString(file));
            QTRY_VERIFY(workbench.session().named());
        }
        Workbench workbench(1);
        workbench.openFile(QString::fromStdString(file));
        QTRY_VERIFY(!workbench.viewState().moment.empty());
        QSignalSpy problems(&workbench, &Workbench::problem);
        {
            const auto other = SessionWriter::open(file).value();
            trainAnEpoch(workbench);
            QVERIFY(!flush(workbench));
            QVERIFY(said(problems.back().front()).contains("is being written by another program"));
            QVERIFY(other->addRun({"the other's", {}, smallScene().experiment, {}, {}, {}}));
        }
        QVERIFY(!flush(workbench));
        QVERIFY(said(problems.back().front()).contains("was changed by another program"));
        QCOMPARE(readSessionContents(file)->runs.size(), size_t(2));
        QCOMPARE(epochsIn(file), size_t(1));
        const fs::path own = place_ / "own.sluice";
        workbench.saveSession(QString::fromStdString(own));
        QTRY_COMPARE(workbench.session().file(), own);
        QCOMPARE(epochsIn(own), size_t(2));
        QCOMPARE(readSession(own)->snapshots.size(), size_t(6)); // with what it began from
        QVERIFY(!workbench.session().unsaved());
    }

    void aNewerSchemaIsRefused()
    {
        const fs::path file = place_ / "newer.sluice";
        Workbench workbench(1);
        openAndWait(workbench);
        trainAnEpoch(workbench);
        workbench.saveSession(QString::fromStdString(file));
        QTRY_VERIFY(workbench.session().named());
        const fs::path newer = place_ / "other.sluice";
        fs::copy_file(file, newer);
        QVERIFY(SqliteDatabase::open(newer, SqliteDatabase::Mode::create).value()->run("PRAGMA user_version = 3"));
        QSignalSpy problems(&workbench, &Workbench::problem);
        workbench.openFile(QString::fromStdString(newer));
        QTRY_COMPARE(problems.size(), 1);
        QVERIFY(said(problems.front().front()).contains("newer version"));
        QCOMPARE(workbench.session().file(), file);
        QVERIFY(workbench.canTrain());
    }

    void whatAProgramLeftBehindIsOffered()
    {
        const fs::path left = unnamed_ / "left.sluice";
        {
            Workbench crashed(1);
            crashed.keepSessionsIn(place_ / "crashed");
            openAndWait(crashed);
            trainAnEpoch(crashed);
            QVERIFY(flush(crashed));
            fs::create_directories(unnamed_);
            fs::copy_file(filesIn(place_ / "crashed").front(), left); // as it is in the middle of the program's life
        }
        Workbench workbench(1);
        std::vector<LeftOver> offered;
        connect(&workbench, &Workbench::leftOversFound, this, [&](const std::vector<LeftOver> &found) { offered = found; });
        workbench.keepSessionsIn(unnamed_);
        QTRY_COMPARE(offered.size(), size_t(1));
        const QString sentence = leftOverText(offered.front());
        QVERIFY2(sentence.contains("Dense, LSTM") && sentence.contains("epoch 1 of 6"), qPrintable(sentence));
        workbench.recover(offered.front());
        QTRY_VERIFY(!workbench.viewState().moment.empty());
        QVERIFY(workbench.session().unsaved());
        QVERIFY(flush(workbench)); // the file is open by then
        Workbench second(1);
        QSignalSpy again(&second, &Workbench::leftOversFound);
        second.keepSessionsIn(unnamed_);
        trainAnEpoch(workbench);
        QVERIFY(flush(workbench));
        QCOMPARE(again.size(), 0);
        QCOMPARE(epochsIn(left), size_t(2)); // it goes on there
        workbench.saveSession(QString::fromStdString(place_ / "named.sluice"));
        QTRY_VERIFY(workbench.session().named());
        QVERIFY(filesIn(unnamed_).empty());
        QCOMPARE(epochsIn(place_ / "named.sluice"), size_t(2));
    }

    void withoutAFolderAllStaysInMemory()
    {
        const fs::path file = place_ / "named.sluice";
        QFile(QString::fromStdString(place_ / "none")).open(QIODevice::WriteOnly);
        Workbench workbench(1);
        workbench.keepSessionsIn(place_ / "none" / "autosave"); // below a file
        QSignalSpy problems(&workbench, &Workbench::problem);
        openAndWait(workbench);
        trainAnEpoch(workbench);
        workbench.startOver();
        trainAnEpoch(workbench);
        QVERIFY(!flush(workbench));
        QCOMPARE(problems.size(), 1);
        workbench.saveSession(QString::fromStdString(file));
        QTRY_VERIFY(workbench.session().named());
        QVERIFY(!workbench.session().unsaved());
        QCOMPARE(readSessionContents(file)->runs.size(), size_t(2));
    }

    void whatIfsAndLooksAtTheTestComeAlong()
    {
        const fs::path file = place_ / "named.sluice";
        const std::vector<WhatIf> whatIfs = {{{}, false, 1, Intervention{0, Part::forgetGate, {1}, 0, 3, 0.5}}};
        {
            Workbench workbench(1);
            openAndWait(workbench);
            Selection selection = workbench.viewState().selection;
            selection.whatIfs = whatIfs;
            workbench.setSelection(selection);
            trainAnEpoch(workbench);
            workbench.saveSession(QString::fromStdString(file));
            QTRY_VERIFY(workbench.session().named());
            workbench.noteTest({1});
        }
        QVERIFY(readSession(file)->whatIfs == whatIfs);
        QVERIFY(readSession(file)->testedAfter == std::set<uint32_t>{1});
    }

private:
    std::unique_ptr<QTemporaryDir> folder_;
    fs::path place_, unnamed_;
};

QTEST_GUILESS_MAIN(SessionKeeperTest)
#include "session_keeper_test.moc"
