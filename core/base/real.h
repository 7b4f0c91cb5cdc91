#pragma once

/// The number type of numeric code. `nn/` and the gradient check are compiled twice: once with float for training, once with
/// double for checks. Their names live in `inline namespace f32` or `f64`, so that the two never meet under one linker symbol.
#ifdef SLUICE_DOUBLE
#define SLUICE_PRECISION f64
namespace sluice::inline f64 {
using Real = double;
}
#else
#define SLUICE_PRECISION f32
namespace sluice::inline f32 {
using Real = float;
}
#endif
