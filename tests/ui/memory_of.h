#pragma once

#include "ui/models/memory_content.h"

namespace sluice::testing {

inline MemoryContent memoryOf(const ViewState &state)
{
    const std::atomic<bool> abandoned = false;
    return MemoryWork().contentOf(state, abandoned).value();
}

} // namespace sluice::testing
