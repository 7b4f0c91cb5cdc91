// What is counted, and how: parts of a network, questions about them, the work of an answer.
#include "core/inspect/loss_gradient.h"
#include "core/inspect/loss_gradient_what_if.h"
#include "ui/models/cell_quantities.h"
#include "ui/models/distribution.h"
#include "ui/models/gate_atlas.h"
#include "ui/models/inside_parts.h"
#include "ui/models/language.h"
#include "ui/models/model_name.h"

#include <QCoreApplication>
#include <algorithm>
#include <iterator>

namespace sluice {

namespace {

constexpr size_t mostMoments = 256; // more are not told apart

struct DistributionText {
    Q_DECLARE_TR_FUNCTIONS(DistributionText)
};

std::span<const float> partOf(std::span<const float> parameters, const Tensor &tensor)
{
    return parameters.subspan(tensor.offset, tensor.size());
}

void addTensors(const ViewState &state, size_t model, std::vector<DistributionPart> &parts)
{
    const ModelSpec &spec = state.experiment->models[model];
    const auto tensors = tensorsOf(spec, ModelShape::of(*state.task));
    for (size_t place = 0; place < tensors.size(); ++place) {
        const Tensor &tensor = tensors[place];
        const QString size =
            tensor.isVector ? QString::number(tensor.rows) : QStringLiteral("%1 × %2").arg(tensor.rows).arg(tensor.columns);
        parts.push_back(
            {model, 0, place, QStringLiteral("%1 %2 (%3)").arg(modelName(spec.name), QString::fromStdString(tensor.name), size)});
    }
}

void addQuantities(const ViewState &state, size_t model, std::vector<DistributionPart> &parts)
{
    const ModelSpec &spec = state.experiment->models[model];
    for (size_t layer = 0; layer < spec.layers.size(); ++layer) {
        const auto name = [&](const QString &quantity) {
            return closedUp(DistributionText::tr("%1 layer %2: %3").arg(modelName(spec.name)).arg(layer + 1).arg(quantity));
        };
        const auto quantities = quantitiesOf(spec.layers[layer]);
        for (size_t place = 0; place < quantities.size(); ++place)
            parts.push_back({model, layer, place,
                             name(InsideText::tr(quantities[place].title) + ' ' + InsideText::tr(quantities[place].formula))});
        if (quantities.empty() && !std::holds_alternative<DropoutSpec>(spec.layers[layer]))
            parts.push_back({model, layer, 0, name(DistributionText::tr("activation"))});
    }
}

/// Of a batch the first training samples, otherwise the picked one.
std::vector<SampleKey> samplesOf(const DistributionQuestion &question)
{
    if (!question.batch)
        return {{question.split, question.sample}};
    std::vector<SampleKey> keys(std::min(question.task->sampleCount(Split::train), question.experiment->training.batch));
    for (size_t index = 0; index < keys.size(); ++index)
        keys[index] = {Split::train, index};
    return keys;
}

/// Those of one tensor's weights.
std::vector<WhatIf> editsOf(const std::vector<WhatIf> &whatIfs, size_t model, const Tensor &tensor)
{
    std::vector<WhatIf> edits;
    std::ranges::copy_if(whatIfs, std::back_inserter(edits), [&](const WhatIf &whatIf) {
        const auto *edit = std::get_if<WeightEdit>(&whatIf.change);
        return edit && edit->tensor == tensor.name && reaches(whatIf, model);
    });
    return edits;
}

std::vector<WhatIf> actingOn(const DistributionQuestion &question, const std::vector<WhatIf> &whatIfs)
{
    const size_t model = question.part.model;
    const auto tensors = tensorsOf(question.experiment->models[model], ModelShape::of(*question.task));
    std::vector<WhatIf> acting = question.of == DistributionOf::weights ? editsOf(whatIfs, model, tensors[question.part.place])
                                                                        : whatIfsOnLoss(whatIfs, model, samplesOf(question));
    for (WhatIf &whatIf : acting)
        whatIf.name.clear(); // which changes nothing
    return acting;
}

std::function<Histogram(const Snapshot &)> gradientWork(const DistributionQuestion &question, const Tensor &tensor)
{
    const ModelSpec &spec = question.experiment->models[question.part.model];
    const LossSpec &loss = question.experiment->training.loss;
    const std::vector<SampleKey> keys = samplesOf(question);
    if (question.touched())
        return [question, spec, loss, keys, tensor](const Snapshot &snapshot) {
            const LossSlope slope =
                lossGradientWhatIf(spec, *question.task, loss, keys, snapshot.weights, question.whatIfs, question.part.model);
            return magnitudeHistogramOf(partOf(slope.gradient, tensor));
        };
    std::vector<SampleRange> ranges;
    for (const SampleKey &key : keys)
        ranges.push_back(question.task->samples(key.split)[key.index]);
    const auto gradient = std::make_shared<LossGradient>(spec, *question.task, loss, std::move(ranges));
    return [gradient, tensor](const Snapshot &snapshot) {
        return magnitudeHistogramOf(partOf(gradient->at(snapshot.weights), tensor));
    };
}

Histogram weightHistogram(const DistributionQuestion &question, const Tensor &tensor, const Snapshot &snapshot)
{
    if (!question.touched())
        return histogramOf(partOf(snapshot.weights, tensor));
    const std::vector<float> edited =
        editedWeights(question.experiment->models[question.part.model], ModelShape::of(*question.task), snapshot.weights,
                      question.whatIfs, question.part.model);
    return histogramOf(partOf(edited, tensor));
}

Histogram activationHistogram(const DistributionQuestion &question, const Snapshot &snapshot)
{
    const ModelSpec &spec = question.experiment->models[question.part.model];
    const Trace trace = probeWhatIf(spec, snapshot.weights, *question.task, {question.split, question.sample}, question.whatIfs,
                                    question.part.model);
    const LayerTrace &layer = trace.layers[question.part.layer];
    const auto quantities = quantitiesOf(spec.layers[question.part.layer]);
    const arma::mat &values = quantities.empty() ? outputOf(layer) : quantities[question.part.place].values(layer);
    const arma::fmat narrow = arma::conv_to<arma::fmat>::from(values);
    return histogramOf({narrow.memptr(), narrow.n_elem});
}

} // namespace

std::vector<DistributionPart> distributionParts(const ViewState &state, DistributionOf of)
{
    std::vector<DistributionPart> parts;
    if (!state.experiment || !state.task)
        return parts;
    for (size_t model = 0; model < state.experiment->models.size(); ++model) {
        if (of == DistributionOf::activations)
            addQuantities(state, model, parts);
        else
            addTensors(state, model, parts);
    }
    return parts;
}

std::optional<DistributionQuestion> distributionQuestion(const ViewState &state, DistributionOf of, const DistributionPart &part,
                                                         bool batch)
{
    const auto parts = distributionParts(state, of);
    const size_t samples = state.task ? state.task->sampleCount(state.selection.split) : 0;
    if (std::ranges::find(parts, part) == parts.end() || samples == 0)
        return {};
    // What the question does not depend on is left out of it, so that it stays the same question.
    const bool sampled = of == DistributionOf::activations || (of == DistributionOf::gradients && !batch);
    DistributionQuestion question{state.experiment,
                                  state.task,
                                  of,
                                  part,
                                  of == DistributionOf::gradients && batch,
                                  sampled ? state.selection.split : Split::validation,
                                  sampled ? std::min(state.selection.sample, samples - 1) : 0,
                                  {}};
    question.whatIfs = actingOn(question, state.selection.whatIfs);
    return question;
}

QString idleWhatIfs(const DistributionQuestion &question, const std::vector<WhatIf> &whatIfs)
{
    const auto on = static_cast<size_t>(std::ranges::count_if(whatIfs, &WhatIf::on));
    if (question.whatIfs.size() == on)
        return {};
    if (question.of == DistributionOf::weights)
        return DistributionText::tr("Of the what-ifs, only an edited weight of this tensor changes these numbers.");
    return DistributionText::tr("What-ifs of another model or another sample change nothing here.");
}

std::function<Histogram(const Snapshot &)> distributionWork(const DistributionQuestion &question)
{
    if (question.of == DistributionOf::activations)
        return [question](const Snapshot &snapshot) { return activationHistogram(question, snapshot); };
    const auto tensors = tensorsOf(question.experiment->models[question.part.model], ModelShape::of(*question.task));
    const Tensor tensor = tensors[question.part.place];
    if (question.of == DistributionOf::gradients)
        return gradientWork(question, tensor);
    return [question, tensor](const Snapshot &snapshot) { return weightHistogram(question, tensor, snapshot); };
}

std::vector<Moment> distributionMoments(const ViewState &state)
{
    return state.history ? evenlyChosen(state.history->kept, mostMoments) : std::vector<Moment>();
}

DistributionQuestion DistributionQuestion::untouched() const
{
    DistributionQuestion question = *this;
    question.whatIfs.clear();
    return question;
}

} // namespace sluice
