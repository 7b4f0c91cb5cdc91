#pragma once

#include "core/inspect/what_if.h"
#include "core/train/sampling.h"

namespace sluice {

/// Of the what-ifs those that change what a model writes: all that are on and reach it, but for other values of a sample of the data,
/// which a text that is being written is not.
std::vector<WhatIf> whatIfsOnText(const std::vector<WhatIf> &whatIfs, size_t model);

/// sampleTokens() of model number `index` under what-ifs, by the plain equations. The draws are the same. Steps of what is held and
/// shuffled are those of the window before each draw, which grows up to `lookback` tokens.
Result<SampledTokens> sampleTokensWhatIf(const ModelSpec &model, const Task &task, std::span<const float> weights,
                                         const SamplingSpec &spec, const std::vector<WhatIf> &whatIfs, size_t index,
                                         const std::function<bool()> &keepGoing = {});

} // namespace sluice
