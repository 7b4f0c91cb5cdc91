#pragma once

#include "core/base/result.h"
#include "core/data/source.h"

namespace sluice {

/// The real data that ships: "builtin:sunspots", … (resources/datasets/PROVENANCE.md), in the order of the menus.
std::vector<SourceDescription> builtInTables();

/// Values that a file lacks (CO₂ has 59 such weeks) lie on the straight line between their neighbours.
/// Error: no such name.
Result<Dataset> loadBuiltIn(const std::string &id);

} // namespace sluice
