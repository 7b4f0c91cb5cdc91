#pragma once

#include "ui/models/memory_content.h"

namespace sluice {

/// "5.4", "120", "∞"; "–" where there is none.
QString halfLifeText(const std::optional<double> &steps);
/// For beginners: which unit remembers for how long. Empty where nothing is known.
QString memoryWords(const MemoryContent &content);

/// What is left of a value `later` steps after it was written, at the mean rate at which a unit forgets.
double shareLeft(double halfLife, double later);

} // namespace sluice
