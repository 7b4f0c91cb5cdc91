#pragma once

#include "core/inspect/plain_network.h"
#include "core/inspect/trace.h"

#include <optional>
#include <variant>
#include <vector>

namespace sluice {

/// One gate (or candidate) of one unit at one step, with the terms of its equation: fromInput + fromHidden + fromCell + bias is the
/// preactivation. All terms are zero where a gate has no weights (a forget gate that is none, or 1 − i).
struct GateTerms {
    double fromInput = 0;  ///< W x
    double fromHidden = 0; ///< R h(t−1); of a GRU's candidate r·(R h(t−1) + b_hn)
    double fromCell = 0;   ///< p c(t−1), of the output gate p c(t)
    double bias = 0;
    double value = 0;                    ///< after σ or tanh, and after interventions
    std::optional<double> peephole = {}; ///< p; nothing where the gate has none
};

/// An LSTM's unit; kept + written = cell, unless the cell itself is held.
struct LstmMoment {
    GateTerms i, f, g, o;
    double cellBefore = 0, kept = 0, written = 0, cell = 0;
    double squashed = 0; ///< tanh c, or 2σ(c) − 1
    double hidden = 0;
};

/// A GRU's unit; kept + written = hidden, unless that is held.
struct GruMoment {
    GateTerms r, z, n;
    double hiddenBefore = 0;
    double recalled = 0; ///< R_n h(t−1) + b_hn, which r lets through
    double kept = 0, written = 0, hidden = 0;
};

/// A simple recurrent unit.
struct RnnMoment {
    GateTerms h;
};

using UnitMoment = std::variant<LstmMoment, GruMoment, RnnMoment>;

/// The terms of one gate (or of a GRU's candidate; Part::hidden of an RNN); zeros where the moment has no such part.
GateTerms termsOf(const UnitMoment &moment, Part gate);

/// What a part of the cell is: a gate after σ or tanh, a state; zero where the moment has no such part.
double valueOf(const UnitMoment &moment, Part part);

/// "This cell, at t": a unit of a recurrent layer.
UnitMoment unitMoment(const NetworkWeights &network, const Trace &trace, size_t layer, size_t unit, size_t step);

/// The gradient of an answer in each part of that cell at its step, in the places of the values themselves: of states (`cell`,
/// `hidden`, those before) the whole one, through all later steps; of what they are the sum of, and of gates, what a change at this
/// step alone does; each of a gate's terms has that of their sum, its argument (where the forget gate is 1 − i, what i's argument does
/// through both).
///
/// With d the gradient: LSTM ∂o = dh·ψ(c), ∂ψ(c) = dh·o, ∂i = dc·g, ∂g = dc·i, ∂f = dc·c(t−1); GRU ∂z = dh·(h(t−1) − n),
/// ∂n = dh·(1 − z), ∂r = ∂n·(1 − n²)·(R_n h(t−1) + b_hn); of arguments that times σ' = σ·(1 − σ) or tanh' = 1 − tanh².
UnitMoment unitGradients(const UnitMoment &moment, const NetworkGradients &gradients, const LayerWeights &weights, size_t layer,
                         size_t unit, size_t step);
/// The largest magnitude in it.
double largestOf(const UnitMoment &gradients);

/// One addend of a gate's preactivation: weight × what it multiplies.
struct Contribution {
    enum class From { input, hidden, cell };
    From from = From::input; ///< input `index` of the layer, h(t−1) of unit `index`, or the unit's own cell through the peephole
    size_t index = 0;
    double weight = 0, value = 0;
    double product() const { return weight * value; }
};

/// All addends of W x + R h(t−1) + p c of a gate (Part::hidden of an RNN), the largest in magnitude first.
std::vector<Contribution> gateContributions(const NetworkWeights &network, const Trace &trace, size_t layer, size_t unit,
                                            size_t step, Part gate);

} // namespace sluice
