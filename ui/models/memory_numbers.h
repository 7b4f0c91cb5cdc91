#pragma once

#include "ui/models/explanations.h"
#include "ui/models/memory_content.h"

namespace sluice {

/// The numbers of a view of page Memory, at the cursor and of the picked unit; under a what-if those of both sides.
QString memoryNumbers(Explained view, const MemoryContent &memory);
/// ln 2 ÷ mean(−ln f) of the picked unit.
QString halfLifeNumbers(const MemoryContent &memory);

} // namespace sluice
