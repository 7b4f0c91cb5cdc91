#pragma once

#include "core/train/measure.h"

#include <optional>
#include <string>
#include <variant>

namespace sluice {

/// A limit of a claim: a number, or `times` another measure.
struct ClaimBound {
    std::variant<double, std::string> value = 0.0;
    double times = 1;
    bool operator==(const ClaimBound &) const = default;
};

/// What a text says of a measure: that it lies above one limit, below another, or both.
struct Claim {
    std::string measure;
    std::optional<ClaimBound> above, below;
    bool operator==(const Claim &) const = default;
};

/// A measure that is not there or no number makes no claim true.
bool holds(const Claim &claim, const MeasuredValues &values);
bool hold(const std::vector<Claim> &claims, const MeasuredValues &values);
/// Whether all its measures have been taken.
bool decided(const Claim &claim, const MeasuredValues &values);

/// "forget_at_marks < 0.3", "0.1 × dense < lstm < 2".
std::string claimText(const Claim &claim);

} // namespace sluice
