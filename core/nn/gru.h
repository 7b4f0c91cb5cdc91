#pragma once

#include "core/nn/recurrent.h"

namespace sluice::inline SLUICE_PRECISION {

/// What a GRU layer remembers of one shard; gates r, z, n.
struct GruCache : RecurrentCache {
    GruCache() : RecurrentCache(3, 3, 1) {}
    Block<Real> recalled;  ///< q = R_n h⁻ + b_hn, before the reset gate
    Block<Real> dRecalled; ///< ∂L/∂q, of one piece of the steps after the other
};

/// Gated recurrent unit (Cho et al. 2014), with the reset gate behind the recurrent product as PyTorch and cuDNN have it:
///
///     r = σ(W_r x + R_r h⁻ + b_r)     z = σ(W_z x + R_z h⁻ + b_z)
///     q = R_n h⁻ + b_hn               n = tanh(W_n x + b_n + r ⊙ q)
///     h = (1 − z) ⊙ n + z ⊙ h⁻
///
/// Backward, with dh summed over the output and the next step:
///
///     dz_n = dh ⊙ (1−z) ⊙ (1−n²),   dz_z = dh ⊙ (h⁻ − n) ⊙ z(1−z),   dz_r = dz_n ⊙ q ⊙ r(1−r),   dq = dz_n ⊙ r,
///     dh⁻ = dh ⊙ z + R_rᵀ dz_r + R_zᵀ dz_z + R_nᵀ dq,   dx = Wᵀ dz
///
/// Parameters in order, rows r, z, n: W 3H × I, R 3H × H, b 3H, then b_hn H.
/// Initial values: W and R gate by gate as the spec says; biases zero.
class Gru : public Layer {
public:
    Gru(size_t inputs, const GruSpec &spec) : spec_(spec), shape_{3, inputs, spec.units} {}

    size_t parameterCount() const override { return shape_.parameterCount() + shape_.units; }
    size_t outputFeatures() const override { return shape_.units; }
    void initialize(Real *parameters, const RandomStream &random, uint64_t &index) const override;
    std::unique_ptr<LayerCache> makeCache() const override { return std::make_unique<GruCache>(); }
    std::unique_ptr<PackedWeights> makePacked() const override { return std::make_unique<PackedGates>(shape_); }
    void pack(const Real *parameters, PackedWeights &packed, bool forInputGradient) const override;
    void forward(const Real *parameters, const PackedWeights &packed, ConstView x, LayerCache &cache,
                 const ForwardMode &mode) const override;
    void backward(const PackedWeights &packed, ConstView x, ConstView dy, LayerCache &cache, Real *gradient,
                  View dx) const override;

private:
    void forwardThroughTime(const PackedGates &weights, const Real *parameters, ConstView x, const StepPiece &piece,
                            GruCache &cache) const;
    void backwardThroughTime(const PackedGates &packed, ConstView x, ConstView dy, const StepPiece &piece, GruCache &cache) const;

    GruSpec spec_;
    GateShape shape_;
};

} // namespace sluice::inline SLUICE_PRECISION
