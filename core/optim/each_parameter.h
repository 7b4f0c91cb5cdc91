#pragma once

#include "core/optim/optimizer.h"

#include <cassert>

namespace sluice {

/// One update, parameter by parameter: to[k] ← rule(from[k], g[k], state[k]…), where the rule also renews the state that it gets by
/// reference. Each `state` holds as many values as there are parameters; none overlaps another or the parameters.
template <class Rule, class... State> void updateEach(const ParameterUpdate &update, Rule rule, State *__restrict... state)
{
    const size_t count = update.from.size();
    assert(update.gradient.size() == count && update.to.size() == count);
    const float *before = update.from.data();
    float *theta = update.to.data();
    const float *__restrict g = update.gradient.data();
    for (size_t k = 0; k < count; ++k)
        theta[k] = rule(before[k], g[k], state[k]...);
}

} // namespace sluice
