#pragma once

#include "core/nn/layer.h"
#include "core/nn/products.h"
#include "core/nn/spec.h"

#include <array>
#include <span>
#include <vector>

namespace sluice::inline SLUICE_PRECISION {

/// What LSTM, GRU and simple RNN share: a number of gates q, each with z_q = W_q x + R_q h⁻ + b_q.
/// Parameters in order, gate below gate: W GH × I, R GH × H, b GH.
struct GateShape {
    size_t gates;
    size_t inputs;
    size_t units;

    size_t rows() const { return gates * units; }
    size_t recurrentOffset() const { return rows() * inputs; }
    size_t biasOffset() const { return rows() * (inputs + units); }
    size_t parameterCount() const { return rows() * (inputs + units + 1); }
};

/// W and R packed gate by gate for the forward products; backward, all gates are one product.
struct PackedGates : PackedWeights {
    explicit PackedGates(const GateShape &shape);
    void pack(const Real *parameters, const GateShape &shape, bool forInputGradient);

    std::vector<std::vector<Real>> input;     ///< W_q
    std::vector<std::vector<Real>> recurrent; ///< R_q
    std::vector<Real> inputTransposed;        ///< [W_0ᵀ W_1ᵀ …]
    std::vector<Real> recurrentTransposed;
};

/// A piece of the steps of x, so short that what forward and backward write of all gates stays in the second-level cache until it is
/// read again: the gates until the recurrent product is added, their gradients until the weights' are made of them.
struct StepPiece {
    size_t first; ///< step
    ConstView x;  ///< of the steps from `first` on
    View dx;      ///< ∂L/∂x of the same; empty where nobody asks for it
    bool last;    ///< backward begins here

    size_t end() const { return first + x.steps; }
};
/// Forward: from step `first` on.
StepPiece pieceFrom(size_t first, const GateShape &shape, ConstView x);
/// Backward: up to before step `end`.
StepPiece pieceBefore(size_t end, const GateShape &shape, ConstView x, View dx);

/// Memory of one shard that the three share. Gates are kept apart, each units × width × steps, so that a cell step runs over values
/// that lie one after the other whatever the number of units.
struct RecurrentCache : LayerCache {
    /// `gradientCount`: preactivations of a step and unit.
    RecurrentCache(size_t gateCount, size_t gradientCount, size_t stateCount)
        : gates(gateCount), dGates(gradientCount), own(stateCount)
    {
    }

    std::vector<Block<Real>> gates;  ///< after their squashing
    std::vector<Block<Real>> dGates; ///< ∂L/∂preactivation, of one piece of the steps after the other
    std::vector<RecurrentState> own;
    ProductScratch scratch; ///< of the weight gradients

    RecurrentState &hidden() { return own[0]; }
    ConstView output() const override { return own[0].values.view().lastSteps(own[0].values.view().steps - 1); }
    std::span<RecurrentState> states() override { return own; }

    /// Sizes for x, and the initial states in place.
    void beginForward(size_t units, ConstView x);
    /// After step t of the steps of x: sequences that have not begun keep their initial states.
    void keepInitial(ConstView x, size_t t);
    /// Gradients of the states zero.
    void beginBackward(size_t units, ConstView x);
    /// Sizes of dGates for a piece.
    void beginPiece(size_t units, const StepPiece &piece);
    /// Adds ∂L/∂output at step t to ∂L/∂h.
    void addFromAbove(ConstView dy, size_t steps, size_t t);
};

/// W_q x + b_q at all steps of x, in one product: units × width × steps.
void gateInput(const GateShape &shape, const PackedGates &weights, const Real *parameters, ConstView x, size_t gate, Real *into);
/// The same of every gate at the steps of a piece, into gates[q].
void gateInputs(const GateShape &shape, const PackedGates &weights, const Real *parameters, const StepPiece &piece,
                RecurrentCache &cache);
/// Where R_q h(t−1) of one gate goes: it is added, or where a bias is given takes the place of what is there, the bias added.
struct RecurrentTarget {
    Real *into;
    const Real *bias = nullptr;
};
/// R_q h(t−1) of the gates q = 0, 1, … for the sequences that have begun by step t.
void addRecurrent(const GateShape &shape, const PackedGates &weights, size_t t, size_t begun, RecurrentCache &cache,
                  std::span<const RecurrentTarget> targets);
/// ∂L/∂h(t−1) = start + Σ_q R_qᵀ dz_q(t), for the sequences that have begun by step t.
void recurrentGradient(const GateShape &shape, const PackedGates &weights, std::span<const Real *const> dz, size_t begun,
                       PanelProduct::Start start, Real *dHidden);
/// What a piece gives to ∂L/∂W_q, ∂L/∂b_q and ∂L/∂R_q of every gate, the last piece overwriting them, those before it adding; the
/// recurrent weights of the last gate may have a gradient of their own, `lastRecurrent` (GRU).
void gateGradients(const GateShape &shape, const StepPiece &piece, RecurrentCache &cache, Real *gradient,
                   ConstView lastRecurrent = {});
/// dx = Σ_q W_qᵀ dz_q at the steps of a piece; nothing where nobody asks for it.
void inputGradient(const GateShape &shape, const PackedGates &weights, const RecurrentCache &cache, const StepPiece &piece);

/// Initial values: W and R gate by gate, b zero or as the initializer says.
void initializeGates(const GateShape &shape, Initializer input, Initializer recurrent, int biasDraws, Real *parameters,
                     const RandomStream &random, uint64_t &index);

} // namespace sluice::inline SLUICE_PRECISION
