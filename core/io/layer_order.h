#pragma once

#include "core/io/read_network.h"

namespace sluice {

/// An order in which the layers' sizes fit each other, as places in the list: in the file's order, then by names, then by any order;
/// with a dense layer last if that is possible; as the data ask for, else whatever they ask for. Nothing where they fit in none.
std::optional<std::vector<size_t>> orderOf(const std::vector<ReadLayer> &layers, const ExpectedSizes &expected);

} // namespace sluice
