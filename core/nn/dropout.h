#pragma once

#include "core/nn/layer.h"
#include "core/nn/spec.h"

namespace sluice::inline SLUICE_PRECISION {

/// Inverted dropout (Srivastava, Hinton, Krizhevsky, Sutskever & Salakhutdinov 2014): in training y = m ⊙ x with every m drawn for
/// itself, 0 with probability `rate` and 1/(1 − rate) otherwise, at every step anew; in evaluation y = x. dx = m ⊙ dy.
/// A draw is a function of (seed, model, epoch, batch, `layer`, step, place in the batch, feature). No parameters.
class Dropout : public Layer {
public:
    Dropout(size_t inputs, const DropoutSpec &spec, size_t layer) : inputs_(inputs), rate_(spec.rate), layer_(layer) {}

    size_t parameterCount() const override { return 0; }
    size_t outputFeatures() const override { return inputs_; }
    void initialize(Real *, const RandomStream &, uint64_t &) const override {}
    std::unique_ptr<LayerCache> makeCache() const override;
    std::unique_ptr<PackedWeights> makePacked() const override { return std::make_unique<PackedWeights>(); }
    void pack(const Real *, PackedWeights &, bool) const override {}
    void forward(const Real *parameters, const PackedWeights &packed, ConstView x, LayerCache &cache,
                 const ForwardMode &mode) const override;
    void backward(const PackedWeights &packed, ConstView x, ConstView dy, LayerCache &cache, Real *gradient,
                  View dx) const override;

private:
    size_t inputs_;
    double rate_;
    size_t layer_;
};

} // namespace sluice::inline SLUICE_PRECISION
