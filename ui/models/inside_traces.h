#pragma once

#include "core/inspect/plain_network.h"
#include "core/inspect/probe.h"
#include "ui/models/view_state.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace sluice {

/// What came out of running the shown models on the selected sample: all that does not depend on the cursor.
struct InsideTraces {
    std::vector<std::optional<Trace>> models;    ///< by index in the experiment; nothing where there is no snapshot
    std::vector<std::optional<Trace>> untouched; ///< without the what-ifs, of those models that any reaches
    std::vector<NetworkWeights> networks;        ///< as the what-ifs leave them; empty where there is no snapshot
    /// ∂y(T)/∂…: the gradient of the selected model's last answer in everything inside; null where nobody asked for it.
    std::shared_ptr<const NetworkGradients> gradients;
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

/// Whether both states have the same traces: they differ in nothing but unit, layer and step.
bool sameTraces(const ViewState &one, const ViewState &other);

} // namespace sluice
