#include "core/inspect/plain_network.h"
#include "tests/ui/inside_fixture.h"
#include "tests/ui/text_recorder.h"
#include "tests/ui/trained_person.h"
#include "ui/models/language.h"
#include "ui/models/what_if.h"
#include "ui/views/compare_page.h"
#include "ui/views/heat_map_plot.h"
#include "ui/views/inside_stack.h"
#include "ui/views/line_slider.h"
#include "ui/views/output_plot.h"
#include "ui/views/what_if_card.h"
#include "ui/views/what_if_editor.h"
#include "ui/views/what_if_panel.h"
#include "ui/views/what_if_result.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QtTest>

using namespace sluice;
using Person = sluice::testing::TrainedPerson;

namespace {

constexpr size_t lstm = 1; // of the small scene's models

/// The LSTM on a sample's input by the plain equations alone, as the page has nothing to do with.
NetworkValues byPlainEquations(const ViewState &state, const arma::fmat &x, const std::vector<Intervention> &held)
{
    const ModelSpec &spec = state.experiment->models[lstm];
    const ModelShape shape = ModelShape::of(*state.task);
    const auto wide = arma::conv_to<arma::mat>::from(x);
    return runPlainNetwork(spec, shape, unpackWeights(spec, shape, state.moment[lstm]->weights),
                           arma::cube(wide.memptr(), wide.n_rows, 1, wide.n_cols), held);
}

/// Whether what is shown of a gate and of the model's answers is what the equations give.
bool shows(Person &person, const NetworkValues &expected)
{
    const auto &values = std::get<LstmValues>(expected.layers[0]);
    const InsideRow forget = person.row(InsideRow::Quantity::forgetGate);
    const InsideRow hidden = person.row(InsideRow::Quantity::cell);
    const size_t unit = person.sees().selection.unit;
    const auto &lines = person.inside().content().series.lines;
    const auto answer = std::ranges::find(lines, SeriesLine::Role::answer, &SeriesLine::role);
    for (arma::uword t = 0; t < expected.output.n_slices; ++t) {
        const double answered = person.sees().task->targetScaler().undo(0, expected.output(0, 0, t));
        if (std::abs(forget.values(0, t) - values.f(unit, 0, t)) > 1e-12 ||
            std::abs(hidden.values(0, t) - values.c(unit, 0, t)) > 1e-12 || std::abs(answer->values[t] - answered) > 1e-9)
            return false;
    }
    return true;
}

arma::fmat sampleOf(Person &person)
{
    const Selection &at = person.sees().selection;
    return person.sees().task->sample(at.split, at.sample).x;
}

} // namespace

class WhatIfWindowTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void aClampedGateIsWhatTheEquationsGiveAndIsUndone()
    {
        Person person;
        const NetworkValues before = byPlainEquations(person.sees(), sampleOf(person), {});
        QVERIFY(shows(person, before));
        auto *slider = person.inside().findChild<WhatIfCard *>()->findChildren<LineSlider *>().front(); // forget gate
        QTest::mouseClick(slider, Qt::LeftButton, {}, {slider->xOf(25), slider->height() / 2});
        person.settle();
        const double value = slider->value() / 100.0;
        QVERIFY(value > 0.1 && value < 0.4);
        const Intervention held{0, Part::forgetGate, {}, 0, SIZE_MAX, value};
        QVERIFY(shows(person, byPlainEquations(person.sees(), sampleOf(person), {held})));
        QVERIFY(!shows(person, before));
        // The ghost is the run without.
        const InsideRow cell = person.row(InsideRow::Quantity::cell);
        for (arma::uword t = 0; t < cell.untouched.n_cols; ++t)
            QVERIFY(std::abs(cell.untouched(0, t) -
                             std::get<LstmValues>(before.layers[0]).c(person.sees().selection.unit, 0, t)) < 1e-12);
        person.undo();
        QVERIFY(person.sees().selection.whatIfs.empty());
        QVERIFY(shows(person, before));
        QVERIFY(person.row(InsideRow::Quantity::cell).untouched.empty());
        person.redo();
        QVERIFY(shows(person, byPlainEquations(person.sees(), sampleOf(person), {held})));
        person.click("undoWhatIf");
        person.settle();
        QVERIFY(shows(person, before));
    }

    void aCellWithoutGatesHasOnlyItsStateToHold()
    {
        const DataSpec data{"builtin:sunspots", {}, {}, {}, {}, {}};
        const auto tells = [&](const LayerSpec &layer, const QString &hint) {
            const ViewState state = testing::stateOf(data, TaskSpec(), {{"Network", {layer}}});
            const InsideContent content = insideContent(state, traceSample(state), InsideMode::recurrent);
            WhatIfCard card;
            for (const bool expert : {false, true}) {
                card.show(content, expert, false);
                if (std::ranges::count(card.findChildren<QLabel *>(), hint, &QLabel::text) != 1)
                    return false;
            }
            return true;
        };
        QVERIFY(tells(RnnSpec{3}, "Hold the state and see what the network does then."));
        QVERIFY(tells(GruSpec{3}, "Hold a gate and see what the network does then."));
        QVERIFY(tells(LstmSpec{3}, "Hold a gate and see what the network does then."));
    }

    /// What outlines and pale lines mean stands in the legend, as long as there are any.
    void theLegendNamesWhatWas()
    {
        Person person;
        auto *stack = person.inside().findChild<InsideStack *>();
        const auto names = [&](const QString &text) {
            return std::ranges::any_of(testing::paintedTexts(*stack),
                                       [&](const testing::PaintedText &painted) { return painted.text == text; });
        };
        QVERIFY(!names("as it was"));
        auto *slider = person.inside().findChild<WhatIfCard *>()->findChildren<LineSlider *>().front();
        QTest::mouseClick(slider, Qt::LeftButton, {}, {slider->xOf(25), slider->height() / 2});
        person.settle();
        QVERIFY(names("as it was") && names("what if"));
        person.undo();
        QVERIFY(!names("as it was") && !names("what if"));
    }

    void unitsStepsAndValueAreEdited()
    {
        Person person;
        person.window.workbench().setExpert(true);
        person.settle();
        person.add("hold a gate or state");
        QCOMPARE(person.list().count(), 1);
        auto *part = person.inside().findChild<WhatIfEditor *>()->findChildren<QComboBox *>().at(2);
        part->setCurrentIndex(part->findData(static_cast<int>(Part::forgetGate)));
        emit part->activated(part->currentIndex());
        person.settle();
        person.find<QLineEdit>("whatIfUnits").setText("2");
        emit person.find<QLineEdit>("whatIfUnits").editingFinished();
        person.settle();
        person.find<QSpinBox>("whatIfFirst").setValue(3);
        person.settle();
        person.find<QSpinBox>("whatIfLast").setValue(6);
        person.settle();
        person.find<QDoubleSpinBox>("whatIfValue").setValue(0.125);
        person.settle();
        const Intervention expected{0, Part::forgetGate, {1}, 2, 5, 0.125};
        QVERIFY(std::get<Intervention>(person.sees().selection.whatIfs.at(0).change) == expected);
        const NetworkValues values = byPlainEquations(person.sees(), sampleOf(person), {expected});
        const auto &f = std::get<LstmValues>(values.layers[0]).f;
        const InsideRow forget = person.row(InsideRow::Quantity::forgetGate); // experts see both units
        for (arma::uword t = 0; t < f.n_slices; ++t)
            for (arma::uword unit = 0; unit < 2; ++unit)
                QVERIFY(std::abs(forget.values(unit, t) - f(unit, 0, t)) < 1e-12);
        for (int step = 0; step < 6; ++step)
            person.undo();
        QVERIFY(person.sees().selection.whatIfs.empty());
    }

    // Another number to hold has another right answer, but the target stays the recorded one.
    void whereInputsAreEditedTheLossSaysWhichTargetItIsMeasuredAgainst()
    {
        Person person;
        person.window.workbench().setExpert(true);
        person.settle();
        const QString said = "measured against the recorded target";
        person.add("ablate the unit");
        QTRY_VERIFY(person.result().contains("squared error of this sample"));
        QVERIFY2(!person.result().contains(said), qPrintable(person.result()));
        person.undo();
        person.add("another input at the cursor"); // as it is, to begin with
        QTRY_VERIFY(person.result().contains("squared error of this sample"));
        QVERIFY2(!person.result().contains(said), qPrintable(person.result()));
        person.find<QDoubleSpinBox>("whatIfValue").setValue(1.5);
        person.settle();
        QTRY_VERIFY2(person.result().contains(said), qPrintable(person.result()));
        const auto edit = std::get<InputEdit>(person.sees().selection.whatIfs.at(0).change);
        arma::fmat x = sampleOf(person);
        x(edit.feature, edit.values.begin()->first) = 1.5F;
        const arma::cube output = byPlainEquations(person.sees(), x, {}).output;
        const arma::fmat recorded = person.sees().task->sample(edit.sample.split, edit.sample.index).y;
        double squares = 0;
        for (arma::uword t = 0; t < recorded.n_cols; ++t)
            squares += std::pow(output(0, 0, t) - double(recorded(0, t)), 2) / double(recorded.n_cols);
        QVERIFY(std::abs(person.inside().content().losses.at(lstm).after - squares) < 1e-9);
        useLanguage(*qApp, "zh_CN");
        QTRY_VERIFY2(person.result().contains("记录的目标"), qPrintable(person.result()));
        useLanguage(*qApp, "en");
        person.undo();
        person.undo();
        QVERIFY(!person.result().contains(said));
    }

    void aDenseLayersUnitIsHeld()
    {
        Person person;
        person.inside().setMode(InsideMode::dense);
        person.settle();
        person.add("ablate the unit");
        const WhatIf &whatIf = person.sees().selection.whatIfs.at(0);
        QCOMPARE(whatIf.model, size_t(0));
        const ModelSpec &spec = person.sees().experiment->models[0];
        const ModelShape shape = ModelShape::of(*person.sees().task);
        const auto wide = arma::conv_to<arma::mat>::from(sampleOf(person));
        const NetworkValues values =
            runPlainNetwork(spec, shape, unpackWeights(spec, shape, person.sees().moment[0]->weights),
                            arma::cube(wide.memptr(), wide.n_rows, 1, wide.n_cols), {std::get<Intervention>(whatIf.change)});
        const arma::cube &expected = std::get<DenseValues>(values.layers[0]).activation;
        const InsideRow row = person.row(InsideRow::Quantity::activation);
        QVERIFY(arma::all(row.values.row(0) == 0));
        QVERIFY(!arma::all(row.untouched.row(0) == 0));
        for (arma::uword t = 0; t < 12; ++t)
            for (arma::uword unit = 0; unit < 4; ++unit)
                QVERIFY(std::abs(row.values(unit, t) - expected(unit, 0, t)) < 1e-12);
    }

    // The maps beside the rows show what is, what was and the change as those of the rows do.
    void theDenseMapsShowWhatWas()
    {
        Person person;
        person.inside().setMode(InsideMode::dense);
        person.settle();
        auto *shows = person.inside().findChild<QComboBox *>("mapShows");
        QVERIFY(!shows->isVisible());
        auto *map = person.inside().findChild<HeatMapPlot *>("firstLayer");
        person.inside().findChild<QPushButton *>("denseContribution")->click();
        const arma::mat before = map->map().values;
        person.add("ablate the unit");
        QTRY_VERIFY(shows->isVisible());
        const arma::mat after = map->map().values;
        QVERIFY(arma::abs(after.row(0)).max() == 0 && arma::abs(before.row(0)).max() > 0);
        const auto choose = [&](MapShows what) {
            shows->setCurrentIndex(static_cast<int>(what));
            emit shows->activated(static_cast<int>(what));
        };
        choose(MapShows::before);
        QVERIFY(arma::approx_equal(map->map().values, before, "absdiff", 0));
        QVERIFY(map->map().valueTitle.endsWith("as it was"));
        choose(MapShows::change);
        QVERIFY(arma::approx_equal(map->map().values, after - before, "absdiff", 0));
        choose(MapShows::whatIf);
        QVERIFY(arma::approx_equal(map->map().values, after, "absdiff", 0));
    }

    void theLossesAreThoseOfTheEquations()
    {
        Person person;
        person.add("zero the state at the cursor");
        const Selection at = person.sees().selection;
        const auto held = interventionsOf(at.whatIfs, lstm);
        QCOMPARE(held.size(), size_t(1));
        const Task &task = *person.sees().task;
        const auto errorOf = [&](Split split, size_t index, const std::vector<Intervention> &under) {
            const Sample sample = task.sample(split, index);
            const arma::cube output = byPlainEquations(person.sees(), sample.x, under).output;
            double squares = 0;
            for (arma::uword t = 0; t < output.n_slices; ++t)
                squares += std::pow(output(0, 0, t) - double(sample.y(0, t)), 2) / double(output.n_slices);
            return squares;
        };
        const QString own = changeText(errorOf(at.split, at.sample, {}), errorOf(at.split, at.sample, held));
        QVERIFY2(person.result().contains("squared error of this sample: " + own), qPrintable(person.result()));
        const auto *shown = person.window.findChild<WhatIfResult *>();
        const auto numbersOf = [](const QString &line) {
            const QStringList both = line.section(": ", -1).remove("RMSE ").split(QStringLiteral(" → "));
            return std::pair(both[0].toDouble(), both[1].toDouble());
        };
        const auto near = [](double said, double is) { return std::abs(said - is) < 1e-7 * std::abs(is); };
        const auto [wasOwn, isOwn] = numbersOf(shown->toolTip().section('\n', 0, 0)); // all digits are in the tip
        QVERIFY2(near(wasOwn, errorOf(at.split, at.sample, {})), qPrintable(shown->toolTip()));
        QVERIFY2(near(isOwn, errorOf(at.split, at.sample, held)), qPrintable(shown->toolTip()));
        double before = 0, after = 0;
        const size_t count = task.sampleCount(Split::test);
        for (size_t index = 0; index < count; ++index) {
            before += errorOf(Split::test, index, {}) / double(count);
            after += errorOf(Split::test, index, held) / double(count);
        }
        const double scale = task.targetScaler().scale(0);
        const QString whole = "whole test part: RMSE " + changeText(scale * std::sqrt(before), scale * std::sqrt(after));
        QTRY_VERIFY2(person.result().contains(whole), qPrintable(person.result() + whole));
        const auto [wasWhole, isWhole] = numbersOf(shown->toolTip().section('\n', -1));
        QVERIFY2(near(wasWhole, scale * std::sqrt(before)) && near(isWhole, scale * std::sqrt(after)),
                 qPrintable(shown->toolTip()));
        QVERIFY(shown->accessibleDescription().contains(shown->toolTip()));
    }

    void aDrawnInputGoesThroughTheNetworkAndIsOneStepToUndo()
    {
        Person person;
        const NetworkValues before = byPlainEquations(person.sees(), sampleOf(person), {});
        person.click("drawInput");
        auto &feature = *person.window.findChild<WhatIfPanel *>()->findChildren<QComboBox *>().front();
        feature.setCurrentIndex(0); // the value, not the mark
        InsideStack &stack = person.stack();
        const QRect rect = stack.axisRects().front()->rect();
        const auto xOf = [&](size_t step) { return rect.left() + int((double(step) + 0.5) * rect.width() / 12.0); };
        QTest::mousePress(&stack, Qt::LeftButton, {}, {xOf(2), rect.center().y()});
        QTest::mouseMove(&stack, {xOf(5), rect.top() + 8});
        QTest::mouseMove(&stack, {xOf(7), rect.bottom() - 8});
        QTest::mouseRelease(&stack, Qt::LeftButton, {}, {xOf(7), rect.bottom() - 8});
        person.settle();
        const auto &edit = std::get<InputEdit>(person.sees().selection.whatIfs.at(0).change);
        QCOMPARE(edit.values.size(), size_t(6)); // steps 3 … 8
        QCOMPARE(edit.values.begin()->first, size_t(2));
        QVERIFY(edit.values.at(5) > edit.values.at(2) && edit.values.at(7) < edit.values.at(2));
        QVERIFY(std::abs(edit.values.at(6) - (edit.values.at(5) + edit.values.at(7)) / 2) < 1e-9);
        arma::fmat x = sampleOf(person);
        for (const auto &[step, value] : edit.values)
            x(0, step) = static_cast<float>(value);
        QVERIFY(shows(person, byPlainEquations(person.sees(), x, {})));
        person.undo();
        QVERIFY(person.sees().selection.whatIfs.empty());
        QVERIFY(shows(person, before));
        person.click("drawInput"); // no longer: a click moves the cursor again
        QTest::mouseClick(&stack, Qt::LeftButton, {}, {xOf(9), rect.center().y()});
        QCOMPARE(person.sees().selection.step, size_t(9));
        QVERIFY(person.sees().selection.whatIfs.empty());
    }

    void comparingShowsTheWhatIfBesideTheAnswers()
    {
        Person person;
        person.add("shuffle the steps");
        person.window.setPage(0);
        person.settle();
        const PlotTable table = person.window.findChild<OutputPlot *>()->table();
        QCOMPARE(table.columns.size(), size_t(6)); // step, target, two answers, two under the what-if
        QCOMPARE(table.columns[5].name, QString("LSTM, what if"));
        arma::fmat x = sampleOf(person);
        const arma::fmat own = x;
        const auto order = stepOrder(12, 1);
        for (size_t t = 0; t < 12; ++t)
            x.col(t) = own.col(order[t]);
        const arma::cube expected = byPlainEquations(person.sees(), x, {}).output;
        for (size_t t = 0; t < 12; ++t)
            QVERIFY(std::abs(table.columns[5].values[t] - person.sees().task->targetScaler().undo(0, expected(0, 0, t))) < 1e-9);
    }
};

QTEST_MAIN(WhatIfWindowTest)
#include "what_if_window_test.moc"
