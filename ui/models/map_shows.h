#pragma once

#include "core/io/shown_maps.h"

#include <QString>

namespace sluice {

/// "◆ with the what-if", "as it was, without the what-if"
QString sideText(MapShows shows);
/// A title or subtitle that says what is shown, where a what-if touches it; either may be empty.
QString withSide(const QString &title, bool touched, MapShows shows);

} // namespace sluice
