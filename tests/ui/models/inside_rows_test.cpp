#include "tests/ui/inside_fixture.h"
#include "tests/ui/text_state.h"
#include "ui/models/class_name.h"
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

InsideContent contentOf(const ViewState &state)
{
    return insideContent(state, traceSample(state), InsideMode::recurrent);
}

} // namespace

class InsideRowsTest : public QObject {
    Q_OBJECT

private slots:
    void kindFollowsTheNumberOfUnits_data()
    {
        QTest::addColumn<int>("units");
        QTest::addColumn<int>("kind");
        QTest::newRow("1") << 1 << int(InsideRow::Kind::bars);
        QTest::newRow("2") << 2 << int(InsideRow::Kind::lines);
        QTest::newRow("4") << 4 << int(InsideRow::Kind::lines);
        QTest::newRow("5") << 5 << int(InsideRow::Kind::map);
    }

    void kindFollowsTheNumberOfUnits()
    {
        QFETCH(int, units);
        QFETCH(int, kind);
        const InsideContent content = contentOf(testing::sunspotState(size_t(units)));
        QCOMPARE(int(rowOf(content, Quantity::cell).kind), kind);
        QCOMPARE(rowOf(content, Quantity::cell).values.n_rows, arma::uword(units));
    }

    void keptAndWrittenShareOneScaleAndSumToTheCell()
    {
        const InsideContent content = contentOf(testing::holdState());
        const InsideRow kept = rowOf(content, Quantity::kept);
        const InsideRow written = rowOf(content, Quantity::written);
        const InsideRow cell = rowOf(content, Quantity::cell);
        QVERIFY(arma::approx_equal(kept.values + written.values, cell.values, "absdiff", 1e-12));
        QCOMPARE(kept.limit, cell.limit);
        QCOMPARE(written.limit, cell.limit);
        QVERIFY(arma::abs(cell.values).max() <= cell.limit);
        QVERIFY(cell.limit <=
                2 * std::max({arma::abs(cell.values).max(), arma::abs(kept.values).max(), arma::abs(written.values).max()}));
        QCOMPARE(cell.low(), -cell.high());
        const InsideRow gate = rowOf(content, Quantity::forgetGate);
        QCOMPARE(gate.low(), 0.0);
        QCOMPARE(gate.high(), 1.0);
    }

    void denseContributionsAddUpForALinearNet()
    {
        ViewState state = testing::sunspotState();
        auto experiment = std::make_shared<Experiment>(*state.experiment);
        experiment->models[0].layers = {DenseSpec{5, Activation::identity}};
        state.experiment = experiment;
        const ModelShape shape = ModelShape::of(*state.task);
        std::vector<float> weights = Model(experiment->models[0], shape).initialParameters(3);
        testing::setTensor(weights, experiment->models[0], shape, "layers.0.bias", {0, 0, 0, 0, 0});
        testing::setTensor(weights, experiment->models[0], shape, "head.bias", {0.25f});
        state.moment[0] = testing::snapshotOf(experiment->models[0], weights);
        const InsideTraces traces = traceSample(state);
        const InsideRow row = rowOf(insideContent(state, traces, InsideMode::both), Quantity::contribution);
        QVERIFY(std::abs(arma::accu(row.values) + 0.25 - traces.models[0]->output(0)) < 1e-6);
        QVERIFY(row.kind == InsideRow::Kind::bars);
    }

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

    // Another input makes another character the likeliest: what was before is shown for that one too.
    void contributionsBeforeAndAfterAreToTheSameScore()
    {
        ViewState state = testing::textState(QString("ab ba\nab ab\n").repeated(20).toStdString());
        state.selection.step = 5;
        const auto likeliest = [&](const auto &trace) { return trace->output.col(5).index_max(); };
        const ModelSpec &spec = state.experiment->models[0];
        const Sample asItWas = state.task->sample(state.selection.split, 0);
        size_t changed = 0;
        for (size_t feature = 0; feature < state.task->features(); ++feature) {
            state.selection.whatIfs = {{{}, true, 0, InputEdit{{state.selection.split, 0}, feature, {{4, 20.0}, {5, 20.0}}}}};
            const InsideTraces traces = traceSample(state);
            const size_t after = likeliest(traces.models[0]);
            changed += after != likeliest(traces.untouched[0]);
            const InsideContent content = insideContent(state, traces, InsideMode::dense);
            const InsideRow row = rowOf(content, Quantity::contribution);
            const arma::mat before =
                inputContribution(spec, ModelShape::of(*state.task), state.moment[0]->weights, asItWas, 5, {}, after).values;
            QVERIFY(arma::approx_equal(row.untouched, before, "absdiff", 1e-12));
            const QString character = className(state.task->data(), state.task->classes()[after]);
            QVERIFY(rowTip(content, row, 5, 0).contains(QString("\ny = score of “%1”\n").arg(character)));
        }
        QVERIFY(changed > 0);
    }
};

QTEST_GUILESS_MAIN(InsideRowsTest)
#include "inside_rows_test.moc"
