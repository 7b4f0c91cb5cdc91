#pragma once

#include "core/nn/layer.h"

namespace sluice::inline SLUICE_PRECISION {

/// How a layer without memory sees a sequence: at each answered step the last `lookback` steps below one another, all features of
/// the oldest first, with zeros for steps before the sequence's first. With `everyStep` false only the last step answers.
/// No parameters. Backward adds each window's gradient back to the steps it came from.
class Flatten : public Layer {
public:
    Flatten(size_t features, size_t lookback, bool everyStep);

    size_t parameterCount() const override { return 0; }
    size_t outputFeatures() const override { return features_ * lookback_; }
    void initialize(Real *, const RandomStream &, uint64_t &) const override {}
    std::unique_ptr<LayerCache> makeCache() const override;
    std::unique_ptr<PackedWeights> makePacked() const override { return std::make_unique<PackedWeights>(); }
    void pack(const Real *, PackedWeights &, bool) const override {}
    void forward(const Real *parameters, const PackedWeights &packed, ConstView x, LayerCache &cache,
                 const ForwardMode &mode) const override;
    void backward(const PackedWeights &packed, ConstView x, ConstView dy, LayerCache &cache, Real *gradient,
                  View dx) const override;

private:
    size_t features_;
    size_t lookback_;
    bool everyStep_;
};

} // namespace sluice::inline SLUICE_PRECISION
