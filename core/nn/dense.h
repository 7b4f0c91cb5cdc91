#pragma once

#include "core/nn/layer.h"
#include "core/nn/products.h"
#include "core/nn/spec.h"

namespace sluice::inline SLUICE_PRECISION {

struct DenseCache : LayerCache {
    Block<Real> z; ///< the preactivation, where the slope of the activation needs it
    Block<Real> y;
    Block<Real> dz;         ///< ∂L/∂preactivation
    ProductScratch scratch; ///< of the weight gradient
    ConstView output() const override { return y.view(); }
};

/// A fully connected layer, at every step alike: y = φ(W x + b), with W units × inputs, b units, φ elementwise.
/// Backward: dz = dy ⊙ φ′(z), dW = dz xᵀ, db = Σ dz, dx = Wᵀ dz. Parameters in order: W, b.
class Dense : public Layer {
public:
    Dense(size_t inputs, const DenseSpec &spec);

    size_t parameterCount() const override { return units_ * (inputs_ + 1); }
    size_t outputFeatures() const override { return units_; }
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
    size_t units_;
    Activation activation_;
    Initializer initializer_;
};

} // namespace sluice::inline SLUICE_PRECISION
