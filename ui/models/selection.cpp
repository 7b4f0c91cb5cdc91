#include "ui/models/selection.h"

#include <algorithm>
#include <cmath>

namespace sluice {

namespace {

size_t within(size_t value, size_t count)
{
    return count == 0 ? 0 : std::min(value, count - 1);
}

/// A model without recurrence, or the first of them; 0 where there is none.
size_t denseWithin(size_t model, const std::vector<ModelSpec> &models)
{
    if (model < models.size() && !models[model].recurrent())
        return model;
    const auto first = std::ranges::find_if_not(models, &ModelSpec::recurrent);
    return first == models.end() ? 0 : static_cast<size_t>(first - models.begin());
}

} // namespace

size_t firstLayerOf(const ModelSpec &model)
{
    const auto found = std::ranges::find_if(model.layers, isRecurrent);
    return found == model.layers.end() ? 0 : static_cast<size_t>(found - model.layers.begin());
}

size_t unitsOf(const ModelSpec &model, size_t layer, size_t features)
{
    if (layer >= model.layers.size())
        return 0;
    for (size_t k = 0; k <= layer; ++k)
        features = outputFeatures(model.layers[k], features);
    return features;
}

Selection firstSelection(const Experiment &experiment, const Task &task)
{
    Selection selection;
    const auto recurrent = std::ranges::find_if(experiment.models, &ModelSpec::recurrent);
    if (recurrent != experiment.models.end())
        selection.model = static_cast<size_t>(recurrent - experiment.models.begin());
    selection.layer = firstLayerOf(experiment.models[selection.model]);
    selection.step = task.steps() / 3;
    return selection;
}

Selection withinRange(Selection selection, const Experiment &experiment, const Task &task)
{
    selection.model = within(selection.model, experiment.models.size());
    selection.dense = denseWithin(selection.dense, experiment.models);
    selection.sample = within(selection.sample, task.sampleCount(selection.split));
    const auto &samples = task.samples(selection.split);
    selection.step = within(selection.step, samples.empty() ? 0 : samples[selection.sample].steps);
    const ModelSpec &model = experiment.models[selection.model];
    selection.layer = within(selection.layer, model.layers.size());
    selection.unit = within(selection.unit, unitsOf(model, selection.layer, task.features()));
    selection.thresholds = sound(selection.thresholds);
    if (selection.memory.input)
        selection.memory.input = within(*selection.memory.input, task.features());
    return selection;
}

GateThresholds sound(GateThresholds thresholds)
{
    const auto hundredths = [](double value) {
        return std::isfinite(value) ? std::clamp(std::round(100 * value), 1.0, 99.0) : 50;
    };
    const double low = std::min(hundredths(thresholds.low), 98.0);
    return {low / 100, std::max(hundredths(thresholds.high), low + 1) / 100};
}

} // namespace sluice
