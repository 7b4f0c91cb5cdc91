#include "ui/models/presented_status.h"

#include "ui/models/inside_traces.h"
#include "ui/models/language.h"
#include "ui/models/model_name.h"

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
    return run == state.scene->runs.end() ? QString() : shippedText(run->title);
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

/// The network without memory that Inside shows alone; null where it shows one with a memory.
const ModelSpec *shownDense(const std::vector<ModelSpec> &models, size_t selected, InsideMode mode)
{
    if (!models[selected].recurrent())
        return &models[selected];
    const auto dense = std::ranges::find_if_not(models, &ModelSpec::recurrent);
    return mode == InsideMode::dense && dense != models.end() ? &*dense : nullptr;
}

/// Beside which a line may break without a blank.
bool isWide(QChar letter)
{
    constexpr char16_t firstWide = 0x2E80;
    return letter.unicode() >= firstWide;
}

/// On one line, unless it is longer than that.
QString unbroken(const QString &part)
{
    constexpr qsizetype longest = 70;
    if (part.size() > longest)
        return part;
    QString whole;
    for (const QChar letter : part) {
        if (!whole.isEmpty() && (isWide(letter) || isWide(whole.back())))
            whole += QChar(0x2060); // word joiner
        whole += letter == ' ' ? QChar(QChar::Nbsp) : letter;
    }
    return whole;
}

} // namespace

QString presentedStatus(const ViewState &state, const QString &title, const QString &page, const QString &place,
                        const QString &progress)
{
    QStringList parts;
    for (const QString &part : {title, runOf(state.scene), stepOf(state.scene), page, place, epochOf(state), progress})
        if (!part.isEmpty())
            parts << unbroken(part);
    return parts.join(QStringLiteral("\u00A0\u00A0·  ")); // a point ends a line, and begins none
}

QString presentedInside(const ViewState &state, InsideMode mode)
{
    if (!state.experiment || state.experiment->models.empty() || !state.task ||
        state.task->sampleCount(state.selection.split) == 0)
        return {};
    const Selection at = recurrentSelection(state);
    const QString sample = sampleName(at, state.task->sampleCount(at.split));
    if (const ModelSpec *dense = shownDense(state.experiment->models, at.model, mode))
        return Words::tr("%1, %2", "a model; a sample").arg(modelName(dense->name), sample);
    const ModelSpec &model = state.experiment->models[at.model];
    return Words::tr("%1, unit %2 of %3, %4")
        .arg(modelName(model.name))
        .arg(at.unit + 1)
        .arg(outputFeatures(model.layers[at.layer], 0))
        .arg(sample);
}

} // namespace sluice
