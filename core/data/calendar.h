#pragma once

#include <string>

namespace sluice {

/// Days since 1970-01-01 (proleptic Gregorian) as "2024-01-31", with " 12:30:59" where the days have a fraction.
std::string formatIsoDate(double days);

} // namespace sluice
