#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace sluice {

/// Days since 1970-01-01 (proleptic Gregorian) of "2024-01", "2024-01-31", "2024-01-31 12:30" or "2024-01-31T12:30:59"; a month
/// without a day is its first day, a time of day is a fraction. Nothing for any other text or a date that does not exist.
std::optional<double> parseIsoDate(std::string_view text);

/// "2024-01-31", with " 12:30:59" where the days have a fraction.
std::string formatIsoDate(double days);

} // namespace sluice
