#include "tests/ui/shown_inside.h"
#include "tests/ui/text_recorder.h"
#include "tests/ui/with_cell.h"
#include "ui/models/cell_numbers.h"
#include "ui/models/value_text.h"
#include "ui/views/cell_card.h"
#include "ui/views/cell_diagram.h"

#include <QGridLayout>
#include <QtTest>

using namespace sluice;
using Shown = testing::ShownInside;
using testing::withCell;

/// What the drawing of a cell and its equations say of a what-if: what everything was, beside what it is.
class CellWhatIfTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    // What is written in the drawing beside every number that the what-if changes, and nowhere else.
    void whatItWasStandsBesideEveryNumber_data()
    {
        QTest::addColumn<int>("cell");
        QTest::addColumn<int>("held");
        QTest::newRow("LSTM") << 0 << static_cast<int>(Part::inputGate);
        QTest::newRow("GRU") << 1 << static_cast<int>(Part::resetGate);
        QTest::newRow("RNN") << 2 << static_cast<int>(Part::hidden);
    }
    void whatItWasStandsBesideEveryNumber()
    {
        QFETCH(int, cell);
        QFETCH(int, held);
        const ViewState before = cell == 0   ? withCell(LstmSpec{4, 1, 0})
                                 : cell == 1 ? withCell(GruSpec{4})
                                             : withCell(RnnSpec{4});
        ViewState state = before;
        state.selection.whatIfs = {{{}, true, 1, Intervention{0, static_cast<Part>(held), {}, 0, state.selection.step - 1, 0.9}}};
        const auto painted = [](const ViewState &shown) {
            CellDiagram diagram;
            diagram.resize(400, 280);
            diagram.show(insideContent(shown, traceSample(shown), InsideMode::recurrent).cell, {}, false);
            QStringList texts;
            for (const testing::PaintedText &text : testing::paintedTexts(diagram))
                texts << text.text;
            return texts;
        };
        const CellCard card = *insideContent(state, traceSample(state), InsideMode::recurrent).cell;
        using Spot = CellSpot;
        const std::vector<CellPlace> places = cell == 0   ? std::vector<CellPlace>{{Spot::stateBefore},
                                                                                   {Spot::kept},
                                                                                   {Spot::written},
                                                                                   {Spot::state},
                                                                                   {Spot::squashed},
                                                                                   {Spot::hidden},
                                                                                   {Spot::before},
                                                                                   {Spot::gate, Part::inputGate},
                                                                                   {Spot::gate, Part::forgetGate},
                                                                                   {Spot::gate, Part::candidate},
                                                                                   {Spot::gate, Part::outputGate}}
                                              : cell == 1 ? std::vector<CellPlace>{{Spot::stateBefore},
                                                                                   {Spot::kept},
                                                                                   {Spot::written},
                                                                                   {Spot::hidden},
                                                                                   {Spot::recalled},
                                                                                   {Spot::letThrough},
                                                                                   {Spot::unkept},
                                                                                   {Spot::before},
                                                                                   {Spot::gate, Part::resetGate},
                                                                                   {Spot::gate, Part::updateGate},
                                                                                   {Spot::gate, Part::candidate}}
                                                          : std::vector<CellPlace>{{Spot::before},
                                                                                   {Spot::fromHidden, Part::hidden},
                                                                                   {Spot::preactivation, Part::hidden},
                                                                                   {Spot::gate, Part::hidden},
                                                                                   {Spot::hidden}};
        QStringList expected;
        for (const CellPlace place : places) {
            const CellNumber number = numberAt(card, place);
            const auto text = [&](double value) { return hasSign(card, place) ? signedText(value) : fixedText(value); };
            if (text(number.value) != text(*number.untouched))
                expected << "was " + text(*number.untouched);
        }
        QStringList found = painted(state).filter(QRegularExpression("^was "));
        std::ranges::sort(found);
        std::ranges::sort(expected);
        QCOMPARE(found, expected);
        QVERIFY(found.size() >= 4);
        QVERIFY(painted(before).filter("was ").isEmpty());
        const QStringList texts = painted(before); // without a what-if: the numbers themselves
        const CellCard own = *insideContent(before, traceSample(before), InsideMode::recurrent).cell;
        for (const CellPlace place : places) {
            const double value = numberAt(own, place).value;
            QVERIFY(texts.contains(hasSign(own, place) ? signedText(value) : fixedText(value)));
        }
    }

    // The gradient before, by the plain equations, without the what-if.
    void whatAGradientWasStandsBesideIt()
    {
        for (const bool gru : {false, true}) {
            const ViewState before = withCell(gru ? LayerSpec(GruSpec{4}) : LayerSpec(LstmSpec{4, 1, 0}));
            ViewState state = before;
            state.selection.whatIfs = {{{}, true, 1, Intervention{0, Part::candidate, {}, 0, 20, 0.4}}};
            const CellCard own = *insideContent(before, traceSample(before, true), InsideMode::recurrent).cell;
            const CellCard card = *insideContent(state, traceSample(state, true), InsideMode::recurrent).cell;
            QVERIFY(!numberAt(own, {CellSpot::hidden}).untouchedGradient);
            CellDiagram diagram;
            diagram.resize(400, 280);
            diagram.show(card, {}, false);
            QStringList texts;
            for (const testing::PaintedText &text : testing::paintedTexts(diagram))
                texts << text.text;
            const auto shown = [](double value) { return printedNumber(QString::number(value, 'g', 2)); };
            for (const CellPlace place :
                 {CellPlace{CellSpot::stateBefore}, CellPlace{CellSpot::kept}, CellPlace{CellSpot::hidden},
                  CellPlace{CellSpot::before}, CellPlace{CellSpot::gate, gru ? Part::updateGate : Part::forgetGate}}) {
                const CellNumber number = numberAt(card, place);
                const double was = *numberAt(own, place).gradient;
                QVERIFY(std::abs(*number.untouchedGradient - was) <= 1e-12 * std::abs(was));
                QCOMPARE(texts.contains("was " + shown(was)), shown(was) != shown(*number.gradient));
                QVERIFY(placeTip(card, place)
                            .contains(QString(", gradient %1 (was %2)").arg(exactText(*number.gradient), exactText(was))));
            }
            QVERIFY(texts.filter("was ").size() >= 4);
        }
    }

    // As small as they may be: none is wider than its gate, nor does what it was run into that of the next one.
    void aTinyGradientStaysWithinItsGate()
    {
        const ViewState state = withCell(LstmSpec{4, 1, 0});
        CellCard card = *insideContent(state, traceSample(state, true), InsideMode::recurrent).cell;
        auto &gradients = std::get<LstmMoment>(*card.gradients);
        for (GateTerms *gate : {&gradients.i, &gradients.f, &gradients.g, &gradients.o})
            gate->value = -6.5e-5;
        card.untouched = card.moment;
        card.untouchedGradients = card.gradients;
        for (GateTerms *gate : {&gradients.i, &gradients.f, &gradients.g, &gradients.o})
            gate->value = -5.5e-5;
        CellDiagram diagram;
        diagram.resize(400, 280); // as the sheet: one pixel is one
        diagram.show(card, {}, false);
        int looked = 0;
        std::vector<std::pair<double, double>> were;
        for (const testing::PaintedText &text : testing::paintedTexts(diagram)) {
            if (text.text == "was " + printedNumber("-6.5e-05"))
                were.emplace_back(text.place.left(), text.place.right());
            if (text.text != printedNumber("-5.5e-05"))
                continue;
            ++looked;
            QVERIFY2(text.place.width() <= 2 * CellPainter::gateRadius - 4, qPrintable(QString::number(text.place.width())));
        }
        QCOMPARE(looked, 4);
        QCOMPARE(were.size(), size_t(4));
        std::ranges::sort(were);
        for (size_t k = 1; k < were.size(); ++k)
            QVERIFY(were[k].first > were[k - 1].second + 4); // with the patch that each stands on
    }

    // With a what-if as without: what was stands below, not in the terms' place.
    void whatItWasLeavesTheEquationsTheirRoom_data()
    {
        QTest::addColumn<bool>("gru");
        QTest::newRow("LSTM") << false;
        QTest::newRow("GRU") << true;
    }
    void whatItWasLeavesTheEquationsTheirRoom()
    {
        QFETCH(bool, gru);
        ViewState state = withCell(gru ? LayerSpec(GruSpec{4}) : LayerSpec(LstmSpec{4, 1, 0}));
        state.expert = true;
        state.selection.whatIfs = {{{}, true, 1, Intervention{0, Part::hidden, {}, 0, 11, 0.25}}};
        Shown shown(state);
        shown.page.resize(1280, 620);
        QCoreApplication::sendPostedEvents();
        const auto *grid = shown.page.findChild<CellCardView *>()->findChild<QGridLayout *>("equations");
        int were = 0, terms = 0;
        for (int row = 0; row < grid->rowCount(); ++row) {
            const auto labelAt = [&](int column) {
                auto *item = grid->itemAtPosition(row, column);
                auto *label = item ? qobject_cast<QLabel *>(item->widget()) : nullptr;
                return label && label->isVisible() ? label : nullptr;
            };
            if (const QLabel *label = labelAt(1)) {
                were += label->text().startsWith("was ");
                terms += labelAt(2) != label;
                QVERIFY2(
                    label->sizeHint().width() <= label->width(),
                    qPrintable(QString("%1: %2 of %3").arg(label->text()).arg(label->width()).arg(label->sizeHint().width())));
            }
        }
        QVERIFY(were >= 3 && terms >= 4);
    }
};

QTEST_MAIN(CellWhatIfTest)
#include "cell_what_if_test.moc"
