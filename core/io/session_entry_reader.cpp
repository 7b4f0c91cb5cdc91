#include "core/io/session_entry_reader.h"

#include "core/data/utf8.h"
#include "core/io/experiment_json.h"
#include "core/io/session_file.h"
#include "core/io/session_schema.h"
#include "core/io/session_scores.h"
#include "core/io/what_if_json.h"

#include <sstream>

namespace sluice {

namespace {

std::optional<EpochRecord> epochOf(const SqliteStatement &row, uint64_t lastModel)
{
    const auto model = row.whole(0, lastModel);
    const auto epoch = row.whole(1, most32);
    const auto step = row.whole(2);
    const auto trainLoss = row.real(3);
    const auto validationLoss = row.real(4);
    const auto seconds = row.real(5);
    const auto best = row.whole(6, 1);
    if (!model || !epoch || !step || !trainLoss || !validationLoss || !seconds || !best)
        return {};
    return EpochRecord{
        static_cast<uint32_t>(*model), static_cast<uint32_t>(*epoch), *step, *trainLoss, *validationLoss, *seconds, *best == 1};
}

/// What schema 2 has beside the experiment.
bool takeDetails(const SqliteStatement &row, RunEntry &entry)
{
    constexpr int first = 5;
    const auto name = row.text(first), notes = row.text(first + 1), created = row.text(first + 2);
    if (!name || !notes || !created || !isUtf8(*name) || !isUtf8(*notes) || !isUtf8(*created))
        return false;
    entry.name = *name;
    entry.notes = *notes;
    entry.created = *created;
    if (const auto parent = row.whole(first + 3); parent && *parent < entry.id)
        if (const auto epoch = row.whole(first + 4, most32))
            entry.parent = RunParent{*parent, static_cast<uint32_t>(*epoch)};
    entry.dataSha256 = row.text(first + 5).value_or("");
    return isUtf8(entry.dataSha256);
}

/// What is no number is left out: it is a note, and others can be written.
Result<void> readTested(const SessionSource &session, RunEntry &entry)
{
    const auto noted = metaValue(session.database, ("tested." + std::to_string(entry.id)).c_str());
    if (!noted)
        return passOn(noted);
    std::istringstream epochs(noted->value_or(""));
    for (uint32_t epoch = 0; epochs >> epoch;)
        entry.testedAfter.insert(epoch);
    return {};
}

Result<void> readWhatIfs(const SessionSource &session, const std::optional<std::string> &json, RunEntry &entry)
{
    if (!json)
        return {};
    auto parsed = parseWhatIfJson(*json, session.name, entry.experiment.models.size());
    if (!parsed)
        return passOn(parsed);
    entry.whatIfs = std::move(*parsed);
    return {};
}

Result<void> readEpochs(const SessionSource &session, RunEntry &entry)
{
    SqliteStatement select(session.database, "SELECT model, epoch, step, train_loss, validation_loss, seconds, best FROM epoch "
                                             "WHERE run = ? ORDER BY epoch, model");
    select.bind(1, entry.id);
    return session.eachRow("epoch", select, [&] {
        const auto record = epochOf(select, entry.experiment.models.size() - 1);
        if (record)
            entry.epochs.push_back(*record);
        return record.has_value();
    });
}

/// What is no number says nothing: the log itself is read with more care.
Result<void> readLastStep(const SessionSource &session, RunEntry &entry)
{
    SqliteStatement select(session.database, "SELECT step FROM step WHERE run = ? ORDER BY step DESC LIMIT 1");
    const auto found = select.bind(1, entry.id).next();
    if (!found)
        return passOn(found);
    if (*found)
        entry.lastStep = select.whole(0).value_or(0);
    return {};
}

} // namespace

Result<std::vector<uint64_t>> runIds(const SessionSource &session)
{
    std::vector<uint64_t> ids;
    SqliteStatement select(session.database, session.schema == oldestSessionSchema
                                                 ? "SELECT id FROM run ORDER BY id LIMIT 1"
                                                 : "SELECT id FROM run WHERE deleted = 0 ORDER BY place, id");
    const auto read = session.eachRow("run", select, [&] {
        const auto id = select.whole(0);
        if (id)
            ids.push_back(*id);
        return id.has_value();
    });
    if (!read)
        return passOn(read);
    return ids;
}

Result<RunEntry> readRunRow(const SessionSource &session, uint64_t id)
{
    SqliteStatement select(session.database,
                           session.schema == oldestSessionSchema
                               ? "SELECT experiment, directory, outcome, message, "
                                 "(SELECT value FROM meta WHERE key = 'what_ifs') FROM run WHERE id = ?"
                               : "SELECT experiment, directory, outcome, message, what_ifs, name, notes, created, parent, "
                                 "parent_epoch, data FROM run WHERE id = ?");
    const auto found = select.bind(1, id).next();
    if (!found)
        return passOn(found);
    const auto experiment = *found ? select.text(0) : std::nullopt;
    const auto directory = *found ? select.text(1) : std::nullopt;
    if (!experiment || !directory)
        return fail(SLUICE_MESSAGE("core", "%1 is damaged: it holds no run."), session.name);
    auto parsed = parseExperiment(*experiment, session.name);
    if (!parsed)
        return passOn(parsed);
    RunEntry entry;
    entry.id = id;
    entry.experiment = std::move(*parsed);
    entry.directory = *directory;
    entry.message = select.text(3).value_or("");
    const auto outcome = select.text(2);
    for (size_t kind = 0; kind < outcomeNames.size(); ++kind)
        if (outcome == outcomeNames[kind])
            entry.outcome = static_cast<Outcome::Kind>(kind);
    if (session.schema != oldestSessionSchema && !takeDetails(select, entry))
        return session.damaged("run", id);
    if (const auto tested = readTested(session, entry); !tested)
        return passOn(tested);
    if (const auto whatIfs = readWhatIfs(session, select.text(4), entry); !whatIfs)
        return passOn(whatIfs);
    return entry;
}

Result<RunEntry> readEntry(const SessionSource &session, uint64_t id)
{
    auto entry = readRunRow(session, id);
    if (!entry)
        return passOn(entry);
    if (const auto read = readEpochs(session, *entry); !read)
        return passOn(read);
    if (const auto read = readLastStep(session, *entry); !read)
        return passOn(read);
    if (session.schema < testScoreSchema)
        return entry;
    auto scores = readTestScores(session.database, id, entry->experiment.models.size(), session.mostRows());
    if (!scores)
        return passOn(scores);
    entry->testScores = std::move(*scores);
    return entry;
}

} // namespace sluice
