#pragma once

#include "ui/models/explanations.h"
#include "ui/models/inside_content.h"
#include "ui/models/memory_content.h"
#include "ui/models/view_state.h"

namespace sluice {

/// What stands beside the formula of an explanation: its quantities in this network, at the unit, time step and sample that are picked.
/// `inside` and `memory` are what those pages show. Empty where there is nothing trained, or the formula is not of what is picked.
QString explanationNumbers(Explained view, const ViewState &state, const InsideContent &inside, const MemoryContent &memory);

} // namespace sluice
