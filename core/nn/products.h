#pragma once

#include "core/nn/kernels.h"
#include "core/nn/layer.h"

#include <initializer_list>
#include <vector>

namespace sluice::inline SLUICE_PRECISION {

/// A weight matrix packed for W·x and, where asked for, for Wᵀ·dy.
struct PackedMatrix {
    std::vector<Real> forward;  ///< W, rows × columns
    std::vector<Real> backward; ///< Wᵀ

    void resize(size_t rows, size_t columns);
    void pack(const Real *source, size_t rows, size_t columns, size_t leading, bool transposed);
};

/// One product of a weight gradient: dw = dY xᵀ, rows × x.features.
struct WeightGradient {
    ConstView x;
    Real *dw;
};

/// Room for the packed pieces of dY and X.
struct ProductScratch {
    std::vector<Real> dy, x;
};

/// dW = dY Xᵀ over all columns (sequences and steps), for several X that share dY; each dw has the leading dimension `leading` and
/// is overwritten, or added to.
void weightGradients(ConstView dy, std::initializer_list<WeightGradient> products, size_t leading, ProductScratch &scratch,
                     bool add = false);
/// db = the sum of dY's columns; overwritten, or added to.
void biasGradient(ConstView dy, Real *db, bool add = false);

} // namespace sluice::inline SLUICE_PRECISION
