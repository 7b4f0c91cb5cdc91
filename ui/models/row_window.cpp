#include "ui/models/row_window.h"

#include <algorithm>

namespace sluice {

namespace {

static_assert(leastRowsSeen == leastStepsSeen); // the arithmetic is that of the steps

TimeWindow asSteps(const RowWindow &window)
{
    return {window.rows, window.first, window.count};
}

RowWindow asRows(const TimeWindow &window)
{
    return {window.steps, window.first, window.count};
}

} // namespace

RowWindow zoomed(const RowWindow &window, double factor, size_t around)
{
    return asRows(zoomed(asSteps(window), factor, around));
}

RowWindow panned(const RowWindow &window, long rows)
{
    return asRows(panned(asSteps(window), rows));
}

RowWindow showing(const RowWindow &window, size_t row)
{
    return asRows(showing(asSteps(window), row));
}

RowWindow fitted(const RowWindow &window, size_t rows)
{
    if (window.isAll() || window.count >= rows)
        return RowWindow::all(rows);
    return {rows, std::min(window.first, rows - window.count), window.count};
}

} // namespace sluice
