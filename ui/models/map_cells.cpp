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

double finiteMean(const arma::mat &values, arma::uword row, arma::uword column, arma::uword rowEnd, arma::uword columnEnd)
{
    double sum = 0;
    size_t count = 0;
    for (arma::uword t = column; t < columnEnd; ++t) {
        for (arma::uword k = row; k < rowEnd; ++k) {
            const double value = values(k, t);
            if (!std::isfinite(value))
                continue;
            sum += value;
            ++count;
        }
    }
    return count == 0 ? std::numeric_limits<double>::quiet_NaN() : sum / static_cast<double>(count);
}

} // namespace

MapCells mapCells(const arma::mat &values, size_t first, size_t last, size_t rowsShared, size_t columnsShared)
{
    MapCells cells;
    cells.rows = rowsShared;
    cells.columns = columnsShared;
    if (values.empty() || first >= values.n_cols)
        return cells;
    const size_t end = std::min<size_t>(last + 1, values.n_cols);
    cells.firstColumn = first / columnsShared * columnsShared;
    if (rowsShared == 1 && columnsShared == 1) { // as they are, and at once
        cells.values = values.cols(first, end - 1);
        return cells;
    }
    const size_t columns = (end - cells.firstColumn + columnsShared - 1) / columnsShared;
    const size_t rows = (values.n_rows + rowsShared - 1) / rowsShared;
    cells.values.set_size(rows, columns);
    for (size_t column = 0; column < columns; ++column) {
        const size_t from = cells.firstColumn + column * columnsShared;
        for (size_t row = 0; row < rows; ++row)
            cells.values(row, column) =
                finiteMean(values, row * rowsShared, from, std::min<size_t>((row + 1) * rowsShared, values.n_rows),
                           std::min<size_t>(from + columnsShared, values.n_cols));
    }
    return cells;
}

QString sharedCellsText(size_t rowsShared, size_t columnsShared)
{
    if (rowsShared > 1 && columnsShared > 1)
        return Words::tr("drawn: means over %1 steps and %2 units").arg(columnsShared).arg(rowsShared);
    if (columnsShared > 1)
        return Words::tr("drawn: means over %1 steps").arg(columnsShared);
    return rowsShared > 1 ? Words::tr("drawn: means over %1 units").arg(rowsShared) : QString();
}

} // namespace sluice
