#include "ui/models/session_run.h"

#include "core/io/experiment_tree.h"
#include "core/io/layer_tree.h"

#include <algorithm>

namespace sluice {

namespace {

void flatten(const std::string &path, const JsonValue &value, Settings &settings)
{
    if (const auto *object = std::get_if<JsonObject>(&value.value)) {
        for (const JsonMember &member : *object)
            flatten(member.key == "type" ? path : path.empty() ? member.key : path + "." + member.key, member.value, settings);
        return;
    }
    settings.emplace_back(path, writeCompactJson(value));
}

Settings settingsIn(const JsonValue &tree)
{
    Settings settings;
    flatten({}, tree, settings);
    std::ranges::sort(settings);
    return settings;
}

} // namespace

Settings settingsOf(const Experiment &experiment)
{
    return settingsIn(experimentTree(experiment));
}

Settings settingsOf(const LayerSpec &layer)
{
    return settingsIn(layerTree(layer));
}

std::vector<SessionRun> storedRuns(const SessionContents &contents)
{
    std::vector<SessionRun> runs;
    for (const RunEntry &entry : contents.runs) {
        SessionRun &run = runs.emplace_back();
        run.id = entry.id;
        run.name = QString::fromStdString(entry.name);
        run.notes = QString::fromStdString(entry.notes);
        run.created = QString::fromStdString(entry.created);
        run.parent = entry.parent;
        run.experiment = std::make_shared<const Experiment>(entry.experiment);
        run.settings = settingsOf(entry.experiment);
        run.epochs = entry.epochs;
        run.outcome = entry.outcome;
        run.testedAfter = entry.testedAfter;
        run.testScores = entry.testScores;
        run.stored = true;
    }
    return runs;
}

} // namespace sluice
