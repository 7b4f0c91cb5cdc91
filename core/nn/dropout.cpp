#include "core/nn/dropout.h"

#include <algorithm>

namespace sluice::inline SLUICE_PRECISION {

namespace {

struct DropoutCache : LayerCache {
    Block<Real> mask;
    Block<Real> y;
    ConstView output() const override { return y.view(); }
};

} // namespace

std::unique_ptr<LayerCache> Dropout::makeCache() const
{
    return std::make_unique<DropoutCache>();
}

void Dropout::forward(const Real *, const PackedWeights &, ConstView x, LayerCache &cache, const ForwardMode &mode) const
{
    auto &own = static_cast<DropoutCache &>(cache);
    own.mask.resize(x.features, x.width, x.steps);
    own.y.resize(x.features, x.width, x.steps);
    if (!mode.random) {
        own.mask.fill(1);
        std::copy_n(x.data, x.size(), own.y.view().data);
        return;
    }
    const auto kept = static_cast<Real>(1 / (1 - rate_));
    const uint64_t first = static_cast<uint64_t>(layer_) << 48;
    for (size_t t = 0; t < x.steps; ++t) {
        // Counted from the last step, so that padding before a sequence changes none of its draws.
        const size_t stepsAfter = x.steps - 1 - t;
        for (size_t s = 0; s < x.width; ++s) {
            const size_t place = (stepsAfter * mode.batchWidth + mode.firstColumn + s) * x.features;
            Real *const mask = own.mask.view().column(t, s);
            for (size_t feature = 0; feature < x.features; ++feature)
                mask[feature] = mode.random->uniform(first + place + feature) < rate_ ? Real(0) : kept;
        }
    }
    for (size_t k = 0; k < x.size(); ++k)
        own.y.view().data[k] = own.mask.view().data[k] * x.data[k];
}

void Dropout::backward(const PackedWeights &, ConstView, ConstView dy, LayerCache &cache, Real *, View dx) const
{
    if (dx.empty())
        return;
    const View reached = dx.lastSteps(dy.steps);
    std::fill(dx.data, reached.data, Real(0));
    const View mask = static_cast<DropoutCache &>(cache).mask.view().lastSteps(dy.steps);
    for (size_t k = 0; k < dy.size(); ++k)
        reached.data[k] = mask.data[k] * dy.data[k];
}

} // namespace sluice::inline SLUICE_PRECISION
