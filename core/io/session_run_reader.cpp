#include "core/io/session_run_reader.h"

#include "core/io/session_entry_reader.h"
#include "core/io/session_schema.h"

#include <algorithm>

namespace sluice {

namespace {

Result<void> readSteps(SessionSource &session, StoredRun &run)
{
    SqliteStatement select(session.database, "SELECT model, epoch, batch, step, loss, gradient_norm, learning_rate FROM step "
                                             "WHERE run = ? ORDER BY step, model");
    select.bind(1, run.id);
    return session.eachRow("step", select, [&] {
        const auto model = select.whole(0, run.experiment.models.size() - 1);
        const auto epoch = select.whole(1, most32);
        const auto batch = select.whole(2, most32);
        const auto step = select.whole(3);
        const auto loss = select.real(4);
        const auto norm = select.real(5);
        const auto rate = select.real(6);
        if (!model || !epoch || !batch || !step || !loss || !norm || !rate)
            return false;
        run.steps.push_back({static_cast<uint32_t>(*model), static_cast<uint32_t>(*epoch), static_cast<uint32_t>(*batch), *step,
                             static_cast<float>(*loss), static_cast<float>(*norm), static_cast<float>(*rate)});
        return true;
    });
}

Result<void> readChanges(SessionSource &session, StoredRun &run)
{
    SqliteStatement select(session.database, "SELECT step, learning_rate FROM learning_rate WHERE run = ? ORDER BY number");
    select.bind(1, run.id);
    return session.eachRow("learning_rate", select, [&] {
        const auto step = select.whole(0);
        const auto rate = select.real(1);
        if (!step || !rate)
            return false;
        run.learningRateChanges.push_back({*step, *rate});
        return true;
    });
}

Result<void> readNorms(SessionSource &session, StoredRun &run)
{
    SqliteStatement find(session.database, "SELECT sql = ? FROM sqlite_schema WHERE name = 'layer_norm'");
    const auto found = find.bind(1, std::string_view(layerNormTable)).next();
    if (!found)
        return passOn(found);
    if (!*found)
        return {};
    if (find.whole(0) != 1)
        return fail(SLUICE_MESSAGE("core", "%1 is damaged: a table is missing or was changed."), session.name);
    SqliteStatement select(session.database, "SELECT model, layer, step, gradient_norm, update_norm, weight_norm FROM layer_norm "
                                             "WHERE run = ? ORDER BY step, model, layer");
    select.bind(1, run.id);
    const auto &models = run.experiment.models;
    return session.eachRow("layer_norm", select, [&] {
        const auto model = select.whole(0, models.size() - 1);
        const auto layer = model ? select.whole(1, models[*model].layers.size()) : std::nullopt;
        const auto step = select.whole(2);
        const auto gradient = select.real(3);
        const auto update = select.real(4);
        const auto weight = select.real(5);
        if (!model || !layer || !step || !gradient || !update || !weight)
            return false;
        run.layerNorms.push_back({static_cast<uint32_t>(*model), static_cast<uint32_t>(*layer), *step,
                                  static_cast<float>(*gradient), static_cast<float>(*update), static_cast<float>(*weight)});
        return true;
    });
}

Result<void> readData(SessionSource &session, StoredRun &run)
{
    if (run.dataSha256.empty())
        return {};
    SqliteStatement select(session.database, "SELECT bytes FROM data WHERE sha256 = ?");
    const auto found = select.bind(1, std::string_view(run.dataSha256)).next();
    if (!found)
        return passOn(found);
    if (!*found)
        return {};
    const auto bytes = select.blob(0);
    if (!bytes || !session.takeBytes(bytes->size()))
        return session.damaged("data", 1);
    run.data = std::make_shared<const std::string>(reinterpret_cast<const char *>(bytes->data()), bytes->size());
    return {};
}

std::optional<Snapshot> snapshotOf(const SqliteStatement &row, std::span<const std::byte> bytes, const ModelSpec &model)
{
    auto snapshot = deserialize(bytes);
    if (!snapshot || snapshot->model != model.name)
        return {};
    const Position &at = snapshot->at;
    if (row.whole(1) != at.step || row.whole(2) != at.epoch || row.whole(3) != at.batch)
        return {};
    return std::move(*snapshot);
}

Result<void> readSnapshots(SessionSource &session, uint64_t id, const Experiment &experiment, const char *kind,
                           uint64_t lastEpoch, const std::function<void(size_t, SnapshotPtr)> &add)
{
    SqliteStatement select(session.database, "SELECT model, step, epoch, batch, bytes FROM snapshot WHERE run = ? AND kind = ? "
                                             "AND epoch <= ? ORDER BY step, model");
    select.bind(1, id).bind(2, std::string_view(kind)).bind(3, lastEpoch);
    return session.eachRow("snapshot", select, [&] {
        const auto model = select.whole(0, experiment.models.size() - 1);
        const auto bytes = select.blob(4);
        if (!model || !bytes || !session.takeBytes(bytes->size()))
            return false;
        auto snapshot = snapshotOf(select, *bytes, experiment.models[*model]);
        if (snapshot)
            add(*model, std::make_shared<const Snapshot>(std::move(*snapshot)));
        return snapshot.has_value();
    });
}

/// Sessions written before restored weights said so themselves: a finished training ended with the best ones where that was wanted.
SnapshotPtr asRestored(const StoredRun &run, SnapshotPtr last)
{
    const auto &stop = run.experiment.training.stop;
    if (run.outcome != Outcome::Kind::finished || !stop || !stop->restoreBest || !last->continuation)
        return last;
    const StoppingState &stopping = last->continuation->stopping;
    if (stopping.epochsSinceBest == 0 || last->at.batch != 0 || last->validationLoss != stopping.bestLoss)
        return last;
    Snapshot restored = *last;
    restored.continuation->stopping.epochsSinceBest = 0;
    return std::make_shared<const Snapshot>(std::move(restored));
}

Result<void> readAllSnapshots(SessionSource &session, StoredRun &run)
{
    const size_t models = run.experiment.models.size();
    for (auto *list : {&run.best, &run.newest, &run.final})
        list->resize(models);
    const auto read = [&](const char *kind, const std::function<void(size_t, SnapshotPtr)> &add) {
        return readSnapshots(session, run.id, run.experiment, kind, most32, add);
    };
    auto done = read(keptKind, [&](size_t model, SnapshotPtr snapshot) {
        run.final[model] = snapshot;
        run.snapshots.push_back(std::move(snapshot));
    });
    if (done)
        done = read(bestKind, [&](size_t model, SnapshotPtr snapshot) { run.best[model] = std::move(snapshot); });
    if (done)
        done = read(newestKind, [&](size_t model, SnapshotPtr snapshot) {
            if (!run.final[model] || run.final[model]->at.step < snapshot->at.step)
                run.final[model] = run.newest[model] = std::move(snapshot);
        });
    if (done)
        done =
            read(finalKind, [&](size_t model, SnapshotPtr snapshot) { run.final[model] = asRestored(run, std::move(snapshot)); });
    return done;
}

/// Parents have smaller ids than their branches, so the line ends.
Result<void> readInherited(SessionSource &session, StoredRun &run)
{
    uint64_t lastEpoch = most32;
    for (auto parent = run.parent; parent;) {
        lastEpoch = std::min<uint64_t>(lastEpoch, parent->epoch);
        SqliteStatement exists(session.database, "SELECT 1 FROM run WHERE id = ?");
        const auto found = exists.bind(1, parent->run).next();
        if (!found)
            return passOn(found);
        if (!*found)
            return {};
        const auto entry = readRunRow(session, parent->run);
        if (!entry)
            return passOn(entry);
        if (entry->experiment.models != run.experiment.models)
            return {};
        std::vector<SnapshotPtr> earlier;
        const auto read = readSnapshots(session, entry->id, entry->experiment, keptKind, lastEpoch,
                                        [&](size_t, SnapshotPtr snapshot) { earlier.push_back(std::move(snapshot)); });
        if (!read)
            return read;
        run.inherited.insert(run.inherited.begin(), earlier.begin(), earlier.end());
        parent = entry->parent;
    }
    std::ranges::stable_sort(run.inherited, {}, [](const SnapshotPtr &snapshot) { return snapshot->at.step; });
    return {};
}

} // namespace

Result<StoredRun> readStoredRun(SessionSource &session, uint64_t id)
{
    auto entry = readEntry(session, id);
    if (!entry)
        return passOn(entry);
    StoredRun run{std::move(*entry), {}, {}, {}, {}, {}, {}, {}, {}, {}};
    for (const auto part : {&readSteps, &readChanges, &readNorms, &readAllSnapshots, &readInherited})
        if (const auto done = part(session, run); !done)
            return passOn(done);
    if (session.schema != oldestSessionSchema)
        if (const auto done = readData(session, run); !done)
            return passOn(done);
    return run;
}

} // namespace sluice
