#pragma once

#include "core/base/random.h"
#include "core/nn/layer.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace sluice::inline SLUICE_PRECISION {

/// Uniform on ±scale.
inline std::vector<Real> randomNumbers(size_t count, uint64_t seed, double scale = 1)
{
    const RandomStream random(seed, Purpose::data, "numbers");
    std::vector<Real> numbers(count);
    for (size_t k = 0; k < count; ++k)
        numbers[k] = static_cast<Real>(scale * (2 * random.uniform(k) - 1));
    return numbers;
}

inline Block<Real> randomBlock(size_t features, size_t width, size_t steps, uint64_t seed, double scale = 1)
{
    Block<Real> block(features, width, steps);
    const auto numbers = randomNumbers(block.view().size(), seed, scale);
    std::copy(numbers.begin(), numbers.end(), block.view().data);
    return block;
}

inline std::vector<Real> valuesOf(ConstView view)
{
    return {view.data, view.data + view.size()};
}

/// Sequence s alone.
inline Block<Real> sequenceOf(ConstView block, size_t s)
{
    Block<Real> alone(block.features, 1, block.steps);
    for (size_t t = 0; t < block.steps; ++t)
        std::copy_n(block.column(t, s), block.features, alone.view().column(t, 0));
    return alone;
}

inline bool sameBits(std::span<const Real> a, std::span<const Real> b)
{
    return a.size() == b.size() && std::memcmp(a.data(), b.data(), a.size_bytes()) == 0;
}

/// Infinite where the sizes differ or a number is not one.
inline double largestDifference(std::span<const Real> a, std::span<const Real> b)
{
    double largest = a.size() == b.size() ? 0 : INFINITY;
    for (size_t k = 0; k < std::min(a.size(), b.size()); ++k) {
        const auto difference = static_cast<double>(std::abs(a[k] - b[k]));
        largest = std::isnan(difference) ? INFINITY : std::max(largest, difference);
    }
    return largest;
}

/// One layer with its parameters on one block after the other. Gradients are NaN before backward, so that one left unwritten shows.
class LayerRun {
public:
    LayerRun(std::unique_ptr<Layer> layer, std::vector<Real> parameters)
        : layer_(std::move(layer)), parameters_(std::move(parameters)), cache_(layer_->makeCache()), packed_(layer_->makePacked())
    {
        layer_->pack(parameters_.data(), *packed_);
    }

    /// State 0 is h, 1 is c.
    RecurrentState &state(size_t number) { return cache_->states()[number]; }
    void begin(size_t number, ConstView values)
    {
        state(number).initial.resize(values.features, values.width, 1);
        std::copy_n(values.data, values.size(), state(number).initial.view().data);
    }
    ConstView stateAt(size_t number, size_t t) { return ConstView(state(number).values.view()).step(t); }

    ConstView forward(ConstView x, const ForwardMode &mode = {})
    {
        x_ = x;
        layer_->forward(parameters_.data(), *packed_, x, *cache_, mode);
        return cache_->output();
    }
    void backward(ConstView dy)
    {
        gradient_.assign(parameters_.size(), static_cast<Real>(NAN));
        dx_.resize(x_.features, x_.width, x_.steps);
        dx_.fill(static_cast<Real>(NAN));
        layer_->backward(*packed_, x_, dy, *cache_, gradient_.data(), dx_.view());
    }

    LayerCache &cache() { return *cache_; }
    const std::vector<Real> &gradient() const { return gradient_; }
    ConstView dx() const { return dx_.view(); }

private:
    std::unique_ptr<Layer> layer_;
    std::vector<Real> parameters_, gradient_;
    std::unique_ptr<LayerCache> cache_;
    std::unique_ptr<PackedWeights> packed_;
    ConstView x_;
    Block<Real> dx_;
};

} // namespace sluice::inline SLUICE_PRECISION
