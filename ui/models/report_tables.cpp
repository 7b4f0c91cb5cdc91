#include "ui/models/report_tables.h"

#include <algorithm>

namespace sluice {

namespace {

/// Of columns from `first` on, at most so many, behind the first one.
QStringList cellsOf(const QStringList &row, qsizetype first, qsizetype count)
{
    return QStringList(row.front()) + row.mid(first, count);
}

/// As even as may be.
std::vector<ReportTable> inPieces(const ReportTable &table, qsizetype pieces)
{
    const qsizetype columns = table.header.size() - 1;
    std::vector<ReportTable> all;
    for (qsizetype piece = 0; piece < pieces; ++piece) {
        const qsizetype first = 1 + columns * piece / pieces, end = 1 + columns * (piece + 1) / pieces;
        ReportTable part{piece == 0 ? table.caption : QString(), cellsOf(table.header, first, end - first), {}};
        for (const QStringList &row : table.rows)
            part.rows.push_back(cellsOf(row, first, end - first));
        all.push_back(std::move(part));
    }
    return all;
}

} // namespace

ReportTable transposed(const ReportTable &table)
{
    ReportTable turned{table.caption, QStringList(table.header.front()), {}};
    for (const QStringList &row : table.rows)
        turned.header << row.front();
    for (qsizetype column = 1; column < table.header.size(); ++column) {
        QStringList cells(table.header[column]);
        for (const QStringList &row : table.rows)
            cells << row[column];
        turned.rows.push_back(std::move(cells));
    }
    return turned;
}

std::vector<ReportTable> fittingTables(const ReportTable &table, const std::function<bool(const ReportTable &)> &fits)
{
    if (table.header.isEmpty() || fits(table))
        return {table};
    const ReportTable turned = transposed(table);
    const ReportTable &narrower = turned.header.size() < table.header.size() ? turned : table;
    const qsizetype most = std::max<qsizetype>(1, narrower.header.size() - 1);
    for (qsizetype pieces = 1; pieces < most; ++pieces)
        if (auto all = inPieces(narrower, pieces); std::ranges::all_of(all, fits))
            return all;
    return inPieces(narrower, most);
}

} // namespace sluice
