#include "ui/models/saturation_trail.h"

#include "ui/models/epoch_grid.h"
#include "ui/models/inside_traces.h"

#include <algorithm>

namespace sluice {

namespace {

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
                          {question.thresholds.low, question.thresholds.high, saturationSamples}, keepGoing);
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

} // namespace sluice
