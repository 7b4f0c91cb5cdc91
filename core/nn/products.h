#pragma once

#include "core/nn/kernels.h"
#include "core/nn/layer.h"

#include <array>
#include <span>
#include <vector>

namespace sluice::inline SLUICE_PRECISION {

/// A weight matrix packed for W·x and, where asked for, for Wᵀ·dy.
struct PackedMatrix {
    std::vector<Real> forward;  ///< W, rows × columns
    std::vector<Real> backward; ///< Wᵀ

    void resize(size_t rows, size_t columns);
    void pack(const Real *source, size_t rows, size_t columns, size_t leading, bool transposed);
};

/// What dY gives to the weight gradients: dw[k] = dY x_kᵀ, rows × x_k.features; null where that is not wanted.
struct WeightGradient {
    ConstView dy;
    std::array<Real *, 2> dw{};
};

/// Room for the packed pieces of dY and of each x.
struct ProductScratch {
    std::vector<Real> dy;
    std::array<std::vector<Real>, 2> x;
};

/// Columns that are added to dW at once, where dY has so many rows.
size_t gradientDepth(size_t rows);
/// dW = dY xᵀ over all columns (sequences and steps), for several dY of one size and one or two x which they share; each dw has the
/// leading dimension `leading` and is overwritten, or added to.
void weightGradients(std::span<const ConstView> inputs, std::span<const WeightGradient> products, size_t leading,
                     ProductScratch &scratch, bool add = false);
/// db = the sum of dY's columns; overwritten, or added to.
void biasGradient(ConstView dy, Real *db, bool add = false);

} // namespace sluice::inline SLUICE_PRECISION
