#include "ui/models/cell_sentence.h"
#include "ui/models/value_text.h"

#include <QtTest>

using namespace sluice;

namespace {

LstmMoment momentOf(double f, double before, double i, double g)
{
    LstmMoment moment;
    moment.f.value = f;
    moment.i.value = i;
    moment.g.value = g;
    moment.cellBefore = before;
    moment.kept = f * before;
    moment.written = i * g;
    moment.cell = moment.kept + moment.written;
    return moment;
}

} // namespace

class CellSentenceTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void storiesAreToldOnlyWhereTheNumbersSaySo_data()
    {
        QTest::addColumn<double>("f");
        QTest::addColumn<double>("before");
        QTest::addColumn<double>("i");
        QTest::addColumn<double>("g");
        QTest::addColumn<int>("mark"); // -1: the data has none
        QTest::addColumn<QString>("sentence");
        const QString letGo = "A mark: the old number is let go, the new one is written.";
        const QString keeps = "No mark: the cell keeps its number and almost nothing is written.";
        QTest::newRow("mark") << 0.12 << 0.78 << 0.56 << -0.98 << 1 << letGo;
        QTest::newRow("just let go") << 0.30 << 0.78 << 0.56 << -0.98 << 1 << letGo;
        QTest::newRow("not quite")
            << 0.31 << 0.78 << 0.56 << -0.98 << 1
            << "A mark, but this network does it differently: 31\u00A0% of the old number stays and −0.55 is written.";
        QTest::newRow("mark, little written")
            << 0.12 << 0.78 << 0.10 << 0.90 << 1
            << "A mark, but this network does it differently: 12\u00A0% of the old number stays and +0.09 is "
               "written.";
        QTest::newRow("holding") << 0.99 << -0.46 << 0.01 << 0.5 << 0 << keeps;
        QTest::newRow("just holding") << 0.90 << -0.50 << 0.10 << 0.5 << 0 << keeps;
        QTest::newRow("leaking")
            << 0.89 << -0.46 << 0.01 << 0.5 << 0
            << "No mark, but this network does it differently: 89\u00A0% of the old number stays and +0.01 is written.";
        QTest::newRow("no marks, keeps") << 0.95 << 0.5 << 0.01 << 0.5 << -1
                                         << "The cell keeps its number and almost nothing is written.";
        QTest::newRow("no marks, adds") << 0.95 << 0.5 << 0.5 << 0.8 << -1
                                        << "The cell keeps its number and +0.40 is added to it.";
        QTest::newRow("no marks, forgets") << 0.05 << 0.5 << 0.01 << 0.5 << -1
                                           << "The old number is let go and almost nothing takes its place.";
        QTest::newRow("no marks, between") << 0.5 << 0.5 << 0.3 << 0.5 << -1
                                           << "50\u00A0% of the old number stays and +0.15 is written.";
        QTest::newRow("first") << 0.99 << 0.0 << 0.5 << 0.8 << 1
                               << "There is nothing to keep yet: +0.40 is written into an empty cell.";
        QTest::newRow("diverged") << 0.5 << double(NAN) << 0.5 << 0.8 << -1 << "The numbers of this cell are no longer finite.";
    }

    void storiesAreToldOnlyWhereTheNumbersSaySo()
    {
        QFETCH(double, f);
        QFETCH(double, before);
        QFETCH(double, i);
        QFETCH(double, g);
        QFETCH(int, mark);
        QFETCH(QString, sentence);
        QCOMPARE(cellSentence(momentOf(f, before, i, g), {.mark = mark < 0 ? std::optional<bool>() : mark == 1, .first = true}),
                 sentence);
    }

    void aGateThatIsHeldIsNotBlamedOnTheNetwork()
    {
        QCOMPARE(cellSentence(momentOf(1, -0.16, 0.6, -0.43), {.mark = true, .whatIf = true}),
                 QString("A mark, with a what-if on: 100\u00A0% of the old number stays and −0.26 is written."));
        QCOMPARE(cellSentence(momentOf(0.5, -0.16, 0, 0), {.mark = false, .whatIf = true}),
                 QString("No mark, with a what-if on: 50\u00A0% of the old number stays and +0.00 is written."));
        QCOMPARE(cellSentence(momentOf(1, -0.16, 0, 0), {.mark = false, .whatIf = true}),
                 QString("No mark: the cell keeps its number and almost nothing is written."));
    }

    void aStateThatIsHeldIsNotSaidToBeWritten()
    {
        LstmMoment lstm = momentOf(0.12, 0.78, 0.56, -0.98);
        lstm.cell = 0;
        QCOMPARE(cellSentence(lstm, {.mark = true, .whatIf = true, .held = true}),
                 QString("c is held at +0.00 here; by itself the cell would have kept +0.09 and written −0.55."));
        lstm = momentOf(0.12, 0, 0.5, -0.6);
        lstm.cell = 0;
        QCOMPARE(cellSentence(lstm, {.mark = true, .whatIf = true, .held = true}),
                 QString("c is held at +0.00 here; by itself the cell would have kept +0.00 and written −0.30."));
        GruMoment gru;
        gru.z.value = 0.86;
        gru.hiddenBefore = gru.hidden = 0.5;
        gru.kept = 0.43;
        QCOMPARE(cellSentence(gru, {.whatIf = true, .held = true}),
                 QString("h is held at +0.50 here; by itself the cell would have kept +0.43 and written +0.00."));
        const RnnMoment rnn{{.fromInput = 0.25, .fromHidden = -0.5, .bias = 0.125, .value = 0.5}};
        QCOMPARE(cellSentence(rnn, {.whatIf = true, .held = true}),
                 QString("h is held at +0.50 here; by itself it would be made anew, from the input (+0.25) and from what it was "
                         "(−0.50)."));
    }

    void whatIsAddedIsToldAfterWhatTheCellDoes()
    {
        LstmMoment lstm = momentOf(0.99, -0.46, 0.01, 0.5);
        lstm.cell += 0.3;
        QCOMPARE(cellSentence(lstm, {.mark = false, .whatIf = true, .added = 0.3}),
                 QString("No mark: the cell keeps its number and almost nothing is written. A what-if adds +0.30 to c."));
        const RnnMoment rnn{{.fromInput = 0.25, .fromHidden = -0.5, .bias = 0.125, .value = 0.18}};
        QCOMPARE(
            cellSentence(rnn, {.whatIf = true, .added = 0.3}),
            QString("The state is made anew, more from what it was (−0.50) than from the input (+0.25). A what-if adds +0.30 "
                    "to h."));
    }

    void onlyAtTheFirstStepIsThereNothingYet()
    {
        QCOMPARE(cellSentence(momentOf(0.99, 0, 0.5, 0.8), {.mark = true, .whatIf = true}),
                 QString("There is nothing to keep: +0.40 is written into an empty cell."));
    }

    void whatReadsAsNothingIsNothing()
    {
        const QString keeps = "No mark: the cell keeps its number and almost nothing is written.";
        QCOMPARE(cellSentence(momentOf(1, 0.01, 0.5, 0.008), {.mark = false}), keeps);                // +0.00
        QVERIFY(cellSentence(momentOf(1, 0.05, 0.5, 0.04), {.mark = false}) != keeps);                // +0.02,
        QCOMPARE(cellSentence(momentOf(1, 0.05, 0.5, 0.04), {.mark = false, .largest = 1.5}), keeps); // of a cell that holds 1.5
        QVERIFY(cellSentence(momentOf(1, 0.05, 0.5, 0.04), {.mark = false, .largest = 0.5}).contains("differently")); // or 0.5
    }

    void numbersAreThoseOfTheEquation()
    {
        QCOMPARE(cellNumbers(momentOf(0.12, 0.78, 0.56, -0.98)),
                 QString("kept 0.12·0.78 = +0.09   written 0.56·(−0.98) = −0.55"));
    }

    // 0.01 = 0.13 · 0.04 by the shown digits, but 0.59 · −0.52 is −0.31.
    void whatTheShownDigitsDoNotGiveIsAboutEqual()
    {
        QCOMPARE(cellNumbers(momentOf(0.128, 0.041, 0.586, -0.518)),
                 QString("kept 0.13·0.04 = +0.01   written 0.59·(−0.52) ≈ −0.30"));
        QVERIFY(!isRounded(0.125, 0.1249));
        QVERIFY(isRounded(0.29, 0.2951));
        QVERIFY(!isRounded(NAN, NAN));
    }

    void aSignIsTurnedOnlyWhereTheNumbersSaySo()
    {
        QCOMPARE(turnedSign(-0.25, 0.92), QString("The output turns its sign: +0.92."));
        QVERIFY(turnedSign(-0.25, -0.1).isEmpty());
        QVERIFY(turnedSign(0, 0.4).isEmpty() && turnedSign(NAN, 0.4).isEmpty());
    }

    void aGruIsToldByItsUpdateGate()
    {
        GruMoment moment;
        moment.z.value = 0.95;
        moment.n.value = 0.2;
        moment.hiddenBefore = 0.6;
        moment.kept = 0.57;
        moment.written = 0.01;
        moment.hidden = 0.58;
        QCOMPARE(cellSentence(moment, {}), QString("The cell keeps its number and almost nothing is written."));
        QCOMPARE(cellNumbers(moment), QString("kept 0.95·0.60 = +0.57   written 0.05·0.20 = +0.01"));
    }

    void aSimpleUnitIsMadeAnew()
    {
        RnnMoment moment{{.fromInput = 0.25, .fromHidden = -0.5, .bias = 0.125, .value = -0.12}};
        QCOMPARE(cellSentence(moment, {}),
                 QString("The state is made anew, more from what it was (−0.50) than from the input (+0.25)."));
        QCOMPARE(cellNumbers(moment), QString("from the input +0.25   from the state before −0.50   bias +0.13"));
        moment.h.fromInput = 1;
        QCOMPARE(cellSentence(moment, {.mark = true}),
                 QString("The state is made anew, more from the input (+1.00) than from what it was (−0.50)."));
    }

    void numbersAreRoundedAsPeopleDo()
    {
        QCOMPARE(fixedText(-0.004), QString("0.00"));
        QCOMPARE(signedText(0.004), QString("+0.00"));
        QCOMPARE(signedText(-1.5, 1), QString("−1.5"));
        QCOMPARE(fixedText(NAN), QString("–"));
        QCOMPARE(plainText(-4), QString("−4"));
        QCOMPARE(plainText(0.5), QString("0.5"));
        QLocale::setDefault(QLocale(QLocale::German));
        QCOMPARE(fixedText(-1234.5, 1), QString("−1234,5"));
        QLocale::setDefault(QLocale::c());
        QCOMPARE(exactText(-0.123456789), QString("−0.123456789"));
    }
};

QTEST_GUILESS_MAIN(CellSentenceTest)
#include "cell_sentence_test.moc"
