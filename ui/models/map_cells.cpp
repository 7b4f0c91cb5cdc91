#include "ui/models/map_cells.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <limits>

namespace sluice {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(MapCells)
};

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

/// From a row and a column on, so many.
struct CellBlock {
    size_t row, rows, column, columns;
};

/// What is taken of the values, one after the other: column by column, from the top. Every number of a redraw goes through here: no
/// branch depends on one.
template <class Taken> Taken over(const arma::mat &values, const CellBlock &block, Taken taken)
{
    for (size_t column = block.column; column < block.column + block.columns; ++column) {
        const double *cells = values.colptr(column);
        for (size_t row = block.row; row < block.row + block.rows; ++row)
            taken.take(cells[row]);
    }
    return taken;
}

bool isFinite(double magnitude)
{
    return magnitude <= std::numeric_limits<double>::max(); // false for NaN, too
}

struct Mean {
    double sum = 0, count = 0;
    void take(double value)
    {
        const bool finite = isFinite(std::abs(value));
        sum += finite ? value : 0;
        count += finite ? 1 : 0;
    }
    double value() const { return count > 0 ? sum / count : nothing; }
};

/// From the smallest and the largest: two comparisons that do not wait for each other.
struct Strongest {
    double low = std::numeric_limits<double>::infinity(), high = -low;
    void take(double value)
    {
        const double finite = isFinite(std::abs(value)) ? value : nothing; // which is neither less nor more
        low = finite < low ? finite : low;
        high = finite > high ? finite : high;
    }
    double value() const { return high < low ? nothing : -low > high ? low : high; }
};

double valueOf(const arma::mat &values, const CellBlock &block, CellMerge by)
{
    return by == CellMerge::mean ? over(values, block, Mean()).value() : over(values, block, Strongest()).value();
}

CellBlock blockAt(const arma::mat &values, size_t row, size_t column, const CellSharing &shared)
{
    return {row, std::min<size_t>(shared.rows, values.n_rows - row), column,
            std::min<size_t>(shared.columns, values.n_cols - column)};
}

size_t blocks(size_t first, size_t end, size_t shared)
{
    return (end - first + shared - 1) / shared;
}

QString blockText(const CellSharing &shared)
{
    const QString units = Words::tr("%1 units").arg(shared.rows);
    const QString steps = Words::tr("%1 steps").arg(shared.columns);
    if (shared.rows > 1 && shared.columns > 1)
        return Words::tr("%1 × %2", "4 units × 3 steps").arg(units, steps);
    return shared.rows > 1 ? units : steps;
}

} // namespace

DrawnCell drawnCell(const arma::mat &values, size_t row, size_t column, const CellSharing &shared)
{
    const CellBlock block = blockAt(values, row / shared.rows * shared.rows, column / shared.columns * shared.columns, shared);
    DrawnCell cell{
        valueOf(values, block, shared.by), block.row, block.column, block.row, block.rows, block.column, block.columns};
    for (size_t k = 0; k < block.rows * block.columns; ++k) {
        cell.row = block.row + k % block.rows;
        cell.column = block.column + k / block.rows;
        if (values(cell.row, cell.column) == cell.value)
            break;
    }
    return cell;
}

MapCells mapCells(const arma::mat &values, const MapPart &part, const CellSharing &shared)
{
    MapCells cells;
    const size_t rowEnd = std::min<size_t>(part.firstRow + part.rows, values.n_rows);
    const size_t columnEnd = std::min<size_t>(part.firstColumn + part.columns, values.n_cols);
    if (part.firstRow >= rowEnd || part.firstColumn >= columnEnd)
        return cells;
    cells.firstRow = part.firstRow / shared.rows * shared.rows;
    cells.firstColumn = part.firstColumn / shared.columns * shared.columns;
    if (!shared.any()) { // as they are, and at once
        cells.values = values.submat(part.firstRow, part.firstColumn, rowEnd - 1, columnEnd - 1);
        return cells;
    }
    cells.values.set_size(blocks(cells.firstRow, rowEnd, shared.rows), blocks(cells.firstColumn, columnEnd, shared.columns));
    for (size_t column = 0; column < cells.values.n_cols; ++column) {
        for (size_t row = 0; row < cells.values.n_rows; ++row)
            cells.values(row, column) = valueOf(
                values, blockAt(values, cells.firstRow + row * shared.rows, cells.firstColumn + column * shared.columns, shared),
                shared.by);
    }
    return cells;
}

QString sharedCellsText(const CellSharing &shared)
{
    if (!shared.any())
        return {};
    return (shared.by == CellMerge::mean ? Words::tr("mean of %1") : Words::tr("strongest of %1")).arg(blockText(shared));
}

QString sharedCellsShort(const CellSharing &shared)
{
    if (!shared.any())
        return {};
    return (shared.by == CellMerge::mean ? Words::tr("mean of %1", "cells") : Words::tr("strongest of %1", "cells"))
        .arg(shared.rows * shared.columns);
}

QString sharedMapsText(const CellSharing &signedMaps, const CellSharing &gates)
{
    if (signedMaps.any() && gates.any())
        return Words::tr("each pixel: the strongest of %1; of gates the mean").arg(blockText(signedMaps));
    if (signedMaps.any())
        return Words::tr("each pixel: the strongest of %1").arg(blockText(signedMaps));
    return gates.any() ? Words::tr("each pixel: the mean of %1").arg(blockText(gates)) : QString();
}

} // namespace sluice
