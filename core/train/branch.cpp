#include "core/train/branch.h"

#include <algorithm>

namespace sluice {

namespace {

/// Whether what one optimizer remembers means the same to the other.
bool sameMemory(OptimizerSpec one, const OptimizerSpec &other)
{
    one.learningRate = other.learningRate;
    return one == other;
}

size_t stateSize(const OptimizerSpec &optimizer, const Snapshot &snapshot)
{
    return makeOptimizer(optimizer)->stateSize(snapshot.weights.size());
}

} // namespace

RunLog logUpTo(RunLog log, const Checkpoint &checkpoint)
{
    const Snapshot &snapshot = *checkpoint.models.front();
    const auto later = [&](const auto &record) { return record.step > snapshot.at.step; };
    std::erase_if(log.steps, later);
    std::erase_if(log.epochs, later);
    std::erase_if(log.layerNorms, later);
    auto &changes = log.learningRateChanges;
    std::erase_if(changes, later);
    while (!changes.empty() && changes.back().step == snapshot.at.step &&
           changes.back().learningRate != snapshot.continuation->learningRate)
        changes.pop_back();
    return log;
}

RunLog logUpTo(const Run &run, const Checkpoint &checkpoint)
{
    return logUpTo({run.steps(), run.epochs(), run.learningRateChanges(), run.layerNorms()}, checkpoint);
}

Checkpoint continued(const Checkpoint &from, const TrainingSpec &before, const TrainingSpec &after, double learningRate)
{
    Checkpoint to = from;
    for (SnapshotPtr &snapshot : to.models) {
        Snapshot changed = *snapshot;
        Continuation &own = *changed.continuation;
        own.learningRate = learningRate;
        if (!sameMemory(before.optimizer, after.optimizer)) {
            own.optimizerState.assign(stateSize(after.optimizer, changed), 0.0f);
            own.optimizerSteps = 0;
        }
        if (before.schedule != after.schedule)
            own.plateau = {};
        if (before.stop != after.stop)
            own.stopping.stopped = after.stop && own.stopping.epochsSinceBest >= after.stop->patience;
        snapshot = std::make_shared<const Snapshot>(std::move(changed));
    }
    return to;
}

} // namespace sluice
