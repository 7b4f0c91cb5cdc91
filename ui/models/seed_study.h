#pragma once

#include "ui/models/background.h"
#include "ui/models/seed_content.h"

#include <QElapsedTimer>
#include <QObject>
#include <filesystem>

namespace sluice {

/// Trains an experiment with several seeds, one after another, away from the window's thread. What it found before stays until all
/// of the new ones have ended; cancelling leaves it as it was.
class SeedStudy : public QObject {
    Q_OBJECT
public:
    /// `threads`: of each trainer's pool.
    explicit SeedStudy(size_t threads, QObject *parent = nullptr);
    ~SeedStudy() override;

    /// `task` is taken for every seed where the data do not come from the seed. Paths are relative to `directory`.
    struct Plan {
        std::shared_ptr<const Experiment> experiment;
        std::shared_ptr<const Task> task;
        std::filesystem::path directory;
        uint64_t firstSeed = 1;
        size_t count = 5;
    };
    void start(const Plan &plan);
    void cancel();
    bool running() const { return control_ != nullptr; }

    /// What has been found: of one experiment, by seed.
    const std::vector<SeedRun> &runs() const { return *runs_; }
    /// Of a series that is under way, those that have ended.
    const std::vector<SeedRun> &coming() const { return coming_; }
    size_t asked() const { return plan_.count; }
    double fraction() const; ///< of all updates
    QString progressText() const;

    /// Runs the networks on the test split; answered by changed().
    void askForTest();
    const std::optional<SeedTest> &test() const { return test_; }
    void forget(); ///< the runs are of something that is no longer open

signals:
    void changed();
    void problem(const sluice::Sentence &sentence);

private:
    void trainNext();
    void take(const Result<std::optional<SeedRun>> &run);
    void end();
    std::optional<double> secondsLeft() const;

    const size_t threads_;
    Plan plan_;
    std::shared_ptr<SeedControl> control_; ///< of the series under way; null where none is
    std::vector<SeedRun> coming_;
    std::shared_ptr<const std::vector<SeedRun>> runs_;
    std::optional<SeedTest> test_;
    uint64_t updatesOfASeed_ = 0;
    QElapsedTimer clock_;
    Background background_; ///< last: waits for its work before anything above goes
};

} // namespace sluice
