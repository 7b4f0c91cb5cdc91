#include "tests/ui/text_state.h"
#include "ui/models/class_name.h"
#include "ui/models/inside_content.h"
#include "ui/models/value_text.h"

#include <QtTest>
#include <cmath>

using namespace sluice;

class InsideCellTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsNotTrainedIsNotMeasuredAgainstItsMarks()
    {
        ViewState state = testing::holdState();
        state.selection.step = 30;
        const auto sentence = [&] { return insideContent(state, traceSample(state), InsideMode::recurrent).cell->sentence; };
        QVERIFY2(sentence().contains("mark"), qPrintable(sentence()));
        auto untrained = std::make_shared<Snapshot>(*state.moment[1]);
        untrained->at = {};
        state.moment[1] = std::move(untrained);
        QVERIFY2(!sentence().contains("mark"), qPrintable(sentence()));
    }

    /// By hand: i = σ(7 mark − 5), f = σ(5 − 8 mark), g = tanh(0.6 value).
    void whatHoldsTheCellIsTold()
    {
        ViewState state = testing::holdState();
        const InsideTraces free = traceSample(state);
        const Trace &trace = *free.models[1];
        size_t step = 20;
        while (trace.x(1, step) < 0.5)
            ++step;
        state.selection.step = step;
        const auto text = [](double value) { return signedText(value); };
        const auto sentence = [&](size_t at) {
            state.selection.step = at;
            return insideContent(state, traceSample(state), InsideMode::recurrent).cell->sentence;
        };
        const auto whatIf = [&](Intervention::Action action, double value) {
            const Intervention change{
                .layer = 0, .part = Part::cell, .firstStep = step, .lastStep = step, .value = value, .action = action};
            state.selection.whatIfs = {WhatIf{.model = 1, .change = change}};
        };
        const double before = std::get<LstmTrace>(trace.layers[0]).c(0, step - 1);
        const double kept = before / (1 + std::exp(3.0));
        const double written = std::tanh(0.6f * trace.x(0, step)) / (1 + std::exp(-2.0));
        whatIf(Intervention::Action::hold, 0);
        QVERIFY2(
            sentence(step).startsWith(QString("c is held at +0.00 here; by itself the cell would have kept %1 and written %2.")
                                          .arg(text(kept), text(written))),
            qPrintable(sentence(step)));
        QVERIFY2(sentence(step + 1).startsWith("There is nothing to keep: "), qPrintable(sentence(step + 1)));
        QVERIFY2(sentence(0).startsWith("There is nothing to keep yet: "), qPrintable(sentence(0)));
        whatIf(Intervention::Action::add, 0.25);
        QVERIFY2(sentence(step).contains(" A what-if adds +0.25 to c."), qPrintable(sentence(step)));
        QVERIFY(!sentence(step + 1).contains("A what-if adds"));
    }

    // At the last step ∂y/∂h is the head's row of the class whose score y is; the title names that class.
    void theGradientsOfATextAreThoseOfItsLikeliestCharacter()
    {
        ViewState state = testing::textState(QString("ab ba\nab ab\n").repeated(20).toStdString());
        state.selection.model = 1;
        state.selection.step = 5;
        const InsideTraces traces = traceSample(state, true);
        const arma::mat &head = traces.networks[1].head.W;
        const size_t likeliest = traces.models[1]->output.col(5).index_max();
        for (const size_t unit : {0, 1, 2, 3}) {
            state.selection.unit = unit;
            const CellCard card = *insideContent(state, traces, InsideMode::recurrent).cell;
            QCOMPARE(std::get<LstmMoment>(*card.gradients).hidden, head(likeliest, unit));
            const QString character = className(state.task->data(), state.task->classes()[likeliest]);
            QCOMPARE(card.gradientTitle, QString("∂y(6)/∂ each part, at t = 6, y = score of “%1”").arg(character));
        }
    }
};

QTEST_GUILESS_MAIN(InsideCellTest)
#include "inside_cell_test.moc"
