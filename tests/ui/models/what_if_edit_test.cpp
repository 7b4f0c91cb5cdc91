#include "tests/ui/inside_fixture.h"
#include "ui/models/answer.h"
#include "ui/models/inside_content.h"
#include "ui/models/what_if_history.h"

#include <QtTest>

using namespace sluice;

namespace {

const HeldPlace forget{1, 0, Part::forgetGate};

Intervention heldIn(const WhatIfs &whatIfs, size_t index)
{
    return std::get<Intervention>(whatIfs.at(index).change);
}

} // namespace

class WhatIfEditTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void holdsAreAddedReplacedAndReleased()
    {
        WhatIfs list = withHold({}, forget, {}, 0.5);
        QCOMPARE(list.size(), size_t(1));
        list = withHold(list, forget, {}, 0.75);
        QCOMPARE(list.size(), size_t(1));
        QCOMPARE(heldIn(list, 0).value, 0.75);
        list = withHold(list, {1, 0, Part::inputGate}, size_t(3), 1.0);
        QVERIFY(findHold(list, {1, 0, Part::inputGate}, 3));
        QVERIFY(!findHold(list, {1, 0, Part::inputGate}, 2));
        QVERIFY(!findHold(list, {1, 1, Part::forgetGate}, 0));
        QVERIFY(!findHold(list, {0, 0, Part::forgetGate}, 0)); // another model
        // One unit may differ from the rest; it wins there and nowhere else.
        list = withHold(list, forget, size_t(2), 0.0);
        QCOMPARE(findHold(list, forget, 2)->value, 0.0);
        QCOMPARE(findHold(list, forget, 1)->value, 0.75);
        list = withHold(list, forget, {}, {});
        QVERIFY(!findHold(list, forget, 2));
        QCOMPARE(list.size(), size_t(1));
    }

    void holdsOverSomeStepsAreNoneOfTheSliders()
    {
        WhatIfs list = {{"mine", true, 1, Intervention{0, Part::forgetGate, {}, 3, 5, 0.25}},
                        {{}, false, 1, Intervention{0, Part::forgetGate, {}, 0, SIZE_MAX, 0.5}}};
        QVERIFY(!findHold(list, forget, 0));
        list = withHold(list, forget, {}, 1.0);
        QCOMPARE(list.size(), size_t(3));
        list = withHold(list, forget, {}, {});
        QCOMPARE(list.size(), size_t(2));
        QCOMPARE(list[0].name, std::string("mine"));
    }

    void newOnesAreWhereTheSelectionIs()
    {
        ViewState state = testing::sunspotState(4);
        state.selection.unit = 2;
        state.selection.step = 7;
        state.selection.part = Traced::outputGate;
        const auto held = newWhatIf(WhatIfKind::hold, state);
        QVERIFY((std::get<Intervention>(held->change) == Intervention{0, Part::outputGate, {2}, 0, SIZE_MAX, 1}));
        const auto zero = newWhatIf(WhatIfKind::zeroState, state);
        QVERIFY((std::get<Intervention>(zero->change) == Intervention{0, Part::cell, {}, 7, 7, 0}));
        const auto push = newWhatIf(WhatIfKind::addToState, state);
        QVERIFY(std::get<Intervention>(push->change).action == Intervention::Action::add);
        const auto ablated = newWhatIf(WhatIfKind::ablate, state);
        QVERIFY((std::get<Intervention>(ablated->change) == Intervention{0, Part::hidden, {2}, 0, SIZE_MAX, 0}));
        // An input and a weight begin as they are: nothing has changed yet.
        for (const WhatIfKind kind : {WhatIfKind::input, WhatIfKind::weight}) {
            const auto added = newWhatIf(kind, state);
            const Trace before =
                probeWhatIf(state.experiment->models[1], state.moment[1]->weights, *state.task, {Split::validation, 0}, {}, 1);
            const Trace after = probeWhatIf(state.experiment->models[1], state.moment[1]->weights, *state.task,
                                            {Split::validation, 0}, {*added}, 1);
            QCOMPARE(after.output(0, 0), before.output(0, 0));
        }
    }

    void wordsSayWhatIsDone()
    {
        const ViewState state = testing::sunspotState(4);
        const auto says = [&](const WhatIf &whatIf) { return whatIfText(whatIf, *state.experiment, *state.task); };
        QCOMPARE(says({{}, true, 1, Intervention{0, Part::forgetGate, {0, 1, 2}, 3, 5, 0.5}}),
                 QString("LSTM, layer 1: forget gate of units 1–3 held at 0.5 at t = 4 … 6"));
        QCOMPARE(says({{}, true, 1, Intervention{0, Part::cell, {1}, 3, 3, 0.5, Intervention::Action::add}}),
                 QString("LSTM, layer 1: cell of unit 2, +0.50 added at t = 4"));
        QCOMPARE(says({{}, true, 0, WeightEdit{"head.bias", 0, 0, 2}}), QString("Dense: head.bias[1, 1] = 2"));
        QCOMPARE(says({{}, true, 0, StepShuffle{3}}), QString("steps in random order, seed 3"));
        QCOMPARE(whatIfTitle({"mine", true, 0, StepShuffle{3}}, *state.experiment, *state.task), QString("mine"));
    }

    void unitsAreNumbersAndRanges()
    {
        QCOMPARE(unitsText({}), QString("all"));
        QCOMPARE(unitsText({0, 2, 3, 4, 7}), QString("1, 3–5, 8"));
        using Units = std::vector<size_t>;
        QCOMPARE(unitsIn("1, 3–5, 8", 8).value(), (Units{0, 2, 3, 4, 7}));
        QCOMPARE(unitsIn("5-3", 8).has_value(), false);
        QCOMPARE(unitsIn(" 2 , 2, 1-2 ", 8).value(), (Units{0, 1}));
        QCOMPARE(unitsIn("all", 8).value(), Units());
        for (const char *wrong : {"0", "9", "a", "1-", "1-2-3", "-1", ",", "99999999999999999999"})
            QVERIFY2(!unitsIn(wrong, 8), wrong);
    }

    void whatIsDrawnIsWhatIsSeen()
    {
        ViewState state = testing::sunspotState(4);
        Selection &at = state.selection;
        at.sample = 5;
        at.whatIfs = withStroke({}, {0, 4, 8, 100, 180}, at, *state.task);
        QCOMPARE(at.whatIfs.size(), size_t(1));
        const SeriesRow row = insideContent(state, traceSample(state), InsideMode::recurrent).series;
        QVERIFY(row.lines[0].role == SeriesLine::Role::input);
        const Sample before = state.task->sample(Split::validation, 5);
        for (size_t t = 0; t < 24; ++t) {
            const double shown = row.lines[0].values[t];
            const double expected = t >= 4 && t <= 8 ? 100 + 20.0 * double(t - 4)
                                                     : inputValue(*state.task, arma::conv_to<arma::mat>::from(before.x), 0, t);
            QVERIFY(std::abs(shown - expected) < 1e-3);
        }
        const auto ghost = std::ranges::find(row.lines, SeriesLine::Role::inputBefore, &SeriesLine::role);
        QVERIFY(ghost != row.lines.end());
        // A second stroke goes into the same edit, one after a shuffle into another.
        at.whatIfs = withStroke(at.whatIfs, {0, 2, 2, 0, 50}, at, *state.task);
        QCOMPARE(at.whatIfs.size(), size_t(1));
        at.whatIfs.push_back({{}, true, 1, StepShuffle{}});
        at.whatIfs = withStroke(at.whatIfs, {0, 3, 3, 0, 60}, at, *state.task);
        QCOMPARE(at.whatIfs.size(), size_t(3));
        const SeriesRow shuffled = insideContent(state, traceSample(state), InsideMode::recurrent).series;
        QVERIFY(std::abs(shuffled.lines[0].values[3] - 60) < 1e-3);
    }

    void aBinaryInputIsDrawnAsZeroOrOne()
    {
        const ViewState state = testing::holdState(); // value and mark
        const WhatIfs list = withStroke({}, {1, 3, 4, 0.7, 0.2}, state.selection, *state.task);
        const auto &values = std::get<InputEdit>(list[0].change).values;
        QCOMPARE(values.at(3), 1.0);
        QCOMPARE(values.at(4), 0.0);
    }

    void mapsShowTheChangeOrHowItWas()
    {
        ViewState state = testing::sunspotState(16);
        state.selection.whatIfs = {{{}, true, 1, Intervention{0, Part::forgetGate, {3}, 0, SIZE_MAX, 1}}};
        const InsideContent content = insideContent(state, traceSample(state), InsideMode::recurrent);
        const auto rowOf = [](const InsideContent &from) {
            return *std::ranges::find(from.rows, InsideRow::Quantity::forgetGate, &InsideRow::quantity);
        };
        const InsideRow own = rowOf(content), before = rowOf(withMapsOf(content, MapShows::before)),
                        change = rowOf(withMapsOf(content, MapShows::change));
        QVERIFY(own.kind == InsideRow::Kind::map);
        QVERIFY(arma::approx_equal(before.values, own.untouched, "absdiff", 0));
        QVERIFY(arma::approx_equal(change.values, arma::mat(own.values - own.untouched), "absdiff", 0));
        QVERIFY(!change.gate);
        QVERIFY(arma::all(own.values.row(3) == 1));
    }

    void everyStepCanBeUndone()
    {
        WhatIfs shown;
        WhatIfHistory history([&](const WhatIfs &list) { shown = list; });
        std::vector<WhatIfs> stages = {{}};
        const auto change = [&](const WhatIfs &next) {
            history.change(shown, next);
            stages.push_back(next);
        };
        change(withHold({}, forget, {}, 0.5));
        change(withHold(shown, forget, {}, 0.9));
        WhatIfs two = shown;
        two.push_back({{}, true, 1, StepShuffle{}});
        change(two);
        std::swap(two[0], two[1]);
        change(two);
        two[1].on = false;
        change(two);
        change({});
        QCOMPARE(history.texts().size(), 6);
        history.change(shown, shown); // nothing
        QCOMPARE(history.texts().size(), 6);
        for (size_t k = stages.size() - 1; k-- > 0;) {
            history.undo();
            QVERIFY(shown == stages[k]);
        }
        for (size_t k = 1; k < stages.size(); ++k) {
            history.redo();
            QVERIFY(shown == stages[k]);
        }
        QCOMPARE(history.texts()[0], QString("add a what-if"));
        QCOMPARE(history.texts()[3], QString("move a what-if"));
        QCOMPARE(history.texts()[4], QString("switch a what-if off"));
        QCOMPARE(history.texts()[5], QString("let everything go"));
    }

    void aDragIsOneStep()
    {
        WhatIfs shown;
        WhatIfHistory history([&](const WhatIfs &list) { shown = list; });
        for (int drag = 0; drag < 2; ++drag) {
            history.setDragging(true);
            for (int k = 0; k < 10; ++k)
                history.change(shown, withHold(shown, forget, {}, drag + 0.01 * k));
            history.setDragging(false);
        }
        QCOMPARE(history.texts().size(), 2);
        history.undo();
        QCOMPARE(heldIn(shown, 0).value, 0.09);
        history.undo();
        QVERIFY(shown.empty());
    }

    void everyRunHasStepsOfItsOwn()
    {
        WhatIfs shown;
        WhatIfHistory history([&](const WhatIfs &list) { shown = list; });
        bool deleted = false;
        const WhatIfs half = withHold({}, forget, {}, 0.5), shut = withHold({}, forget, {}, 0);
        history.open(1, shown);
        history.change(shown, half);
        history.changeSession("delete a run", [&](bool done) { deleted = done; });
        history.open(2, {});
        shown = {};
        history.change(shown, shut);
        QCOMPARE(history.texts().size(), 2); // its own and that of the session
        history.undo();
        QVERIFY(shown.empty());
        history.undo();
        QVERIFY(!deleted && !history.canUndo());
        history.redo();
        QVERIFY(deleted && shown.empty());
        history.open(1, half); // as it was left
        shown = half;
        history.undo();
        QVERIFY(!deleted);
        history.undo();
        QVERIFY(shown.empty() && !history.canUndo());
        history.redo();
        QVERIFY(shown == half);
        history.open(2, {});
        shown = {};
        history.redo(); // the deletion is older than what was undone here
        QVERIFY(deleted);
        history.redo();
        QVERIFY(shown == shut);
        history.open(1, shut); // changed elsewhere
        QVERIFY(history.texts() == QStringList{"delete a run"});
    }

    void aNewRunGoesOnWithTheSteps()
    {
        WhatIfs shown;
        WhatIfHistory history([&](const WhatIfs &list) { shown = list; });
        const WhatIfs half = withHold({}, forget, {}, 0.5);
        history.open(1, shown);
        history.change(shown, half);
        history.carryOver(2);
        history.undo();
        QVERIFY(shown.empty());
        history.open(1, half);
        QVERIFY(history.canUndo() && !history.canRedo());
        history.open(2, {});
        QVERIFY(!history.canUndo() && history.canRedo());
    }
};

QTEST_GUILESS_MAIN(WhatIfEditTest)
#include "what_if_edit_test.moc"
