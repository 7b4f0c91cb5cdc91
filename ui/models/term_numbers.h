#pragma once

#include "ui/models/glossary.h"
#include "ui/models/inside_content.h"
#include "ui/models/view_state.h"

namespace sluice {

/// The term's formula with the numbers of what is open in it: gates and states of the cell that Inside shows, measures and sizes of
/// the models. Empty where there is nothing trained, or nothing to fill in.
QString termNumbers(Term term, const ViewState &state, const InsideContent &inside);

} // namespace sluice
