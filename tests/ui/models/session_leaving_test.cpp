#include "tests/core/train/small_experiment.h"
#include "tests/ui/file_lock.h"
#include "tests/ui/full_disk.h"
#include "tests/ui/kept_session.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>
#include <future>
#include <thread>

using namespace sluice;
using namespace sluice::testing;
namespace fs = std::filesystem;

namespace {

/// An epoch on the small scene.
struct Trained : Workbench {
    Trained() : Workbench(1)
    {
        openAtFullSpeed(*this);
        trainAnEpoch(*this);
    }
    void saveAs(const fs::path &file)
    {
        testing::saveAs(*this, file);
        QTRY_VERIFY(!session().unsaved());
    }
};

} // namespace

/// What becomes of a session that another one takes the place of, or that cannot be written.
class SessionLeavingTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        folder_ = std::make_unique<QTemporaryDir>();
        place_ = folder_->path().toStdString();
    }

    /// The place is asked for, and another session is begun before it is written there.
    void aSlowSavingDoesNotNameTheNextSession()
    {
        const fs::path copy = place_ / "copy.sluice";
        Trained workbench;
        workbench.saveAs(place_ / "a.sluice");
        QSignalSpy saved(&workbench.session(), &SessionKeeper::saved);
        workbench.saveSession(QString::fromStdString(copy));
        workbench.session().startNew();
        QTRY_COMPARE(saved.size(), 1);
        QCOMPARE(saved.front().front().toString(), QString::fromStdString(copy));
        QVERIFY(!workbench.session().named());
        QVERIFY(workbench.session().file().empty());
        QCOMPARE(epochsIn(copy), size_t(1));
    }

    /// There is room for a copy of what was written already, and none for the large network after it.
    void whatWasSavedByHalfIsNotRemoved()
    {
        const fs::path chosen = place_ / "chosen.sluice";
        Trained workbench;
        workbench.keepSessionsIn(place_ / "autosave");
        QVERIFY(flush(workbench));
        const fs::path own = workbench.session().file();
        QVERIFY(!own.empty());
        const FullDisk full(fs::file_size(own) + (rlim_t{1} << 17));
        Experiment large = smallScene().experiment;
        large.models = {{"Dense", {DenseSpec{512, Activation::tanh}, DenseSpec{512, Activation::tanh}}}};
        workbench.apply(large);
        QTRY_COMPARE(workbench.viewState().experiment->models.size(), size_t(1));
        QTRY_VERIFY(!workbench.viewState().moment.empty());
        trainAnEpoch(workbench);
        QSignalSpy saved(&workbench.session(), &SessionKeeper::saved);
        workbench.saveSession(QString::fromStdString(chosen));
        QTRY_VERIFY(workbench.session().named());
        QCOMPARE(workbench.session().file(), chosen);
        QVERIFY(workbench.session().unsaved());
        QCOMPARE(saved.size(), 0);
        workbench.session().setUnwanted(true);
        workbench.session().startNew();
        QVERIFY(flush(workbench));
        QCOMPARE(epochsIn(chosen), size_t(1));
        QVERIFY(!fs::exists(own));
    }

    /// What was trained after the run was stored is in memory only.
    void showingAStoredRunKeepsWhatWaitsToBeWritten()
    {
        const fs::path file = place_ / "a.sluice";
        Trained workbench;
        workbench.saveAs(file);
        const uint64_t first = workbench.shownRun();
        {
            const FullDisk full;
            for (int epoch = 0; epoch < 3; ++epoch)
                trainAnEpoch(workbench);
            workbench.startOver();
            const uint64_t second = workbench.shownRun();
            QSignalSpy problems(&workbench, &Workbench::problem);
            workbench.showRun(first);
            QTRY_VERIFY(!problems.empty() && said(problems.back().front()).contains("not opened"));
            QVERIFY(!workbench.loading());
            QCOMPARE(workbench.shownRun(), second);
        }
        QVERIFY(flush(workbench));
        QCOMPARE(epochsIn(file), size_t(4));
        workbench.showRun(first);
        QTRY_COMPARE(workbench.shownRun(), first);
        QTRY_COMPARE(workbench.shownEpoch(), 4u);
    }

    void aRunThatGoesOnTakesNoOtherTrainingsPlace()
    {
        const auto experiment = std::make_shared<const Experiment>(smallExperiment());
        const auto task = std::make_shared<const Task>(smallTask(*experiment));
        SessionKeeper keeper;
        const auto begin = [&](std::optional<uint64_t> stored) {
            SessionKeeper::Begun begun;
            begun.training = std::make_shared<TrainingThread>(experiment, task, TrainingThread::Options());
            begun.row.experiment = *experiment;
            begun.stored = stored;
            const auto training = begun.training;
            return std::pair(keeper.begin(std::move(begun)), training);
        };
        const auto [first, training] = begin({});
        QCOMPARE(begin(first).first, first); // nothing was trained
        const auto [again, trained] = begin(first);
        QCOMPARE(again, first);
        trained->resume();
        trained->wait();
        const uint64_t other = begin(first).first;
        QVERIFY(other != first && keeper.isHeld(first) && keeper.isHeld(other));
    }

    void lookingForWhatWasLeftBehindLeavesTheLocksOfItsOwn()
    {
        const fs::path left = place_ / "left.sluice";
        {
            Trained other;
            other.saveAs(left);
        }
        Trained workbench;
        const fs::path folder = place_ / "autosave";
        workbench.keepSessionsIn(folder);
        QVERIFY(flush(workbench));
        const fs::path own = workbench.session().file();
        QVERIFY(holdsLock(own));
        fs::rename(left, folder / "left.sluice");
        std::vector<LeftOver> found;
        connect(&workbench, &Workbench::leftOversFound, this, [&](const std::vector<LeftOver> &all) { found = all; });
        workbench.keepSessionsIn(folder);
        QTRY_COMPARE(found.size(), size_t(1));
        QCOMPARE(found.front().file, folder / "left.sluice");
        QVERIFY(holdsLock(own));
    }

    /// Nothing is tried again once another session is open.
    void whatIsLeftUnwrittenIsSaidToBeLost()
    {
        const fs::path file = place_ / "a.sluice";
        Trained workbench;
        workbench.saveAs(file);
        QSignalSpy problems(&workbench, &Workbench::problem);
        const FullDisk full;
        trainAnEpoch(workbench);
        workbench.openSource("generate:ar", "Other");
        QTRY_COMPARE(workbench.title(), "Other");
        QTRY_VERIFY(!problems.empty() && said(problems.back().front()).contains("is lost"));
        QVERIFY(!said(problems.back().front()).contains("tried again"));
        QCOMPARE(epochsIn(file), size_t(1));
    }

    void whatIsUnwantedIsNotTriedToBeWritten()
    {
        Trained workbench;
        workbench.saveAs(place_ / "a.sluice");
        const FullDisk full;
        trainAnEpoch(workbench);
        QVERIFY(!flush(workbench));
        QSignalSpy problems(&workbench, &Workbench::problem);
        workbench.session().setUnwanted(true);
        workbench.session().startNew();
        QVERIFY(flush(workbench));
        QCOMPARE(problems.size(), 0);
    }

    /// Letting go of a training frees its snapshots and waits for its thread.
    void aTrainingIsLetGoBesideTheWindow()
    {
        const auto experiment = std::make_shared<const Experiment>(smallExperiment());
        std::promise<std::thread::id> where;
        std::shared_ptr<TrainingThread> training(
            new TrainingThread(experiment, std::make_shared<const Task>(smallTask(*experiment)), {}),
            [&](TrainingThread *thread) {
                delete thread;
                where.set_value(std::this_thread::get_id());
            });
        const std::weak_ptr<TrainingThread> watched = training;
        SessionKeeper keeper;
        keeper.keepUnnamedIn(place_);
        SessionKeeper::Begun begun;
        begun.training = training;
        begun.row.experiment = *experiment;
        const uint64_t run = keeper.begin(std::move(begun));
        training->resume();
        training->wait();
        keeper.end(run);
        training.reset();
        bool written = false;
        keeper.flush([&](bool well) {
            written = well;
            while (watched.use_count() > 1) // all but what brought the answer here has let it go
                std::this_thread::yield();
        });
        QTRY_VERIFY(written);
        QTRY_VERIFY(watched.expired());
        QVERIFY(where.get_future().get() != std::this_thread::get_id());
    }

private:
    std::unique_ptr<QTemporaryDir> folder_;
    fs::path place_;
};

QTEST_GUILESS_MAIN(SessionLeavingTest)
#include "session_leaving_test.moc"
