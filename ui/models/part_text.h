#pragma once

#include "core/inspect/trace.h"

#include <QString>

namespace sluice {

/// "forget gate", in the window's language.
QString partText(Part part);

} // namespace sluice
