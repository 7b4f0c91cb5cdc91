#pragma once

#include "core/inspect/probe.h"
#include "core/inspect/trace.h"
#include "core/nn/spec.h"
#include "core/task/task.h"

#include <armadillo>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace sluice {

/// How often the units of one gate are nearly shut and nearly open: fractions of all steps of all samples, one entry a unit
/// (Karpathy, Johnson & Fei-Fei 2015, "Visualizing and understanding recurrent networks", section 4.2; there 0.1 and 0.9).
struct GateSaturation {
    Part gate = Part::forgetGate;
    arma::vec below, above;
};

struct SaturationOptions {
    double low = 0.1;
    double high = 0.9;
    size_t mostSamples = 256; ///< of the split, its first ones
    std::vector<Intervention> interventions = {};
    AlterInput alter = {}; ///< what is done to a sample before the network gets it; may be empty
};

/// The gates of one LSTM or GRU layer over a split, by the plain equations; an RNN has none. `keepGoing` (if there is one) is asked
/// every few samples; false abandons the rest and returns nothing.
std::optional<std::vector<GateSaturation>> gateSaturation(const ModelSpec &spec, const ModelShape &shape,
                                                          std::span<const float> weights, const Task &task, Split split,
                                                          size_t layer, const SaturationOptions &options,
                                                          const std::function<bool()> &keepGoing = {});

/// The same of given gate values, units × anything.
GateSaturation saturationOf(Part gate, const arma::mat &values, double low, double high);

} // namespace sluice
