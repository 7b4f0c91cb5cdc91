#pragma once

#include "core/inspect/trace.h"

#include <armadillo>
#include <vector>

namespace sluice {

/// Those that name this layer, in order.
std::vector<Intervention> interventionsOn(size_t layer, const std::vector<Intervention> &interventions);

/// Holds the rows (units) of `values` that an intervention on `part` names at time step `step` at its value, or adds it to them, one
/// after the other: of several holds the last wins. `layer` is not looked at. Units that the layer does not have are passed over, and
/// so is what would be added to a gate.
void hold(arma::mat &values, Part part, size_t step, const std::vector<Intervention> &interventions);

/// A held value depends on nothing (one that something is added to depends on what it did before): sets the same rows of the
/// gradient of what would have made it to zero.
void cut(arma::mat &gradient, Part part, size_t step, const std::vector<Intervention> &interventions);

} // namespace sluice
