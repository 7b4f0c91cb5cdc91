#include "core/io/scene.h"

#include "core/io/atomic_file.h"
#include "core/io/experiment_tree.h"
#include "core/io/measure_tree.h"
#include "core/io/scene_step_tree.h"
#include "core/io/scene_words.h"

#include <algorithm>
#include <set>

namespace sluice {

namespace {

constexpr NumberRange paceRange{0, 100'000, true};
constexpr size_t mostRuns = 8;
constexpr size_t mostMeasures = 256;
constexpr size_t mostSteps = 64;

/// Objects are merged key by key, unless they say that they are of another type; anything else is replaced.
JsonValue merged(JsonValue base, const JsonValue &change)
{
    auto *into = std::get_if<JsonObject>(&base.value);
    const auto *from = std::get_if<JsonObject>(&change.value);
    if (!into || !from)
        return change;
    const auto find = [](const JsonObject &object, const std::string &key) {
        return std::find_if(object.begin(), object.end(), [&](const JsonMember &member) { return member.key == key; });
    };
    const auto oldType = find(*into, "type"), newType = find(*from, "type");
    if (oldType != into->end() && newType != from->end() && writeCompactJson(oldType->value) != writeCompactJson(newType->value))
        return change;
    for (const auto &[key, value] : *from) {
        const auto place = find(*into, key);
        if (place == into->end())
            into->push_back({key, value});
        else
            (*into)[static_cast<size_t>(place - into->begin())].value = merged(place->value, value);
    }
    return base;
}

SceneRun readRun(const JsonReader &reader, const JsonReader &experiment)
{
    reader.expectKeys({"id", "title", "change", "experiment"});
    SceneRun run;
    run.id = reader.require("id").text(64);
    run.title = reader.require("title").text(128);
    if (const auto own = reader.find("experiment")) {
        run.experiment = readExperimentTree(*own);
        return run;
    }
    const JsonReader change = reader.require("change");
    if (!reader.problems().none())
        return run;
    const JsonValue whole = merged(experiment.value(), change.value());
    run.experiment = readExperimentTree(JsonReader(whole, change.path(), reader.problems()));
    return run;
}

template <class Words, class T>
void readWords(const JsonReader &reader, std::string_view key, const Words &words, std::vector<T> &into)
{
    if (const auto list = reader.find(key))
        for (const JsonReader &one : list->list(0, words.size()))
            into.push_back(one.choice(words));
}

void readMeasures(const JsonReader &reader, Scene &scene)
{
    for (const auto &[name, measure] : reader.members(mostMeasures)) {
        if (!reader.problems().none())
            return;
        std::string run;
        if (const auto named = measure.find("run")) {
            run = named->text(64);
            if (std::ranges::find(scene.runs, run, &SceneRun::id) == scene.runs.end())
                return named->unexpected(SLUICE_MESSAGE("core", "the id of one of $.runs"));
        }
        scene.measures.push_back({name, run, readMeasure(measure, scene.experimentOf(run), measureNames(scene))});
    }
}

void readSteps(const JsonReader &reader, Scene &scene)
{
    std::set<std::string> ids;
    for (const JsonReader &step : reader.list(1, mostSteps)) {
        if (!reader.problems().none())
            return;
        scene.steps.push_back(readSceneStep(step, scene));
        const auto &question = scene.steps.back().question;
        if (question && reader.problems().none() && !ids.insert(question->id).second)
            step.require("question").require("id").unexpected(SLUICE_MESSAGE("core", "an id that no other question has"));
    }
}

void readRuns(const JsonReader &reader, const JsonReader &experiment, Scene &scene)
{
    for (const JsonReader &run : reader.list(0, mostRuns)) {
        if (!reader.problems().none())
            return;
        scene.runs.push_back(readRun(run, experiment));
        if (std::ranges::count(scene.runs, scene.runs.back().id, &SceneRun::id) > 1)
            run.require("id").unexpected(SLUICE_MESSAGE("core", "an id that no other run has"));
    }
}

void readSecondSchema(const JsonReader &reader, Scene &scene)
{
    if (const auto page = reader.find("page"))
        scene.page = page->choice(pageWords);
    readWords(reader, "pages", pageWords, scene.pages);
    readWords(reader, "hidden", controlWords, scene.hidden);
    readWords(reader, "locked", controlWords, scene.locked);
    if (const auto homework = reader.find("homework"))
        scene.homework = homework->boolean();
    if (const auto runs = reader.find("runs"))
        readRuns(*runs, reader.require("experiment"), scene);
    if (const auto measures = reader.find("measures"))
        readMeasures(*measures, scene);
    if (const JsonReader steps = reader.require("steps"); reader.problems().none())
        readSteps(steps, scene);
    if (!scene.pages.empty() && std::ranges::find(scene.pages, scene.page) == scene.pages.end())
        reader.require("pages").unexpected(SLUICE_MESSAGE("core", "the page it opens on among them"));
}

Scene readSceneTree(const JsonReader &reader)
{
    const bool first = reader.require("schema").whole(1, sceneSchema) == 1;
    std::vector<std::string_view> keys = {"schema", "id", "title", "summary", "pace", "view", "experiment"};
    if (!first)
        keys.insert(keys.end(), {"page", "pages", "hidden", "locked", "homework", "runs", "measures", "steps"});
    reader.expectKeys(keys);
    Scene scene;
    scene.id = reader.require("id").text(64);
    scene.title = reader.require("title").text(128);
    scene.summary = reader.require("summary").text(512);
    scene.updatesPerFrame = reader.require("pace").number(paceRange);
    scene.beginner = reader.require("view").choice(viewWords);
    scene.experiment = readExperimentTree(reader.require("experiment"));
    if (!first && reader.problems().none())
        readSecondSchema(reader, scene);
    return scene;
}

} // namespace

Scene::Scene() = default;
Scene::Scene(const Scene &) = default;
Scene::Scene(Scene &&) noexcept = default;
Scene &Scene::operator=(const Scene &) = default;
Scene &Scene::operator=(Scene &&) noexcept = default;
Scene::~Scene() = default;
bool Scene::operator==(const Scene &) const = default;

ScenePage pageOf(PagePanel panel)
{
    switch (panel) {
    case PagePanel::outputs:
    case PagePanel::loss:
    case PagePanel::words:
        return ScenePage::compare;
    case PagePanel::firstLayer:
        return ScenePage::inside;
    case PagePanel::gradients:
    case PagePanel::units:
        break;
    }
    return ScenePage::memory;
}

const Experiment &Scene::experimentOf(const std::string &run) const
{
    const auto found = std::ranges::find(runs, run, &SceneRun::id);
    return found == runs.end() ? experiment : found->experiment;
}

std::vector<const SceneQuestion *> Scene::questions() const
{
    std::vector<const SceneQuestion *> all;
    for (const SceneStep &step : steps)
        if (step.question)
            all.push_back(&*step.question);
    return all;
}

Result<Scene> parseScene(std::string_view json, const std::string &fileName)
{
    const auto tree = parseJson(json, fileName, {});
    if (!tree)
        return passOn(tree);
    JsonProblems problems(fileName);
    Scene scene = readSceneTree(JsonReader(*tree, "$", problems));
    if (!problems.none())
        return tl::unexpected<Error>(*problems.first());
    return scene;
}

Result<Scene> readScene(const std::filesystem::path &file)
{
    const auto text = readWholeFile(file, JsonLimits().bytes);
    if (!text)
        return passOn(text);
    return parseScene(*text, file.string());
}

bool looksLikeScene(std::string_view json)
{
    const auto tree = parseJson(json, {}, {});
    const auto *object = tree ? std::get_if<JsonObject>(&tree->value) : nullptr;
    return object && std::ranges::any_of(*object, [](const JsonMember &member) { return member.key == "experiment"; });
}

} // namespace sluice
