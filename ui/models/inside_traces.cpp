#include "ui/models/inside_traces.h"

#include "core/inspect/answer_seed.h"
#include "core/inspect/plain_cubes.h"
#include "ui/models/selection.h"

#include <algorithm>

namespace sluice {

namespace {

/// A recurrent one, where there are any.
size_t shownModel(const std::vector<ModelSpec> &models, size_t wanted)
{
    if (wanted < models.size() && models[wanted].recurrent())
        return wanted;
    const auto found = std::ranges::find_if(models, &ModelSpec::recurrent);
    if (found != models.end())
        return static_cast<size_t>(found - models.begin());
    return wanted < models.size() ? wanted : 0;
}

} // namespace

Selection validSelection(const ViewState &state)
{
    Selection selection = state.selection;
    selection.model = shownModel(state.experiment->models, selection.model);
    return withinRange(std::move(selection), *state.experiment, *state.task);
}

Selection recurrentSelection(const ViewState &state)
{
    Selection selection = validSelection(state);
    const ModelSpec &model = state.experiment->models[selection.model];
    if (selection.layer < model.layers.size() && !isRecurrent(model.layers[selection.layer]))
        selection.layer = firstLayerOf(model);
    return withinRange(std::move(selection), *state.experiment, *state.task);
}

namespace {

AnswerGradients lastAnswersGradients(const ViewState &state, const Selection &at, const NetworkWeights &network)
{
    const ModelSpec &spec = state.experiment->models[at.model];
    const ModelShape shape = ModelShape::of(*state.task);
    const auto interventions = interventionsOf(at.whatIfs, at.model);
    const arma::cube x = oneSequence(alteredSample(*state.task, {at.split, at.sample}, at.whatIfs).x);
    const NetworkValues values = runPlainNetwork(spec, shape, network, x, interventions, true);
    const AnswerSeed seed = answerSeed(shape, values.output, values.output.n_slices - 1);
    return {backwardPlainNetwork(spec, network, values, seed.dy, interventions), seed.ofClass};
}

} // namespace

InsideTraces traceSample(const ViewState &state, bool gradients)
{
    const Selection selection = validSelection(state);
    const SampleKey sample{selection.split, selection.sample};
    const auto &models = state.experiment->models;
    InsideTraces traces;
    traces.models.resize(models.size());
    traces.untouched.resize(models.size());
    traces.networks.resize(models.size());
    const ModelShape shape = ModelShape::of(*state.task);
    for (size_t k = 0; k < models.size() && k < state.moment.size(); ++k) {
        if (!state.moment[k])
            continue;
        const auto &weights = state.moment[k]->weights;
        traces.models[k] = probeWhatIf(models[k], weights, *state.task, sample, selection.whatIfs, k);
        if (reaches(selection.whatIfs, k))
            traces.untouched[k] = probeWhatIf(models[k], weights, *state.task, sample, {}, k);
        traces.networks[k] = unpackWeights(models[k], shape, editedWeights(models[k], shape, weights, selection.whatIfs, k));
    }
    if (gradients && selection.model < state.moment.size() && state.moment[selection.model])
        traces.gradients =
            std::make_shared<const AnswerGradients>(lastAnswersGradients(state, selection, traces.networks[selection.model]));
    return traces;
}

bool sameTraces(const ViewState &one, const ViewState &other)
{
    const Selection &a = one.selection;
    const Selection &b = other.selection;
    return one.experiment == other.experiment && one.task == other.task && one.moment == other.moment && a.split == b.split &&
           a.sample == b.sample && a.model == b.model && a.whatIfs == b.whatIfs;
}

} // namespace sluice
