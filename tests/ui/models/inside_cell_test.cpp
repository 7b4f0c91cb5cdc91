#include "tests/ui/inside_fixture.h"
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
};

QTEST_GUILESS_MAIN(InsideCellTest)
#include "inside_cell_test.moc"
