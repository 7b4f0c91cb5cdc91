#include "tests/ui/inside_fixture.h"
#include "ui/models/glossary.h"
#include "ui/models/language.h"
#include "ui/models/term_numbers.h"

#include <QtTest>

using namespace sluice;
using namespace sluice::testing;

class GlossaryTest : public QObject {
    Q_OBJECT
private slots:
    void cleanup() { useLanguage(*qApp, "en"); }

    void everyTermHasItsEntryInOrder()
    {
        const auto entries = glossary();
        QCOMPARE(entries.size(), static_cast<size_t>(Term::pace) + 1);
        QSet<QString> names;
        for (size_t k = 0; k < entries.size(); ++k) {
            QCOMPARE(static_cast<size_t>(entries[k].term), k);
            QVERIFY(!entries[k].simple.isEmpty() && !entries[k].exact.isEmpty());
            names.insert(entries[k].name);
        }
        QCOMPARE(names.size(), static_cast<qsizetype>(entries.size()));
    }

    void findsTheWordsOfAText_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("text");
        QTest::addColumn<Term>("term");
        QTest::newRow("row") << "en"
                             << "forget gate f(t)" << Term::forgetGate;
        QTest::newRow("axis") << "en"
                              << "epoch" << Term::epoch;
        QTest::newRow("longest first") << "en"
                                       << "validation error ÷ variance" << Term::errorOverVariance;
        QTest::newRow("upper case") << "en"
                                    << "Learning rate" << Term::learningRate;
        QTest::newRow("Chinese row") << "zh_CN"
                                     << "遗忘门 f(t)" << Term::forgetGate;
        QTest::newRow("Chinese, in a sentence") << "zh_CN"
                                                << "训练前的学习率" << Term::learningRate;
    }
    void findsTheWordsOfAText()
    {
        QFETCH(QString, language);
        QFETCH(QString, text);
        QFETCH(Term, term);
        useLanguage(*qApp, language);
        const auto terms = termsIn(text);
        QVERIFY(!terms.empty());
        QCOMPARE(terms.front(), term);
    }

    void partsOfWordsAreNotFound()
    {
        useLanguage(*qApp, "en");
        QVERIFY(termsIn("cellar, gateway, batchwise").empty());
        QCOMPARE(termsIn("forget gate").size(), size_t(1)); // not "gate" besides
        QCOMPARE(termsIn("‖∂L/∂h‖, ‖∂L/∂c‖"), std::vector<Term>{Term::gradientFlow});
        QVERIFY(termsIn("∂y/∂x").empty()); // a slope in an input flows through no state
    }

    void expertsGetFormulaAndSource()
    {
        const GlossaryEntry entry = glossary()[static_cast<size_t>(Term::forgetGate)];
        const QString simple = entryHtml(entry, false), exact = entryHtml(entry, true, "f = 0.13");
        QVERIFY(simple.contains(entry.simple) && !simple.contains(entry.source.toHtmlEscaped()));
        QVERIFY(exact.contains(entry.formula) && exact.contains(entry.source.toHtmlEscaped()) && exact.contains("f = 0.13"));
        for (const GlossaryEntry &each : glossary())
            QVERIFY(glossaryHtml().contains(each.name.toHtmlEscaped()));
    }

    /// The numbers are those of the card beside the rows.
    void formulasAreFilledWithThisNetsNumbers()
    {
        const ViewState state = holdState();
        QVERIFY(termNumbers(Term::forgetGate, state, {}).isEmpty());
        InsideContent content;
        content.cell = CellCard();
        content.cell->title = "This cell, at t = 3";
        content.cell->equations = {{"f", "σ(0.31 from x + 0.20 from h + 1.00)", "0.82", false, Traced::forgetGate, {}}};
        content.cell->numbers = "kept 0.82·0.50 = +0.41";
        QCOMPARE(termNumbers(Term::forgetGate, state, {.inside = &content}),
                 QString("This cell, at t = 3: f = σ(0.31 from x + 0.20 from h + 1.00) = 0.82"));
        QCOMPARE(termNumbers(Term::kept, state, {.inside = &content}), content.cell->numbers);
        content.cell->layer = LstmSpec{};
        content.cell->equations = {{"c", "0.41 + 0.20", "+0.61", false, Traced::cell, {}},
                                   {"h", "0.90 · 0.54", "+0.49", false, Traced::hidden, {}}};
        QCOMPARE(termNumbers(Term::lstm, state, {.inside = &content}),
                 QString("This cell, at t = 3: c = 0.41 + 0.20 = +0.61;  h = 0.90 · 0.54 = +0.49"));
        QVERIFY(termNumbers(Term::parameters, state, {.inside = &content})
                    .contains(QString::fromStdString(state.experiment->models[1].name)));
        QVERIFY(termNumbers(Term::forgetGate, {}, {.inside = &content}).isEmpty());
    }
};

QTEST_MAIN(GlossaryTest)
#include "glossary_test.moc"
