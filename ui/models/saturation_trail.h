#pragma once

#include "core/inspect/saturation.h"
#include "ui/models/plot_table.h"
#include "ui/models/view_state.h"

#include <memory>
#include <optional>
#include <vector>

namespace sluice {

/// Of which layer, and what counts as shut and open: all that a gate's saturation depends on beside the weights.
struct SaturationQuestion {
    std::shared_ptr<const Experiment> experiment;
    std::shared_ptr<const Task> task;
    Split split = Split::validation;
    size_t model = 0, layer = 0;
    GateThresholds thresholds;
    std::vector<WhatIf> whatIfs;
    bool operator==(const SaturationQuestion &) const = default;
};
using LayerSaturation = std::vector<GateSaturation>;

/// So many samples of a split are looked at.
inline constexpr size_t saturationSamples = 64;

/// Nothing where no layer is picked that has gates.
std::optional<SaturationQuestion> saturationQuestion(const ViewState &state);
/// The gates of a snapshot. Nothing where it was abandoned, which `keepGoing` (or none) says.
std::optional<LayerSaturation> saturationOf(const SaturationQuestion &question, const Snapshot &snapshot,
                                            const std::function<bool()> &keepGoing = {});

/// The kept moments that a trail goes through, the oldest first: as many as take some seconds, of large networks none.
std::vector<Moment> trailMoments(const ViewState &state, const SaturationQuestion &question);

/// How one gate of one unit came to where it is.
struct SaturationTrail {
    Part gate = Part::forgetGate;
    std::vector<uint32_t> epochs;
    std::vector<double> below, above; ///< one an epoch
};
/// `found`: one a moment, null where it is not known yet.
std::vector<SaturationTrail> saturationTrails(const std::vector<Moment> &moments,
                                              const std::vector<std::shared_ptr<const LayerSaturation>> &found, size_t unit);
/// All of it at once, of the unit that is picked: for a worker. Nothing where it was abandoned.
std::optional<std::vector<SaturationTrail>> saturationTrails(const ViewState &state, const std::function<bool()> &keepGoing);

/// Its columns: epoch, and the share of the time below and above the thresholds.
void addTrail(PlotTable &table, const SaturationTrail &trail, const Selection &of);

} // namespace sluice
