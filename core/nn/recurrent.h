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

/// Memory of one shard that the three share. Gates are kept apart, each units × width × steps, so that a cell step runs over values
/// that lie one after the other whatever the number of units.
struct RecurrentCache : LayerCache {
    /// `gradientCount`: preactivations of a step and unit.
    RecurrentCache(size_t gateCount, size_t gradientCount, size_t stateCount)
        : gates(gateCount), dGates(gradientCount), own(stateCount)
    {
    }

    std::vector<Block<Real>> gates;  ///< after their squashing
    std::vector<Block<Real>> dGates; ///< ∂L/∂preactivation
    std::vector<RecurrentState> own;
    ProductScratch scratch; ///< of the weight gradients

    RecurrentState &hidden() { return own[0]; }
    ConstView output() const override { return own[0].values.view().lastSteps(own[0].values.view().steps - 1); }
    std::span<RecurrentState> states() override { return own; }

    /// Sizes for x, and the initial states in place.
    void beginForward(size_t units, ConstView x);
    /// After step t of the steps of x: sequences that have not begun keep their initial states.
    void keepInitial(ConstView x, size_t t);
    /// Sizes for x, gradients of the states zero.
    void beginBackward(size_t units, ConstView x);
    /// Adds ∂L/∂output at step t to ∂L/∂h.
    void addFromAbove(ConstView dy, size_t steps, size_t t);
};

/// W_q x + b_q at all steps, in one product: units × width × steps.
void gateInput(const GateShape &shape, const PackedGates &weights, const Real *parameters, ConstView x, size_t gate, Real *into);
/// The same of every gate, into gates[q].
void gateInputs(const GateShape &shape, const PackedGates &weights, const Real *parameters, ConstView x, RecurrentCache &cache);
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
/// ∂L/∂W_q, ∂L/∂b_q and ∂L/∂R_q; the recurrent weights of gate q may have a gradient `dRecurrent` of their own (GRU).
void gateGradients(const GateShape &shape, ConstView x, size_t gate, ConstView dz, ConstView dRecurrent, RecurrentCache &cache,
                   Real *gradient);
/// dx = Σ_q W_qᵀ dz_q at all steps; nothing where dx is empty.
void inputGradient(const GateShape &shape, const PackedGates &weights, const RecurrentCache &cache, View dx);

/// Initial values: W and R gate by gate, b zero or as the initializer says.
void initializeGates(const GateShape &shape, Initializer input, Initializer recurrent, int biasDraws, Real *parameters,
                     const RandomStream &random, uint64_t &index);

} // namespace sluice::inline SLUICE_PRECISION
