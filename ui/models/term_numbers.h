#pragma once

#include "ui/models/glossary.h"
#include "ui/models/inside_content.h"
#include "ui/models/view_state.h"

namespace sluice {

/// The term's formula with the numbers of what is open in it: gates and states of the cell that Inside shows, measures and sizes of
/// the models. Empty where there is nothing trained, or nothing to fill in.
QString termNumbers(Term term, const ViewState &state, const InsideContent &inside);

/// "This cell, at t = 3: f = σ(0.31 from x + 0.20 from h + 1.00) = 0.82"; of what is kept or written that of their
/// sum; empty where the cell has no such part.
QString equationNumbers(Traced part, const CellCard &card);

} // namespace sluice
