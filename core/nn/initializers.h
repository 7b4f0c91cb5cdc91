#pragma once

#include "core/base/random.h"
#include "core/base/real.h"
#include "core/nn/spec.h"

#include <cstddef>

namespace sluice::inline SLUICE_PRECISION {

/// Where a weight matrix lies: rows × columns (outputs × inputs), column-major with leading dimension `leading`.
struct WeightMatrix {
    Real *values;
    size_t rows;
    size_t columns;
    size_t leading;
};

/// Fills a weight matrix with in = columns and out = rows; `index` counts the random numbers used.
///
///     Glorot (Glorot & Bengio 2010, eq. 16)   uniform ±√(6/(in+out))   normal σ² = 2/(in+out)
///     He (He, Zhang, Ren & Sun 2015, eq. 10)  uniform ±√(6/in)         normal σ² = 2/in
///     LeCun (LeCun et al. 1998, section 4.6)  uniform ±√(3/in)         normal σ² = 1/in
///     orthogonal (Saxe, McClelland & Ganguli 2014): orthonormal columns, or rows where there are fewer of them
///     pytorch: uniform ±1/√fan, with fan = `pytorchFan`: the inputs of a linear layer, the units of a recurrent one
///     zeros
void initializeWeights(Initializer kind, WeightMatrix weights, size_t pytorchFan, const RandomStream &random, uint64_t &index);

/// Adds what a bias begins with: nothing, but for `pytorch` a draw on ±1/√fan for each of `draws` biases that are summed (PyTorch's
/// recurrent layers have two).
void initializeBias(Initializer kind, Real *bias, size_t count, size_t pytorchFan, int draws, const RandomStream &random,
                    uint64_t &index);

} // namespace sluice::inline SLUICE_PRECISION
