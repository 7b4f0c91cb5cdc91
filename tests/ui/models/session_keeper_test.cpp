#include "tests/ui/kept_session.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace sluice;
using namespace sluice::testing;
namespace fs = std::filesystem;

class SessionKeeperTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        folder_ = std::make_unique<QTemporaryDir>();
        place_ = folder_->path().toStdString();
        unnamed_ = place_ / "autosave";
    }

    void whatIsTrainedIsKeptBeforeItHasAName()
    {
        Workbench workbench(1);
        workbench.keepSessionsIn(unnamed_);
        openAtFullSpeed(workbench);
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
        openAtFullSpeed(workbench);
        trainAnEpoch(workbench);
        QTRY_COMPARE(filesIn(unnamed_).size(), size_t(1));
        QTRY_COMPARE(epochsIn(filesIn(unnamed_).front()), size_t(1));
    }

    void aNamedSessionGrowsWhereItIs()
    {
        const fs::path file = place_ / "named.sluice";
        Workbench workbench(1);
        workbench.keepSessionsIn(unnamed_);
        openAtFullSpeed(workbench);
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
        openAtFullSpeed(alone);
        trainToTheEnd(alone);
        Workbench kept(1);
        kept.keepSessionsIn(unnamed_);
        openAtFullSpeed(kept);
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
            openAtFullSpeed(workbench);
            trainToTheEnd(workbench);
            weights = weightsOf(workbench.viewState().moment);
        }
        QCOMPARE(filesIn(unnamed_).size(), size_t(1));
        QVERIFY(weightsOf(readSession(filesIn(unnamed_).front())->final) == weights);
        {
            Workbench workbench(1);
            workbench.keepSessionsIn(place_ / "other");
            openAtFullSpeed(workbench);
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
        openAtFullSpeed(workbench);
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
        openAtFullSpeed(whole);
        trainToTheEnd(whole);

        Workbench workbench(1);
        workbench.keepSessionsIn(unnamed_);
        openAtFullSpeed(workbench);
        trainAnEpoch(workbench);
        workbench.noteTest({{1}, {}});
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
            openAtFullSpeed(workbench);
            trainAnEpoch(workbench);
            const uint64_t first = workbench.shownRun();
            QVERIFY(!workbench.canDeleteRun(first)); // it is shown
            workbench.startOver();
            trainAnEpoch(workbench);
            saveAs(workbench, file);
            workbench.deleteRun(first);
            QVERIFY(flush(workbench));
            QCOMPARE(readSessionContents(file)->runs.size(), size_t(1));
            workbench.whatIfHistory().undo();
            QVERIFY(flush(workbench));
            QCOMPARE(readSessionContents(file)->runs.size(), size_t(2));
            workbench.whatIfHistory().redo();
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
        trainAndSave(workbench, file);
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

    void whatIfsAndLooksAtTheTestComeAlong()
    {
        const fs::path file = place_ / "named.sluice";
        const std::vector<WhatIf> whatIfs = {{{}, false, 1, Intervention{0, Part::forgetGate, {1}, 0, 3, 0.5}}};
        const std::vector<TestScore> scores = {{1, 0, "rmse", 0.25}, {1, 1, "rmse", 0.5}};
        {
            Workbench workbench(1);
            openAtFullSpeed(workbench);
            Selection selection = workbench.viewState().selection;
            selection.whatIfs = whatIfs;
            workbench.setSelection(selection);
            trainAnEpoch(workbench);
            saveAs(workbench, file);
            workbench.noteTest({{1}, scores});
            workbench.noteTest({{1}, {{1, 1, "rmse", 0.5}}}); // seen again
            QVERIFY(workbench.session().find(workbench.shownRun())->testScores == scores);
        }
        QVERIFY(readSession(file)->whatIfs == whatIfs);
        QVERIFY(readSession(file)->testedAfter == std::set<uint32_t>{1});
        QVERIFY(readSession(file)->testScores == scores);
        Workbench later(1);
        later.openFile(QString::fromStdString(file));
        QTRY_VERIFY(!later.viewState().moment.empty());
        const auto scoresOf = [&](uint64_t run) { return later.session().find(run)->testScores; };
        QVERIFY(scoresOf(later.shownRun()) == scores);
        later.branch(*later.branchPlan(), "other"); // it was looked at before the fork
        QVERIFY(scoresOf(later.shownRun()) == scores);
        later.startOver();
        QVERIFY(scoresOf(later.shownRun()).empty());
    }

private:
    std::unique_ptr<QTemporaryDir> folder_;
    fs::path place_, unnamed_;
};

QTEST_GUILESS_MAIN(SessionKeeperTest)
#include "session_keeper_test.moc"
