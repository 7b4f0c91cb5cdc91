#pragma once

#include "core/nn/layer.h"
#include "core/nn/spec.h"

namespace sluice::inline SLUICE_PRECISION {

/// z ← φ(z), elementwise; NaN stays NaN. PyTorch's defaults:
///
///     identity z                  sigmoid σ(z) = 1/(1 + e^−z)       tanh
///     ReLU max(0, z)              leaky ReLU max(0.01 z, z) (Maas, Hannun & Ng 2013)
///     ELU z or e^z − 1 below 0 (Clevert, Unterthiner & Hochreiter 2016)
///     GELU z Φ(z), Φ the normal distribution function (Hendrycks & Gimpel 2016)
///     SiLU z σ(z) (Elfwing, Uchibe & Doya 2018)
///     softplus log(1 + e^z) (Dugas et al. 2001)
void activate(Activation activation, View z);

/// Whether φ′ is not a function of y = φ(z), so that backward needs z itself.
bool slopeNeedsPreactivation(Activation activation);

/// dz = dy ⊙ φ′(z), from y = φ(z) or, where slopeNeedsPreactivation, from z (otherwise it may be empty). The slope of the
/// rectifiers at 0 is that of the left side.
void activationGradient(Activation activation, ConstView z, ConstView y, ConstView dy, View dz);

} // namespace sluice::inline SLUICE_PRECISION
