#include "tests/ui/inside_fixture.h"
#include "ui/models/inside_content.h"
#include "ui/models/value_text.h"

#include <QtTest>
#include <cmath>

using namespace sluice;
using Quantity = InsideRow::Quantity;

namespace {

InsideContent contentOf(const ViewState &state, InsideMode mode = InsideMode::recurrent)
{
    return insideContent(state, traceSample(state), mode);
}

InsideRow rowOf(const InsideContent &content, Quantity quantity)
{
    for (const InsideRow &row : content.rows) {
        if (row.quantity == quantity)
            return row;
    }
    qFatal("no such row");
}

double sigmoid(double z)
{
    return 1 / (1 + std::exp(-z));
}

/// The equations of the net that solves "hold" by hand (inside_fixture.h), in the simplest form.
struct ByHand {
    std::vector<double> i, f, g, o, c, h, kept, written, y;
    explicit ByHand(const Sample &sample)
    {
        double cell = 0;
        for (arma::uword t = 0; t < sample.x.n_cols; ++t) {
            const double value = sample.x(0, t);
            const double mark = sample.x(1, t);
            i.push_back(sigmoid(-5 + 7 * mark));
            f.push_back(sigmoid(5 - 8 * mark));
            g.push_back(std::tanh(double(0.6f) * value));
            o.push_back(sigmoid(3));
            kept.push_back(f.back() * cell);
            written.push_back(i.back() * g.back());
            cell = kept.back() + written.back();
            c.push_back(cell);
            h.push_back(o.back() * std::tanh(cell));
            y.push_back(double(1.9f) * h.back());
        }
    }
};

void compareRow(const InsideRow &row, const std::vector<double> &expected)
{
    QCOMPARE(row.values.n_rows, 1u);
    QCOMPARE(size_t(row.values.n_cols), expected.size());
    for (size_t t = 0; t < expected.size(); ++t)
        QVERIFY2(std::abs(row.values(0, t) - expected[t]) < 1e-9, qPrintable(row.title + QString(" %1").arg(t)));
}

std::vector<Quantity> quantities(const InsideContent &content)
{
    std::vector<Quantity> all;
    for (const InsideRow &row : content.rows)
        all.push_back(row.quantity);
    return all;
}

} // namespace

class InsideContentTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void restoredWeightsAreSaidToBe()
    {
        ViewState state = testing::sunspotState();
        QVERIFY(!contentOf(state).headline.contains("epoch"));
        state.moment[1] = testing::restoredFrom(*state.moment[1], 46);
        QVERIFY(contentOf(state).headline.startsWith("LSTM, 16 units, 1\u202F169 parameters · best, of epoch 46 · "));
        QVERIFY(contentOf(state, InsideMode::both).headline.endsWith(" · best, of epoch 46"));
        QVERIFY(!contentOf(state, InsideMode::dense).headline.contains("epoch"));
    }

    void rowsHoldTheEquations()
    {
        ViewState state = testing::holdState();
        state.expert = true;
        state.selection.sample = 2;
        const InsideContent content = contentOf(state);
        const ByHand hand(state.task->sample(Split::validation, 2));
        compareRow(rowOf(content, Quantity::inputGate), hand.i);
        compareRow(rowOf(content, Quantity::forgetGate), hand.f);
        compareRow(rowOf(content, Quantity::candidate), hand.g);
        compareRow(rowOf(content, Quantity::outputGate), hand.o);
        compareRow(rowOf(content, Quantity::kept), hand.kept);
        compareRow(rowOf(content, Quantity::written), hand.written);
        compareRow(rowOf(content, Quantity::cell), hand.c);
        compareRow(rowOf(content, Quantity::hidden), hand.h);
        const auto &lines = content.series.lines;
        const auto answer =
            std::find_if(lines.begin(), lines.end(), [](const auto &l) { return l.role == SeriesLine::Role::answer; });
        QVERIFY(answer != lines.end());
        for (size_t t = 0; t < hand.y.size(); ++t)
            QVERIFY(std::abs(answer->values[t] - hand.y[t]) < 1e-6);
    }

    // r, z and n as PyTorch writes them, the recurrent bias inside the reset gate.
    void aGruHasItsOwnRowsAndEquations()
    {
        ViewState state = testing::holdState(GruSpec{1}, {{"layers.0.weight_ih", {0.5f, 0.25f, 0.75f, 1, -6, 0.5f}},
                                                          {"layers.0.weight_hh", {-0.5f, 0.5f, 1.5f}},
                                                          {"layers.0.bias_ih", {0.25f, 2, -0.125f}},
                                                          {"layers.0.bias_hn", {0.375f}}});
        state.expert = true;
        state.selection.step = 20;
        const InsideContent content = contentOf(state);
        const Sample sample = state.task->sample(Split::validation, 0);
        std::vector<double> r, z, n, kept, written, h;
        double before = 0;
        for (arma::uword t = 0; t < sample.x.n_cols; ++t) {
            const double value = sample.x(0, t), mark = sample.x(1, t);
            r.push_back(sigmoid(0.5 * value + mark - 0.5 * before + 0.25));
            z.push_back(sigmoid(0.25 * value - 6 * mark + 0.5 * before + 2));
            n.push_back(std::tanh(0.75 * value + 0.5 * mark - 0.125 + r.back() * (1.5 * before + 0.375)));
            kept.push_back(z.back() * before);
            written.push_back((1 - z.back()) * n.back());
            h.push_back(before = kept.back() + written.back());
        }
        compareRow(rowOf(content, Quantity::resetGate), r);
        compareRow(rowOf(content, Quantity::updateGate), z);
        compareRow(rowOf(content, Quantity::candidate), n);
        compareRow(rowOf(content, Quantity::kept), kept);
        compareRow(rowOf(content, Quantity::written), written);
        compareRow(rowOf(content, Quantity::hidden), h);
        QStringList symbols;
        for (const Equation &equation : content.cell->equations)
            symbols << equation.symbol;
        QCOMPARE(symbols, QStringList({"r", "z", "n", "h"}));
        QCOMPARE(content.cell->equations.back().value, signedText(h[20]));
        QCOMPARE(std::get<GruMoment>(content.cell->moment).hiddenBefore, rowOf(content, Quantity::hidden).values(0, 19));
    }

    void aSimpleRnnKeepsNothing()
    {
        ViewState state = testing::holdState(
            RnnSpec{1, Activation::relu},
            {{"layers.0.weight_ih", {0.5f, 0.25f}}, {"layers.0.weight_hh", {0.75f}}, {"layers.0.bias_ih", {0.125f}}});
        state.selection.step = 20;
        const InsideContent content = contentOf(state);
        const Sample sample = state.task->sample(Split::validation, 0);
        std::vector<double> h;
        for (arma::uword t = 0; t < sample.x.n_cols; ++t)
            h.push_back(std::max(0.0, 0.5 * sample.x(0, t) + 0.25 * sample.x(1, t) + 0.75 * (t > 0 ? h.back() : 0) + 0.125));
        compareRow(rowOf(content, Quantity::hidden), h);
        QCOMPARE(content.rows.size(), size_t(1));
        QVERIFY(content.cell->sentence.startsWith("The state is made anew"));
    }

    void theLargestAddendsComeFirst()
    {
        ViewState state = testing::holdState();
        state.expert = true;
        state.selection.step = contentOf(state).series.marks.front().steps.front();
        const double value = state.task->sample(Split::validation, 0).x(0, state.selection.step);
        const InsideContent content = contentOf(state);
        for (const Equation &equation : content.cell->equations) {
            if (equation.part == Traced::inputGate)
                QCOMPARE(equation.largest.front(), QString("+7.00 = 7.00 · 1.00 from mark"));
            if (equation.part == Traced::candidate)
                QVERIFY2(equation.largest.front().startsWith(signedText(0.6 * value)), qPrintable(equation.largest.front()));
        }
    }

    void beginnersSeeOneUnitAndTheWords()
    {
        const InsideContent content = contentOf(testing::holdState());
        const std::vector<Quantity> expected = {Quantity::written,    Quantity::kept,      Quantity::cell,
                                                Quantity::forgetGate, Quantity::inputGate, Quantity::outputGate};
        QVERIFY(quantities(content) == expected);
        QCOMPARE(rowOf(content, Quantity::forgetGate).word, QString("keep"));
        QCOMPARE(rowOf(content, Quantity::inputGate).word, QString("write"));
        QCOMPARE(rowOf(content, Quantity::outputGate).word, QString("show"));
        ViewState wide = testing::sunspotState(16);
        wide.expert = false;
        wide.selection.unit = 9;
        const InsideRow row = rowOf(contentOf(wide), Quantity::cell);
        QCOMPARE(row.values.n_rows, 1u);
        QVERIFY(row.units == std::vector<size_t>{9});
    }

    void modesShowWhatTheySay()
    {
        const ViewState state = testing::holdState();
        const InsideContent dense = contentOf(state, InsideMode::dense);
        QVERIFY((quantities(dense) == std::vector{Quantity::contribution, Quantity::activation}));
        QVERIFY(!dense.cell);
        const InsideContent both = contentOf(state, InsideMode::both);
        QVERIFY(both.rows.front().quantity == Quantity::contribution);
        QVERIFY(both.rows.front().kind == InsideRow::Kind::map); // two inputs
        QVERIFY(both.cell);
        ViewState alone = state;
        auto experiment = std::make_shared<Experiment>(*state.experiment);
        experiment->models.erase(experiment->models.begin());
        alone.experiment = experiment;
        alone.moment.erase(alone.moment.begin());
        QVERIFY(contentOf(alone, InsideMode::dense).mode == InsideMode::recurrent);
        QVERIFY(!contentOf(alone).choices.dense);
    }

    void whatIfsShowBothRuns()
    {
        ViewState state = testing::holdState();
        state.selection.whatIfs = {{{}, true, 1, Intervention{0, Part::forgetGate, {}, 0, SIZE_MAX, 1.0}}};
        const InsideContent content = contentOf(state);
        const ByHand hand(state.task->sample(Split::validation, 0));
        const InsideRow forget = rowOf(content, Quantity::forgetGate);
        QVERIFY(forget.held);
        QVERIFY(arma::all(arma::vectorise(forget.values) == 1));
        double cell = 0; // with f = 1 the cell is the sum of all that was written
        const InsideRow row = rowOf(content, Quantity::cell);
        for (size_t t = 0; t < content.steps; ++t) {
            cell += hand.written[t];
            QVERIFY(std::abs(row.values(0, t) - cell) < 1e-9);
            QVERIFY(std::abs(row.untouched(0, t) - hand.c[t]) < 1e-9);
        }
        QVERIFY(content.whatIf);
        QVERIFY(content.cell->isHeld(Part::forgetGate) && !content.cell->isHeld(Part::inputGate));
        QVERIFY(content.cell->equations[1].held);
        // The cell's numbers are told beside those that they were.
        const size_t at = content.selection.step;
        QVERIFY(std::abs(valueOf(*content.cell->untouched, Part::forgetGate) - hand.f[at]) < 1e-9);
        QVERIFY(std::abs(valueOf(*content.cell->untouched, Part::cell) - hand.c[at]) < 1e-9);
        QCOMPARE(content.cell->equations[1].untouched, fixedText(hand.f[at]));
        QVERIFY(content.cell->equations[0].untouched.isEmpty()); // the input gate is as it was
        QVERIFY(!contentOf(testing::holdState()).cell->untouched);
        const auto touched =
            std::count_if(content.series.lines.begin(), content.series.lines.end(), [](auto &l) { return l.whatIf; });
        QCOMPARE(touched, 1);
    }

    // No recurrent weights: ∂y(T)/∂c(t) is the product of the forget gates between, times what the last step makes of its cell.
    void theCellsGradientsAreThoseOfTheLastAnswer()
    {
        ViewState state = testing::holdState();
        const ByHand hand(state.task->sample(Split::validation, 0));
        const size_t last = hand.c.size() - 1;
        QVERIFY(!contentOf(state).cell->gradients); // nobody asked
        for (const size_t step : {last, size_t(20)}) {
            state.selection.step = step;
            const InsideContent content = insideContent(state, traceSample(state, true), InsideMode::recurrent);
            const auto &found = std::get<LstmMoment>(*content.cell->gradients);
            const double squashed = std::tanh(hand.c[last]);
            double cell = double(1.9f) * hand.o[last] * (1 - squashed * squashed);
            for (size_t t = last; t > step; --t)
                cell *= hand.f[t];
            const double hidden = step == last ? double(1.9f) : 0.0;
            const auto near = [](double a, double b) { return std::abs(a - b) < 1e-9 * (1 + std::abs(b)); };
            QVERIFY(near(found.cell, cell));
            QVERIFY(near(found.hidden, hidden));
            QVERIFY(near(found.f.value, cell * hand.c[step - 1]));
            QVERIFY(near(found.i.value, cell * hand.g[step]));
            QVERIFY(near(found.o.value, hidden * std::tanh(hand.c[step])));
            QVERIFY(near(found.cellBefore, cell * hand.f[step]));
            QVERIFY(content.cell->gradientTitle.contains("∂y(60)"));
        }
    }

    void theCellCardIsTheColumnUnderTheCursor()
    {
        ViewState state = testing::holdState();
        const auto marks = contentOf(state).series.marks.front().steps;
        state.selection.step = marks.size() > 1 ? marks[1] : 30;
        const InsideContent content = contentOf(state);
        const ByHand hand(state.task->sample(Split::validation, 0));
        const size_t t = state.selection.step;
        QCOMPARE(content.cell->title, QString("This cell, at t = %1").arg(t + 1));
        const auto &moment = std::get<LstmMoment>(content.cell->moment);
        QVERIFY(std::abs(moment.f.value - hand.f[t]) < 1e-9);
        QVERIFY(std::abs(moment.cellBefore - hand.c[t - 1]) < 1e-9);
        QVERIFY(std::abs(moment.hidden - hand.h[t]) < 1e-9);
        QCOMPARE(content.cell->equations.size(), size_t(6));
        if (marks.size() > 1)
            QVERIFY2(content.cell->sentence.startsWith("A mark: the old number is let go"), qPrintable(content.cell->sentence));
    }

    void everySelectionIsBroughtIntoRange()
    {
        ViewState state = testing::sunspotState(4);
        Selection &asked = state.selection;
        asked.sample = 100000;
        asked.dense = 9;
        asked.layer = 7;
        asked.unit = 99;
        asked.step = 5000;
        const InsideContent content = contentOf(state);
        QCOMPARE(content.selection.model, size_t(1));
        QCOMPARE(content.selection.layer, size_t(0));
        QCOMPARE(content.selection.unit, size_t(3));
        QCOMPARE(content.selection.step, size_t(23));
        QCOMPARE(content.selection.sample, state.task->sampleCount(Split::validation) - 1);
    }

    void nothingIsSaidWhereThereIsNothing()
    {
        QVERIFY(!insideContent({}, {}, InsideMode::recurrent).nothing.isEmpty());
        ViewState state = testing::holdState();
        state.moment = {nullptr, nullptr};
        QVERIFY(!contentOf(state).nothing.isEmpty());
    }

    void weightsThatAreNotFiniteDoNoHarm()
    {
        ViewState state = testing::sunspotState(5);
        auto broken = std::make_shared<Snapshot>(*state.moment[1]);
        std::fill(broken->weights.begin(), broken->weights.end(), NAN);
        state.moment[1] = broken;
        const InsideContent content = contentOf(state, InsideMode::both);
        QVERIFY(std::isfinite(content.series.low) && std::isfinite(content.series.high));
        QVERIFY(content.cell->sentence.contains("no longer finite"));
    }

    void theTableHasEveryNumberOnce()
    {
        const InsideContent content = contentOf(testing::sunspotState(3), InsideMode::both);
        const PlotTable table = insideTable(content);
        QStringList names;
        const QStringList ahead = {"t", "year", "count", "target", "Dense", "readout: the head at each step", "LSTM"};
        for (const PlotColumn &column : table.columns) {
            QCOMPARE(column.values.size(), content.steps + (ahead.contains(column.name) ? 1 : 0)); // the year that is forecast
            QVERIFY2(!names.contains(column.name), qPrintable(column.name));
            names << column.name;
        }
        QCOMPARE(names.first(), QString("t"));
        QVERIFY(names.contains("forget gate unit 2"));
        // t, date, input, target, Dense, readout, LSTM, contribution, and 8 quantities of 3 units
        QCOMPARE(names.size(), 8 + 8 * 3);
    }

    void onlyTheCursorNeedsNoNewTraces()
    {
        const ViewState state = testing::holdState();
        ViewState moved = state;
        moved.selection.step = 7;
        moved.selection.unit = 3;
        moved.expert = true;
        QVERIFY(sameTraces(state, moved));
        moved.selection.sample = 1;
        QVERIFY(!sameTraces(state, moved));
    }

    void tipsGiveExactNumbers()
    {
        const ViewState state = testing::holdState();
        const InsideContent content = contentOf(state);
        const ByHand hand(state.task->sample(Split::validation, 0));
        const QString tip = rowTip(content, rowOf(content, Quantity::outputGate), 4, {});
        QVERIFY2(tip.contains(QString::number(hand.o[4], 'g', 9)), qPrintable(tip));
        QVERIFY(tip.contains("t = 5"));
    }
};

QTEST_GUILESS_MAIN(InsideContentTest)
#include "inside_content_test.moc"
