#include "tests/ui/inside_fixture.h"
#include "ui/models/inside_content.h"

#include <QtTest>
#include <algorithm>

using namespace sluice;
using Quantity = InsideRow::Quantity;

namespace {

InsideRow rowOf(const InsideContent &content, Quantity quantity)
{
    const auto row = std::ranges::find(content.rows, quantity, &InsideRow::quantity);
    return row == content.rows.end() ? InsideRow() : *row;
}

} // namespace

class InsideRowsTest : public QObject {
    Q_OBJECT

private slots:
    // i = σ(−6 …) lets in next to nothing, f = σ(6 …) keeps it all: c grows to many times what a step writes.
    void whatIsWrittenInTracesIsEnlargedAndSaysHowMuch()
    {
        ViewState state = testing::sunspotState(6);
        const ModelSpec &lstm = state.experiment->models[1];
        const ModelShape shape = ModelShape::of(*state.task);
        std::vector<float> biases(24, 0.0f);
        std::fill_n(biases.begin(), 6, -6.0f);
        std::fill_n(biases.begin() + 6, 6, 6.0f);
        std::fill_n(biases.begin() + 12, 6, 2.0f); // g is above 0
        std::vector<float> weights = state.moment[1]->weights;
        testing::setTensor(weights, lstm, shape, "layers.0.bias_ih", biases);
        state.moment[1] = testing::snapshotOf(lstm, weights);
        const InsideContent content = insideContent(state, traceSample(state), InsideMode::recurrent);
        const InsideRow kept = rowOf(content, Quantity::kept);
        const InsideRow written = rowOf(content, Quantity::written);
        QCOMPARE(kept.limit, rowOf(content, Quantity::cell).limit);
        QCOMPARE(kept.enlarged, 1.0);
        QVERIFY(written.enlarged > 4);
        QCOMPARE(written.enlarged, kept.limit / written.limit);
        QCOMPARE(written.limit, niceLimit(arma::abs(written.values).max()));
    }

    // Nearly no weights: what is shown of the cell is a thousandth of what could be.
    void aHiddenStateNearZeroIsEnlarged()
    {
        ViewState state = testing::sunspotState(6);
        state.expert = true;
        std::vector<float> weights = state.moment[1]->weights;
        for (float &weight : weights)
            weight *= 0.01F;
        state.moment[1] = testing::snapshotOf(state.experiment->models[1], weights);
        const InsideContent content = insideContent(state, traceSample(state), InsideMode::recurrent);
        const InsideRow hidden = rowOf(content, Quantity::hidden);
        QVERIFY(hidden.enlarged > 4);
        QCOMPARE(hidden.limit, niceLimit(arma::abs(hidden.values).max()));
    }
};

QTEST_GUILESS_MAIN(InsideRowsTest)
#include "inside_rows_test.moc"
