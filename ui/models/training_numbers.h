#pragma once

#include "ui/models/glossary.h"
#include "ui/models/view_state.h"

namespace sluice {

/// Of what an update does to this network, at the newest one. Empty of a term that is no part of it.
QString trainingNumbers(Term term, const ViewState &state);

} // namespace sluice
