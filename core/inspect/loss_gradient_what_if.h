#pragma once

#include "core/inspect/what_if.h"
#include "core/nn/loss_spec.h"

#include <vector>

namespace sluice {

/// L of core/nn/loss.h over given samples, and ∂L/∂θ in the order of the parameter vector.
struct LossSlope {
    double loss = 0;
    std::vector<float> gradient;
};

/// What LossGradient finds, of model number `index` under what-ifs, by the plain equations: at its edited weights, with its states
/// held, on the samples as they are then fed. What only a held value is made of has a gradient of zero.
LossSlope lossGradientWhatIf(const ModelSpec &spec, const Task &task, const LossSpec &loss, const std::vector<SampleKey> &samples,
                             std::span<const float> weights, const std::vector<WhatIf> &whatIfs, size_t index);

/// Of the what-ifs those that change this: all that reach the model, but for other values of samples that are none of these.
std::vector<WhatIf> whatIfsOnLoss(const std::vector<WhatIf> &whatIfs, size_t model, const std::vector<SampleKey> &samples);

} // namespace sluice
