#pragma once

#include <QString>

namespace sluice {

/// What maps show under what-ifs: lines and bars show both at once.
enum class MapShows { whatIf, before, change };

/// What is chosen for the maps of each page.
struct ShownMaps {
    MapShows inside = MapShows::whatIf;
    MapShows atlas = MapShows::whatIf;
    MapShows histograms = MapShows::whatIf;
    bool operator==(const ShownMaps &) const = default;
};

/// "◆ with the what-if", "as it was, without the what-if"
QString sideText(MapShows shows);
/// A title or subtitle that says what is shown, where a what-if touches it; either may be empty.
QString withSide(const QString &title, bool touched, MapShows shows);

} // namespace sluice
