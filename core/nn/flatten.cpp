#include "core/nn/flatten.h"

#include <algorithm>
#include <cassert>

namespace sluice::inline SLUICE_PRECISION {

namespace {

struct FlattenCache : LayerCache {
    Block<Real> windows;
    ConstView output() const override { return windows.view(); }
};

// Calls visit(row of the window, step of the sequence) for the steps of sequence s that the answer at `step` sees.
template <class Visit> void overWindow(ConstView x, size_t s, size_t step, size_t lookback, Visit visit)
{
    const size_t missing = lookback > step + 1 ? lookback - step - 1 : 0;
    for (size_t row = missing; row < lookback; ++row)
        if (const size_t seen = step + 1 + row - lookback; s < x.begunAt(seen))
            visit(row, seen);
}

} // namespace

Flatten::Flatten(size_t features, size_t lookback, bool everyStep)
    : features_(features), lookback_(lookback), everyStep_(everyStep)
{
}

std::unique_ptr<LayerCache> Flatten::makeCache() const
{
    return std::make_unique<FlattenCache>();
}

void Flatten::forward(const Real *, const PackedWeights &, ConstView x, LayerCache &cache, const ForwardMode &) const
{
    assert(x.features == features_);
    auto &windows = static_cast<FlattenCache &>(cache).windows;
    const size_t answers = everyStep_ ? x.steps : 1;
    windows.resize(outputFeatures(), x.width, answers);
    windows.fill(0);
    for (size_t answer = 0; answer < answers; ++answer)
        for (size_t s = 0; s < x.width; ++s) {
            Real *to = windows.view().column(answer, s);
            overWindow(x, s, x.steps - answers + answer, lookback_,
                       [&](size_t row, size_t step) { std::copy_n(x.column(step, s), features_, to + row * features_); });
        }
}

void Flatten::backward(const PackedWeights &, ConstView x, ConstView dy, LayerCache &, Real *, View dx) const
{
    if (dx.empty())
        return;
    std::fill_n(dx.data, dx.size(), Real(0));
    for (size_t answer = 0; answer < dy.steps; ++answer)
        for (size_t s = 0; s < x.width; ++s) {
            const Real *from = dy.column(answer, s);
            overWindow(x, s, x.steps - dy.steps + answer, lookback_, [&](size_t row, size_t step) {
                for (size_t feature = 0; feature < features_; ++feature)
                    dx.column(step, s)[feature] += from[row * features_ + feature];
            });
        }
}

} // namespace sluice::inline SLUICE_PRECISION
