#pragma once

#include "ui/models/explanations.h"
#include "ui/models/glossary.h"
#include "ui/models/shown_contents.h"
#include "ui/models/view_state.h"

namespace sluice {

/// What stands beside the formula of an explanation: its quantities in this network, at the unit, time step and sample that are picked.
/// Empty where there is nothing trained, or the formula is not of what is picked.
QString explanationNumbers(Explained view, const ViewState &state, const ShownContents &shown);
/// The same of a word.
QString explanationNumbers(Term term, const ViewState &state, const ShownContents &shown);

} // namespace sluice
