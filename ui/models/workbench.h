#pragma once

#include "core/io/homework.h"
#include "ui/models/background.h"
#include "ui/models/figure_origin.h"
#include "ui/models/left_over.h"
#include "ui/models/loading_watch.h"
#include "ui/models/opening.h"
#include "ui/models/pace.h"
#include "ui/models/progress.h"
#include "ui/models/session_keeper.h"
#include "ui/models/view_state.h"
#include "ui/models/what_if_history.h"

#include <QElapsedTimer>
#include <QTimer>

namespace sluice {

/// What the window does, without a window: opens things, commands the training thread, drains what comes up from it about thirty
/// times a second, and holds what is looked at. Views read viewState() after changed().
class Workbench : public QObject {
    Q_OBJECT
public:
    /// `threads`: of the trainer's pool.
    explicit Workbench(size_t threads, QObject *parent = nullptr);
    ~Workbench() override;

    // What is open. Loading happens on a worker; what was open stays until the new one is ready.
    void openScene(const Scene &scene);
    /// Another of the open scene's runs; empty: its own experiment.
    void openRun(const std::string &run);
    void openFile(const QString &file);
    /// Whether that is the open session. Nobody else may read its bytes: closing a file ends the locks that SQLite holds on it for this
    /// program.
    bool isOpen(const QString &file) const;
    /// Built-in data with a default experiment.
    void openSource(const QString &id, const QString &title);
    void open(const Experiment &experiment, const std::filesystem::path &directory, const QString &title);
    /// The edited experiment: a new run on the same data where that has not changed.
    void apply(const Experiment &experiment);
    bool loading() const { return loading_ > 0 && !loadingWatch_->cancelled(); }
    void cancelLoading(); ///< what was open stays
    /// In the window's language, where it is that of a scene or a built-in data set.
    QString title() const;
    const QString &givenTitle() const { return title_; } ///< as it was told: what is ours, in English
    const std::filesystem::path &directory() const { return directory_; }
    /// Where what is open is kept, for what is exported of it.
    FigureOrigin origin() const;

    // Training.
    void train();
    void pause();
    void oneBatch();
    void oneEpoch();
    void startOver(); ///< from the very same initial weights, paused
    void setPace(Pace pace);
    Pace pace() const { return pace_; }
    void setLearningRate(double learningRate);
    double learningRate() const { return learningRate_; }
    bool running() const { return phase_ == Phase::training; }
    bool canTrain() const;
    Progress progress() const;

    // Other futures: from a kept epoch on with other settings. All stay; one is shown and trained.
    struct BranchPlan {
        uint32_t epoch = 0; ///< kept
        TrainingSpec training;
        double learningRate = 0; ///< that it goes on with
    };
    std::optional<BranchPlan> branchPlan() const;  ///< unchanged, from the kept epoch nearest to the shown one
    std::optional<BranchPlan> goingOnPlan() const; ///< unchanged, from the last one
    void branch(const BranchPlan &plan, const QString &name);
    std::vector<QString> futureNames() const; ///< of all, where there are several
    size_t shownFuture() const { return future_; }
    void showFuture(size_t index);

    // What is looked at.
    const ViewState &viewState() const { return state_; }
    std::vector<uint32_t> keptEpochs() const;
    uint32_t shownEpoch() const;
    void showEpoch(uint32_t epoch); ///< the kept one nearest to it
    void goLive();
    /// Out of range is brought into range; another list of what-ifs can be undone.
    void setSelection(const Selection &selection);
    WhatIfHistory &whatIfHistory() { return whatIfHistory_; }
    void setSceneStep(size_t step);
    void setAnswers(const SceneAnswers &answers);
    /// The test part was looked at, which is kept with the run that is shown.
    void noteTest(const TestLook &look) { noteTestOf(run_, look); }
    void noteTestOf(uint64_t run, const TestLook &look); ///< of any run of the session
    const std::set<uint32_t> &testedAfter() const { return testedAfter_; }
    void setExpert(bool expert);
    void setSeedBands(const std::shared_ptr<const SeedBands> &bands);
    void setDark(bool dark);

    // The session: all that was trained since it was begun or opened, written while training goes on.
    SessionKeeper &session() { return keeper_; }
    const SessionKeeper &session() const { return keeper_; }
    /// Leaving the session now would lose something of it.
    bool unsaved() const { return keeper_.unsaved() || hasNewAnswers(); }
    /// The session's file was not given all that was answered to the scene.
    bool hasNewAnswers() const;
    void handIn(const std::optional<Homework> &homework); ///< goes with what is written next
    /// Where one without a name is kept. What other programs left there comes as leftOversFound().
    void keepSessionsIn(const std::filesystem::path &folder);
    void recover(const LeftOver &leftOver);
    /// Of the session's runs the one that is shown.
    uint64_t shownRun() const { return run_; }
    /// Another one of them, wherever it is.
    void showRun(uint64_t run);
    /// Whether showRun() can: it is in memory or in the file.
    bool canShowRun(uint64_t run) const;
    /// Can be undone with the what-ifs. The shown run and its other futures stay.
    void deleteRun(uint64_t run);
    bool canDeleteRun(uint64_t run) const;

    // Taking home. The answer comes as notice() or problem().
    void saveWeights(size_t model, const QString &file);
    /// `homework`: what was answered to the scene that is told, if one is; it goes into the session.
    void saveSession(const QString &file, const std::optional<Homework> &homework = {}); ///< which grows there from now on
    void saveSession(const std::optional<Homework> &homework = {});                      ///< where it is

    /// Trains the experiment of an opened figure whose session is gone, at full speed, and then shows the figure's epoch.
    void trainFigureAgain();

signals:
    void opened();                               ///< something new is open; viewState() shows it
    void layoutFound(const std::string &layout); ///< how the window stood that wrote the session just opened
    /// What an exported picture shows is shown again. `gone`: the session that it was drawn from is not there any more.
    void figureOpened(const QString &view, const std::vector<uint64_t> &drawnRuns, bool gone, const sluice::ShownMaps &maps,
                      const std::optional<sluice::Writing> &writing);
    void changed();
    void leftOversFound(const std::vector<sluice::LeftOver> &leftOvers);
    /// A file of weights was opened; what is open stays until the network in it is taken in (network_import.h).
    void networkRead(const QString &file, std::shared_ptr<const sluice::ReadNetwork> network);
    void notice(const sluice::Sentence &sentence);
    void problem(const sluice::Sentence &sentence);

private:
    /// What becomes of the session where what is loaded is none.
    enum class Belongs { toTheSession, anywhere, leftOver };
    using Load = std::function<Result<Opened>(const LoadControl &)>;
    void load(Load work, Belongs belongs = Belongs::anywhere);
    void accept(const Opened &opened, Belongs belongs);
    void chooseSession(const Opened &opened, Belongs belongs);
    void saySaved(const QString &file);
    void computeBaselines();
    Progress loadingProgress() const;
    struct RunStart {
        std::optional<uint64_t> stored; ///< id of a run of the session that goes on
        std::optional<RunParent> parent;
        QString name;
    };
    std::vector<TestScore> scoresOfParent(const RunStart &start) const;
    void startThread(TrainingThread::Options options, const RunStart &start);
    void beginRun(const Checkpoint &from, const RunStart &start);
    void endRun(std::shared_ptr<TrainingThread> &training, uint64_t run);
    void drain();
    void grantFrame();
    bool drainRecords();
    bool drainHistory();
    void finish(const Outcome &outcome);
    void setPhase(Phase phase);
    void command(void (TrainingThread::*what)());
    void showMoment();
    void showFigure();
    std::optional<uint32_t> epochOfFigure() const;
    std::vector<uint64_t> drawnRunsOfFigure() const;
    Checkpoint checkpointAt(uint32_t epoch) const;
    std::optional<BranchPlan> planFrom(uint32_t kept) const;
    void park();
    void takeUp(size_t index);
    void forgetFutures();
    void listOtherFutures();
    void showWhatIfs(const WhatIfs &whatIfs);
    void changedSoon();

    /// A run with all that is its own; what is shown lies in the members below instead.
    struct Future {
        QString name;
        uint64_t run = 0;
        std::set<uint32_t> testedAfter;
        uint32_t forkedAt = 0;
        std::shared_ptr<const Experiment> experiment;
        std::shared_ptr<TrainingThread> training;
        std::optional<Outcome> outcome;
        std::map<uint32_t, Checkpoint> keptBefore;
        Moment live;
        std::vector<EpochRecord> epochs;
        std::vector<StepRecord> recentSteps;
        WhatIfs whatIfs;
        size_t seenSteps = 0, seenEpochs = 0, batchesPerEpoch = 0;
        double learningRate = 0;
        Phase phase = Phase::ready;
    };

    const size_t threads_;
    QTimer timer_;
    QElapsedTimer clock_;
    RateEstimate rate_;
    int loading_ = 0;
    QTimer loadTimer_;                           ///< while something is loaded, shows how far it is
    std::shared_ptr<LoadingWatch> loadingWatch_; ///< of what was asked for last
    int generation_ = 0;                         ///< of what is open; answers to older questions are dropped

    QString title_;
    std::filesystem::path directory_;
    SceneAnswers handedAnswers_;         ///< that the session's file was given, or came with
    std::optional<Homework> handedIn_;   ///< with what was saved last
    std::set<uint32_t> testedAfter_;     ///< epochs after which the test part was looked at
    uint64_t run_ = 0;                   ///< the shown one's id in the session
    std::optional<FigureSource> figure_; ///< that is to be shown once its weights are there
    bool figureIsStored_ = false;        ///< in a session that is open
    SessionData data_;                   ///< what a session keeps of the data
    struct Telling {
        QString title;
        std::shared_ptr<const Scene> scene;
        std::string run;
    };
    std::map<uint64_t, Telling> tellings_; ///< under which each run of the session was begun in this window
    std::vector<std::vector<float>> initialWeights_;
    std::map<uint32_t, Checkpoint> keptBefore_; ///< from the session that was opened, or the run that this one forked from

    std::vector<Future> futures_; ///< empty until somebody branches
    size_t future_ = 0;           ///< the shown one
    std::shared_ptr<TrainingThread> training_;
    std::optional<Outcome> outcome_;
    Phase phase_ = Phase::empty;
    Pace pace_ = 1.0;
    double credit_ = 0; ///< updates that the pace allows and that are not granted yet
    double learningRate_ = 0;
    size_t seenSteps_ = 0;
    size_t seenEpochs_ = 0;
    size_t seenKeeps_ = 0; ///< Run::keepCount of state_.history
    size_t seenNorms_ = 0;
    Moment live_;
    bool changeAnnounced_ = false;
    ViewState state_;
    WhatIfHistory whatIfHistory_;

    SessionKeeper keeper_;
    Background background_; ///< last: waits for its work before anything above goes
};

} // namespace sluice
