#pragma once

#include "core/inspect/plain_network.h"
#include "core/inspect/probe.h"
#include "ui/models/view_state.h"

#include <algorithm>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace sluice {

/// ∂y/∂…: the gradient of an answer in everything inside.
struct AnswerGradients {
    NetworkGradients inside;
    std::optional<size_t> ofClass; ///< whose score y is, as in AnswerSeed
};

/// What came out of running the shown models on the selected sample: all that does not depend on the cursor.
struct InsideTraces {
    std::vector<std::optional<Trace>> models;         ///< by index in the experiment; nothing where there is no snapshot
    std::vector<std::optional<Trace>> untouched;      ///< without the what-ifs, of those models that any reaches
    std::vector<NetworkWeights> networks;             ///< as the what-ifs leave them; empty where there is no snapshot
    std::shared_ptr<const AnswerGradients> gradients; ///< of the selected model's last answer; null where nobody asked for it
    std::shared_ptr<const AnswerGradients>
        untouchedGradients; ///< of the same answer without the what-ifs, where any reaches the model
    bool touched() const
    {
        return std::ranges::any_of(untouched, [](const auto &trace) { return trace.has_value(); });
    }
};

/// The selection with every index in its range: a recurrent model where there is one, any of its layers, and so on.
Selection validSelection(const ViewState &state);
/// The same with one of that model's recurrent layers.
Selection recurrentSelection(const ViewState &state);

InsideTraces traceSample(const ViewState &state, bool gradients = false);
/// The same, away from the window's thread: nothing where it was abandoned, which it asks for at every step.
using KeepGoing = std::function<bool()>;
std::optional<InsideTraces> traceSample(const ViewState &state, bool gradients, const KeepGoing &keepGoing);

/// Whether both states have the same traces: they differ in nothing but unit, layer and step.
bool sameTraces(const ViewState &one, const ViewState &other);
/// The same but for the weights, which may be of another moment.
bool sameQuestion(const ViewState &one, const ViewState &other);

} // namespace sluice
