#include "core/train/divergence.h"

#include "core/inspect/trace.h"
#include "core/train/given_name.h"

#include <algorithm>
#include <cmath>

namespace sluice {

namespace {

/// The gates of a recurrent layer in the order of its rows.
std::vector<Part> gatesOf(const LayerSpec &layer)
{
    if (const auto *lstm = std::get_if<LstmSpec>(&layer)) {
        if (lstm->forgetGate == ForgetGate::own)
            return {Part::inputGate, Part::forgetGate, Part::candidate, Part::outputGate};
        return {Part::inputGate, Part::candidate, Part::outputGate};
    }
    if (std::holds_alternative<GruSpec>(layer))
        return {Part::resetGate, Part::updateGate, Part::candidate};
    return {};
}

Sentence placeOf(const ModelSpec &spec, const Tensor &tensor, size_t row)
{
    const size_t index = layerOf(tensor, spec);
    if (index == spec.layers.size())
        return Sentence(SLUICE_MESSAGE("core", "head"));
    const LayerSpec &layer = spec.layers[index];
    const auto gates = gatesOf(layer);
    // Peepholes and a GRU's second bias have rows of some gates only.
    const size_t units = outputFeatures(layer, 0);
    const bool byGates = tensor.rows == gates.size() * units && !gates.empty();
    return partPlace(index, byGates ? std::optional(gates[row / units]) : std::nullopt);
}

} // namespace

std::optional<Sentence> placeInGradient(const ModelSpec &spec, const std::vector<Tensor> &tensors,
                                        std::span<const float> gradient)
{
    for (auto tensor = tensors.rbegin(); tensor != tensors.rend(); ++tensor) {
        const auto part = gradient.subspan(tensor->offset, tensor->size());
        const auto found = std::find_if(part.begin(), part.end(), [](float value) { return !std::isfinite(value); });
        if (found != part.end())
            return placeOf(spec, *tensor, static_cast<size_t>(found - part.begin()) % tensor->rows);
    }
    return {};
}

Error describe(const Divergence &divergence, const Experiment &experiment)
{
    const bool clipped = experiment.training.clipNorm.has_value();
    const auto sentence = [&] {
        if (divergence.inGradient)
            return clipped
                       ? SLUICE_MESSAGE("core", "%1 diverged in epoch %2, batch %3: the gradient is not a finite number; first "
                                                "in %4. Lower the learning rate. The last finite weights are kept.")
                       : SLUICE_MESSAGE("core",
                                        "%1 diverged in epoch %2, batch %3: the gradient is not a finite number; first in %4. "
                                        "Lower the learning rate or switch clipping on. The last finite weights are kept.");
        return clipped
                   ? SLUICE_MESSAGE("core", "%1 diverged in epoch %2, batch %3: the loss is not a finite number; first in %4. "
                                            "Lower the learning rate. The last finite weights are kept.")
                   : SLUICE_MESSAGE("core", "%1 diverged in epoch %2, batch %3: the loss is not a finite number; first in %4. "
                                            "Lower the learning rate or switch clipping on. The last finite weights are kept.");
    }();
    return Error(sentence, givenName(experiment.models[divergence.model].name), divergence.epoch, divergence.batch,
                 divergence.where);
}

} // namespace sluice
