#pragma once

#include "ui/models/glossary.h"
#include "ui/models/shown_contents.h"
#include "ui/models/view_state.h"

namespace sluice {

/// The formula of a term of this network, or of what it learns from, with the numbers of what is looked at; empty where there is none.
QString termNumbers(Term term, const ViewState &state, const ShownContents &shown);
/// "This cell, at t = 3: f = σ(0.31 from x + 0.20 from h + 1.00) = 0.82"; empty where the cell has no such part.
QString equationNumbers(Traced part, const CellCard &card);

} // namespace sluice
