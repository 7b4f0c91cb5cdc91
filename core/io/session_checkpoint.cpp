#include "core/io/session.h"

#include "core/train/branch.h"

#include <algorithm>

namespace sluice {

namespace {

/// Full snapshots of all models at the same moment.
bool isWhole(const Moment &moment, size_t models)
{
    return moment.size() == models && std::all_of(moment.begin(), moment.end(), [&](const SnapshotPtr &snapshot) {
               return snapshot && snapshot->continuation && snapshot->at == moment.front()->at;
           });
}

/// What a run can go on from, the newest first.
std::vector<Moment> wholeMoments(const StoredRun &run)
{
    const size_t models = run.experiment.models.size();
    std::vector<Moment> moments;
    // A stopped run ended between two batches. A finished one may end with restored weights and a failed one within a batch:
    // nothing goes on from there.
    if (run.outcome == Outcome::Kind::stopped && isWhole(run.final, models))
        moments.push_back(run.final);
    if (!run.outcome && isWhole(run.newest, models))
        moments.push_back(run.newest);
    for (size_t end = run.snapshots.size(); end >= models; --end) {
        const auto first = run.snapshots.begin() + static_cast<std::ptrdiff_t>(end - models);
        Moment moment(first, first + static_cast<std::ptrdiff_t>(models));
        if (isWhole(moment, models))
            moments.push_back(std::move(moment));
    }
    return moments;
}

/// The snapshot that early stopping of this model remembers, which may be older than the newest best.
SnapshotPtr bestAsOf(const StoredRun &run, size_t model, const Snapshot &snapshot)
{
    const auto &epoch = snapshot.continuation->stopping.bestEpoch;
    const auto fits = [&](const SnapshotPtr &candidate) {
        return candidate && candidate->model == snapshot.model && candidate->at.epoch == *epoch && candidate->at.batch == 0;
    };
    if (!epoch || fits(run.best[model]))
        return epoch ? run.best[model] : nullptr;
    for (const auto *list : {&run.snapshots, &run.inherited})
        if (const auto found = std::find_if(list->begin(), list->end(), fits); found != list->end())
            return *found;
    return nullptr;
}

/// The model whose best weights are gone, or nothing.
std::optional<size_t> addBest(const StoredRun &run, Checkpoint &checkpoint)
{
    for (size_t model = 0; model < checkpoint.models.size(); ++model) {
        const Snapshot &snapshot = *checkpoint.models[model];
        checkpoint.best.push_back(bestAsOf(run, model, snapshot));
        if (!checkpoint.best.back() && snapshot.continuation->stopping.bestEpoch)
            return model;
    }
    return {};
}

} // namespace

Result<Checkpoint> newestCheckpoint(const StoredRun &run)
{
    std::optional<size_t> lacking;
    for (Moment &moment : wholeMoments(run)) {
        Checkpoint checkpoint{std::move(moment), {}};
        lacking = addBest(run, checkpoint);
        if (!lacking)
            return checkpoint;
    }
    if (lacking)
        return fail(SLUICE_MESSAGE("core", "The session lacks the best weights of %1; start the run anew."),
                    run.experiment.models[*lacking].name);
    return fail(SLUICE_MESSAGE("core", "The session holds no moment from which training could go on; start the run anew."));
}

Result<void> checkFits(const StoredRun &run, const Task &task)
{
    const ModelShape shape = ModelShape::of(task);
    const auto &models = run.experiment.models;
    for (const auto *list : {&run.snapshots, &run.inherited, &run.best, &run.newest, &run.final})
        for (const SnapshotPtr &snapshot : *list) {
            const auto spec = snapshot ? std::find_if(models.begin(), models.end(),
                                                      [&](const ModelSpec &model) { return model.name == snapshot->model; })
                                       : models.end();
            if (spec == models.end() || snapshot->weights.size() == parameterCount(*spec, shape))
                continue;
            return fail(SLUICE_MESSAGE("core", "The session's weights of %1 are %2 numbers, and with this data the model has %3; "
                                               "is it the data of this run?"),
                        snapshot->model, snapshot->weights.size(), parameterCount(*spec, shape));
        }
    return {};
}

RunLog logUpTo(const StoredRun &run, const Checkpoint &checkpoint)
{
    return logUpTo(RunLog{run.steps, run.epochs, run.learningRateChanges, run.layerNorms}, checkpoint);
}

} // namespace sluice
