#include "ui/models/map_cells.h"

#include <QtTest>
#include <cmath>

using namespace sluice;

namespace {

constexpr double gap = std::numeric_limits<double>::quiet_NaN();

/// Some waves, with every eleventh value missing.
arma::mat waves(size_t rows, size_t columns)
{
    arma::mat values(rows, columns);
    for (arma::uword k = 0; k < values.n_elem; ++k)
        values(k) = k % 11 == 3 ? gap : std::sin(0.37 * double(k)) * std::cos(0.011 * double(k * k % 1009));
    return values;
}

/// All values of a block, as a list.
std::vector<double> finiteOf(const arma::mat &values, size_t row, size_t column, const CellSharing &shared)
{
    std::vector<double> found;
    for (size_t k = row; k < std::min<size_t>(row + shared.rows, values.n_rows); ++k)
        for (size_t t = column; t < std::min<size_t>(column + shared.columns, values.n_cols); ++t)
            if (std::isfinite(values(k, t)))
                found.push_back(values(k, t));
    return found;
}

double plainly(const std::vector<double> &values, CellMerge by)
{
    if (values.empty())
        return gap;
    if (by == CellMerge::mean)
        return std::accumulate(values.begin(), values.end(), 0.0) / double(values.size());
    const auto [low, high] = std::minmax_element(values.begin(), values.end());
    return -*low > *high ? *low : *high;
}

bool same(double one, double other)
{
    return std::isnan(one) ? std::isnan(other) : std::abs(one - other) < 1e-14;
}

} // namespace

class MapCellsTest : public QObject {
    Q_OBJECT

private slots:
    void everyBlockIsWhatAPlainComputationGives()
    {
        const arma::mat values = waves(37, 53);
        for (const CellMerge by : {CellMerge::mean, CellMerge::strongest}) {
            for (const CellSharing shared : {CellSharing{1, 3, by}, CellSharing{4, 1, by}, CellSharing{5, 7, by}}) {
                const MapCells cells = mapCells(values, {9, 20, 12, 30}, shared);
                QCOMPARE(cells.firstRow, 9 / shared.rows * shared.rows);
                QCOMPARE(cells.firstColumn, 12 / shared.columns * shared.columns);
                QVERIFY(cells.firstRow + cells.values.n_rows * shared.rows >= 29);
                QVERIFY(cells.firstColumn + cells.values.n_cols * shared.columns >= 42);
                for (size_t row = 0; row < cells.values.n_rows; ++row) {
                    for (size_t column = 0; column < cells.values.n_cols; ++column) {
                        const auto block = finiteOf(values, cells.firstRow + row * shared.rows,
                                                    cells.firstColumn + column * shared.columns, shared);
                        QVERIFY(same(cells.values(row, column), plainly(block, by)));
                    }
                }
            }
        }
    }

    /// Half of the units go against the other half, over 512 units in 128 rows of pixels.
    void unitsAgainstEachOtherDoNotVanish()
    {
        arma::mat values(512, 40);
        for (arma::uword unit = 0; unit < 512; ++unit)
            values.row(unit).fill(unit % 2 == 0 ? 0.8 : -0.8);
        values(6, 11) = -0.9;
        const CellSharing four{4, 1, CellMerge::strongest};
        const arma::mat drawn = mapCells(values, MapPart::all(values), four).values;
        QCOMPARE(drawn.n_rows, arma::uword(128));
        QCOMPARE(arma::abs(drawn).min(), 0.8);
        QCOMPARE(drawn(1, 11), -0.9);
        // So would steps that go up and down.
        const CellSharing steps{1, 4, CellMerge::strongest};
        QCOMPARE(arma::abs(mapCells(values.t(), MapPart::all(values.t()), steps).values).min(), 0.8);
    }

    void gatesAreMeansByHand()
    {
        const arma::mat values = {{1, 2, 3, 4, 5}, {3, 4, 5, 6, 7}, {0, gap, gap, 9, -1}};
        const MapCells blocks = mapCells(values, {0, 3, 1, 4}, {2, 2, CellMerge::mean});
        QCOMPARE(blocks.firstColumn, size_t(0)); // blocks begin at multiples of their size
        QCOMPARE(blocks.values.n_rows, arma::uword(2));
        QCOMPARE(blocks.values.n_cols, arma::uword(3));
        QCOMPARE(blocks.values(0, 0), 2.5); // 1 2 3 4
        QCOMPARE(blocks.values(0, 1), 4.5); // 3 4 5 6
        QCOMPARE(blocks.values(0, 2), 6.0); // 5 7
        QCOMPARE(blocks.values(1, 0), 0.0); // without the gap
        QCOMPARE(blocks.values(1, 1), 9.0);
    }

    void whatIsNotSharedIsAsItIs()
    {
        const arma::mat values = waves(9, 12);
        const MapCells part = mapCells(values, {2, 4, 5, 6}, {});
        QCOMPARE(part.firstRow, size_t(2));
        QCOMPARE(part.firstColumn, size_t(5));
        QCOMPARE(part.values.n_rows, arma::uword(4));
        QCOMPARE(part.values.n_cols, arma::uword(6));
        for (size_t row = 0; row < 4; ++row)
            for (size_t column = 0; column < 6; ++column)
                QVERIFY(same(part.values(row, column), values(row + 2, column + 5)));
        QVERIFY(mapCells(values, {9, 3, 0, 12}, {}).values.empty());
        QVERIFY(mapCells({}, {0, 0, 0, 0}, {2, 2}).values.empty());
    }

    void aPanChangesNoBlock()
    {
        const arma::mat values = waves(40, 50);
        for (const CellMerge by : {CellMerge::mean, CellMerge::strongest}) {
            const CellSharing shared{3, 4, by};
            const MapCells here = mapCells(values, {3, 12, 10, 20}, shared);
            const MapCells later = mapCells(values, {7, 12, 13, 20}, shared);
            QCOMPARE(here.firstColumn, size_t(8));
            QCOMPARE(later.firstColumn, size_t(12));
            QCOMPARE(later.firstRow, size_t(6));
            QVERIFY(same(here.values(1, 1), later.values(0, 0)));
        }
    }

    /// The drawn cell says which cell it is of, and whose block that is.
    void theStrongestIsNamed()
    {
        const arma::mat values = {{0.1, -0.2, 0.3, 0}, {0.1, 0.2, -0.7, 0}, {0.5, -0.5, 0, gap}};
        const DrawnCell block = drawnCell(values, 0, 3, {2, 2});
        QCOMPARE(block.value, -0.7);
        QCOMPARE(block.row, size_t(1));
        QCOMPARE(block.column, size_t(2));
        QCOMPARE(block.firstColumn, size_t(2));
        QCOMPARE(block.columns, size_t(2));
        const DrawnCell last = drawnCell(values, 2, 1, {2, 2});
        QCOMPARE(last.rows, size_t(1)); // of the last block
        QCOMPARE(last.value, 0.5);      // the earlier one of two that are as strong
        QVERIFY(std::isnan(drawnCell(values, 2, 3, {1, 1}).value));
    }

    void whatIsSharedIsSaid()
    {
        QVERIFY(sharedCellsText({}).isEmpty());
        QVERIFY(sharedMapsText({}, {}).isEmpty());
        QCOMPARE(sharedCellsText({1, 4}), QString("strongest of 4 steps"));
        QCOMPARE(sharedCellsText({13, 1, CellMerge::mean}), QString("mean of 13 units"));
        QCOMPARE(sharedCellsText({2, 3}), QString("strongest of 2 units × 3 steps"));
        QCOMPARE(sharedCellsShort({2, 3}), QString("strongest of 6"));
        QCOMPARE(sharedMapsText({4, 1}, {4, 1, CellMerge::mean}),
                 QString("each pixel: the strongest of 4 units; of gates the mean"));
        QCOMPARE(sharedMapsText({1, 2}, {}), QString("each pixel: the strongest of 2 steps"));
        QCOMPARE(sharedMapsText({}, {4, 1, CellMerge::mean}), QString("each pixel: the mean of 4 units"));
    }
};

QTEST_GUILESS_MAIN(MapCellsTest)
#include "map_cells_test.moc"
