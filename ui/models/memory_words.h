#pragma once

#include "ui/models/memory_content.h"

namespace sluice {

/// "5.4", "120", "∞"; "–" where there is none.
QString halfLifeText(const std::optional<double> &steps);
/// Where its cell is held, and so passes nothing on; empty where it is free.
QString heldCellWords(const MemoryLine &line);
/// For beginners: which unit remembers for how long. Empty where nothing is known.
QString memoryWords(const MemoryContent &content);
/// "What is left of count, changed at t = 13"
QString retentionTitle(const MemoryContent &content);
/// What of the changed input is left in the answer after so many steps.
QString answerWords(const MemoryContent &content, bool simple);

} // namespace sluice
