#include "ui/models/presented_status.h"

#include "ui/models/language.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>

namespace sluice {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PresentedStatus)
};

QString runOf(const SceneState &state)
{
    if (!state.scene || state.scene->runs.empty())
        return {};
    const auto run = std::ranges::find(state.scene->runs, state.run, &SceneRun::id);
    return run == state.scene->runs.end() ? Words::tr("the scene's own run") : shippedText(run->title);
}

QString stepOf(const SceneState &state)
{
    if (!state.scene || state.step >= state.scene->steps.size())
        return {};
    return Words::tr("%1 of %2: %3")
        .arg(state.step + 1)
        .arg(state.scene->steps.size())
        .arg(shippedText(state.scene->steps[state.step].title));
}

QString epochOf(const ViewState &state)
{
    uint32_t shown = 0;
    for (const SnapshotPtr &snapshot : state.moment)
        shown = std::max(shown, snapshot->at.epoch);
    const bool newest = state.live || state.epochs.empty() || shown >= state.epochs.back().epoch;
    return newest ? QString() : Words::tr("epoch %1 of %2").arg(shown).arg(state.experiment->training.epochs);
}

} // namespace

QString presentedStatus(const ViewState &state, const QString &title, const QString &page, const QString &progress)
{
    QStringList parts = {title, runOf(state.scene), stepOf(state.scene), page, epochOf(state), progress};
    parts.removeAll(QString());
    return parts.join(QStringLiteral("  ·  "));
}

} // namespace sluice
