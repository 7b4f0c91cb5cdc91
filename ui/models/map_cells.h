#pragma once

#include <QString>
#include <armadillo>
#include <cstddef>

namespace sluice {

/// What is drawn of a map where it has more cells than there are pixels.
struct MapCells {
    arma::mat values;             ///< rows × columns of blocks
    size_t firstColumn = 0;       ///< of the matrix, where the first block begins
    size_t rows = 1, columns = 1; ///< of the matrix in a block; the last blocks may have fewer
};

/// Means of blocks of `rowsShared` × `columnsShared` cells over columns `first` … `last`: the mean keeps the sum of two maps (kept +
/// written = cell) true in what is drawn. Blocks begin at multiples of their size, so that a pan shifts them without changing them.
/// Cells that are not finite are left out; a block without any is NaN.
MapCells mapCells(const arma::mat &values, size_t first, size_t last, size_t rowsShared, size_t columnsShared);

/// "drawn: means over 3 steps and 2 units"; empty where every cell is drawn.
QString sharedCellsText(size_t rowsShared, size_t columnsShared);

} // namespace sluice
