#include "ui/models/scene_rules.h"

#include <algorithm>

namespace sluice {

bool hides(const SceneState &scene, SceneControl control)
{
    return scene.scene && std::ranges::find(scene.scene->hidden, control) != scene.scene->hidden.end();
}

bool isLocked(const SceneState &scene, SceneControl control)
{
    return hides(scene, control) || (scene.scene && std::ranges::find(scene.scene->locked, control) != scene.scene->locked.end());
}

bool isThere(const SceneState &scene, ScenePage page)
{
    return !scene.scene || scene.scene->pages.empty() || std::ranges::find(scene.scene->pages, page) != scene.scene->pages.end();
}

const SceneQuestion *openQuestion(const SceneState &scene)
{
    if (!scene.scene || scene.step >= scene.scene->steps.size())
        return nullptr;
    const auto &question = scene.scene->steps[scene.step].question;
    return question && !scene.answers.find(question->id) ? &*question : nullptr;
}

} // namespace sluice
