#include "core/nn/dense.h"

#include "core/nn/activations.h"
#include "core/nn/initializers.h"

#include <algorithm>
#include <cassert>

namespace sluice::inline SLUICE_PRECISION {

namespace {

struct DensePacked : PackedWeights {
    PackedMatrix weight;
};

} // namespace

Dense::Dense(size_t inputs, const DenseSpec &spec)
    : inputs_(inputs), units_(spec.units), activation_(spec.activation), initializer_(spec.initializer)
{
}

void Dense::initialize(Real *parameters, const RandomStream &random, uint64_t &index) const
{
    Real *bias = parameters + units_ * inputs_;
    std::fill_n(bias, units_, Real(0));
    initializeWeights(initializer_, {parameters, units_, inputs_, units_}, inputs_, random, index);
    initializeBias(initializer_, bias, units_, inputs_, 1, random, index);
}

std::unique_ptr<LayerCache> Dense::makeCache() const
{
    return std::make_unique<DenseCache>();
}

std::unique_ptr<PackedWeights> Dense::makePacked() const
{
    auto packed = std::make_unique<DensePacked>();
    packed->weight.resize(units_, inputs_);
    return packed;
}

void Dense::pack(const Real *parameters, PackedWeights &packed, bool forInputGradient) const
{
    static_cast<DensePacked &>(packed).weight.pack(parameters, units_, inputs_, units_, forInputGradient);
}

void Dense::forward(const Real *parameters, const PackedWeights &packed, ConstView x, LayerCache &cache,
                    const ForwardMode &) const
{
    assert(x.features == inputs_);
    auto &own = static_cast<DenseCache &>(cache);
    auto &y = own.y;
    y.resize(units_, x.width, x.steps);
    kernels().panelProduct({.packed = static_cast<const DensePacked &>(packed).weight.forward.data(),
                            .rows = units_,
                            .depth = inputs_,
                            .b = &x.data,
                            .leadingB = inputs_,
                            .columns = x.columns(),
                            .y = y.view().data,
                            .leadingY = units_,
                            .start = PanelProduct::Start::bias,
                            .bias = parameters + units_ * inputs_});
    if (slopeNeedsPreactivation(activation_)) {
        own.z.resize(units_, x.width, x.steps);
        std::copy_n(y.view().data, y.view().size(), own.z.view().data);
    }
    activate(activation_, y.view());
}

void Dense::backward(const PackedWeights &packed, ConstView x, ConstView dy, LayerCache &cache, Real *gradient, View dx) const
{
    auto &own = static_cast<DenseCache &>(cache);
    assert(dy.steps <= x.steps);
    const ConstView used = x.lastSteps(dy.steps);
    own.dz.resize(units_, dy.width, dy.steps);
    const ConstView z = own.z.view();
    activationGradient(activation_, z.empty() ? z : z.lastSteps(dy.steps), own.output().lastSteps(dy.steps), dy, own.dz.view());
    const ConstView dz = own.dz.view();
    const WeightGradient product{dz, {gradient}};
    weightGradients({&used, 1}, {&product, 1}, units_, own.scratch);
    biasGradient(dz, gradient + units_ * inputs_);
    if (dx.empty())
        return;
    const View reached = dx.lastSteps(dy.steps);
    std::fill(dx.data, reached.data, Real(0));
    kernels().panelProduct({.packed = static_cast<const DensePacked &>(packed).weight.backward.data(),
                            .rows = inputs_,
                            .depth = units_,
                            .b = &dz.data,
                            .leadingB = units_,
                            .columns = dz.columns(),
                            .y = reached.data,
                            .leadingY = inputs_});
}

} // namespace sluice::inline SLUICE_PRECISION
