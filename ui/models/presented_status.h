#pragma once

#include "ui/models/view_state.h"

#include <QString>

namespace sluice {

/// The line below a projected page: what is open, which of its runs where it has several, which step of what it tells, which page, which
/// epoch where it is not the newest, and how far the training is.
QString presentedStatus(const ViewState &state, const QString &title, const QString &page, const QString &progress);

} // namespace sluice
