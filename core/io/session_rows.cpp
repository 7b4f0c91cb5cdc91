#include "core/io/session_rows.h"

#include "core/io/session_schema.h"

#include <algorithm>

namespace sluice {

namespace {

/// As many of these epochs as may be stored at once, evenly spread, the last one among them.
std::vector<uint32_t> storable(const Run &run, const std::vector<uint32_t> &epochs, size_t mostBytes)
{
    size_t bytes = 0;
    if (!epochs.empty())
        for (const SnapshotPtr &snapshot : run.atEpoch(epochs.back()))
            bytes += byteSize(*snapshot);
    const size_t most = std::max<size_t>(1, mostBytes / std::max<size_t>(1, bytes));
    const size_t stride = (epochs.size() + most - 1) / most;
    std::vector<uint32_t> chosen;
    for (size_t k = 0; k < epochs.size(); ++k)
        if ((epochs.size() - 1 - k) % stride == 0)
            chosen.push_back(epochs[k]);
    return chosen;
}

} // namespace

Result<void> SessionRows::writeSteps(uint64_t run, const std::vector<StepRecord> &records)
{
    for (const StepRecord &record : records) {
        insertStep_.bind(1, run).bind(2, record.step).bind(3, uint64_t{record.model}).bind(4, uint64_t{record.epoch});
        insertStep_.bind(5, uint64_t{record.batch}).bind(6, double{record.loss}).bind(7, double{record.gradientNorm});
        if (auto done = insertStep_.bind(8, double{record.learningRate}).run(); !done)
            return done;
    }
    return {};
}

Result<void> SessionRows::writeEpochs(uint64_t run, const std::vector<EpochRecord> &records)
{
    for (const EpochRecord &record : records) {
        insertEpoch_.bind(1, run).bind(2, uint64_t{record.epoch}).bind(3, uint64_t{record.model}).bind(4, record.step);
        insertEpoch_.bind(5, record.trainLoss).bind(6, record.validationLoss).bind(7, record.seconds);
        if (auto done = insertEpoch_.bind(8, uint64_t{record.best}).run(); !done)
            return done;
    }
    return {};
}

Result<void> SessionRows::writeChange(uint64_t run, size_t number, const LearningRateChange &change)
{
    return insertChange_.bind(1, run).bind(2, uint64_t{number}).bind(3, change.step).bind(4, change.learningRate).run();
}

Result<void> SessionRows::writeNorms(uint64_t run, const std::vector<LayerNormRecord> &records)
{
    for (const LayerNormRecord &record : records) {
        insertNorms_.bind(1, run).bind(2, record.step).bind(3, uint64_t{record.model}).bind(4, uint64_t{record.layer});
        insertNorms_.bind(5, double{record.gradientNorm}).bind(6, double{record.updateNorm});
        if (auto done = insertNorms_.bind(7, double{record.weightNorm}).run(); !done)
            return done;
    }
    return {};
}

Result<void> SessionRows::writeSnapshot(uint64_t run, const char *kind, size_t model, const Snapshot &snapshot)
{
    const std::vector<std::byte> bytes = serialize(snapshot);
    const Position &at = snapshot.at;
    insertSnapshot_.bind(1, run).bind(2, std::string_view(kind)).bind(3, at.step).bind(4, uint64_t{model});
    return insertSnapshot_.bind(5, uint64_t{at.epoch}).bind(6, uint64_t{at.batch}).bind(7, std::span(bytes)).run();
}

Result<void> SessionRows::matchMoments(uint64_t id, const Run &run, Moments &moments, size_t mostBytes)
{
    const auto kept = run.keptEpochs();
    for (const uint32_t epoch : std::set(moments.stored)) {
        if (std::binary_search(kept.begin(), kept.end(), epoch))
            continue;
        if (auto done = removeMoment_.bind(1, id).bind(2, uint64_t{epoch}).run(); !done)
            return done;
        moments.stored.erase(epoch);
    }
    const auto fresh = moments.last ? std::upper_bound(kept.begin(), kept.end(), *moments.last) : kept.begin();
    for (const uint32_t epoch : storable(run, {fresh, kept.end()}, mostBytes)) {
        const Moment moment = run.atEpoch(epoch); // empty where it was thinned out meanwhile
        for (size_t model = 0; model < moment.size(); ++model)
            if (auto done = writeSnapshot(id, keptKind, model, *moment[model]); !done)
                return done;
        if (!moment.empty())
            moments.stored.insert(epoch);
    }
    if (!kept.empty())
        moments.last = kept.back();
    return {};
}

Result<void> SessionRows::writeMoments(uint64_t run, const Experiment &experiment, const std::vector<SnapshotPtr> &snapshots)
{
    for (const SnapshotPtr &snapshot : snapshots) {
        const auto model = std::ranges::find(experiment.models, snapshot->model, &ModelSpec::name);
        if (auto done = writeSnapshot(run, keptKind, static_cast<size_t>(model - experiment.models.begin()), *snapshot); !done)
            return done;
    }
    return {};
}

Result<void> SessionRows::matchBest(uint64_t id, const Run &run, Moment &best)
{
    best.resize(run.experiment().models.size());
    for (size_t model = 0; model < best.size(); ++model) {
        const SnapshotPtr now = run.best(model);
        if (now == best[model])
            continue;
        if (auto done = removeBest_.bind(1, id).bind(2, uint64_t{model}).run(); !done)
            return done;
        if (auto done = writeSnapshot(id, bestKind, model, *now); !done)
            return done;
        best[model] = now;
    }
    return {};
}

Result<void> SessionRows::writeNewest(uint64_t run, const Moment &newest)
{
    if (auto done = removeNewest_.bind(1, run).run(); !done)
        return done;
    for (size_t model = 0; model < newest.size(); ++model)
        if (auto done = writeSnapshot(run, newestKind, model, *newest[model]); !done)
            return done;
    return {};
}

Result<void> SessionRows::writeOutcome(uint64_t run, const Outcome &outcome)
{
    for (size_t model = 0; model < outcome.final.size(); ++model)
        if (outcome.final[model])
            if (auto done = writeSnapshot(run, finalKind, model, *outcome.final[model]); !done)
                return done;
    const std::string message = outcome.why ? outcome.why->english() : "";
    setOutcome_.bind(1, run).bind(2, std::string_view(outcomeNames[static_cast<size_t>(outcome.kind)]));
    return setOutcome_.bind(3, std::string_view(message)).run();
}

Result<void> SessionRows::runFor(uint64_t run, const char *sql)
{
    return SqliteStatement(database_, sql).bind(1, run).run();
}

Result<void> SessionRows::cutAfter(uint64_t run, const Position &at, const std::string &experiment)
{
    for (const char *sql :
         {"DELETE FROM step WHERE run = ?1 AND step > ?2", "DELETE FROM layer_norm WHERE run = ?1 AND step > ?2",
          "DELETE FROM snapshot WHERE run = ?1 AND step > ?2"})
        if (auto done = SqliteStatement(database_, sql).bind(1, run).bind(2, at.step).run(); !done)
            return done;
    SqliteStatement epochs(database_, "DELETE FROM epoch WHERE run = ?1 AND epoch > ?2");
    if (auto done = epochs.bind(1, run).bind(2, uint64_t{at.epoch}).run(); !done)
        return done;
    // Changes by hand are numbered: those that stay are written again.
    for (const char *sql :
         {"DELETE FROM learning_rate WHERE run = ?", "DELETE FROM snapshot WHERE run = ? AND kind IN ('final', 'newest')"})
        if (auto done = runFor(run, sql); !done)
            return done;
    SqliteStatement reopen(database_, "UPDATE run SET outcome = NULL, message = NULL, experiment = ?2 WHERE id = ?1");
    return reopen.bind(1, run).bind(2, std::string_view(experiment)).run();
}

} // namespace sluice
