#include "core/train/claim.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace sluice {

namespace {

std::string numberText(double number)
{
    std::array<char, 32> text;
    const auto end = std::to_chars(text.data(), text.data() + text.size(), number, std::chars_format::general, 6).ptr;
    return {text.data(), end};
}

double valueOf(const std::string &measure, const MeasuredValues &values)
{
    const auto found = values.find(measure);
    return found == values.end() ? std::nan("") : found->second;
}

double valueOf(const ClaimBound &bound, const MeasuredValues &values)
{
    const auto *measure = std::get_if<std::string>(&bound.value);
    return bound.times * (measure ? valueOf(*measure, values) : std::get<double>(bound.value));
}

bool taken(const std::optional<ClaimBound> &bound, const MeasuredValues &values)
{
    const auto *measure = bound ? std::get_if<std::string>(&bound->value) : nullptr;
    return !measure || values.contains(*measure);
}

std::string boundText(const ClaimBound &bound)
{
    const auto *measure = std::get_if<std::string>(&bound.value);
    if (!measure)
        return numberText(bound.times * std::get<double>(bound.value));
    return bound.times == 1 ? *measure : numberText(bound.times) + " × " + *measure;
}

} // namespace

bool holds(const Claim &claim, const MeasuredValues &values)
{
    const double value = valueOf(claim.measure, values);
    if (std::isnan(value))
        return false;
    return (!claim.above || value > valueOf(*claim.above, values)) && (!claim.below || value < valueOf(*claim.below, values));
}

bool hold(const std::vector<Claim> &claims, const MeasuredValues &values)
{
    return std::ranges::all_of(claims, [&](const Claim &claim) { return holds(claim, values); });
}

bool decided(const Claim &claim, const MeasuredValues &values)
{
    return values.contains(claim.measure) && taken(claim.above, values) && taken(claim.below, values);
}

std::string claimText(const Claim &claim)
{
    if (claim.above && !claim.below)
        return claim.measure + " > " + boundText(*claim.above);
    return (claim.above ? boundText(*claim.above) + " < " : "") + claim.measure +
           (claim.below ? " < " + boundText(*claim.below) : "");
}

} // namespace sluice
