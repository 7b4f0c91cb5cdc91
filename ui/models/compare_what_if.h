#pragma once

#include "ui/models/output_content.h"
#include "ui/models/what_if.h"

namespace sluice {

/// Adds what the models that a what-if reaches answer then, over the same points as the other answers.
void addWhatIfAnswers(const ViewState &state, OutputContent &content);

/// Which models a what-if reaches.
std::vector<size_t> reachedModels(const ViewState &state);

/// What the what-ifs do to the measure of the whole test part, marked with ◆.
struct WhatIfNumbers {
    QString text;  ///< empty where none is reached
    QString exact; ///< the same with all digits, where they are known
};
/// To one model's, for its card.
WhatIfNumbers whatIfNumbersOf(const ViewState &state, size_t model, const WhatIfOutcome &outcome);
/// To those of all models, in sentences, which say that what has no ◆ is without the what-ifs.
WhatIfNumbers whatIfNumbers(const ViewState &state, const WhatIfOutcome &outcome);

} // namespace sluice
