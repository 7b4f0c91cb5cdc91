#include "core/io/experiment_tree.h"
#include "core/io/json_build.h"
#include "core/io/measure_tree.h"
#include "core/io/scene_step_tree.h"
#include "core/io/scene_words.h"

namespace sluice {

namespace {

/// As a whole: what has been left out of it could not be said by a change.
JsonValue runTree(const SceneRun &run)
{
    return {JsonObject{{"id", {run.id}}, {"title", {run.title}}, {"experiment", experimentTree(run.experiment)}}};
}

JsonValue namedMeasureTree(const Scene &scene, const NamedMeasure &named)
{
    JsonObject tree = measureTree(named.measure, scene.experimentOf(named.run));
    if (!named.run.empty())
        tree.push_back({"run", {named.run}});
    return {std::move(tree)};
}

JsonValue measuresTree(const Scene &scene)
{
    JsonObject tree;
    for (const NamedMeasure &named : scene.measures)
        tree.push_back({named.name, namedMeasureTree(scene, named)});
    return {std::move(tree)};
}

JsonValue sceneTree(const Scene &scene)
{
    const bool told = !scene.steps.empty();
    JsonObject tree{{"schema", whole(told ? sceneSchema : 1)},
                    {"id", {scene.id}},
                    {"title", {scene.title}},
                    {"summary", {scene.summary}},
                    {"pace", {scene.updatesPerFrame}},
                    {"view", wordOf(viewWords, scene.beginner)}};
    if (!told) {
        tree.push_back({"experiment", experimentTree(scene.experiment)});
        return {std::move(tree)};
    }
    tree.push_back({"page", wordOf(pageWords, scene.page)});
    const auto addWords = [&](const char *key, const auto &table, const auto &values) {
        if (!values.empty())
            tree.push_back({key, listOf(values, [&](auto value) { return wordOf(table, value); })});
    };
    addWords("pages", pageWords, scene.pages);
    addWords("hidden", controlWords, scene.hidden);
    addWords("locked", controlWords, scene.locked);
    if (scene.homework)
        tree.push_back({"homework", {true}});
    tree.push_back({"experiment", experimentTree(scene.experiment)});
    if (!scene.runs.empty())
        tree.push_back({"runs", listOf(scene.runs, runTree)});
    if (!scene.measures.empty())
        tree.push_back({"measures", measuresTree(scene)});
    tree.push_back({"steps", listOf(scene.steps, [&](const SceneStep &step) { return sceneStepTree(step, scene); })});
    return {std::move(tree)};
}

} // namespace

std::string writeScene(const Scene &scene)
{
    return writeJson(sceneTree(scene));
}

std::string measureText(const Scene &scene, const NamedMeasure &measure)
{
    return writeCompactJson(namedMeasureTree(scene, measure));
}

} // namespace sluice
