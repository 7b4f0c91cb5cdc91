#pragma once

#include "ui/models/output_content.h"

namespace sluice {

/// Adds what the models that a what-if reaches answer then, over the same points as the other answers.
void addWhatIfAnswers(const ViewState &state, OutputContent &content);

} // namespace sluice
