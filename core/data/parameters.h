#pragma once

#include "core/base/result.h"

#include <map>
#include <string>
#include <vector>

namespace sluice {

/// The parameters of a generator: what was asked for, or all of them with the rest at their defaults.
using Parameters = std::map<std::string, double>;

/// What a generator takes: name → smallest, default, largest.
struct ParameterRange {
    std::string name;
    double smallest;
    double usual;
    double largest;
    bool whole;          ///< a whole number
    std::string meaning; ///< a few words: "steps of each sequence"
};

size_t whole(const Parameters &parameters, const char *name);

/// All parameters of the source `id`: those asked for, the rest at their defaults.
/// Errors: a parameter that is not among `ranges`, one out of its range.
Result<Parameters> completed(const std::vector<ParameterRange> &ranges, const Parameters &asked, const std::string &id);

} // namespace sluice
