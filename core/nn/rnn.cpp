#include "core/nn/rnn.h"

#include "core/nn/activations.h"

#include <array>

namespace sluice::inline SLUICE_PRECISION {

void Rnn::initialize(Real *parameters, const RandomStream &random, uint64_t &index) const
{
    initializeGates(shape_, spec_.initializer, spec_.recurrentInitializer, 2, parameters, random, index);
}

void Rnn::pack(const Real *parameters, PackedWeights &packed, bool forInputGradient) const
{
    static_cast<PackedGates &>(packed).pack(parameters, shape_, forInputGradient);
}

void Rnn::forward(const Real *parameters, const PackedWeights &packed, ConstView x, LayerCache &cache, const ForwardMode &) const
{
    const auto &weights = static_cast<const PackedGates &>(packed);
    auto &own = static_cast<RecurrentCache &>(cache);
    own.beginForward(shape_.units, x);
    const View values = own.hidden().values.view(); // z of all steps lies where h of all steps is to be
    gateInput(shape_, weights, parameters, x, 0, values.step(1).data);
    for (size_t t = 0; t < x.steps; ++t) {
        const size_t begun = x.begunAt(t);
        const View z(values.step(t + 1).data, shape_.units, begun, 1);
        addRecurrent(shape_, weights, t, begun, own, std::array<RecurrentTarget, 1>{{{z.data}}});
        activate(spec_.activation, z);
        own.keepInitial(x, t);
    }
}

void Rnn::backward(const PackedWeights &packed, ConstView x, ConstView dy, LayerCache &cache, Real *gradient, View dx) const
{
    const auto &weights = static_cast<const PackedGates &>(packed);
    auto &own = static_cast<RecurrentCache &>(cache);
    own.beginBackward(shape_.units, x);
    const View values = own.hidden().values.view();
    Real *const dHidden = own.hidden().gradient.view().data;
    for (size_t t = x.steps; t-- > 0;) {
        own.addFromAbove(dy, x.steps, t);
        const size_t begun = x.begunAt(t);
        const auto begunOf = [&](Real *data) { return View(data, shape_.units, begun, 1); };
        const View dz = begunOf(own.dGates[0].view().step(t).data);
        activationGradient(spec_.activation, {}, begunOf(values.step(t + 1).data), begunOf(dHidden), dz);
        const std::array<const Real *, 1> from{dz.data};
        recurrentGradient(shape_, weights, from, begun, PanelProduct::Start::zero, dHidden);
    }
    const ConstView dz = own.dGates[0].view();
    gateGradients(shape_, x, 0, dz, dz, own, gradient);
    inputGradient(shape_, weights, own, dx);
}

} // namespace sluice::inline SLUICE_PRECISION
