#pragma once

#include <QString>
#include <armadillo>
#include <cstddef>

namespace sluice {

/// The one value that stands for all cells of a block. Means of signed values cancel: units that go against each other would look as if
/// nothing happened in them. So there it is the cell of the largest magnitude, with its sign; of gates, all within 0 … 1, the mean.
enum class CellMerge { mean, strongest };

/// How many neighbours share a drawn cell.
struct CellSharing {
    size_t rows = 1, columns = 1;
    CellMerge by = CellMerge::strongest;
    bool any() const { return rows > 1 || columns > 1; }
    bool operator==(const CellSharing &) const = default;
};

/// Which cells of a matrix are seen.
struct MapPart {
    size_t firstRow = 0, rows = 0;
    size_t firstColumn = 0, columns = 0;
    static MapPart all(const arma::mat &values) { return {0, values.n_rows, 0, values.n_cols}; }
    bool operator==(const MapPart &) const = default;
};

/// What is drawn of a map where it has more cells than there are pixels.
struct MapCells {
    arma::mat values;                     ///< rows × columns of blocks
    size_t firstRow = 0, firstColumn = 0; ///< of the matrix, where the first block begins
};

/// Blocks begin at multiples of their size, so that a pan shifts them without changing them; the last may have fewer cells. Cells that
/// are not finite are left out; a block without any is NaN.
MapCells mapCells(const arma::mat &values, const MapPart &part, const CellSharing &shared);

/// The block that a cell of the matrix is drawn in.
struct DrawnCell {
    double value = 0;
    size_t row = 0, column = 0; ///< where the strongest is; of several the earliest, and there the topmost
    size_t firstRow = 0, rows = 0;
    size_t firstColumn = 0, columns = 0;
};
DrawnCell drawnCell(const arma::mat &values, size_t row, size_t column, const CellSharing &shared);

/// "strongest of 4 units", "mean of 4 units × 3 steps"; empty where every cell is drawn.
QString sharedCellsText(const CellSharing &shared);
/// The same where there is no room for it: "strongest of 12".
QString sharedCellsShort(const CellSharing &shared);
/// "each pixel: the strongest of 4 units; of gates the mean": of maps that share so many, some by their mean and some not.
QString sharedMapsText(const CellSharing &signedMaps, const CellSharing &gates);

} // namespace sluice
