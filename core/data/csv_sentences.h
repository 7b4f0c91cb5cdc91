#pragma once

#include "core/base/result.h"

namespace sluice {

// What a window says in words of its own: there the file's name stands above its problems, and a setting has a control, where a command
// line and an experiment's file have a path and a key.

/// A sentence (%4) about a place in a file.
inline constexpr Message inFileAtPlace = SLUICE_MESSAGE("core", "%1, line %2, column %3: %4");

/// The same about several places (%2: their lines).
inline constexpr Message inFileAtPlaces = SLUICE_MESSAGE("core", "%1, lines %2, column %3: %4");

/// What to do with the last line of several below a table (%3: how many, those told before included).
inline constexpr Message remarkAtTheEnd =
    SLUICE_MESSAGE("core", "the row has 1 cell, expected %1 as in line %2; if it is no row of the "
                           "table, leave it out with data.csv.skip_last %3.");

// What to do where values are missing.
inline constexpr Message dropRows = SLUICE_MESSAGE("core", "data.missing “drop” leaves such rows out.");
inline constexpr Message dropRowsOrInterpolate =
    SLUICE_MESSAGE("core", "data.missing “drop” leaves such rows out, “interpolate” fills them in.");
inline constexpr Message dropColumnsOrInterpolate =
    SLUICE_MESSAGE("core", "take the emptiest columns out of data.inputs, or fill numbers in with data.missing “interpolate”.");

} // namespace sluice
