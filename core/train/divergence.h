#pragma once

#include "core/base/result.h"
#include "core/nn/spec.h"
#include "core/train/experiment.h"
#include "core/train/trainer.h"

#include <span>
#include <string>
#include <vector>

namespace sluice {

/// The layer and gate whose gradient is not finite, the nearest to the loss where there are several; nothing where all are finite.
std::optional<Sentence> placeInGradient(const ModelSpec &spec, const std::vector<Tensor> &tensors,
                                        std::span<const float> gradient);

/// The sentence for a person: what happened where, and what to do.
Error describe(const Divergence &divergence, const Experiment &experiment);

} // namespace sluice
