#include "tests/ui/shown_inside.h"
#include "tests/ui/text_recorder.h"
#include "tests/ui/with_cell.h"
#include "ui/models/cell_numbers.h"
#include "ui/models/value_text.h"
#include "ui/views/cell_card.h"
#include "ui/views/cell_diagram.h"

#include <QTextLayout>
#include <QToolTip>
#include <QtTest>
#include <set>

using namespace sluice;
using Shown = testing::ShownInside;
using testing::withCell;

namespace {

/// From the sheet that the cell is drawn on to the widget.
QPoint onDiagram(const CellDiagram &diagram, const QPointF &at)
{
    constexpr QSizeF sheet = CellPainter::sheet;
    const double scale = std::min(diagram.width() / sheet.width(), diagram.height() / sheet.height());
    const QPointF middle(sheet.width() / 2, sheet.height() / 2);
    return (QRectF(diagram.rect()).center() + (at - middle) * scale).toPoint();
}

} // namespace

/// The drawing of one cell and the equations beside it.
class CellDiagramTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    // Every number of the drawing once, each with a row that is picked; back with Shift.
    void enterGoesThroughAllOfTheCell()
    {
        for (const bool gru : {false, true}) {
            Shown shown(gru ? withCell(GruSpec{4}) : testing::holdState());
            auto *diagram = shown.page.findChild<CellDiagram *>();
            diagram->grab(); // draws it
            std::vector<Traced> picked;
            QStringList said;
            while (said.size() < 60) {
                QTest::keyClick(diagram, Qt::Key_Return);
                picked.push_back(shown.state.selection.part.value());
                const QString where = diagram->accessibleDescription().section('\n', 0, 0).section(": ", 0, 0);
                if (said.contains(where))
                    break;
                said << where;
            }
            QCOMPARE(said.size(), gru ? 17 : 20);
            QVERIFY(picked.back() == picked.front()); // each once, then from the beginning
            const std::set<Traced> all(picked.begin(), picked.end());
            const std::set<Traced> rows =
                gru ? std::set{Traced::resetGate, Traced::updateGate, Traced::candidate, Traced::hidden,
                               Traced::kept,      Traced::written,    Traced::input}
                    : std::set{Traced::inputGate, Traced::forgetGate, Traced::candidate, Traced::outputGate, Traced::cell,
                               Traced::hidden,    Traced::kept,       Traced::written,   Traced::input};
            QVERIFY(all == rows);
            QTest::keyClick(diagram, Qt::Key_Return, Qt::ShiftModifier);
            QVERIFY(diagram->accessibleDescription().startsWith(said.back()));
            QVERIFY(shown.state.selection.part == picked[picked.size() - 2]);
        }
    }

    void aClickOnANodePicksItsRow_data()
    {
        QTest::addColumn<int>("cell");
        QTest::addColumn<QPointF>("at");
        QTest::addColumn<Traced>("row");
        QTest::addColumn<QString>("symbol");
        const auto row = [](const char *name, int cell, QPointF at, Traced traced, const char *symbol) {
            QTest::newRow(name) << cell << at << traced << QString(symbol);
        };
        row("f x c", 0, {98, 58}, Traced::kept, "c");
        row("kept", 0, {157, 20}, Traced::kept, "c");
        row("i x g", 0, {216, 114}, Traced::written, "c");
        row("written", 0, {190, 86}, Traced::written, "c");
        row("+", 0, {216, 58}, Traced::cell, "c");
        row("o x tanh c", 0, {330, 114}, Traced::hidden, "h");
        row("tanh c", 0, {305, 86}, Traced::hidden, "h");
        row("wire to o", 0, {337, 225}, Traced::outputGate, "o");
        row("r x h", 1, {98, 114}, Traced::candidate, "n");
        row("1 - z", 1, {214, 90}, Traced::updateGate, "z");
        row("z x h", 1, {196, 58}, Traced::kept, "h");
        row("GRU's +", 1, {304, 58}, Traced::hidden, "h");
        row("RNN's +", 2, {186, 130}, Traced::preactivation, "h");
        row("W", 2, {186, 196}, Traced::hidden, "h");
    }

    // In the card the equation opens, in the rows the row is marked; once more lets go.
    void aClickOnANodePicksItsRow()
    {
        QFETCH(int, cell);
        QFETCH(QPointF, at);
        QFETCH(Traced, row);
        QFETCH(QString, symbol);
        Shown shown(cell == 0 ? withCell(LstmSpec{4, 1, 0}) : cell == 1 ? withCell(GruSpec{4}) : withCell(RnnSpec{4}));
        auto *diagram = shown.page.findChild<CellDiagram *>();
        diagram->grab();
        QTest::mouseClick(diagram, Qt::LeftButton, {}, onDiagram(*diagram, at));
        QVERIFY(shown.state.selection.part == row);
        QStringList open, marked;
        for (const QToolButton *button : shown.page.findChild<CellCardView *>()->findChildren<QToolButton *>())
            if (button->isChecked() && button->isVisible())
                open << button->text();
        QCOMPARE(open, QStringList(symbol));
        for (const InsideRow &each : shown.page.content().rows)
            if (each.picked)
                QVERIFY(each.traced == row);
        QCOMPARE(std::ranges::count_if(shown.page.content().rows, &InsideRow::picked), 1);
        QTest::mouseClick(diagram, Qt::LeftButton, {}, onDiagram(*diagram, at));
        QVERIFY(!shown.state.selection.part);
    }

    // The row of x(t) is the series above the others: a click on either picks it, and once more lets go.
    void theInputHasTheSeriesAsItsRow()
    {
        for (const LayerSpec &cell : {LayerSpec(LstmSpec{4, 1, 0}), LayerSpec(GruSpec{4}), LayerSpec(RnnSpec{4})}) {
            Shown shown(withCell(cell));
            const auto picked = [&] { return shown.page.content().series.picked; };
            auto *diagram = shown.page.findChild<CellDiagram *>();
            diagram->grab();
            const QPointF x = std::holds_alternative<RnnSpec>(cell) ? QPointF(186, 250) : QPointF(40, 270);
            QVERIFY(!picked());
            QTest::mouseClick(diagram, Qt::LeftButton, {}, onDiagram(*diagram, x));
            QVERIFY(picked() && shown.state.selection.part == Traced::input);
            QCOMPARE(std::ranges::count_if(shown.page.content().rows, &InsideRow::picked), 0);
            const QPoint name(8, shown.rowRect(0).center().y());
            QTest::mouseClick(&shown.stack(), Qt::LeftButton, {}, name);
            QVERIFY(!picked() && !shown.state.selection.part);
            QTest::mouseClick(&shown.stack(), Qt::LeftButton, {}, name);
            QVERIFY(picked());
        }
    }

    // What a layer gets from the one below is no input of the network.
    void aLayerAboveIsFedByCellsAndNotByTheSeries()
    {
        ViewState state = withCell(LstmSpec{4, 1, 0});
        auto experiment = std::make_shared<Experiment>(*state.experiment);
        experiment->models[1].layers = {LstmSpec{3}, LstmSpec{4}};
        state.experiment = experiment;
        state.moment[1] = testing::snapshotOf(experiment->models[1],
                                              Model(experiment->models[1], ModelShape::of(*state.task)).initialParameters(5));
        state.selection.layer = 1;
        const CellCard card = *insideContent(state, traceSample(state), InsideMode::recurrent).cell;
        QVERIFY(rowAt(card, {CellSpot::input}) == Traced::candidate);
    }

    void everyVariantIsDrawnFromItsOwnEquations_data()
    {
        QTest::addColumn<LayerSpec>("cell");
        QTest::addColumn<int>("fed");
        QTest::addColumn<QString>("forget");
        QTest::addColumn<int>("peeping"); // before the step; the output gate does at it
        using Forget = ForgetGate;
        const auto row = [](const char *name, Forget forget, bool peepholes, int fed, const char *gate, int peeping) {
            QTest::newRow(name) << LayerSpec(LstmSpec{.units = 4, .forgetGate = forget, .peepholes = peepholes}) << fed << gate
                                << peeping;
        };
        row("usual", Forget::own, false, 4, "forget gate, f(t)", 0);
        row("peepholes", Forget::own, true, 4, "forget gate, f(t)", 2);
        row("coupled", Forget::coupled, false, 3, "forget gate, 1 − i(t)", 0);
        row("coupled, peepholes", Forget::coupled, true, 3, "forget gate, 1 − i(t)", 1);
        row("1997", Forget::none, false, 3, "", 0);
        row("1997, peepholes", Forget::none, true, 3, "", 1);
    }

    // What each number is: no wire to what is not there, and one for each peephole.
    void everyVariantIsDrawnFromItsOwnEquations()
    {
        QFETCH(LayerSpec, cell);
        QFETCH(int, fed);
        QFETCH(QString, forget);
        QFETCH(int, peeping);
        Shown shown(withCell(cell));
        auto *diagram = shown.page.findChild<CellDiagram *>();
        diagram->grab();
        QStringList said;
        while (true) {
            QTest::keyClick(diagram, Qt::Key_Return);
            const QString where = diagram->accessibleDescription().section('\n', 0, 0).section(": ", 0, 0);
            if (said.contains(where))
                break;
            said << where;
        }
        QCOMPARE(said.filter("W·x(t)").size(), fed);
        QCOMPARE(said.filter("R·h(t−1)").size(), fed);
        QCOMPARE(said.filter("p·c(t−1)").size(), peeping);
        QCOMPARE(said.filter("p·c(t)").size(), peeping > 0 ? 1 : 0);
        QCOMPARE(said.filter(QRegularExpression("^forget gate")), forget.isEmpty() ? QStringList() : QStringList(forget));
        QVERIFY(said.contains(forget.isEmpty() ? "kept, c(t−1)" : "kept, f(t)·c(t−1)"));
    }

    // Each with its own number, and a click on it picks the gate that it goes to.
    void aPeepholeIsAWireOfItsGate()
    {
        Shown shown(withCell(LstmSpec{.units = 4, .peepholes = true}));
        auto *diagram = shown.page.findChild<CellDiagram *>();
        diagram->resize(400, 280);
        diagram->grab();
        const auto &at = std::get<LstmMoment>(shown.page.content().cell->moment);
        QStringList texts;
        for (const testing::PaintedText &text : testing::paintedTexts(*diagram))
            texts << text.text;
        for (const auto &[wire, row, terms, cell] : {std::tuple(QPointF(83, 140), Traced::forgetGate, at.f, at.cellBefore),
                                                     std::tuple(QPointF(161, 140), Traced::inputGate, at.i, at.cellBefore),
                                                     std::tuple(QPointF(315, 140), Traced::outputGate, at.o, at.cell)}) {
            const QPoint place = onDiagram(*diagram, wire);
            QHelpEvent help(QEvent::ToolTip, place, diagram->mapToGlobal(place));
            QCoreApplication::sendEvent(diagram, &help);
            QVERIFY2(QToolTip::text().contains(": " + exactText(*terms.peephole * cell)), qPrintable(QToolTip::text()));
            QVERIFY(texts.contains(signedText(*terms.peephole * cell)));
            QTest::mouseClick(diagram, Qt::LeftButton, {}, place);
            QVERIFY(shown.state.selection.part == row);
            diagram->grab();
        }
    }

    // Nodes and wires say their number exactly, and what it was.
    void everyPartOfTheDiagramSaysItsNumber()
    {
        ViewState state = withCell(LstmSpec{4, 1, 0});
        state.selection.whatIfs = {{{}, true, 1, Intervention{0, Part::forgetGate, {}, 0, SIZE_MAX, 0.25}}};
        Shown shown(state);
        auto *diagram = shown.page.findChild<CellDiagram *>();
        diagram->grab();
        const auto &card = *shown.page.content().cell;
        const auto &now = std::get<LstmMoment>(card.moment);
        const auto &was = std::get<LstmMoment>(*card.untouched);
        const auto tipAt = [&](const QPointF &at) {
            QHelpEvent help(QEvent::ToolTip, onDiagram(*diagram, at), diagram->mapToGlobal(onDiagram(*diagram, at)));
            QCoreApplication::sendEvent(diagram, &help);
            return QToolTip::text();
        };
        const auto numbers = [](double value, double before) {
            return QString(": %1 (was %2)").arg(exactText(value), exactText(before));
        };
        QVERIFY2(tipAt({330, 84}).endsWith("tanh c(t)" + numbers(now.squashed, was.squashed)), qPrintable(QToolTip::text()));
        QVERIFY2(tipAt({216, 114}).endsWith(numbers(now.written, was.written)), qPrintable(QToolTip::text()));
        QVERIFY2(tipAt({98, 58}).endsWith(numbers(now.kept, was.kept)), qPrintable(QToolTip::text()));
        QVERIFY2(tipAt({91, 228}).endsWith(numbers(now.f.fromHidden, was.f.fromHidden)), qPrintable(QToolTip::text()));
        QVERIFY2(tipAt({105, 250}).endsWith(numbers(now.f.fromInput, was.f.fromInput)), qPrintable(QToolTip::text()));
        QVERIFY2(tipAt({40, 234}).contains("h(t−1)" + numbers(card.before.value, *card.before.untouched)),
                 qPrintable(QToolTip::text()));
        tipAt({60, 140});
        QTRY_VERIFY(!QToolTip::isVisible());
    }

    // "0.53·0.79 =" does not stand alone at the end of a line.
    void theNumbersBreakBetweenProductsOnly()
    {
        ViewState state = withCell(LstmSpec{4, 1, 0});
        state.expert = false;
        Shown shown(state);
        const QStringList products = shown.page.content().cell->numbers.split("   ");
        QCOMPARE(products.size(), 2);
        QStringList lines;
        for (const QLabel *label : shown.page.findChild<CellCardView *>()->findChildren<QLabel *>()) {
            if (!QString(label->text()).replace(QChar::Nbsp, ' ').startsWith(products[0]))
                continue;
            QVERIFY(label->isVisible() && label->wordWrap());
            QTextLayout layout(label->text(), label->font());
            layout.beginLayout();
            for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
                line.setLineWidth(label->fontMetrics().horizontalAdvance(products[0] + "   " + products[1]) - 8);
                lines << label->text().mid(line.textStart(), line.textLength()).replace(QChar::Nbsp, ' ').trimmed();
            }
            layout.endLayout();
        }
        QCOMPARE(lines, products);
    }

    // What the card rounds, it says exactly where the pointer rests, and to a screen reader.
    void theCardSaysAllDigits()
    {
        ViewState state = withCell(LstmSpec{4, 1, 0});
        state.selection.part = Traced::inputGate;
        state.selection.whatIfs = {{{}, true, 1, Intervention{0, Part::forgetGate, {}, 0, SIZE_MAX, 0.25}}};
        Shown shown(state);
        const CellCard &card = *shown.page.content().cell;
        const Equation &input = card.equations.front();
        QVERIFY(input.largest.size() >= 4);
        QStringList tips;
        for (const QLabel *label : shown.page.findChild<CellCardView *>()->findChildren<QLabel *>())
            if (!label->toolTip().isEmpty() && label->isVisible()) {
                tips << label->toolTip();
                QCOMPARE(label->accessibleDescription(), label->toolTip());
            }
        const auto &now = std::get<LstmMoment>(card.moment);
        const auto &was = std::get<LstmMoment>(*card.untouched);
        QVERIFY(tips.contains(QString("i = %1 (was %2)").arg(exactText(now.i.value), exactText(was.i.value))));
        QVERIFY(tips.contains(input.exact.largest.join('\n')));
        const auto addends = gateContributions(traceSample(state).networks[1], *traceSample(state).models[1], 0,
                                               state.selection.unit, state.selection.step, Part::inputGate);
        for (qsizetype k = 0; k < input.exact.largest.size(); ++k) {
            const Contribution &each = addends[static_cast<size_t>(k)];
            const QString product = (each.product() < 0 ? "" : "+") + exactText(each.product());
            QVERIFY(input.exact.largest[k].startsWith(
                QString("%1 = %2 · %3 ").arg(product, exactText(each.weight), afterSign(exactText(each.value)))));
        }
    }
};

QTEST_MAIN(CellDiagramTest)
#include "cell_diagram_test.moc"
