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

DrawnCell meanOf(const arma::mat &values, DrawnCell block)
{
    double sum = 0;
    size_t count = 0;
    for (size_t column = block.firstColumn; column < block.firstColumn + block.columns; ++column) {
        const double *cells = values.colptr(column);
        for (size_t row = block.firstRow; row < block.firstRow + block.rows; ++row) {
            if (!std::isfinite(cells[row]))
                continue;
            sum += cells[row];
            ++count;
        }
    }
    block.value = count == 0 ? nothing : sum / static_cast<double>(count);
    return block;
}

DrawnCell strongestOf(const arma::mat &values, DrawnCell block)
{
    block.value = nothing;
    for (size_t column = block.firstColumn; column < block.firstColumn + block.columns; ++column) {
        const double *cells = values.colptr(column);
        for (size_t row = block.firstRow; row < block.firstRow + block.rows; ++row) {
            if (!std::isfinite(cells[row]) || std::abs(cells[row]) <= std::abs(block.value))
                continue;
            block.value = cells[row];
            block.row = row;
            block.column = column;
        }
    }
    return block;
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
    DrawnCell block;
    block.row = block.firstRow = row / shared.rows * shared.rows;
    block.column = block.firstColumn = column / shared.columns * shared.columns;
    block.rows = std::min<size_t>(shared.rows, values.n_rows - block.firstRow);
    block.columns = std::min<size_t>(shared.columns, values.n_cols - block.firstColumn);
    return shared.by == CellMerge::mean ? meanOf(values, block) : strongestOf(values, block);
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
            cells.values(row, column) =
                drawnCell(values, cells.firstRow + row * shared.rows, cells.firstColumn + column * shared.columns, shared).value;
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
