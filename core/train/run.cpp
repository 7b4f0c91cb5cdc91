#include "core/train/run.h"

#include <algorithm>
#include <unistd.h>

namespace sluice {

namespace {

constexpr size_t ringSize = 65536;
constexpr uint64_t mostNormUpdates = 2048;

/// Records that a whole run logs at most: of every layer and every head.
size_t mostLayerNorms(const Experiment &experiment)
{
    size_t layers = 0;
    for (const ModelSpec &model : experiment.models)
        layers += model.layers.size() + 1;
    return layers * mostNormUpdates;
}

} // namespace

uint64_t normsEvery(uint64_t updates)
{
    return std::max<uint64_t>(1, (updates + mostNormUpdates - 1) / mostNormUpdates);
}

Run::Run(Experiment experiment, size_t byteBudget, const RunLog &log)
    : experiment_(std::move(experiment)), byteBudget_(byteBudget), epochs_(log.epochs),
      learningRateChanges_(log.learningRateChanges), layerNorms_(log.layerNorms), best_(experiment_.models.size())
{
    steps_.reserve(ringSize); // so that appending while training allocates nothing
    layerNorms_.reserve(mostLayerNorms(experiment_));
    for (const auto &record : log.steps)
        append(record);
}

size_t Run::stepCount() const
{
    const std::lock_guard lock(mutex_);
    return stepCount_;
}

std::vector<StepRecord> Run::steps(size_t first) const
{
    const std::lock_guard lock(mutex_);
    std::vector<StepRecord> copy;
    const size_t from = std::clamp(first, stepCount_ - steps_.size(), stepCount_);
    copy.reserve(stepCount_ - from);
    for (size_t number = from; number < stepCount_; ++number)
        copy.push_back(steps_[number % ringSize]);
    return copy;
}

size_t Run::epochRecordCount() const
{
    const std::lock_guard lock(mutex_);
    return epochs_.size();
}

std::vector<EpochRecord> Run::epochs(size_t first) const
{
    const std::lock_guard lock(mutex_);
    const auto from = epochs_.begin() + static_cast<std::ptrdiff_t>(std::min(first, epochs_.size()));
    return {from, epochs_.end()};
}

std::vector<LearningRateChange> Run::learningRateChanges() const
{
    const std::lock_guard lock(mutex_);
    return learningRateChanges_;
}

size_t Run::layerNormCount() const
{
    const std::lock_guard lock(mutex_);
    return layerNorms_.size();
}

std::vector<LayerNormRecord> Run::layerNorms(size_t first) const
{
    const std::lock_guard lock(mutex_);
    const auto from = layerNorms_.begin() + static_cast<std::ptrdiff_t>(std::min(first, layerNorms_.size()));
    return {from, layerNorms_.end()};
}

std::vector<uint32_t> Run::keptEpochs() const
{
    const std::lock_guard lock(mutex_);
    std::vector<uint32_t> epochs;
    epochs.reserve(kept_.size());
    for (const auto &kept : kept_)
        epochs.push_back(kept.epoch);
    return epochs;
}

Moment Run::atEpoch(uint32_t epoch) const
{
    const std::lock_guard lock(mutex_);
    const auto found = std::find_if(kept_.begin(), kept_.end(), [&](const Kept &kept) { return kept.epoch == epoch; });
    return found == kept_.end() ? Moment{} : found->moment;
}

std::vector<Moment> Run::keptMoments() const
{
    const std::lock_guard lock(mutex_);
    std::vector<Moment> moments;
    moments.reserve(kept_.size());
    for (const auto &kept : kept_)
        moments.push_back(kept.moment);
    return moments;
}

size_t Run::keepCount() const
{
    const std::lock_guard lock(mutex_);
    return keepCount_;
}

Checkpoint Run::checkpointAt(uint32_t epoch) const
{
    const std::lock_guard lock(mutex_);
    const auto found = std::find_if(kept_.begin(), kept_.end(), [&](const Kept &kept) { return kept.epoch == epoch; });
    return found == kept_.end() ? Checkpoint{} : Checkpoint{found->moment, found->best};
}

SnapshotPtr Run::best(size_t model) const
{
    const std::lock_guard lock(mutex_);
    return best_[model];
}

void Run::append(const StepRecord &record)
{
    const std::lock_guard lock(mutex_);
    if (steps_.size() < ringSize)
        steps_.push_back(record);
    else
        steps_[stepCount_ % ringSize] = record;
    ++stepCount_;
}

void Run::append(const EpochRecord &record)
{
    const std::lock_guard lock(mutex_);
    epochs_.push_back(record);
}

void Run::append(const LearningRateChange &change)
{
    const std::lock_guard lock(mutex_);
    learningRateChanges_.push_back(change);
}

void Run::append(const LayerNormRecord &record)
{
    const std::lock_guard lock(mutex_);
    layerNorms_.push_back(record);
}

void Run::keep(const Moment &moment)
{
    const std::lock_guard lock(mutex_);
    const uint32_t epoch = moment.front()->at.epoch;
    const auto place = std::lower_bound(kept_.begin(), kept_.end(), epoch,
                                        [](const Kept &kept, uint32_t wanted) { return kept.epoch < wanted; });
    const Kept kept{epoch, moment, best_};
    hold(kept);
    if (place != kept_.end() && place->epoch == epoch) {
        release(*place);
        *place = kept;
    } else {
        kept_.insert(place, kept);
    }
    ++keepCount_;
    thinOut();
}

/// A best snapshot is most often one of a kept moment's: it is counted once.
void Run::hold(const Kept &kept)
{
    for (const Moment *moment : {&kept.moment, &kept.best})
        for (const SnapshotPtr &snapshot : *moment)
            if (snapshot && ++held_[snapshot.get()] == 1)
                keptBytes_ += byteSize(*snapshot);
}

void Run::release(const Kept &kept)
{
    for (const Moment *moment : {&kept.moment, &kept.best})
        for (const SnapshotPtr &snapshot : *moment)
            if (snapshot && --held_[snapshot.get()] == 0) {
                held_.erase(snapshot.get());
                keptBytes_ -= byteSize(*snapshot);
            }
}

void Run::keepBest(size_t model, SnapshotPtr snapshot)
{
    const std::lock_guard lock(mutex_);
    best_[model] = std::move(snapshot);
}

bool Run::isBest(uint32_t epoch) const
{
    return std::any_of(best_.begin(), best_.end(), [&](const auto &best) { return best && best->at.epoch == epoch; });
}

void Run::thinOut()
{
    while (keptBytes_ > byteBudget_ && kept_.size() > 2) {
        // The moment whose absence would leave the smallest gap for its age: gaps then grow in proportion to age.
        const double now = kept_.back().epoch + 1.0;
        size_t victim = 0;
        double smallest = 0;
        for (size_t k = 1; k + 1 < kept_.size(); ++k) {
            if (isBest(kept_[k].epoch))
                continue;
            const double gap = (kept_[k + 1].epoch - kept_[k - 1].epoch) / (now - kept_[k].epoch);
            if (victim == 0 || gap < smallest) {
                victim = k;
                smallest = gap;
            }
        }
        if (victim == 0)
            return;
        release(kept_[victim]);
        kept_.erase(kept_.begin() + static_cast<std::ptrdiff_t>(victim));
    }
}

size_t defaultRunBudget()
{
    constexpr size_t gibibyte = size_t{1} << 30;
    const long pages = sysconf(_SC_PHYS_PAGES);
    const long pageSize = sysconf(_SC_PAGE_SIZE);
    if (pages <= 0 || pageSize <= 0)
        return gibibyte;
    return std::min(gibibyte, static_cast<size_t>(pages) * static_cast<size_t>(pageSize) / 8);
}

} // namespace sluice
