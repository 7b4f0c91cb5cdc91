#include "core/nn/gru.h"

#include "core/nn/initializers.h"

#include <algorithm>

namespace sluice::inline SLUICE_PRECISION {

namespace {

enum Gate : size_t { reset, update, candidate };

} // namespace

void Gru::initialize(Real *parameters, const RandomStream &random, uint64_t &index) const
{
    // PyTorch draws two biases a gate; r's and z's are summed, n's second one stays apart.
    initializeGates(shape_, spec_.initializer, spec_.recurrentInitializer, 1, parameters, random, index);
    Real *const biases = parameters + shape_.biasOffset();
    Real *const recalled = parameters + shape_.parameterCount();
    std::fill_n(recalled, shape_.units, Real(0));
    initializeBias(spec_.initializer, biases, 2 * shape_.units, shape_.units, 1, random, index);
    initializeBias(spec_.initializer, recalled, shape_.units, shape_.units, 1, random, index);
}

void Gru::pack(const Real *parameters, PackedWeights &packed, bool forInputGradient) const
{
    static_cast<PackedGates &>(packed).pack(parameters, shape_, forInputGradient);
}

void Gru::forward(const Real *parameters, const PackedWeights &packed, ConstView x, LayerCache &cache, const ForwardMode &) const
{
    const auto &weights = static_cast<const PackedGates &>(packed);
    auto &own = static_cast<GruCache &>(cache);
    own.beginForward(shape_.units, x);
    own.recalled.resize(shape_.units, x.width, x.steps);
    for (size_t first = 0; first < x.steps;) {
        const StepPiece piece = pieceFrom(first, shape_, x);
        gateInputs(shape_, weights, parameters, piece, own);
        forwardThroughTime(weights, parameters, x, piece, own);
        first = piece.end();
    }
}

void Gru::forwardThroughTime(const PackedGates &weights, const Real *parameters, ConstView x, const StepPiece &piece,
                             GruCache &own) const
{
    const Real *const recalledBias = parameters + shape_.parameterCount();
    const View hidden = own.hidden().values.view();
    for (size_t t = piece.first; t < piece.end(); ++t) {
        const auto at = [t](Block<Real> &block) { return block.view().step(t).data; };
        const size_t begun = x.begunAt(t);
        const std::array<RecurrentTarget, 3> targets{
            {{at(own.gates[reset])}, {at(own.gates[update])}, {at(own.recalled), recalledBias}}};
        addRecurrent(shape_, weights, t, begun, own, targets);
        kernels().gruForward({.count = shape_.units * begun,
                              .r = at(own.gates[reset]),
                              .z = at(own.gates[update]),
                              .n = at(own.gates[candidate]),
                              .recalled = at(own.recalled),
                              .hiddenBefore = hidden.step(t).data,
                              .hidden = hidden.step(t + 1).data});
        own.keepInitial(x, t);
    }
}

void Gru::backwardThroughTime(const PackedGates &packed, ConstView x, ConstView dy, const StepPiece &piece, GruCache &cache) const
{
    Real *const dHidden = cache.hidden().gradient.view().data;
    const ConstView hidden = cache.hidden().values.view();
    for (size_t t = piece.end(); t-- > piece.first;) {
        cache.addFromAbove(dy, x.steps, t);
        const auto at = [t](Block<Real> &block) { return block.view().step(t).data; };
        const auto ofPiece = [&](Block<Real> &block) { return block.view().step(t - piece.first).data; };
        kernels().gruBackward({.count = shape_.units * x.begunAt(t),
                               .r = at(cache.gates[reset]),
                               .z = at(cache.gates[update]),
                               .n = at(cache.gates[candidate]),
                               .recalled = at(cache.recalled),
                               .hiddenBefore = hidden.step(t).data,
                               .dHidden = dHidden,
                               .dr = ofPiece(cache.dGates[reset]),
                               .dz = ofPiece(cache.dGates[update]),
                               .dn = ofPiece(cache.dGates[candidate]),
                               .dRecalled = ofPiece(cache.dRecalled)});
        const std::array<const Real *, 3> dz{ofPiece(cache.dGates[reset]), ofPiece(cache.dGates[update]),
                                             ofPiece(cache.dRecalled)};
        recurrentGradient(shape_, packed, dz, x.begunAt(t), PanelProduct::Start::accumulate, dHidden);
    }
}

void Gru::backward(const PackedWeights &packed, ConstView x, ConstView dy, LayerCache &cache, Real *gradient, View dx) const
{
    const auto &weights = static_cast<const PackedGates &>(packed);
    auto &own = static_cast<GruCache &>(cache);
    own.beginBackward(shape_.units, x);
    for (size_t end = x.steps; end > 0;) {
        const StepPiece piece = pieceBefore(end, shape_, x, dx);
        own.beginPiece(shape_.units, piece);
        own.dRecalled.resize(shape_.units, x.width, piece.x.steps);
        own.dRecalled.view().alignedWith(piece.x).fillPadding(0);
        backwardThroughTime(weights, x, dy, piece, own);
        const ConstView dRecalled = own.dRecalled.view();
        gateGradients(shape_, piece, own, gradient, dRecalled);
        biasGradient(dRecalled, gradient + shape_.parameterCount(), !piece.last);
        inputGradient(shape_, weights, own, piece);
        end = piece.first;
    }
}

} // namespace sluice::inline SLUICE_PRECISION
