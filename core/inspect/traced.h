#pragma once

#include "core/inspect/what_if.h"

#include <optional>
#include <string>

namespace sluice {

/// A row of numbers that a recurrent cell has at every step: its gates and states, the two products that its memory is the sum of, and
/// what goes in: the sample's own series, which no layer holds.
enum class Traced {
    inputGate,
    forgetGate,
    candidate,
    outputGate,
    cell,
    hidden,
    resetGate,
    updateGate,
    written,       ///< i·g, of a GRU (1 − z)·n
    kept,          ///< f·c(t−1), of a GRU z·h(t−1)
    preactivation, ///< of a simple recurrent unit W·x + R·h(t−1) + b
    input          ///< x(t) of the first layer
};

/// The gate or state that a what-if could hold; nothing of what is written and kept.
std::optional<Part> partOf(Traced traced);
Traced tracedOf(Part part);
Message tracedRowName(Traced traced); ///< "forget gate"
bool isGate(Traced traced);           ///< 0 … 1

/// Its values, units × steps; null where such a layer has none. A layer without memory has only hidden: what it hands on.
const arma::mat *valuesOf(const LayerTrace &layer, Traced traced);
/// Whether a layer of this kind has it.
bool has(const LayerSpec &layer, Traced traced);

/// Which steps are meant: from `first` on, to `last`, and where a feature is named, those whose value (in the data's own units) is above
/// and below the limits.
struct StepCondition {
    std::string feature; ///< as Feature::name has it; empty: any step
    std::optional<double> above, below;
    size_t first = 0;
    std::optional<size_t> last = {};
    bool operator==(const StepCondition &) const = default;
};
/// Where an input stands among the features. Error: none is called so.
Result<size_t> featureCalled(const std::string &name, const Task &task);
/// Of a sample of the task, a 1 for each step that is meant. Error: no such feature.
Result<arma::uvec> stepsWhere(const StepCondition &condition, const Task &task, const Sample &sample);

/// What is made of many values.
struct Statistic {
    enum class Take {
        mean,
        meanSize, ///< of |v|
        smallest,
        largest,
        deviation, ///< √(mean v² − mean² v)
        shareAbove,
        shareBelow
    };
    Take take = Take::mean;
    double level = 0.5; ///< of the shares
    bool operator==(const Statistic &) const = default;
};
/// NaN of none.
double statisticOf(const arma::vec &values, const Statistic &statistic);

/// The values of a traced row over the first `most` samples of a split: of one unit, or of all, at the steps that are meant.
struct TracedRow {
    size_t layer = 0;
    Traced traced = Traced::forgetGate;
    std::optional<size_t> unit;
    StepCondition steps;
    Split split = Split::validation;
    bool operator==(const TracedRow &) const = default;
};
/// Under what-ifs of model number `model`. Errors: no such feature, layer, unit or row.
Result<arma::vec> collect(const TracedRow &row, const ModelSpec &spec, std::span<const float> weights, const Task &task,
                          size_t most, const std::vector<WhatIf> &whatIfs = {}, size_t model = 0);
/// The same of all units, whatever the row says: units × values.
Result<arma::mat> collectUnits(const TracedRow &row, const ModelSpec &spec, std::span<const float> weights, const Task &task,
                               size_t most, const std::vector<WhatIf> &whatIfs = {}, size_t model = 0);

} // namespace sluice
