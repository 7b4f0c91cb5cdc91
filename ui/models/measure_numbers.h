#pragma once

#include "ui/models/glossary.h"
#include "ui/models/measures_content.h"
#include "ui/models/output_content.h"
#include "ui/models/view_state.h"

namespace sluice {

/// Measures of what is answered, from the answers that are shown, a model each: "validation part, N = 46;  LSTM: RMSE = √(12 ÷ 46) =
/// 0.51". `output` may be null. Empty of a term that is no measure, or none of such answers.
QString measureNumbers(Term term, const ViewState &state, const OutputContent *output);
/// The same of what was measured on a part of the data.
QString measureNumbers(Term term, const ViewState &state, const Measured &measured);

} // namespace sluice
