#include "ui/models/session_run.h"

#include "core/io/experiment_tree.h"

#include <algorithm>

namespace sluice {

namespace {

void flatten(const std::string &path, const JsonValue &value, Settings &settings)
{
    if (const auto *object = std::get_if<JsonObject>(&value.value)) {
        for (const JsonMember &member : *object)
            flatten(path.empty() ? member.key : path + "." + member.key, member.value, settings);
        return;
    }
    settings.emplace_back(path, writeCompactJson(value));
}

} // namespace

Settings settingsOf(const Experiment &experiment)
{
    Settings settings;
    flatten({}, experimentTree(experiment), settings);
    std::ranges::sort(settings);
    return settings;
}

} // namespace sluice
