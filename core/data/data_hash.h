#pragma once

#include "core/data/dataset.h"

#include <string>

namespace sluice {

/// "sha256:…" of the numbers a data set holds, sequence after sequence, column-major, eight bytes each (IEEE 754, little-endian). Unlike
/// the hash of a file it is there for generated data, too, and says whether two files hold the same.
std::string dataHash(const Dataset &data);

} // namespace sluice
