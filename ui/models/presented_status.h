#pragma once

#include "ui/models/inside_content.h"
#include "ui/models/view_state.h"

#include <QString>

namespace sluice {

/// The line below a projected page: what is open, which of its runs where that is not its own, which step of what it tells, which page
/// and what of it (`place`), which epoch where it is not the newest, and how far the training is, without how long that takes. Where it
/// becomes two lines it breaks between its parts. What is empty is not there.
QString presentedStatus(const ViewState &state, const QString &title, const QString &page, const QString &place,
                        const QString &progress);

/// What Inside shows: "LSTM, unit 1 of 16, validation sample 3 of 200", or of a network without memory "Dense, validation sample 3 of
/// 200".
QString presentedInside(const ViewState &state, InsideMode mode);

} // namespace sluice
