#include "tests/ui/inside_fixture.h"
#include "tests/ui/text_recorder.h"
#include "ui/models/cell_numbers.h"
#include "ui/models/value_text.h"
#include "ui/views/cell_card.h"
#include "ui/views/cell_diagram.h"
#include "ui/views/inside_page.h"
#include "ui/views/inside_stack.h"
#include "ui/views/line_slider.h"
#include "ui/views/plot_export.h"

#include <QScrollArea>
#include <QToolButton>
#include <QToolTip>
#include <QtTest>
#include <set>

using namespace sluice;

namespace {

/// The page with somebody who does what it asks for, as the window does.
struct Shown {
    explicit Shown(const ViewState &first, InsideMode mode = InsideMode::recurrent) : state(first)
    {
        QObject::connect(&page, &InsidePage::selectionEdited, &page, [this](const Selection &selection) {
            state.selection = selection;
            page.show(state);
        });
        page.resize(1280, 560);
        page.setMode(mode);
        page.show(state);
        page.QWidget::show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        QTRY_VERIFY(page.content().steps > 0);
        stack().replot();
    }

    InsideStack &stack() { return *page.findChild<InsideStack *>(); }
    QRect rowRect(size_t row) { return stack().axisRects()[static_cast<qsizetype>(row)]->rect(); }

    ViewState state;
    InsidePage page;
};

QList<QWidget *> controls(const QWidget &page)
{
    QList<QWidget *> all;
    for (QWidget *widget : page.findChildren<QWidget *>()) {
        const bool control = qobject_cast<QAbstractButton *>(widget) || qobject_cast<QAbstractSlider *>(widget) ||
                             qobject_cast<QComboBox *>(widget) || qobject_cast<QSpinBox *>(widget) ||
                             qobject_cast<QCustomPlot *>(widget);
        if (control && widget->isVisible() && !qobject_cast<QScrollBar *>(widget))
            all << widget;
    }
    return all;
}

/// Yearly sunspots with another cell, with weights that are large enough to be seen.
ViewState withCell(const LayerSpec &cell)
{
    ViewState state = testing::sunspotState(4);
    auto experiment = std::make_shared<Experiment>(*state.experiment);
    experiment->models[1].layers = {cell};
    state.experiment = experiment;
    auto weights = Model(experiment->models[1], ModelShape::of(*state.task)).initialParameters(5);
    for (float &weight : weights)
        weight *= 3;
    state.moment[1] = testing::snapshotOf(experiment->models[1], std::move(weights));
    state.selection.step = 12;
    state.selection.unit = 1;
    return state;
}

/// From the sheet that the cell is drawn on to the widget.
QPoint onDiagram(const CellDiagram &diagram, const QPointF &at)
{
    constexpr QSizeF sheet = CellPainter::sheet;
    const double scale = std::min(diagram.width() / sheet.width(), diagram.height() / sheet.height());
    const QPointF middle(sheet.width() / 2, sheet.height() / 2);
    return (QRectF(diagram.rect()).center() + (at - middle) * scale).toPoint();
}

/// A language in which every text is itself in guillemets.
class Guillemets : public QTranslator {
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *text, const char *, int) const override
    {
        return QChar(0xAB) + QString(text) + QChar(0xBB);
    }
};

} // namespace

class InsidePageTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    /// As they are drawn, thin as they are: 3 : 1 (WCAG 2.1, 1.4.11) at some pixel of every stretch of them.
    void inputAndReadoutAreSeenOnBothThemes()
    {
        DataSpec moons;
        moons.source = "generate:moons";
        TaskSpec task;
        task.kind = TaskKind::classify;
        const ViewState state = testing::stateOf(moons, task, {{"LSTM", {LstmSpec{3, 1, 0}}}});
        for (const bool dark : {false, true}) {
            InsideStack stack;
            stack.resize(900, 600);
            stack.setDark(dark);
            stack.show(insideContent(state, traceSample(state), InsideMode::recurrent));
            stack.QWidget::show();
            stack.replot();
            const QImage seen = stack.toPixmap().toImage();
            const auto &lines = stack.content().series.lines;
            int looked = 0;
            for (size_t k = 0; k < lines.size(); ++k) {
                const bool thin = lines[k].role == SeriesLine::Role::otherInput || lines[k].role == SeriesLine::Role::readout;
                if (!thin)
                    continue;
                ++looked;
                QCPAxisRect &rect = *stack.axisRects()[0];
                const auto at = [&](size_t step) {
                    return QPointF(rect.axis(QCPAxis::atBottom)->coordToPixel(double(step + 1)),
                                   rect.axis(QCPAxis::atLeft)->coordToPixel(lines[k].values[step]));
                };
                for (const double share : {0.1, 0.3, 0.7, 0.9}) {
                    double most = 1;
                    for (int by = 0; by < 12; ++by) {
                        const QPointF place = at(0) + (share + by / (at(1).x() - at(0).x())) * (at(1) - at(0));
                        for (const int off : {-1, 0, 1})
                            most = std::max(most, contrast(seen.pixel(place.toPoint() + QPoint(0, off)), theme(dark).card.rgb()));
                    }
                    QVERIFY2(most >= 3, qPrintable(QString("%1 %2: %3").arg(lines[k].name).arg(share).arg(most)));
                }
            }
            QCOMPARE(looked, 2);
        }
    }

    void clickingAnywhereInARowMovesTheCursor()
    {
        Shown shown(testing::holdState());
        for (const size_t row : {0, 3, 6}) {
            const QRect rect = shown.rowRect(row);
            const double perStep = rect.width() / 60.0;
            const size_t step = 10 + row * 5;
            QTest::mouseClick(&shown.stack(), Qt::LeftButton, {},
                              QPoint(rect.left() + int((double(step) + 0.5) * perStep), rect.center().y()));
            QCOMPARE(shown.state.selection.step, step);
        }
        QVERIFY(shown.page.findChild<CellCardView *>()->findChild<QLabel *>()->text().endsWith("t = 41"));
    }

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
                gru ? std::set{Traced::resetGate, Traced::updateGate, Traced::candidate,
                               Traced::hidden,    Traced::kept,       Traced::written}
                    : std::set{Traced::inputGate, Traced::forgetGate, Traced::candidate, Traced::outputGate,
                               Traced::cell,      Traced::hidden,     Traced::kept,      Traced::written};
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
        row("x", 0, {40, 270}, Traced::candidate, "g");
        row("r x h", 1, {98, 114}, Traced::candidate, "n");
        row("1 - z", 1, {214, 90}, Traced::updateGate, "z");
        row("z x h", 1, {196, 58}, Traced::kept, "h");
        row("GRU's +", 1, {304, 58}, Traced::hidden, "h");
        row("RNN's +", 2, {186, 130}, Traced::hidden, "h");
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
                QString("%1 = %2 · %3 ").arg(product, exactText(each.weight), exactText(each.value))));
        }
    }

    void draggingFollowsThePointer()
    {
        Shown shown(testing::holdState());
        const QRect rect = shown.rowRect(2);
        QTest::mousePress(&shown.stack(), Qt::LeftButton, {}, rect.center());
        QTest::mouseMove(&shown.stack(), QPoint(rect.right() + 500, rect.center().y()));
        QCOMPARE(shown.state.selection.step, size_t(59));
        QTest::mouseRelease(&shown.stack(), Qt::LeftButton, {}, rect.center());
        QTest::mouseMove(&shown.stack(), rect.center());
        QCOMPARE(shown.state.selection.step, size_t(59));
    }

    void clickingInAMapPicksTheUnitToo()
    {
        Shown shown(testing::sunspotState(16));
        const QRect rect = shown.rowRect(3);
        QTest::mouseClick(&shown.stack(), Qt::LeftButton, {},
                          QPoint(rect.left() + int(5.5 * rect.width() / 24), rect.top() + int(11.5 * rect.height() / 16)));
        QCOMPARE(shown.state.selection.step, size_t(5));
        QCOMPARE(shown.state.selection.unit, size_t(11));
    }

    void keysStepInTimeThroughUnitsAndSamples()
    {
        Shown shown(testing::sunspotState(16));
        for (const auto key : {Qt::Key_Right, Qt::Key_Right, Qt::Key_Right, Qt::Key_Left, Qt::Key_Down, Qt::Key_Down, Qt::Key_Up})
            QTest::keyClick(&shown.stack(), key);
        QCOMPARE(shown.state.selection.step, size_t(2));
        QCOMPARE(shown.state.selection.unit, size_t(1));
        QTest::keyClick(&shown.stack(), Qt::Key_End);
        QCOMPARE(shown.state.selection.step, size_t(23));
        QTest::keyClick(&shown.stack(), Qt::Key_Right);
        QCOMPARE(shown.state.selection.step, size_t(23));
        QTest::keyClick(&shown.stack(), Qt::Key_Home);
        QCOMPARE(shown.state.selection.step, size_t(0));
        for (const auto key : {Qt::Key_PageUp, Qt::Key_PageDown, Qt::Key_PageDown, Qt::Key_PageDown, Qt::Key_PageUp})
            QTest::keyClick(&shown.stack(), key);
        QCOMPARE(shown.state.selection.sample, size_t(2));
    }

    void aGateIsHeldAndLetGo()
    {
        Shown shown(testing::holdState());
        auto *slider = shown.page.findChildren<LineSlider *>().front();
        slider->setValue(95);
        QCOMPARE(shown.state.selection.whatIfs.size(), size_t(1));
        const auto &held = std::get<Intervention>(shown.state.selection.whatIfs[0].change);
        QVERIFY(held.part == Part::forgetGate);
        QCOMPARE(held.value, 0.95);
        auto *result = shown.page.findChild<QLabel *>("whatIfResult");
        QVERIFY(result->isVisible());
        QTRY_VERIFY2(result->text().contains("times as large"), qPrintable(result->text()));
        auto *hold = shown.page.findChildren<QCheckBox *>().front();
        QVERIFY(hold->isChecked());
        QCOMPARE(hold->text(), QString("held at 0.95"));
        hold->setChecked(false);
        QVERIFY(shown.state.selection.whatIfs.empty());
        QVERIFY(!result->isVisible());
    }

    void beginnersAndExpertsSeeTheirControls()
    {
        Shown beginner(testing::holdState());
        ViewState state = testing::holdState();
        state.expert = true;
        Shown expert(state);
        const auto sliders = [](Shown &shown) {
            const auto all = shown.page.findChildren<LineSlider *>();
            return std::count_if(all.begin(), all.end(), [](QWidget *widget) { return widget->isVisible(); });
        };
        QCOMPARE(sliders(beginner), 3);
        QCOMPARE(sliders(expert), 6);
    }

    void everyControlHasANameAndTheKeyboard()
    {
        ViewState state = testing::sunspotState(6);
        state.selection.whatIfs = {{{}, true, 1, Intervention{0, Part::forgetGate, {}, 0, SIZE_MAX, 1.0}}};
        Shown shown(state, InsideMode::both);
        const auto all = controls(shown.page);
        QVERIFY(all.size() > 15);
        for (const QWidget *widget : all) {
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            const bool named = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
            QVERIFY2(named, widget->metaObject()->className());
            QVERIFY2(widget->focusPolicy() & Qt::TabFocus, qPrintable(widget->accessibleName()));
        }
        QVERIFY(shown.stack().accessibleDescription().contains("t = 1"));
    }

    void rowsChangeWithoutNewWidgets()
    {
        Shown shown(testing::sunspotState(16), InsideMode::both);
        const auto widgets = shown.page.findChildren<QWidget *>().size();
        const auto plottables = shown.stack().plottableCount();
        for (size_t k = 0; k < 24; ++k) {
            shown.state.selection.step = k;
            shown.state.selection.unit = k % 16;
            shown.state.selection.sample = k;
            shown.page.show(shown.state);
        }
        QCOMPARE(shown.page.findChildren<QWidget *>().size(), widgets);
        QCOMPARE(shown.stack().plottableCount(), plottables);
    }

    void theCardsOfADenseNetworkAreWholeBesideTheExperiment()
    {
        Shown shown(testing::holdState(), InsideMode::dense);
        shown.page.resize(940, 560); // what the experiment leaves of 1280 pixels
        auto *side = shown.page.findChild<QScrollArea *>("side");
        QTRY_VERIFY(side->isVisible());
        QTRY_VERIFY2(
            side->widget()->minimumSizeHint().width() <= side->viewport()->width(),
            qPrintable(QString("%1 in %2").arg(side->widget()->minimumSizeHint().width()).arg(side->viewport()->width())));
    }

    void switchesBetweenExperimentsOfAnyShape()
    {
        Shown shown(testing::holdState());
        for (const ViewState &state :
             {testing::sunspotState(16), testing::sunspotState(2), testing::holdState(), testing::sunspotState(5)}) {
            for (const InsideMode mode : {InsideMode::dense, InsideMode::both, InsideMode::recurrent}) {
                shown.state = state;
                shown.page.show(state);
                shown.page.setMode(mode);
                shown.stack().replot();
                QCOMPARE(size_t(shown.stack().axisRectCount()), shown.page.content().rows.size() + 1);
            }
        }
        shown.page.show(ViewState());
        QVERIFY(!shown.page.content().nothing.isEmpty());
        QVERIFY(!shown.stack().isVisible());
    }

    void ofSeveralDenseModelsEachCanBeSeen()
    {
        ViewState state = testing::sunspotState(4);
        auto experiment = std::make_shared<Experiment>(*state.experiment);
        experiment->models = {state.experiment->models[0], state.experiment->models[0]};
        experiment->models[1].name = "Second";
        state.experiment = std::move(experiment);
        state.moment[1] = state.moment[0];
        state.selection.model = 0;
        Shown shown(state, InsideMode::both);
        QComboBox *models = nullptr;
        for (QComboBox *box : shown.page.findChildren<QComboBox *>())
            if (box->accessibleName() == "Model")
                models = box;
        QVERIFY(models && models->isVisible());
        QCOMPARE(models->count(), 2);
        QVERIFY(shown.page.content().headline.startsWith("Dense"));
        models->setCurrentIndex(1);
        emit models->activated(1);
        QTRY_VERIFY(shown.page.content().headline.startsWith("Second"));
        QTRY_COMPARE(shown.page.dense()->title, QString("Second"));
        for (const char *name : {"Dense", "LSTM", "Both"})
            for (const QPushButton *button : shown.page.findChildren<QPushButton *>())
                QVERIFY2(button->text() != name || !button->isVisible(), name);
    }

    void besideARecurrentModelEachDenseOneCanBeSeen()
    {
        ViewState state = testing::sunspotState(4);
        auto experiment = std::make_shared<Experiment>(*state.experiment);
        experiment->models.push_back(state.experiment->models[0]);
        experiment->models[2].name = "Second";
        state.experiment = std::move(experiment);
        state.moment.push_back(state.moment[0]);
        Shown shown(state, InsideMode::dense);
        QComboBox *models = nullptr;
        for (QComboBox *box : shown.page.findChildren<QComboBox *>())
            if (box->accessibleName() == "Model")
                models = box;
        QVERIFY(models && models->isVisible());
        QCOMPARE(models->count(), 2);
        QCOMPARE(models->currentText(), QString("Dense"));
        models->setCurrentIndex(1);
        emit models->activated(1);
        QTRY_COMPARE(shown.page.dense()->title, QString("Second"));
        QCOMPARE(models->currentText(), QString("Second"));
        QCOMPARE(shown.page.content().selection.model, size_t(1)); // the LSTM is still the one beside it
        shown.page.setMode(InsideMode::both);
        QVERIFY(shown.page.content().headline.startsWith("Second"));
        QVERIFY(shown.page.content().headline.contains("LSTM"));
        QVERIFY(!models->isVisible()); // there is one recurrent model
    }

    void anotherExperimentBeginsWithItsRecurrentModel()
    {
        const ViewState first = testing::holdState(), second = testing::sunspotState(4);
        Shown shown(first);
        shown.page.begin(first);
        shown.page.setMode(InsideMode::dense);
        ViewState edited = first;
        edited.experiment = std::make_shared<const Experiment>(*first.experiment);
        shown.page.begin(edited); // what is applied is looked at as before
        shown.page.show(edited);
        QCOMPARE(shown.page.content().mode, InsideMode::dense);
        shown.page.begin(second);
        shown.page.show(second);
        QTRY_COMPARE(shown.page.content().mode, InsideMode::recurrent);
    }

    void theLanguageChangesAtRunTime()
    {
        ViewState state = testing::sunspotState(6);
        state.selection.whatIfs = {{{}, true, 1, Intervention{0, Part::forgetGate, {}, 0, SIZE_MAX, 1.0}}};
        Shown shown(state, InsideMode::both);
        Guillemets language;
        QVERIFY(QCoreApplication::installTranslator(&language));
        QCoreApplication::processEvents();
        const auto spoken = [](const QString &text) {
            return text.contains(QChar(0xAB)) || !text.contains(QRegularExpression("[a-z]{3}")) || text.startsWith("o·tanh(c)");
        };
        for (const QLabel *label : shown.page.findChildren<QLabel *>()) {
            if (label->isVisible() && label->objectName() != "whatIfResult") // which is computing
                QVERIFY2(spoken(label->text()), qPrintable(label->text()));
        }
        for (const QAbstractButton *button : shown.page.findChildren<QAbstractButton *>())
            QVERIFY2(spoken(button->text()) || button->text() == "Dense", qPrintable(button->text())); // a model's own name
        for (const QWidget *control : controls(shown.page))
            QVERIFY2(spoken(control->accessibleName()), qPrintable(control->accessibleName()));
        for (const InsideRow &row : shown.page.content().rows)
            QVERIFY2(spoken(row.title) || row.quantity == InsideRow::Quantity::contribution, qPrintable(row.title));
        QCoreApplication::removeTranslator(&language);
    }

    void timeLabelsAreRoundAndKeepTheirDistance()
    {
        using Steps = std::vector<size_t>;
        QVERIFY((labelledSteps(5, 20, 10, true) == Steps{0, 1, 2, 3, 4}));
        QVERIFY((labelledSteps(30, 10, 45, true) == Steps{0, 9, 14, 19, 24, 29})); // 1, 10, 15 …: 5 is too close to 1
        QVERIFY((labelledSteps(12, 30, 45, true) == Steps{0, 4, 9}));              // not 1, 4, 6
        QVERIFY((labelledSteps(24, 30, 45, false) == Steps{0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22}));
        QVERIFY(labelledSteps(0, 10, 45, true).empty());
        for (const size_t steps : {1, 24, 60, 200, 5000}) {
            for (const bool counted : {false, true}) {
                const double perStep = 700.0 / double(steps);
                const Steps labelled = labelledSteps(steps, perStep, 45, counted);
                for (size_t k = 1; k < labelled.size(); ++k)
                    QVERIFY(double(labelled[k] - labelled[k - 1]) * perStep >= 45);
                QVERIFY(labelled.back() < steps);
            }
        }
    }

    void redrawsWithinAFrame_data()
    {
        QTest::addColumn<bool>("large");
        QTest::newRow("1 unit, 60 steps") << false;
        QTest::newRow("128 units, 200 steps") << true;
    }

    void redrawsWithinAFrame()
    {
        QFETCH(bool, large);
        Shown shown(large ? testing::largeState() : testing::holdState(), InsideMode::both);
        QBENCHMARK
        {
            shown.state.selection.sample ^= 1; // running the networks is part of a redraw
            shown.state.selection.step = (shown.state.selection.step + 1) % 60;
            shown.page.show(shown.state);
            shown.stack().replot();
        }
    }
};

QTEST_MAIN(InsidePageTest)
#include "inside_page_test.moc"
