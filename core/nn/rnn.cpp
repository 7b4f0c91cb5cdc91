#include "core/nn/rnn.h"

#include "core/nn/kernels.h"

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
    const Real *before = nullptr;
    RnnForward step{.rectified = rectified(), .recurrent = product(weights.recurrent[0].data(), &before)};
    step.recurrent.start = PanelProduct::Start::accumulate;
    for (size_t t = 0; t < x.steps; ++t) {
        before = values.step(t).data;
        step.recurrent.columns = x.begunAt(t);
        step.recurrent.y = values.step(t + 1).data;
        kernels().rnnForward(step);
        own.keepInitial(x, t);
    }
}

void Rnn::backward(const PackedWeights &packed, ConstView x, ConstView dy, LayerCache &cache, Real *gradient, View dx) const
{
    const auto &weights = static_cast<const PackedGates &>(packed);
    auto &own = static_cast<RecurrentCache &>(cache);
    own.beginBackward(shape_.units, x);
    for (size_t end = x.steps; end > 0;) {
        const StepPiece piece = pieceBefore(end, shape_, x, dx);
        own.beginPiece(shape_.units, piece);
        backwardThroughTime(weights, x, dy, piece, own);
        gateGradients(shape_, piece, own, gradient);
        inputGradient(shape_, weights, own, piece);
        end = piece.first;
    }
}

void Rnn::backwardThroughTime(const PackedGates &packed, ConstView x, ConstView dy, const StepPiece &piece,
                              RecurrentCache &cache) const
{
    const View values = cache.hidden().values.view(), dz = cache.dGates[0].view();
    const Real *dzNow = nullptr;
    RnnBackward step{.rectified = rectified(), .recurrent = product(packed.recurrentTransposed.data(), &dzNow)};
    step.recurrent.y = cache.hidden().gradient.view().data;
    for (size_t t = piece.end(); t-- > piece.first;) {
        cache.addFromAbove(dy, x.steps, t);
        step.recurrent.columns = x.begunAt(t);
        step.hidden = values.step(t + 1).data;
        dzNow = step.dz = dz.step(t - piece.first).data;
        kernels().rnnBackward(step);
    }
}

/// R or Rᵀ times the `columns` at *b, whose place and number follow.
PanelProduct Rnn::product(const Real *weights, const Real *const *b) const
{
    return {.packed = weights,
            .rows = shape_.units,
            .depth = shape_.units,
            .b = b,
            .leadingB = shape_.units,
            .leadingY = shape_.units};
}

} // namespace sluice::inline SLUICE_PRECISION
