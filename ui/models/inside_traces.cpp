#include "ui/models/inside_traces.h"

#include "core/inspect/network_trace.h"

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

AnswerGradients lastAnswersGradients(const ModelSpec &spec, const ModelShape &shape, const NetworkWeights &network,
                                     const NetworkValues &values, const std::vector<Intervention> &interventions,
                                     std::optional<size_t> ofClass = {})
{
    const AnswerSeed seed = answerSeed(shape, values.output, values.output.n_slices - 1, ofClass);
    return {backwardPlainNetwork(spec, network, values, seed.dy, interventions), seed.ofClass};
}

/// Of the same class's score, where y is one.
AnswerGradients untouchedGradients(const ViewState &state, const SampleKey &key, size_t model, std::optional<size_t> ofClass)
{
    const ModelSpec &spec = state.experiment->models[model];
    const ModelShape shape = ModelShape::of(*state.task);
    const NetworkWeights network = unpackWeights(spec, shape, state.moment[model]->weights);
    const arma::cube x = oneSequence(state.task->sample(key.split, key.index).x);
    return lastAnswersGradients(spec, shape, network, runPlainNetwork(spec, shape, network, x, {}, true), {}, ofClass);
}

} // namespace

std::optional<InsideTraces> traceSample(const ViewState &state, bool gradients, const KeepGoing &keepGoing)
{
    const Selection selection = validSelection(state);
    const SampleKey key{selection.split, selection.sample};
    const auto &models = state.experiment->models;
    InsideTraces traces;
    traces.models.resize(models.size());
    traces.untouched.resize(models.size());
    traces.networks.resize(models.size());
    const ModelShape shape = ModelShape::of(*state.task);
    const Sample sample = alteredSample(*state.task, key, selection.whatIfs);
    for (size_t k = 0; k < models.size() && k < state.moment.size(); ++k) {
        if (!state.moment[k])
            continue;
        const ModelSpec &spec = models[k];
        const auto &weights = state.moment[k]->weights;
        const auto interventions = interventionsOf(selection.whatIfs, k);
        NetworkWeights &network = traces.networks[k];
        network = unpackWeights(spec, shape, editedWeights(spec, shape, weights, selection.whatIfs, k));
        const NetworkValues values = runPlainNetwork(spec, shape, network, oneSequence(sample.x), interventions, true, keepGoing);
        if (!keepGoing())
            return {};
        traces.models[k] = traceOf(spec, shape, values, sample);
        if (gradients && k == selection.model)
            traces.gradients =
                std::make_shared<const AnswerGradients>(lastAnswersGradients(spec, shape, network, values, interventions));
        if (reaches(selection.whatIfs, k))
            traces.untouched[k] = probeWhatIf(spec, weights, *state.task, key, {}, k);
        if (traces.untouched[k] && gradients && k == selection.model)
            traces.untouchedGradients =
                std::make_shared<const AnswerGradients>(untouchedGradients(state, key, k, traces.gradients->ofClass));
        if (!keepGoing())
            return {};
    }
    return traces;
}

InsideTraces traceSample(const ViewState &state, bool gradients)
{
    return *traceSample(state, gradients, [] { return true; });
}

bool sameTraces(const ViewState &one, const ViewState &other)
{
    return one.moment == other.moment && sameQuestion(one, other);
}

bool sameQuestion(const ViewState &one, const ViewState &other)
{
    const Selection &a = one.selection;
    const Selection &b = other.selection;
    return one.experiment == other.experiment && one.task == other.task && a.split == b.split && a.sample == b.sample &&
           a.model == b.model && a.whatIfs == b.whatIfs;
}

} // namespace sluice
