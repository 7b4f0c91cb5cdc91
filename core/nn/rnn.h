#pragma once

#include "core/nn/kernels.h"
#include "core/nn/recurrent.h"

namespace sluice::inline SLUICE_PRECISION {

/// The simple recurrent network (Elman 1990): h = φ(W x + R h⁻ + b), φ tanh or ReLU.
///
/// Backward (Werbos 1990), with dh summed over the output and the next step: dz = dh ⊙ φ′, dh⁻ = Rᵀ dz, dx = Wᵀ dz.
/// Parameters in order: W H × I, R H × H, b H. Initial values: W and R as the spec says; b zero.
class Rnn : public Layer {
public:
    Rnn(size_t inputs, const RnnSpec &spec) : spec_(spec), shape_{1, inputs, spec.units} {}

    size_t parameterCount() const override { return shape_.parameterCount(); }
    size_t outputFeatures() const override { return shape_.units; }
    void initialize(Real *parameters, const RandomStream &random, uint64_t &index) const override;
    std::unique_ptr<LayerCache> makeCache() const override { return std::make_unique<RecurrentCache>(0, 1, 1); }
    std::unique_ptr<PackedWeights> makePacked() const override { return std::make_unique<PackedGates>(shape_); }
    void pack(const Real *parameters, PackedWeights &packed, bool forInputGradient) const override;
    void forward(const Real *parameters, const PackedWeights &packed, ConstView x, LayerCache &cache,
                 const ForwardMode &mode) const override;
    void backward(const PackedWeights &packed, ConstView x, ConstView dy, LayerCache &cache, Real *gradient,
                  View dx) const override;

private:
    bool rectified() const { return spec_.activation == Activation::relu; }
    void backwardThroughTime(const PackedGates &packed, ConstView x, ConstView dy, const StepPiece &piece,
                             RecurrentCache &cache) const;
    PanelProduct product(const Real *weights, const Real *const *b) const;

    RnnSpec spec_;
    GateShape shape_;
};

} // namespace sluice::inline SLUICE_PRECISION
