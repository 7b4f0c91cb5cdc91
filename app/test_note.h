#pragma once

#include "ui/models/test_look.h"

#include <filesystem>

namespace sluice {

/// What was seen of the test part is written into the session, with the run. Where that cannot be, standard error says so: the numbers
/// themselves are no worse for it.
void noteTest(const std::filesystem::path &session, uint64_t run, const TestLook &look);

} // namespace sluice
