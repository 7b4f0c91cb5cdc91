#pragma once

#include <QString>
#include <cstddef>

namespace sluice {

/// "1 row", "1 024 rows"
QString rowsText(size_t count);
QString sequencesText(size_t count);
QString stepsText(size_t count); ///< of time

} // namespace sluice
