#include "tests/ui/inside_fixture.h"
#include "ui/models/map_shows.h"
#include "ui/models/unit_arrangement.h"

#include <QtTest>

using namespace sluice;
using Quantity = InsideRow::Quantity;

namespace {

InsideContent contentOf(const ViewState &state)
{
    return insideContent(state, traceSample(state), InsideMode::both);
}

const InsideRow &rowOf(const InsideContent &content, Quantity quantity)
{
    for (const InsideRow &row : content.rows) {
        if (row.quantity == quantity)
            return row;
    }
    qFatal("no such row");
}

} // namespace

class UnitArrangementTest : public QObject {
    Q_OBJECT

private slots:
    void allMapsFollowOneOrder()
    {
        const ViewState state = testing::sunspotState(16);
        const InsideContent before = contentOf(state);
        InsideContent after = before;
        arrangeUnits(after, {UnitOrder::mean, Quantity::forgetGate, {}, {}});
        const arma::vec means = arma::mean(rowOf(before, Quantity::forgetGate).values, 1);
        const std::vector<size_t> &units = after.arranged.units;
        QCOMPARE(units.size(), size_t(16));
        for (size_t k = 1; k < 16; ++k)
            QVERIFY(means(units[k - 1]) >= means(units[k]));
        for (size_t r = 0; r < before.rows.size(); ++r) {
            const InsideRow &one = before.rows[r];
            const InsideRow &other = after.rows[r];
            if (one.quantity == Quantity::contribution) {
                QVERIFY(arma::approx_equal(one.values, other.values, "absdiff", 0));
                continue;
            }
            QVERIFY(other.units == units);
            for (size_t k = 0; k < 16; ++k) {
                QCOMPARE(other.names[qsizetype(k)], QString("unit %1").arg(units[k] + 1));
                QVERIFY(
                    arma::approx_equal(arma::rowvec(other.values.row(k)), arma::rowvec(one.values.row(units[k])), "absdiff", 0));
                QVERIFY(other.placeOf(units[k]) == k);
            }
        }
        QVERIFY(after.arranged.order.contains("forget gate"));
        QVERIFY(after.arranged.symbols.contains("f") && after.arranged.symbols.contains("c"));
    }

    void theStateGivesTheOrderUnlessToldOtherwise()
    {
        InsideContent content = contentOf(testing::sunspotState(16));
        arrangeUnits(content, {UnitOrder::peakTime, {}, {}, {}});
        QCOMPARE(content.arranged.by, Quantity::cell);
    }

    void theFilterLeavesOutUnits()
    {
        InsideContent content = contentOf(testing::sunspotState(16));
        const arma::vec means = arma::mean(rowOf(content, Quantity::inputGate).values, 1);
        const double middle = arma::median(means);
        InsideContent half = content;
        arrangeUnits(half, {UnitOrder::natural, {}, QString("i > %1").arg(middle, 0, 'g', 17), {}});
        QCOMPARE(half.arranged.units.size(), size_t(8));
        QCOMPARE(half.arranged.of, size_t(16));
        for (const size_t unit : half.arranged.units)
            QVERIFY(means(unit) > middle);
        InsideContent named = content;
        arrangeUnits(named, {UnitOrder::natural, {}, "2, 5-6", {}});
        QVERIFY((named.arranged.units == std::vector<size_t>{1, 4, 5}));
        QVERIFY(!rowOf(named, Quantity::cell).placeOf(2));
    }

    void aBadOrEmptyFilterShowsAllAndSaysWhy()
    {
        InsideContent content = contentOf(testing::sunspotState(16));
        arrangeUnits(content, {UnitOrder::natural, {}, "nonsense", {}});
        QVERIFY(content.arranged.problem.contains("nonsense"));
        QCOMPARE(content.arranged.units.size(), size_t(16));
        content = contentOf(testing::sunspotState(16));
        arrangeUnits(content, {UnitOrder::natural, {}, "f > 2", {}});
        QVERIFY(!content.arranged.problem.isEmpty());
        QCOMPARE(content.arranged.units.size(), size_t(16));
    }

    void thePinnedUnitComesAlongWhateverIsFiltered()
    {
        InsideContent content = contentOf(testing::sunspotState(16));
        const arma::rowvec seventh = rowOf(content, Quantity::hidden).values.row(6);
        arrangeUnits(content, {UnitOrder::mean, {}, "1-3", 6});
        QVERIFY(arma::approx_equal(rowOf(content, Quantity::hidden).pinned, seventh, "absdiff", 0));
        QVERIFY(content.arranged.pinned == size_t(6));
        QVERIFY(pinnedTip(content, rowOf(content, Quantity::hidden), 0).contains("unit 7, pinned"));
        InsideContent other = contentOf(testing::sunspotState(5));
        arrangeUnits(other, {UnitOrder::mean, {}, {}, 6}); // there is no such unit
        QVERIFY(!other.arranged.pinned);
        QVERIFY(rowOf(other, Quantity::hidden).pinned.empty());
    }

    // Above a map of what was, or of the change, stands the pinned unit's.
    void thePinnedUnitIsAsTheMapIs()
    {
        ViewState state = testing::sunspotState(16);
        state.selection.whatIfs = {{{}, true, 1, Intervention{0, Part::forgetGate, {}, 0, SIZE_MAX, 0.5}}};
        InsideContent content = contentOf(state);
        const InsideRow cell = rowOf(content, Quantity::cell);
        arrangeUnits(content, {UnitOrder::mean, {}, "1-3", 6});
        const InsideRow before = rowOf(withMapsOf(content, MapShows::before), Quantity::cell);
        QVERIFY(arma::approx_equal(before.pinned, cell.untouched.row(6), "absdiff", 0));
        QVERIFY2(before.formula.endsWith("as it was"), qPrintable(before.formula));
        const InsideRow change = rowOf(withMapsOf(content, MapShows::change), Quantity::cell);
        QVERIFY(arma::approx_equal(change.pinned, cell.values.row(6) - cell.untouched.row(6), "absdiff", 0));
        for (const MapShows shows : {MapShows::whatIf, MapShows::before, MapShows::change})
            QCOMPARE(withMapsOf(content, shows).mapsSide, sideText(shows));
        state.selection.whatIfs.clear();
        QVERIFY(withMapsOf(contentOf(state), MapShows::before).mapsSide.isEmpty());
    }

    void aLayerWithoutMemoryHasWhatItWasToo()
    {
        const DataSpec data{"builtin:sunspots", {}, {}, {}, {}, {}};
        TaskSpec task;
        task.lookback = 24;
        ViewState state = testing::stateOf(
            data, task, {{"Stack", {ConvSpec{6, 3, Activation::relu}, LstmSpec{7, 1, 0}, DenseSpec{9, Activation::tanh}}}});
        state.expert = true;
        const Trace before = *traceSample(state).models[0];
        state.selection.whatIfs = {{{}, true, 0, Intervention{1, Part::forgetGate, {}, 0, SIZE_MAX, 0.5}},
                                   {{}, true, 0, InputEdit{{state.selection.split, 0}, 0, {{20, 3.0}}}}};
        for (const size_t layer : {size_t(0), size_t(2)}) {
            state.selection.layer = layer;
            const InsideRow row = rowOf(contentOf(state), Quantity::activation);
            const arma::mat &own = outputOf(before.layers[layer]);
            QCOMPARE(arma::size(row.untouched), arma::size(row.values));
            QVERIFY(arma::approx_equal(row.untouched.tail_cols(own.n_cols), own, "absdiff", 0));
            QVERIFY(arma::abs(row.values.tail_cols(own.n_cols) - own).max() > 0);
        }
    }

    void aSingleUnitHasNothingToArrange()
    {
        InsideContent content = contentOf(testing::holdState());
        arrangeUnits(content, {UnitOrder::similarity, {}, "3", 0});
        QVERIFY(content.arranged.units.empty());
        QVERIFY(content.arranged.problem.isEmpty());
    }

    void anyLayerOfARecurrentModelIsShown()
    {
        const DataSpec data{"builtin:sunspots", {}, {}, {}, {}, {}};
        TaskSpec task;
        task.lookback = 24;
        ViewState state = testing::stateOf(
            data, task,
            {{"Stack", {ConvSpec{6, 3, Activation::relu}, LstmSpec{7, 1, 0}, DropoutSpec{0.1}, DenseSpec{9, Activation::tanh}}}});
        state.expert = true;
        const Trace trace = *traceSample(state).models[0];
        const std::vector<arma::uword> units = {6, 7, 7, 9};
        for (size_t layer = 0; layer < 4; ++layer) {
            state.selection.layer = layer;
            state.selection.unit = 5;
            const InsideContent content = contentOf(state);
            QCOMPARE(content.selection.layer, layer);
            QCOMPARE(content.choices.layers.size(), size_t(4));
            QCOMPARE(content.choices.units, size_t(units[layer]));
            QCOMPARE(content.cell.has_value(), layer == 1);
            const InsideRow &row = rowOf(content, layer == 1 ? Quantity::hidden : Quantity::activation);
            QCOMPARE(row.values.n_rows, units[layer]);
            QCOMPARE(row.values.n_cols, arma::uword(24));
            const arma::mat &own = outputOf(trace.layers[layer]);
            QVERIFY(arma::approx_equal(row.values.tail_cols(own.n_cols), own, "absdiff", 0));
        }
    }
};

QTEST_GUILESS_MAIN(UnitArrangementTest)
#include "unit_arrangement_test.moc"
