#pragma once

#include "ui/models/output_content.h"

namespace sluice {

/// Adds what the models that a what-if reaches answer then, over the same points as the other answers.
void addWhatIfAnswers(const ViewState &state, OutputContent &content);

/// Which models a what-if reaches; their numbers on cards, in words and in tables are without it.
std::vector<size_t> reachedModels(const ViewState &state);
/// That they are, in a sentence; empty where none is reached.
QString withoutWhatIfs(const ViewState &state);

} // namespace sluice
