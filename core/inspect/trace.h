#pragma once

#include "core/base/result.h"
#include "core/nn/spec.h"

#include <armadillo>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace sluice {

/// What happened in an LSTM layer on one sample; every matrix is units × steps.
struct LstmTrace {
    arma::mat i, f, g, o, c, h; ///< f is 1 without a forget gate and 1 − i where the gates are coupled
    arma::mat squashed;         ///< of c: tanh c, or 2σ(c) − 1
    arma::mat written;          ///< i(t)·g(t)
    arma::mat kept;             ///< f(t)·c(t−1); written + kept = c, unless c itself is held or added to
};

/// What happened in a GRU layer on one sample; every matrix is units × steps.
struct GruTrace {
    arma::mat r, z, n, h;
    arma::mat recalled; ///< R_n h(t−1) + b_hn, before the reset gate
    arma::mat written;  ///< (1 − z(t))·n(t)
    arma::mat kept;     ///< z(t)·h(t−1); written + kept = h, unless h itself is held or added to
};

/// What happened in a simple recurrent layer on one sample; both units × steps.
struct RnnTrace {
    arma::mat preactivation, h;
};

/// What happened in a layer without memory on one sample, dense, convolution or dropout (which hands its input on): units × steps
/// (× 1 where it answers once).
struct DenseTrace {
    arma::mat preactivation;
    arma::mat activation;
};

using LayerTrace = std::variant<DenseTrace, LstmTrace, GruTrace, RnnTrace>;

/// What happened inside a network on one sample, in evaluation mode. Values are in the models' scaled units.
struct Trace {
    arma::mat x;                    ///< features × steps, as fed
    arma::mat y;                    ///< the target: targets at once × outputSteps
    arma::mat output;               ///< outputs × outputSteps; of classes, logits
    arma::mat readout;              ///< outputs × steps: the head applied at every step (recurrent models; empty for dense ones)
    std::vector<LayerTrace> layers; ///< one an entry of ModelSpec::layers, so without the head
    double error = 0;               ///< mean over steps: squared error, or for classes cross-entropy
};

/// A what-if: values of a layer are held at a value, or have one added to them, while the network runs. A layer without memory has
/// only a hidden part. Values are added to states alone (cell and hidden): a gate that something is added to would be no gate.
enum class Part { inputGate, forgetGate, candidate, outputGate, cell, hidden, resetGate, updateGate };
Message partName(Part part); ///< "forget gate"
/// "layer 1, forget gate"; `layer` counts from 0.
Sentence partPlace(size_t layer, std::optional<Part> part);
bool isState(Part part); ///< cell or hidden
struct Intervention {
    enum class Action { hold, add };

    size_t layer = 0;
    Part part = Part::forgetGate;
    std::vector<size_t> units; ///< empty: all
    size_t firstStep = 0;
    size_t lastStep = SIZE_MAX; ///< inclusive
    double value = 1;
    Action action = Action::hold;
    bool operator==(const Intervention &) const = default;
};

} // namespace sluice
