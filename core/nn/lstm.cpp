#include "core/nn/lstm.h"

#include <algorithm>
#include <cassert>

namespace sluice::inline SLUICE_PRECISION {

namespace {

constexpr size_t input = 0, forget = 1;
enum Peephole : size_t { ofInput, ofForget, ofOutput };

/// into[unit] += Σ dz · state over all sequences that have begun; the steps of dz go with those of `states` from `firstStep` on.
void addProducts(ConstView dz, ConstView states, size_t firstStep, Real *into)
{
    for (size_t t = 0; t < dz.steps; ++t)
        for (size_t s = 0; s < dz.begunAt(t); ++s) {
            const Real *gradient = dz.column(t, s);
            const Real *state = states.column(t + firstStep, s);
            for (size_t unit = 0; unit < dz.features; ++unit)
                into[unit] += gradient[unit] * state[unit];
        }
}

} // namespace

Lstm::Lstm(size_t inputs, const LstmSpec &spec)
    : spec_(spec), shape_{spec.forgetGate == ForgetGate::own ? 4u : 3u, inputs, spec.units}, candidate_(shape_.gates - 2),
      output_(shape_.gates - 1)
{
}

void Lstm::initialize(Real *parameters, const RandomStream &random, uint64_t &index) const
{
    initializeGates(shape_, spec_.initializer, spec_.recurrentInitializer, 2, parameters, random, index);
    Real *const biases = parameters + shape_.biasOffset();
    for (size_t unit = 0; unit < shape_.units; ++unit) {
        biases[input * shape_.units + unit] += static_cast<Real>(spec_.inputBias);
        if (ownForgetGate())
            biases[forget * shape_.units + unit] += static_cast<Real>(spec_.forgetBias);
    }
    std::fill_n(parameters + shape_.parameterCount(), peepholeCount() * shape_.units, Real(0));
}

void Lstm::pack(const Real *parameters, PackedWeights &packed, bool forInputGradient) const
{
    static_cast<PackedGates &>(packed).pack(parameters, shape_, forInputGradient);
}

/// One column a sequence, so that the cell step needs no arithmetic on places.
void Lstm::spreadPeepholes(const Real *parameters, size_t width, LstmCache &cache) const
{
    const Real *from = parameters + shape_.parameterCount();
    for (const Peephole gate : {ofInput, ofForget, ofOutput}) {
        if (gate == ofForget && !ownForgetGate())
            continue;
        auto &block = cache.peephole[gate];
        block.resize(shape_.units, width, 1);
        for (size_t s = 0; s < width; ++s)
            std::copy_n(from, shape_.units, block.view().column(0, s));
        from += shape_.units;
    }
}

LstmVariant Lstm::variant(const LstmCache &cache) const
{
    return {.forget = spec_.forgetGate,
            .logistic = spec_.squashing == CellSquashing::logistic,
            .peepholeInput = cache.peephole[ofInput].view().data,
            .peepholeForget = cache.peephole[ofForget].view().data,
            .peepholeOutput = cache.peephole[ofOutput].view().data};
}

void Lstm::forward(const Real *parameters, const PackedWeights &packed, ConstView x, LayerCache &cache, const ForwardMode &) const
{
    const auto &weights = static_cast<const PackedGates &>(packed);
    auto &own = static_cast<LstmCache &>(cache);
    own.beginForward(shape_.units, x);
    own.squashed.resize(shape_.units, x.width, x.steps);
    if (spec_.peepholes)
        spreadPeepholes(parameters, x.width, own);
    for (size_t first = 0; first < x.steps;) {
        const StepPiece piece = pieceFrom(first, shape_, x);
        gateInputs(shape_, weights, parameters, piece, own);
        forwardThroughTime(weights, x, piece, own);
        first = piece.end();
    }
}

void Lstm::forwardThroughTime(const PackedGates &weights, ConstView x, const StepPiece &piece, LstmCache &own) const
{
    LstmCellForward cell{.variant = variant(own)};
    const View hidden = own.hidden().values.view(), cells = own.cell().values.view();
    for (size_t t = piece.first; t < piece.end(); ++t) {
        const auto at = [t](Block<Real> &block) { return block.view().step(t).data; };
        const size_t begun = x.begunAt(t);
        std::array<RecurrentTarget, 4> targets{};
        for (size_t gate = 0; gate < shape_.gates; ++gate)
            targets[gate].into = at(own.gates[gate]);
        addRecurrent(shape_, weights, t, begun, own, std::span(targets).first(shape_.gates));
        cell.count = shape_.units * begun;
        cell.i = at(own.gates[input]);
        cell.f = ownForgetGate() ? at(own.gates[forget]) : nullptr;
        cell.g = at(own.gates[candidate_]);
        cell.o = at(own.gates[output_]);
        cell.cellBefore = cells.step(t).data;
        cell.cell = cells.step(t + 1).data;
        cell.squashed = at(own.squashed);
        cell.hidden = hidden.step(t + 1).data;
        kernels().lstmForward(cell);
        own.keepInitial(x, t);
    }
}

void Lstm::backwardThroughTime(const PackedGates &packed, ConstView x, ConstView dy, const StepPiece &piece,
                               LstmCache &cache) const
{
    Real *const dHidden = cache.hidden().gradient.view().data;
    LstmCellBackward cell{.variant = variant(cache)};
    const ConstView cells = cache.cell().values.view();
    for (size_t t = piece.end(); t-- > piece.first;) {
        cache.addFromAbove(dy, x.steps, t);
        const auto at = [t](Block<Real> &block) { return block.view().step(t).data; };
        const auto dz = [&](size_t gate) { return cache.dGates[gate].view().step(t - piece.first).data; };
        cell.count = shape_.units * x.begunAt(t);
        cell.i = at(cache.gates[input]);
        cell.f = ownForgetGate() ? at(cache.gates[forget]) : nullptr;
        cell.g = at(cache.gates[candidate_]);
        cell.o = at(cache.gates[output_]);
        cell.cellBefore = cells.step(t).data;
        cell.squashed = at(cache.squashed);
        cell.dHidden = dHidden;
        cell.dCell = cache.cell().gradient.view().data;
        cell.di = dz(input);
        cell.df = ownForgetGate() ? dz(forget) : nullptr;
        cell.dg = dz(candidate_);
        cell.dOut = dz(output_);
        kernels().lstmBackward(cell);

        std::array<const Real *, 4> all{};
        for (size_t gate = 0; gate < shape_.gates; ++gate)
            all[gate] = dz(gate);
        recurrentGradient(shape_, packed, {all.data(), shape_.gates}, x.begunAt(t), PanelProduct::Start::zero, dHidden);
    }
}

void Lstm::peepholeGradients(const StepPiece &piece, LstmCache &cache, Real *gradient) const
{
    const auto dz = [&](size_t gate) { return ConstView(cache.dGates[gate].view()).alignedWith(piece.x); };
    const ConstView cells = cache.cell().values.view();
    Real *into = gradient + shape_.parameterCount();
    if (piece.last)
        std::fill_n(into, peepholeCount() * shape_.units, Real(0));
    addProducts(dz(input), cells, piece.first, into);
    if (ownForgetGate())
        addProducts(dz(forget), cells, piece.first, into += shape_.units);
    addProducts(dz(output_), cells, piece.first + 1, into + shape_.units);
}

void Lstm::backward(const PackedWeights &packed, ConstView x, ConstView dy, LayerCache &cache, Real *gradient, View dx) const
{
    const auto &weights = static_cast<const PackedGates &>(packed);
    auto &own = static_cast<LstmCache &>(cache);
    own.beginBackward(shape_.units, x);
    for (size_t end = x.steps; end > 0;) {
        const StepPiece piece = pieceBefore(end, shape_, x, dx);
        own.beginPiece(shape_.units, piece);
        backwardThroughTime(weights, x, dy, piece, own);
        gateGradients(shape_, piece, own, gradient);
        if (spec_.peepholes)
            peepholeGradients(piece, own, gradient);
        inputGradient(shape_, weights, own, piece);
        end = piece.first;
    }
}

} // namespace sluice::inline SLUICE_PRECISION
