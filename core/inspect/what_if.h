#pragma once

#include "core/inspect/probe.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace sluice {

/// One sample of the task's.
struct SampleKey {
    Split split = Split::validation;
    size_t index = 0;
    bool operator==(const SampleKey &) const = default;
};

/// Other values of one feature of one sample, in the models' scaled units, by time step from 0.
struct InputEdit {
    SampleKey sample;
    size_t feature = 0;
    std::map<size_t, double> values;
    bool operator==(const InputEdit &) const = default;
};

/// Another value of one parameter: a row and a column of one of the model's tensors (tensorsOf), from 0.
struct WeightEdit {
    std::string tensor;
    size_t row = 0;
    size_t column = 0;
    double value = 0;
    bool operator==(const WeightEdit &) const = default;
};

/// The steps of every sample in a random order, x'(t) = x(order(t)); targets stay where they are.
struct StepShuffle {
    uint64_t seed = 1;
    bool operator==(const StepShuffle &) const = default;
};

/// One thing done to a trained network, or to what it is fed, without training it again. What has no meaning on a model (a layer,
/// unit, tensor or step that it does not have) changes nothing.
struct WhatIf {
    std::string name; ///< given by a person; empty for none
    bool on = true;
    size_t model = 0; ///< whose states or weights; another input and another order reach every model
    std::variant<Intervention, InputEdit, WeightEdit, StepShuffle> change;
    bool operator==(const WhatIf &) const = default;
};

/// Whether it is on and changes something of this model or of what it is fed.
bool reaches(const WhatIf &whatIf, size_t model);
bool reaches(const std::vector<WhatIf> &whatIfs, size_t model);
/// Whether any sample of this part is answered otherwise for one: an edited input is of one sample alone.
bool reachesPart(const std::vector<WhatIf> &whatIfs, size_t model, Split part);

/// Those that are on and act on this model's states, in order.
std::vector<Intervention> interventionsOf(const std::vector<WhatIf> &whatIfs, size_t model);
/// The parameters with those edits that are on; of several on one parameter the last wins.
std::vector<float> editedWeights(const ModelSpec &spec, const ModelShape &shape, std::span<const float> weights,
                                 const std::vector<WhatIf> &whatIfs, size_t model);
/// Which step of the sample stands at each place: a permutation of 0 … steps−1, the same for every sample of this length.
std::vector<size_t> stepOrder(size_t steps, uint64_t seed);
/// x: features × steps. Edits and shuffles are done in the list's order, so an edit before a shuffle moves with its step.
void alterInput(arma::mat &x, const SampleKey &sample, const std::vector<WhatIf> &whatIfs);
/// A sample as the models then get it.
Sample alteredSample(const Task &task, const SampleKey &sample, const std::vector<WhatIf> &whatIfs);

/// probe() and evaluatePlain() of model number `model` under what-ifs.
Trace probeWhatIf(const ModelSpec &spec, std::span<const float> weights, const Task &task, const SampleKey &sample,
                  const std::vector<WhatIf> &whatIfs, size_t model);
std::optional<Metrics> evaluateWhatIf(const ModelSpec &spec, std::span<const float> weights, const Task &task, Split split,
                                      const std::vector<WhatIf> &whatIfs, size_t model, const std::function<bool()> &keepGoing);
/// What it answers for every sample of a split: outputs × outputSteps each.
std::optional<std::vector<arma::mat>> predictWhatIf(const ModelSpec &spec, std::span<const float> weights, const Task &task,
                                                    Split split, const std::vector<WhatIf> &whatIfs, size_t model,
                                                    const std::function<bool()> &keepGoing);

/// What of a layer can be held: an LSTM's gates, candidate, cell and hidden state; a GRU's; of an RNN h; of a layer without memory
/// its activation; of dropout nothing.
std::vector<Part> partsOf(const LayerSpec &layer);

} // namespace sluice
