#pragma once

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

} // namespace sluice
