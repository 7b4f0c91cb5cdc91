#include "core/io/scene.h"

#include "core/io/experiment_tree.h"

namespace sluice {

namespace {

constexpr uint64_t sceneSchema = 1;
constexpr NumberRange paceRange{0, 100'000, true};

Scene readScene(const JsonReader &reader)
{
    reader.expectKeys({"schema", "id", "title", "summary", "pace", "view", "experiment"});
    reader.require("schema").whole(sceneSchema, sceneSchema);
    Scene scene;
    scene.id = reader.require("id").text(64);
    scene.title = reader.require("title").text(128);
    scene.summary = reader.require("summary").text(512);
    scene.updatesPerFrame = reader.require("pace").number(paceRange);
    scene.beginner = reader.require("view").choice(std::array{JsonChoice{"beginner", true}, JsonChoice{"expert", false}});
    scene.experiment = readExperimentTree(reader.require("experiment"));
    return scene;
}

} // namespace

Result<Scene> parseScene(std::string_view json, const std::string &fileName)
{
    const auto tree = parseJson(json, fileName, {});
    if (!tree)
        return passOn(tree);
    JsonProblems problems(fileName);
    Scene scene = readScene(JsonReader(*tree, "$", problems));
    if (!problems.none())
        return tl::unexpected<Error>(*problems.first());
    return scene;
}

} // namespace sluice
