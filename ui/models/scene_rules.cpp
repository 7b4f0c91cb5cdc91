#include "ui/models/scene_rules.h"

#include <QRegularExpression>
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

QString sessionFileName(const SceneState &scene)
{
    if (!scene.scene || !scene.scene->homework)
        return "session.sluice";
    QString name = QString::fromStdString(scene.scene->id + " " + scene.answers.learner).trimmed();
    static const QRegularExpression unfit(R"([/\\:*?"<>|\x00-\x1f])"); // in one file system or another
    return name.replace(unfit, "_") + ".sluice";
}

} // namespace sluice
