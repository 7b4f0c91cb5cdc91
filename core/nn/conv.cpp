#include "core/nn/conv.h"

#include "core/nn/activations.h"
#include "core/nn/initializers.h"

#include <algorithm>
#include <cassert>

namespace sluice::inline SLUICE_PRECISION {

namespace {

struct ConvCache : LayerCache {
    Block<Real> padded; ///< x with K − 1 steps of zeros before it
    Block<Real> z;      ///< the preactivation, where the slope of the activation needs it
    Block<Real> y;
    Block<Real> dz;
    Block<Real> dPadded;
    ProductScratch scratch;
    std::vector<const Real *> places; ///< where in `padded` each of the kernel's places begins
    ConstView output() const override { return y.view(); }
};

struct ConvPacked : PackedWeights {
    std::vector<Real> forward;               ///< [W_0 W_1 …], one product for all steps
    std::vector<std::vector<Real>> backward; ///< W_kᵀ
    std::vector<Real> sorted;                ///< [W_0 W_1 …] before packing
};

/// The steps of x that kernel place k sees, in a block that begins K − 1 steps earlier.
template <class T> BlockView<T> seenAt(BlockView<T> padded, size_t place, size_t steps)
{
    return {padded.column(place, 0), padded.features, padded.width, steps};
}

} // namespace

void Conv::initialize(Real *parameters, const RandomStream &random, uint64_t &index) const
{
    const size_t columns = inputs_ * spec_.kernel;
    Real *const bias = parameters + spec_.filters * columns;
    std::fill_n(bias, spec_.filters, Real(0));
    initializeWeights(spec_.initializer, {parameters, spec_.filters, columns, spec_.filters}, columns, random, index);
    initializeBias(spec_.initializer, bias, spec_.filters, columns, 1, random, index);
}

std::unique_ptr<LayerCache> Conv::makeCache() const
{
    return std::make_unique<ConvCache>();
}

std::unique_ptr<PackedWeights> Conv::makePacked() const
{
    auto packed = std::make_unique<ConvPacked>();
    const size_t columns = inputs_ * spec_.kernel;
    packed->sorted.resize(spec_.filters * columns);
    packed->forward.resize(packedSize(spec_.filters, columns));
    packed->backward.assign(spec_.kernel, std::vector<Real>(packedSize(inputs_, spec_.filters)));
    return packed;
}

void Conv::pack(const Real *parameters, PackedWeights &packed, bool forInputGradient) const
{
    auto &own = static_cast<ConvPacked &>(packed);
    const size_t filters = spec_.filters;
    for (size_t place = 0; place < spec_.kernel; ++place) {
        Real *const weights = own.sorted.data() + place * inputs_ * filters;
        for (size_t channel = 0; channel < inputs_; ++channel)
            std::copy_n(parameters + (channel * spec_.kernel + place) * filters, filters, weights + channel * filters);
        if (forInputGradient)
            packPanelsTransposed(weights, inputs_, filters, filters, own.backward[place].data());
    }
    packPanels(own.sorted.data(), filters, inputs_ * spec_.kernel, filters, own.forward.data());
}

void Conv::forward(const Real *parameters, const PackedWeights &packed, ConstView x, LayerCache &cache, const ForwardMode &) const
{
    assert(x.features == inputs_);
    auto &own = static_cast<ConvCache &>(cache);
    const size_t before = spec_.kernel - 1;
    own.padded.resize(inputs_, x.width, x.steps + before);
    const View padded = own.padded.view();
    const View inside = padded.lastSteps(x.steps);
    std::fill(padded.data, inside.data, Real(0));
    std::copy_n(x.data, x.size(), inside.data);
    inside.alignedWith(x).fillPadding(0);

    own.y.resize(spec_.filters, x.width, x.steps);
    const View y = own.y.view();
    // A place is one step further in memory: the kernel's places are the segments of one product.
    own.places.resize(spec_.kernel);
    for (size_t place = 0; place < spec_.kernel; ++place)
        own.places[place] = padded.column(place, 0);
    kernels().panelProduct({.packed = static_cast<const ConvPacked &>(packed).forward.data(),
                            .rows = spec_.filters,
                            .depth = inputs_,
                            .segments = spec_.kernel,
                            .b = own.places.data(),
                            .leadingB = inputs_,
                            .columns = x.columns(),
                            .y = y.data,
                            .leadingY = spec_.filters,
                            .start = PanelProduct::Start::bias,
                            .bias = parameters + spec_.filters * inputs_ * spec_.kernel});
    if (slopeNeedsPreactivation(spec_.activation)) {
        own.z.resize(spec_.filters, x.width, x.steps);
        std::copy_n(y.data, y.size(), own.z.view().data);
    }
    activate(spec_.activation, y);
}

void Conv::backward(const PackedWeights &packed, ConstView x, ConstView dy, LayerCache &cache, Real *gradient, View dx) const
{
    auto &own = static_cast<ConvCache &>(cache);
    own.dz.resize(spec_.filters, x.width, x.steps);
    const View dz = own.dz.view();
    const View reached = dz.lastSteps(dy.steps);
    std::fill(dz.data, reached.data, Real(0));
    const ConstView z = own.z.view();
    activationGradient(spec_.activation, z.empty() ? z : z.lastSteps(dy.steps), own.output().lastSteps(dy.steps), dy, reached);

    const ConstView padded = own.padded.view();
    for (size_t place = 0; place < spec_.kernel; ++place) {
        const ConstView seen = seenAt(padded, place, x.steps);
        const WeightGradient product{dz, {gradient + place * spec_.filters}};
        weightGradients({&seen, 1}, {&product, 1}, spec_.kernel * spec_.filters, own.scratch);
    }
    biasGradient(dz, gradient + spec_.filters * inputs_ * spec_.kernel);
    if (dx.empty())
        return;
    own.dPadded.resize(inputs_, x.width, padded.steps);
    own.dPadded.fill(0);
    for (size_t place = 0; place < spec_.kernel; ++place) {
        const Real *from = dz.data;
        kernels().panelProduct({.packed = static_cast<const ConvPacked &>(packed).backward[place].data(),
                                .rows = inputs_,
                                .depth = spec_.filters,
                                .b = &from,
                                .leadingB = spec_.filters,
                                .columns = x.columns(),
                                .y = own.dPadded.view().column(place, 0),
                                .leadingY = inputs_,
                                .start = PanelProduct::Start::accumulate});
    }
    std::copy_n(own.dPadded.view().lastSteps(x.steps).data, dx.size(), dx.data);
    dx.alignedWith(x).fillPadding(0);
}

} // namespace sluice::inline SLUICE_PRECISION
