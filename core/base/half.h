#pragma once

#include <cmath>
#include <cstdint>
#include <limits>

namespace sluice {

/// The number that 16 bits stand for as IEEE 754's binary16.
inline double halfAsDouble(uint16_t bits)
{
    const int exponent = bits >> 10 & 0x1F;
    const double fraction = (bits & 0x3FF) / 1024.0;
    const double size = exponent == 0 ? std::ldexp(fraction, -14)
                        : exponent == 31
                            ? (fraction == 0 ? std::numeric_limits<double>::infinity() : std::numeric_limits<double>::quiet_NaN())
                            : std::ldexp(1 + fraction, exponent - 15);
    return bits & 0x8000 ? -size : size;
}

} // namespace sluice
