#pragma once

#include "core/base/mailbox.h"
#include "core/base/result.h"
#include "core/train/run.h"
#include "core/train/trainer.h"

#include <chrono>
#include <memory>
#include <optional>
#include <vector>

namespace sluice {

/// How a training ended.
struct Outcome {
    enum class Kind { finished, stopped, failed };
    Kind kind = Kind::finished;
    std::optional<Error> why; ///< where it failed
    Moment final;             ///< full snapshots; with the best weights where they were restored
};

/// The one thread that owns a Trainer. Down go commands; up come the run's log, the newest snapshot (mailbox) and one outcome.
/// All methods may be called from other threads (the window's or the command line's, and one that saves); those that wait for a batch
/// say so.
class TrainingThread {
public:
    struct Options {
        size_t threads = 1;    ///< of the pool, this thread included
        Checkpoint resumeFrom; ///< empty: from the initial weights
        RunLog log;            ///< of the run that is resumed
        std::vector<std::vector<float>> initialWeights;
    };
    TrainingThread(std::shared_ptr<const Experiment> experiment, std::shared_ptr<const Task> task, Options options);
    /// Stops after the batch in progress and joins.
    ~TrainingThread();

    // Commands. A new TrainingThread is paused at its first batch.
    void resume(); ///< train on, paced or at full speed
    void pause();
    void oneBatch(); ///< and then pause; needs no grant
    void oneEpoch(); ///< to the end of the running epoch, and then pause
    void stop();
    /// Paced: trains only what `grant` allows, and posts a live snapshot after each grant is used up. At any pace: posts when the
    /// mailbox is empty, at most 30 times a second. What was granted before is void.
    void setPaced(bool paced);
    void grant(size_t updates); ///< adds nothing where the last grant is not used up yet
    void setLearningRate(double learningRate);

    // What comes up.
    const Run &run() const;
    std::shared_ptr<const Moment> takeNewest(); ///< the newest live moment, or null where nothing is new
    std::optional<Outcome> outcome() const;
    bool paused() const; ///< nothing is being trained now, and nothing will be until a command comes
    /// Until it waits for a command or a grant, or has ended: for callers that have nothing to draw meanwhile.
    void wait() const;
    bool waitFor(std::chrono::milliseconds atMost) const; ///< the same; false where the time was up first
    Position position() const;
    size_t batchesPerEpoch() const;
    /// Full snapshots of the present moment; only while paused or ended.
    std::optional<Checkpoint> checkpoint() const;
    /// The same while it trains: made by the training thread after the batch in progress, nothing where that takes longer than
    /// `atMost`. For one caller at a time, on any thread.
    std::optional<Checkpoint> checkpointWithin(std::chrono::milliseconds atMost);

private:
    class Loop;
    std::unique_ptr<Loop> loop_;
};

} // namespace sluice
