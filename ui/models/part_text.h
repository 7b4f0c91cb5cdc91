#pragma once

#include "core/inspect/traced.h"

#include <QString>

namespace sluice {

/// "forget gate", in the window's language.
QString partText(Part part);
QString tracedText(Traced traced);

} // namespace sluice
