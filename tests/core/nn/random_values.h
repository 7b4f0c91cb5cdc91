#pragma once

#include "core/base/random.h"

#include <string_view>
#include <vector>

namespace sluice::testing {

/// The same numbers for the same name, normally distributed.
inline std::vector<float> randomValues(size_t count, std::string_view name)
{
    const RandomStream random(7, Purpose::data, name);
    std::vector<float> values(count);
    for (size_t k = 0; k < count; ++k)
        values[k] = static_cast<float>(random.normal(k));
    return values;
}

} // namespace sluice::testing
