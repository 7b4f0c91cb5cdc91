#include "app/named_experiment.h"

#include "app/console.h"
#include "core/base/listed.h"
#include "core/task/task_key.h"
#include "ui/models/file_content.h"
#include "ui/models/model_name.h"

#include <QDir>
#include <QFile>
#include <algorithm>

namespace sluice {

namespace {

constexpr std::string_view sceneMark = "scene:";
constexpr std::string_view firstScene = "hold";
constexpr const char *inScene = "$.experiment";

std::vector<std::string> sceneIds()
{
    std::vector<std::string> ids;
    for (const QString &file : QDir(":/scenes").entryList({"*.json"}, QDir::Files, QDir::Name))
        ids.push_back(file.chopped(5).toStdString());
    return ids;
}

Result<Scene> builtInScene(const std::string &id)
{
    QFile file(":/scenes/" + QString::fromStdString(id) + ".json");
    if (id.find('/') != std::string::npos || !file.open(QIODevice::ReadOnly)) {
        return fail(SLUICE_MESSAGE("app", "scene:%1: there is no such scene; there are %2"), id, listed(sceneIds()));
    }
    return parseScene(file.readAll().toStdString(), "scene:" + id);
}

} // namespace

Result<Scene> findScene(const std::string &where)
{
    return where.starts_with(sceneMark) ? builtInScene(where.substr(sceneMark.size())) : readScene(where);
}

Result<std::vector<Scene>> builtInScenes()
{
    std::vector<Scene> scenes;
    for (const std::string &id : sceneIds()) {
        Result<Scene> scene = builtInScene(id);
        if (!scene)
            return passOn(scene);
        scenes.push_back(std::move(*scene));
    }
    std::stable_partition(scenes.begin(), scenes.end(), [](const Scene &scene) { return scene.id == firstScene; });
    return scenes;
}

Result<NamedExperiment> findExperiment(const std::string &where, const DataWish &wish, std::optional<size_t> run)
{
    NamedExperiment named;
    const bool isScene = where.starts_with(sceneMark);
    const auto content = isScene ? FileContent::experiment : contentOf(where);
    if (wish != DataWish() && content != FileContent::data)
        return fail(SLUICE_MESSAGE("app", "%1: this is no data file; its own experiment says what is predicted"), where);
    if (run && content != FileContent::session)
        return fail(SLUICE_MESSAGE("app", "%1: this is no session; --run chooses one of a session's runs"), where);
    if (isScene) {
        Result<Scene> scene = findScene(where);
        if (!scene)
            return passOn(scene);
        named.experiment = std::move(scene->experiment);
        named.place = inScene;
        return named;
    }
    const std::filesystem::path file = where;
    if (content == FileContent::data) {
        Result<FirstExperiment> first = firstExperiment(file, wish);
        if (!first)
            return passOn(first);
        named.experiment = std::move(first->experiment);
        return named;
    }
    if (content == FileContent::session) {
        Result<StoredRun> stored = readSession(file, run);
        if (!stored)
            return passOn(stored);
        named.experiment = stored->experiment;
        named.directory = stored->directory;
        named.storedRun = std::move(*stored);
        return named;
    }
    if (content == FileContent::weights)
        return fail(SLUICE_MESSAGE("app",
                                   "%1 holds weights only; name it in an experiment under training.initial_weights, or open "
                                   "it in the window"),
                    where);
    if (content == FileContent::figure) {
        Result<FigureSource> figure = readFigureSource(file);
        if (!figure)
            return passOn(figure);
        named.experiment = std::move(figure->experiment);
        named.directory = figure->directory;
        return named;
    }
    Result<SceneOrExperiment> read = readSceneOrExperiment(file); // a scene file is its experiment, too
    if (!read)
        return passOn(read);
    named.experiment = read->scene ? read->scene->experiment : std::move(read->experiment);
    named.place = read->scene ? inScene : "$";
    named.directory = std::filesystem::absolute(file).parent_path();
    return named;
}

Result<Opened> openNamed(const NamedExperiment &named, const std::string &where)
{
    if (!named.storedRun) {
        Result<Opened> opened = openExperiment(named.experiment, named.directory, where);
        if (!opened && !named.place.empty())
            return tl::unexpected<Error>(atTaskKey(opened.error(), where, named.place));
        return opened;
    }
    Result<Opened> opened = openRun(*named.storedRun, where);
    if (opened && opened->note)
        say(*opened->note);
    return opened;
}

Result<Opened> openNamed(const std::string &where)
{
    const Result<NamedExperiment> named = findExperiment(where);
    if (!named)
        return passOn(named);
    return openNamed(*named, where);
}

Result<size_t> findModel(const std::vector<ModelSpec> &models, const std::string &name)
{
    auto model = std::ranges::find(models, name, &ModelSpec::name);
    if (model == models.end())
        model = std::ranges::find_if(models, [&](const ModelSpec &each) { return modelName(each.name).toStdString() == name; });
    if (model != models.end())
        return static_cast<size_t>(model - models.begin());
    std::vector<std::string> names;
    for (const ModelSpec &each : models)
        names.push_back(each.name);
    return fail(SLUICE_MESSAGE("app", "--model %1: there is no such model; there are %2"), name, listed(names));
}

} // namespace sluice
