#include "core/train/training_thread.h"

#include "core/train/divergence.h"

#include <atomic>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <new>
#include <thread>

namespace sluice {

namespace {

using Clock = std::chrono::steady_clock;
constexpr auto betweenLiveMoments = std::chrono::nanoseconds(1'000'000'000 / 30);

} // namespace

/// The thread and what it shares with its owner. The trainer belongs to the thread while `working_` is set; otherwise to whoever
/// holds the mutex.
class TrainingThread::Loop {
public:
    Loop(std::shared_ptr<const Experiment> experiment, std::shared_ptr<const Task> task, Options options)
        : experiment_(std::move(experiment)), task_(std::move(task)), options_(std::move(options)),
          run_(*experiment_, defaultRunBudget(), options_.log)
    {
        batchesPerEpoch_ = sluice::batchesPerEpoch(experiment_->training, *task_);
        thread_ = std::thread([this] { root(); });
    }

    ~Loop()
    {
        stop();
        thread_.join();
    }

    enum class Goal { pause, batch, epoch, end };

    void setGoal(Goal goal)
    {
        command([&] { goal_ = goal; });
    }
    void stop()
    {
        command([this] { stop_ = true; });
    }
    void setPaced(bool paced)
    {
        command([&] {
            paced_ = paced;
            granted_ = 0;
        });
    }
    void grant(size_t updates)
    {
        command([&] {
            if (granted_ == 0)
                granted_ = updates;
        });
    }
    void setLearningRate(double learningRate)
    {
        command([&] { learningRate_ = learningRate; });
    }

    const Run &run() const { return run_; }
    std::shared_ptr<const Moment> takeNewest() { return mailbox_.take(); }
    size_t batchesPerEpoch() const { return batchesPerEpoch_; }
    std::optional<Outcome> outcome() const
    {
        const std::lock_guard lock(mutex_);
        return outcome_;
    }
    Position position() const
    {
        const std::lock_guard lock(mutex_);
        return position_;
    }
    bool paused() const
    {
        const std::lock_guard lock(mutex_);
        return resting();
    }
    std::optional<Checkpoint> checkpoint() const
    {
        const std::lock_guard lock(mutex_);
        if (!trainer_ || !(resting() || outcome_))
            return {};
        return trainer_->checkpoint();
    }
    std::optional<Checkpoint> checkpointWithin(std::chrono::milliseconds atMost)
    {
        std::unique_lock lock(mutex_);
        delivered_.reset();
        checkpointWanted_ = true;
        settled_.wait_for(lock, atMost, [this] { return delivered_ || !working_ || outcome_; });
        checkpointWanted_ = false;
        if (!delivered_ && trainer_ && (!working_ || outcome_))
            return trainer_->checkpoint();
        return std::exchange(delivered_, {});
    }
    void wait() const
    {
        std::unique_lock lock(mutex_);
        settled_.wait(lock, [this] { return idle(); });
    }
    bool waitFor(std::chrono::milliseconds atMost) const
    {
        std::unique_lock lock(mutex_);
        return settled_.wait_for(lock, atMost, [this] { return idle(); });
    }

private:
    template <class Change> void command(Change change)
    {
        {
            const std::lock_guard lock(mutex_);
            change();
        }
        wake_.notify_one();
    }

    bool mayTrain() const { return goal_ == Goal::batch || (goal_ != Goal::pause && (!paced_ || granted_ > 0)); }
    bool mustAct() const { return stop_ || learningRate_ || mayTrain(); }
    bool idle() const { return outcome_ || (!working_ && !mustAct()); }
    bool resting() const { return !outcome_ && idle() && goal_ == Goal::pause; }

    void root();
    Outcome train();
    std::optional<Outcome> prepare();
    void rest(std::unique_lock<std::mutex> &lock);
    std::optional<Outcome> trainBatch(std::unique_lock<std::mutex> &lock);
    void postLive();
    Outcome ended(Outcome::Kind kind, std::optional<Error> why = {});
    Outcome gaveUp(Error why);
    void publish(Outcome outcome);

    const std::shared_ptr<const Experiment> experiment_;
    const std::shared_ptr<const Task> task_;
    Options options_;
    size_t batchesPerEpoch_;
    Run run_;
    Mailbox<Moment> mailbox_;
    std::unique_ptr<ThreadPool> pool_;
    Clock::time_point lastPost_;
    std::atomic<bool> checkpointWanted_ = false;
    std::atomic<bool> stop_ = false; ///< changed under the mutex; read without it to abandon long work
    uint64_t postedStep_ = 0;

    mutable std::mutex mutex_; // protects everything below
    std::condition_variable wake_;
    mutable std::condition_variable settled_;
    std::unique_ptr<Trainer> trainer_;
    bool working_ = true;
    Goal goal_ = Goal::pause;
    bool paced_ = false;
    size_t granted_ = 0;
    std::optional<double> learningRate_;
    Position position_;
    std::optional<Outcome> outcome_;
    std::optional<Checkpoint> delivered_; ///< to whoever wants one

    std::thread thread_;
};

void TrainingThread::Loop::root()
{
    try {
        publish(train());
    } catch (const std::bad_alloc &) {
        publish(gaveUp(Error(SLUICE_MESSAGE("core", "There is not enough memory for this training. Choose a smaller batch, fewer "
                                                    "units or a shorter look-back."))));
    } catch (const std::exception &exception) {
        publish(
            gaveUp(Error(SLUICE_MESSAGE("core", "Training stopped on an internal fault: %1."), std::string(exception.what()))));
    }
}

Outcome TrainingThread::Loop::train()
{
    if (auto failure = prepare())
        return *std::move(failure);
    std::unique_lock lock(mutex_);
    while (!trainer_->finished()) {
        rest(lock);
        if (learningRate_)
            trainer_->setLearningRate(*std::exchange(learningRate_, {}));
        if (stop_)
            return ended(Outcome::Kind::stopped);
        if (!mayTrain())
            continue;
        if (auto failure = trainBatch(lock))
            return *std::move(failure);
    }
    return ended(Outcome::Kind::finished);
}

std::optional<Outcome> TrainingThread::Loop::prepare()
{
    pool_ = std::make_unique<ThreadPool>(options_.threads);
    auto trainer = std::make_unique<Trainer>(*experiment_, *task_, *pool_, run_, options_.initialWeights, &stop_);
    if (!options_.resumeFrom.models.empty())
        if (const auto restored = trainer->restore(options_.resumeFrom); !restored)
            return Outcome{Outcome::Kind::failed, restored.error(), {}};
    options_ = {};
    trainer->measureInitialWeights();

    const std::lock_guard lock(mutex_);
    trainer_ = std::move(trainer);
    position_ = trainer_->position();
    postLive();
    return {};
}

/// Waits until there is something to do. Whoever looks then sees the present.
void TrainingThread::Loop::rest(std::unique_lock<std::mutex> &lock)
{
    if (mustAct())
        return;
    if (postedStep_ != position_.step) {
        lock.unlock();
        postLive();
        lock.lock();
    }
    working_ = false;
    settled_.notify_all();
    wake_.wait(lock, [this] { return mustAct(); });
    working_ = true;
}

/// Called and left with the mutex held; trains without it.
std::optional<Outcome> TrainingThread::Loop::trainBatch(std::unique_lock<std::mutex> &lock)
{
    const uint32_t epoch = position_.epoch;
    const bool spendsGrant = paced_ && goal_ != Goal::batch;
    if (goal_ == Goal::batch)
        goal_ = Goal::pause;

    lock.unlock();
    const auto divergence = trainer_->trainBatch();
    if (Clock::now() - lastPost_ >= betweenLiveMoments && mailbox_.empty())
        postLive();
    std::optional<Checkpoint> wanted;
    if (checkpointWanted_ && !divergence)
        wanted = trainer_->checkpoint();
    lock.lock();

    if (wanted) {
        delivered_ = std::move(wanted);
        settled_.notify_all();
    }
    position_ = trainer_->position();
    if (spendsGrant && granted_ > 0) // the pace may have changed meanwhile
        --granted_;
    if (divergence)
        return ended(Outcome::Kind::failed, describe(*divergence, *experiment_));
    if (goal_ == Goal::epoch && position_.epoch != epoch)
        goal_ = Goal::pause;
    return {};
}

void TrainingThread::Loop::postLive()
{
    mailbox_.post(std::make_shared<const Moment>(trainer_->liveMoment()));
    lastPost_ = Clock::now();
    postedStep_ = trainer_->position().step;
}

Outcome TrainingThread::Loop::ended(Outcome::Kind kind, std::optional<Error> why)
{
    postLive();
    return {kind, std::move(why), trainer_->checkpoint().models};
}

/// After an exception the trainer may be in the middle of anything: what counts is the newest moment that was kept.
Outcome TrainingThread::Loop::gaveUp(Error why)
{
    const std::lock_guard lock(mutex_);
    trainer_.reset();
    const auto kept = run_.keptEpochs();
    return {Outcome::Kind::failed, std::move(why), kept.empty() ? Moment{} : run_.atEpoch(kept.back())};
}

void TrainingThread::Loop::publish(Outcome outcome)
{
    const std::lock_guard lock(mutex_);
    outcome_ = std::move(outcome);
    settled_.notify_all();
}

TrainingThread::TrainingThread(std::shared_ptr<const Experiment> experiment, std::shared_ptr<const Task> task, Options options)
    : loop_(std::make_unique<Loop>(std::move(experiment), std::move(task), std::move(options)))
{
}

TrainingThread::~TrainingThread() = default;

void TrainingThread::resume()
{
    loop_->setGoal(Loop::Goal::end);
}

void TrainingThread::pause()
{
    loop_->setGoal(Loop::Goal::pause);
}

void TrainingThread::oneBatch()
{
    loop_->setGoal(Loop::Goal::batch);
}

void TrainingThread::oneEpoch()
{
    loop_->setGoal(Loop::Goal::epoch);
}

void TrainingThread::stop()
{
    loop_->stop();
}

void TrainingThread::setPaced(bool paced)
{
    loop_->setPaced(paced);
}

void TrainingThread::grant(size_t updates)
{
    loop_->grant(updates);
}

void TrainingThread::setLearningRate(double learningRate)
{
    loop_->setLearningRate(learningRate);
}

const Run &TrainingThread::run() const
{
    return loop_->run();
}

std::shared_ptr<const Moment> TrainingThread::takeNewest()
{
    return loop_->takeNewest();
}

std::optional<Outcome> TrainingThread::outcome() const
{
    return loop_->outcome();
}

bool TrainingThread::paused() const
{
    return loop_->paused();
}

void TrainingThread::wait() const
{
    loop_->wait();
}

bool TrainingThread::waitFor(std::chrono::milliseconds atMost) const
{
    return loop_->waitFor(atMost);
}

Position TrainingThread::position() const
{
    return loop_->position();
}

size_t TrainingThread::batchesPerEpoch() const
{
    return loop_->batchesPerEpoch();
}

std::optional<Checkpoint> TrainingThread::checkpoint() const
{
    return loop_->checkpoint();
}

std::optional<Checkpoint> TrainingThread::checkpointWithin(std::chrono::milliseconds atMost)
{
    return loop_->checkpointWithin(atMost);
}

} // namespace sluice
