#pragma once

#include "core/inspect/trace.h"
#include "core/nn/spec.h"

#include <span>
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
    double value = 0; ///< after σ or tanh, and after interventions
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

/// "This cell, at t": a unit of a recurrent layer.
UnitMoment unitMoment(const ModelSpec &spec, const ModelShape &shape, std::span<const float> weights, const Trace &trace,
                      size_t layer, size_t unit, size_t step);

/// One addend of a gate's preactivation: weight × what it multiplies.
struct Contribution {
    bool recurrent = false; ///< from h(t−1) of unit `index`; otherwise from input `index` of the layer
    size_t index = 0;
    double weight = 0, value = 0;
    double product() const { return weight * value; }
};

/// All addends of W x + R h(t−1) of a gate (Part::hidden of an RNN), the largest in magnitude first.
std::vector<Contribution> gateContributions(const ModelSpec &spec, const ModelShape &shape, std::span<const float> weights,
                                            const Trace &trace, size_t layer, size_t unit, size_t step, Part gate);

} // namespace sluice
