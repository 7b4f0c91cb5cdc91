#pragma once

#include "core/io/figure_source.h"
#include "ui/models/view_state.h"

namespace sluice {

/// Where what is looked at is kept.
struct FigureOrigin {
    std::string session; ///< absolute path; empty: nowhere
    size_t run = 1;      ///< of the session, from 1
    std::string directory;
    std::vector<uint64_t> runs = {}; ///< all of the session, by their ids
    std::string runName = {};        ///< as the list of runs has it; empty: it is in none
};

/// What a figure's file says of a view of this state.
FigureSource figureSource(const ViewState &state, const FigureOrigin &origin, const std::string &view);

/// "sha256:…" of the parameters, four bytes each.
std::string weightHash(const Snapshot &snapshot);

/// The selection that the figure was drawn with; indices may be out of range.
Selection selectionOf(const FigureSource &source);

} // namespace sluice
