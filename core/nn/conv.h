#pragma once

#include "core/nn/layer.h"
#include "core/nn/products.h"
#include "core/nn/spec.h"

namespace sluice::inline SLUICE_PRECISION {

/// A causal 1-D convolution over time (time-delay network, Waibel et al. 1989; causal: van den Oord et al. 2016, section 2.1), with
/// K the kernel and zeros for steps before the first:
///
///     y(t) = φ(b + Σ_{k=0}^{K−1} W_k x(t − K + 1 + k))
///
/// Backward: dz = dy ⊙ φ′, dW_k = Σ_t dz(t) x(t − K + 1 + k)ᵀ, db = Σ dz, dx(t) = Σ_k W_kᵀ dz(t + K − 1 − k).
/// Parameters in order: W filters × (channels·K), column channel·K + k (PyTorch's filters × channels × kernel), b filters.
class Conv : public Layer {
public:
    Conv(size_t inputs, const ConvSpec &spec) : inputs_(inputs), spec_(spec) {}

    size_t parameterCount() const override { return spec_.filters * (inputs_ * spec_.kernel + 1); }
    size_t outputFeatures() const override { return spec_.filters; }
    void initialize(Real *parameters, const RandomStream &random, uint64_t &index) const override;
    std::unique_ptr<LayerCache> makeCache() const override;
    std::unique_ptr<PackedWeights> makePacked() const override;
    void pack(const Real *parameters, PackedWeights &packed, bool forInputGradient) const override;
    void forward(const Real *parameters, const PackedWeights &packed, ConstView x, LayerCache &cache,
                 const ForwardMode &mode) const override;
    void backward(const PackedWeights &packed, ConstView x, ConstView dy, LayerCache &cache, Real *gradient,
                  View dx) const override;

private:
    size_t inputs_;
    ConvSpec spec_;
};

} // namespace sluice::inline SLUICE_PRECISION
