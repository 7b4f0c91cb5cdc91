#pragma once

#include "tests/ui/inside_fixture.h"

namespace sluice::testing {

/// Yearly sunspots with another cell, with weights that are large enough to be seen.
inline ViewState withCell(const LayerSpec &cell)
{
    ViewState state = sunspotState(4);
    auto experiment = std::make_shared<Experiment>(*state.experiment);
    experiment->models[1].layers = {cell};
    state.experiment = experiment;
    auto weights = Model(experiment->models[1], ModelShape::of(*state.task)).initialParameters(5);
    for (float &weight : weights)
        weight *= 3;
    state.moment[1] = snapshotOf(experiment->models[1], std::move(weights));
    state.selection.step = 12;
    state.selection.unit = 1;
    return state;
}

} // namespace sluice::testing
