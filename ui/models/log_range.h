#pragma once

namespace sluice {

/// Whole powers of ten.
struct LogRange {
    double low = 1e-6, high = 1;
};

/// The narrowest range of a decade at least that holds both. Where `high` is not above 0, as there are no values: that of LogRange.
LogRange decadesAround(double low, double high);

} // namespace sluice
