#pragma once

#include "core/nn/layer.h"
#include "core/nn/loss_spec.h"

namespace sluice::inline SLUICE_PRECISION {

/// Losses are weighted means over the samples, outputs and steps of a batch: L = Σ w ℓ(ŷ, y) / Σ w. Shards give Σ w ℓ and Σ w, in
/// double, so that theirs add up to the batch's. Steps of sequences that have not begun (block.h) do not count.
///
///     mse     ℓ = (ŷ − y)²                                             w = 1
///     mae     ℓ = |ŷ − y|, its slope 0 where they are equal            w = 1
///     huber   ℓ = d²/2 for |d| ≤ δ, δ(|d| − δ/2) beyond, d = ŷ − y     w = 1 (Huber 1964)
///     cross-entropy of K classes from logits z: ℓ = log Σ_j e^{z_j} − z_y                     w = the weight of class y
///     cross-entropy of 2 classes from one logit: ℓ = max(z, 0) − z·y + log(1 + e^{−|z|})      w = the weight of class y
///
/// `predicted` and `target` are outputs × width × steps; for classes the target is 1 × width × steps and holds class numbers. With one
/// output both cross-entropies are that of 2 classes.

/// Σ w over a shard's targets.
double lossWeight(const LossSpec &loss, ConstView target);

/// Σ w ℓ.
double lossSum(const LossSpec &loss, ConstView predicted, ConstView target);

/// Σ w ℓ, and dy = ∂L/∂ŷ with `batchWeight` the batch's Σ w.
double lossGradient(const LossSpec &loss, ConstView predicted, ConstView target, double batchWeight, View dy);

} // namespace sluice::inline SLUICE_PRECISION
