#include "ui/models/scene_rules.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>
#include <algorithm>

namespace sluice {

namespace {

/// "moons" of generate:moons, "sales" of folder/sales.csv.
QString dataName(const Experiment &experiment)
{
    const QString source = QString::fromStdString(experiment.data.source);
    for (const char *given : {"builtin:", "generate:"})
        if (source.startsWith(QLatin1String(given)))
            return source.mid(qsizetype(qstrlen(given)));
    return QFileInfo(source).completeBaseName();
}

} // namespace

bool hides(const SceneState &scene, SceneControl control)
{
    return scene.scene && std::ranges::find(scene.scene->hidden, control) != scene.scene->hidden.end();
}

bool isLocked(const SceneState &scene, SceneControl control)
{
    return hides(scene, control) || (scene.scene && std::ranges::find(scene.scene->locked, control) != scene.scene->locked.end());
}

QString lockedText()
{
    return QCoreApplication::translate("SceneRules", "Locked by this scene");
}

bool letsChange(const SceneState &scene, const TrainingSpec &from, const TrainingSpec &to)
{
    const double rate = to.optimizer.learningRate;
    if (rate != from.optimizer.learningRate && isLocked(scene, SceneControl::learningRate))
        return false;
    if (!isLocked(scene, SceneControl::experiment))
        return true;
    TrainingSpec longer = from;
    longer.epochs = to.epochs;
    longer.stop = to.stop;
    longer.optimizer.learningRate = rate;
    return longer == to;
}

bool letsApply(const ViewState &state, const Experiment &experiment)
{
    return state.experiment && !isLocked(state.scene, SceneControl::experiment) &&
           letsChange(state.scene, state.experiment->training, experiment.training);
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

QString sessionFileName(const ViewState &state)
{
    const Scene *scene = state.scene.scene.get();
    QString name = state.experiment ? dataName(*state.experiment) : QString();
    if (scene)
        name = QString::fromStdString(scene->id);
    if (scene && scene->homework)
        name = (name + ' ' + QString::fromStdString(state.scene.answers.learner)).trimmed();
    static const QRegularExpression unfit(R"([/\\:*?"<>|\x00-\x1f])"); // in one file system or another
    return (name.isEmpty() ? QStringLiteral("session") : name.replace(unfit, "_")) + ".sluice";
}

} // namespace sluice
