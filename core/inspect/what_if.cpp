#include "core/inspect/what_if.h"

#include "core/base/random.h"

#include <algorithm>

namespace sluice {

namespace {

/// Calls use(change) for those of one kind that are on.
template <class Change, class Use> void forEachOn(const std::vector<WhatIf> &whatIfs, size_t model, Use use)
{
    for (const WhatIf &whatIf : whatIfs)
        if (const auto *change = std::get_if<Change>(&whatIf.change); change && reaches(whatIf, model))
            use(*change);
}

void apply(const InputEdit &edit, const SampleKey &sample, arma::mat &x)
{
    if (edit.sample != sample || edit.feature >= x.n_rows)
        return;
    for (const auto &[step, value] : edit.values)
        if (step < x.n_cols)
            x(edit.feature, step) = static_cast<float>(value); // models are fed floats
}

void apply(const StepShuffle &shuffle, arma::mat &x)
{
    x = arma::mat(x.cols(arma::conv_to<arma::uvec>::from(stepOrder(x.n_cols, shuffle.seed))));
}

AlterInput alteration(Split split, const std::vector<WhatIf> &whatIfs)
{
    const bool any = std::any_of(whatIfs.begin(), whatIfs.end(), [](const WhatIf &whatIf) {
        return whatIf.on &&
               (std::holds_alternative<InputEdit>(whatIf.change) || std::holds_alternative<StepShuffle>(whatIf.change));
    });
    if (!any)
        return {};
    return [split, &whatIfs](size_t index, arma::mat &x) { alterInput(x, {split, index}, whatIfs); };
}

} // namespace

bool reaches(const WhatIf &whatIf, size_t model)
{
    const bool ofOneModel =
        std::holds_alternative<Intervention>(whatIf.change) || std::holds_alternative<WeightEdit>(whatIf.change);
    return whatIf.on && (!ofOneModel || whatIf.model == model);
}

bool reaches(const std::vector<WhatIf> &whatIfs, size_t model)
{
    return std::any_of(whatIfs.begin(), whatIfs.end(), [model](const WhatIf &whatIf) { return reaches(whatIf, model); });
}

bool reachesPart(const std::vector<WhatIf> &whatIfs, size_t model, Split part)
{
    return std::any_of(whatIfs.begin(), whatIfs.end(), [&](const WhatIf &whatIf) {
        const auto *edit = std::get_if<InputEdit>(&whatIf.change);
        return reaches(whatIf, model) && (!edit || edit->sample.split == part);
    });
}

std::vector<Intervention> interventionsOf(const std::vector<WhatIf> &whatIfs, size_t model)
{
    std::vector<Intervention> own;
    forEachOn<Intervention>(whatIfs, model, [&](const Intervention &intervention) { own.push_back(intervention); });
    return own;
}

std::vector<float> editedWeights(const ModelSpec &spec, const ModelShape &shape, std::span<const float> weights,
                                 const std::vector<WhatIf> &whatIfs, size_t model)
{
    std::vector<float> edited(weights.begin(), weights.end());
    const std::vector<Tensor> tensors = tensorsOf(spec, shape);
    forEachOn<WeightEdit>(whatIfs, model, [&](const WeightEdit &edit) {
        const auto tensor = std::find_if(tensors.begin(), tensors.end(), [&](const Tensor &t) { return t.name == edit.tensor; });
        if (tensor != tensors.end() && edit.row < tensor->rows && edit.column < tensor->columns)
            edited[tensor->offset + edit.column * tensor->rows + edit.row] = static_cast<float>(edit.value);
    });
    return edited;
}

std::vector<size_t> stepOrder(size_t steps, uint64_t seed)
{
    const auto order = RandomStream(seed, Purpose::shuffle, "time steps").permutation(steps);
    return {order.begin(), order.end()};
}

void alterInput(arma::mat &x, const SampleKey &sample, const std::vector<WhatIf> &whatIfs)
{
    for (const WhatIf &whatIf : whatIfs) {
        if (!whatIf.on)
            continue;
        if (const auto *edit = std::get_if<InputEdit>(&whatIf.change))
            apply(*edit, sample, x);
        else if (const auto *shuffle = std::get_if<StepShuffle>(&whatIf.change))
            apply(*shuffle, x);
    }
}

Sample alteredSample(const Task &task, const SampleKey &key, const std::vector<WhatIf> &whatIfs)
{
    Sample sample = task.sample(key.split, key.index);
    auto x = arma::conv_to<arma::mat>::from(sample.x);
    alterInput(x, key, whatIfs);
    sample.x = arma::conv_to<arma::fmat>::from(x);
    return sample;
}

Trace probeWhatIf(const ModelSpec &spec, std::span<const float> weights, const Task &task, const SampleKey &sample,
                  const std::vector<WhatIf> &whatIfs, size_t model)
{
    const ModelShape shape = ModelShape::of(task);
    return probe(spec, shape, editedWeights(spec, shape, weights, whatIfs, model), alteredSample(task, sample, whatIfs),
                 interventionsOf(whatIfs, model));
}

std::optional<Metrics> evaluateWhatIf(const ModelSpec &spec, std::span<const float> weights, const Task &task, Split split,
                                      const std::vector<WhatIf> &whatIfs, size_t model, const std::function<bool()> &keepGoing)
{
    const ModelShape shape = ModelShape::of(task);
    return evaluatePlain(spec, shape, editedWeights(spec, shape, weights, whatIfs, model), task, split,
                         interventionsOf(whatIfs, model), keepGoing, alteration(split, whatIfs));
}

std::optional<std::vector<arma::mat>> predictWhatIf(const ModelSpec &spec, std::span<const float> weights, const Task &task,
                                                    Split split, const std::vector<WhatIf> &whatIfs, size_t model,
                                                    const std::function<bool()> &keepGoing)
{
    const ModelShape shape = ModelShape::of(task);
    return predictPlain(spec, shape, editedWeights(spec, shape, weights, whatIfs, model), task, split,
                        interventionsOf(whatIfs, model), keepGoing, alteration(split, whatIfs));
}

std::vector<Part> partsOf(const LayerSpec &layer)
{
    if (const auto *lstm = std::get_if<LstmSpec>(&layer)) {
        std::vector<Part> parts = {Part::inputGate,  Part::forgetGate, Part::candidate,
                                   Part::outputGate, Part::cell,       Part::hidden};
        if (lstm->forgetGate == ForgetGate::none)
            std::erase(parts, Part::forgetGate);
        return parts;
    }
    if (std::holds_alternative<GruSpec>(layer))
        return {Part::resetGate, Part::updateGate, Part::candidate, Part::hidden};
    if (std::holds_alternative<DropoutSpec>(layer))
        return {};
    return {Part::hidden};
}

} // namespace sluice
