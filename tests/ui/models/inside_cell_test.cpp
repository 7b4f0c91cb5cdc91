#include "tests/ui/text_state.h"
#include "ui/models/class_name.h"
#include "ui/models/inside_content.h"

#include <QtTest>

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
