#include "ui/models/saturation_trail.h"

#include "ui/models/epoch_grid.h"
#include "ui/models/inside_traces.h"
#include "ui/models/part_text.h"

#include <QCoreApplication>
#include <algorithm>

namespace sluice {

namespace {

/// The class whose name is the context of these translations.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(SaturationTrail)
};

constexpr size_t mostMoments = 24;
constexpr double mostWork = 3e10; // multiply-adds: some seconds

} // namespace

std::optional<SaturationQuestion> saturationQuestion(const ViewState &state)
{
    if (!state.experiment || !state.task || state.task->sampleCount(state.selection.split) == 0 ||
        std::ranges::none_of(state.experiment->models, &ModelSpec::recurrent))
        return {};
    const Selection at = recurrentSelection(state);
    const LayerSpec &layer = state.experiment->models[at.model].layers[at.layer];
    if (!std::holds_alternative<LstmSpec>(layer) && !std::holds_alternative<GruSpec>(layer))
        return {};
    return SaturationQuestion{state.experiment, state.task, at.split, at.model, at.layer, at.thresholds, at.whatIfs};
}

std::optional<LayerSaturation> saturationOf(const SaturationQuestion &question, const Snapshot &snapshot,
                                            const std::function<bool()> &keepGoing)
{
    const ModelSpec &spec = question.experiment->models[question.model];
    const ModelShape shape = ModelShape::of(*question.task);
    const auto weights = editedWeights(spec, shape, snapshot.weights, question.whatIfs, question.model);
    return gateSaturation(spec, shape, weights, *question.task, question.split, question.layer,
                          {question.thresholds.low, question.thresholds.high, saturationSamples,
                           interventionsOf(question.whatIfs, question.model),
                           [&question](size_t sample, arma::mat &x) {
                               alterInput(x, {question.split, sample}, question.whatIfs);
                           }},
                          keepGoing);
}

std::vector<Moment> trailMoments(const ViewState &state, const SaturationQuestion &question)
{
    if (!state.history)
        return {};
    const size_t samples = std::min(saturationSamples, question.task->sampleCount(question.split));
    const auto parameters = parameterCount(question.experiment->models[question.model], ModelShape::of(*question.task));
    const double work = static_cast<double>(parameters * question.task->steps() * samples);
    const auto affordable = static_cast<size_t>(mostWork / std::max(work, 1.0));
    if (affordable < 2)
        return {};
    return evenlyChosen(state.history->kept, std::min(mostMoments, affordable));
}

std::vector<SaturationTrail> saturationTrails(const std::vector<Moment> &moments,
                                              const std::vector<std::shared_ptr<const LayerSaturation>> &found, size_t unit)
{
    std::vector<SaturationTrail> trails;
    for (size_t k = 0; k < moments.size(); ++k) {
        if (!found[k])
            continue;
        for (size_t gate = 0; gate < found[k]->size(); ++gate) {
            const GateSaturation &own = (*found[k])[gate];
            if (trails.size() <= gate)
                trails.push_back({own.gate, {}, {}, {}});
            if (unit >= own.below.n_elem)
                continue;
            trails[gate].epochs.push_back(epochOf(moments[k]));
            trails[gate].below.push_back(own.below(unit));
            trails[gate].above.push_back(own.above(unit));
        }
    }
    return trails;
}

std::optional<std::vector<SaturationTrail>> saturationTrails(const ViewState &state, const std::function<bool()> &keepGoing)
{
    const auto question = saturationQuestion(state);
    if (!question)
        return std::vector<SaturationTrail>();
    const std::vector<Moment> moments = trailMoments(state, *question);
    std::vector<std::shared_ptr<const LayerSaturation>> found;
    for (const Moment &moment : moments) {
        const SnapshotPtr &snapshot = moment[question->model];
        auto gates = snapshot ? saturationOf(*question, *snapshot, keepGoing) : LayerSaturation();
        if (!gates)
            return {};
        found.push_back(std::make_shared<const LayerSaturation>(std::move(*gates)));
    }
    return saturationTrails(moments, found, recurrentSelection(state).unit);
}

void addTrail(PlotTable &table, const SaturationTrail &trail, const Selection &of)
{
    const QString gate = Words::tr("%1 of unit %2").arg(partText(trail.gate)).arg(of.unit + 1);
    table.columns.push_back({Words::tr("%1, epoch").arg(gate), {trail.epochs.begin(), trail.epochs.end()}});
    table.columns.push_back({Words::tr("%1 below %2").arg(gate).arg(of.thresholds.low), trail.below});
    table.columns.push_back({Words::tr("%1 above %2").arg(gate).arg(of.thresholds.high), trail.above});
}

} // namespace sluice
