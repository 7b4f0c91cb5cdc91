#include "tests/ui/shown_inside.h"
#include "ui/views/cell_card.h"
#include "ui/views/inside_page.h"
#include "ui/views/inside_stack.h"
#include "ui/views/line_slider.h"

#include <QScrollArea>
#include <QtTest>

using namespace sluice;
using Shown = testing::ShownInside;

namespace {

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

    /// Large enough that its answer comes later: until then nothing is drawn of what there is not, and nothing false is said.
    void whatIsBeingComputedIsSaidToBe()
    {
        const ViewState state = testing::largeState();
        ViewState without = state;
        without.moment.assign(2, nullptr);
        for (const bool seenBefore : {false, true}) {
            InsidePage page;
            page.resize(1280, 560);
            page.QWidget::show();
            const auto says = [&] { return page.findChild<QLabel *>("nothing")->text(); };
            QVERIFY(controls(page).isEmpty());
            if (seenBefore) {
                page.show(without);
                QCOMPARE(says(), QString("There are no weights yet."));
            }
            page.show(state);
            QCOMPARE(says(), QString("This is being computed …"));
            QVERIFY(page.findChild<QLabel *>("nothing")->isVisible() && controls(page).isEmpty());
            QTRY_VERIFY(page.content().steps > 0);
            QVERIFY(!page.findChild<QLabel *>("nothing")->isVisible() && !controls(page).isEmpty());
            ViewState moved = state; // what stands there is of the same networks: it stays until the other sample is computed
            moved.selection.sample = 3;
            page.show(moved);
            QVERIFY(!page.findChild<QLabel *>("nothing")->isVisible() && !controls(page).isEmpty());
            page.show(without); // other weights, none of them
            QTRY_COMPARE(says(), QString("There are no weights yet."));
            page.show(testing::holdState()); // answered at once
            QVERIFY(!page.findChild<QLabel *>("nothing")->isVisible() && page.content().steps == 60);
            page.show(state); // other data
            QCOMPARE(says(), QString("This is being computed …"));
            QVERIFY(controls(page).isEmpty());
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
