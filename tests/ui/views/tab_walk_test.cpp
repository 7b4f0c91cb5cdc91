#include "tests/ui/accessible.h"
#include "tests/ui/every_dialog.h"
#include "tests/ui/every_page.h"
#include "tests/ui/patience.h"
#include "tests/ui/told_scene.h"

#include <QButtonGroup>
#include <QSet>
#include <QTabWidget>
#include <QtTest>

using namespace sluice;
using namespace sluice::testing;

namespace {

/// The button of the first page.
QPushButton *tabOf(const QWidget &window)
{
    for (QPushButton *each : window.findChildren<QPushButton *>())
        if (each->property("page").toBool() && each->isVisible())
            return each;
    return nullptr;
}

/// There is nothing else to go to.
bool isAlone(const QWidget &widget)
{
    for (const QWidget *other : widget.window()->findChildren<QWidget *>())
        if (other != &widget && other->isVisible() && isReachedByTab(other) && !isPartOfAnother(other))
            return false;
    return true;
}

/// What had the keyboard, one after the other, until the first has it again.
QList<QWidget *> walk(QWidget &window, Qt::KeyboardModifiers modifiers = {})
{
    QList<QWidget *> walked;
    for (int press = 0; press < 600; ++press) {
        QWidget *now = QApplication::focusWidget();
        if (now && !walked.isEmpty() && now == walked.first())
            return walked;
        if (now)
            walked << now;
        QTest::keyClick(now ? now : &window, Qt::Key_Tab, modifiers);
        if (now && QApplication::focusWidget() == now)
            return isAlone(*now) ? walked : walked << nullptr; // caught
    }
    return walked << nullptr;
}

bool areOneGroup(const QAbstractButton &one, const QAbstractButton &other)
{
    if (one.group() || other.group())
        return one.group() == other.group();
    return one.autoExclusive() && other.autoExclusive() && one.parentWidget() == other.parentWidget();
}

/// Itself; of buttons of which one is on, by one of them the others, as the arrow keys go among these.
bool isReached(const QWidget *widget, const QSet<QWidget *> &reached)
{
    if (reached.contains(const_cast<QWidget *>(widget)))
        return true;
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    return button && std::ranges::any_of(reached, [&](const QWidget *each) {
               const auto *other = qobject_cast<const QAbstractButton *>(each);
               return other && areOneGroup(*button, *other);
           });
}

/// What can be used and is not reached by Tab alone, however far one goes.
QStringList notWalkedTo(QWidget &window)
{
    QStringList wrong;
    const QList<QWidget *> there = walk(window);
    const QList<QWidget *> back = walk(window, Qt::ShiftModifier);
    for (const auto *walked : {&there, &back})
        if (walked->contains(nullptr))
            wrong << "caught by " + (walked->size() > 1 ? nameOf((*walked)[walked->size() - 2]) : QString("nothing"));
    const QSet<QWidget *> reached(there.begin(), there.end()), reachedBack(back.begin(), back.end());
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        const bool counts = isSeenIn(widget, window) && widget->isEnabled() && !isPartOfAnother(widget) &&
                            !widget->focusProxy() && (isControl(widget) || isReachedByTab(widget));
        if (counts && !isReached(widget, reached))
            wrong << nameOf(widget) + " is not reached";
        else if (counts && !isReached(widget, reachedBack))
            wrong << nameOf(widget) + " is not reached backwards";
    }
    for (const QWidget *widget : there)
        if (widget && !widget->visibleRegion().isEmpty() && widget->window() != window.window())
            wrong << nameOf(widget) + " is elsewhere";
    return wrong;
}

} // namespace

/// The Tab key alone leads to everything that can be used, and back to where it began.
class TabWalkTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void onEveryPage()
    {
        Scene scene = toldScene();
        scene.homework = true;
        Reader reader(scene);
        QTRY_VERIFY(reader.ready());
        reader.train();
        QTRY_VERIFY_WITH_TIMEOUT(reader.trained(), patience);
        QVERIFY(QTest::qWaitForWindowActive(&reader.window));
        const QString problems = reader.onEveryPage([&] { return notWalkedTo(reader.window); });
        QVERIFY2(problems.isEmpty(), qPrintable(problems));
    }

    void whereAStepAsks()
    {
        Reader reader(toldScene());
        QTRY_VERIFY(reader.ready());
        QVERIFY(QTest::qWaitForWindowActive(&reader.window));
        for (const size_t step : {1, 2}) {
            reader.window.workbench().setSceneStep(step);
            QCoreApplication::processEvents();
            const QStringList wrong = notWalkedTo(reader.window);
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join('\n')));
        }
    }

    void inEveryDialog()
    {
        Reader reader(toldScene());
        QTRY_VERIFY(reader.ready());
        reader.train();
        QTRY_VERIFY_WITH_TIMEOUT(reader.trained(), patience);
        const QStringList problems = EveryDialog(reader).onEach([](QDialog &dialog) {
            auto *tabs = dialog.findChild<QTabWidget *>();
            QStringList wrong;
            for (int tab = 0; tab < (tabs ? tabs->count() : 1); ++tab) {
                if (tabs)
                    tabs->setCurrentIndex(tab);
                QCoreApplication::processEvents();
                wrong << notWalkedTo(dialog);
            }
            return wrong;
        });
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join('\n')));
    }

    /// Where Tab leads to one of several only, the arrow keys lead to the others, and on to the first.
    void arrowsGoAlongASwitch_data()
    {
        QTest::addColumn<int>("page");
        QTest::addColumn<QString>("part");
        QTest::newRow("transport") << 0 << "stepTraining";
        QTest::newRow("voices") << 0 << "beginner";
        QTest::newRow("views of Compare") << 0 << "viewOutputs";
        QTest::newRow("pages") << 0 << QString();
        QTest::newRow("page Data") << 8 << "showPreview";
    }
    void arrowsGoAlongASwitch()
    {
        QFETCH(int, page);
        QFETCH(QString, part);
        Reader reader;
        QTRY_VERIFY(reader.ready());
        reader.window.setPage(page);
        QVERIFY(QTest::qWaitForWindowActive(&reader.window));
        QCoreApplication::processEvents();
        auto *first = part.isEmpty() ? tabOf(reader.window) : reader.window.findChild<QPushButton *>(part);
        QVERIFY2(first && first->isVisible(), qPrintable(part));
        first->click();
        int parts = 0;
        for (const QPushButton *other : reader.window.findChildren<QPushButton *>())
            parts += other->isVisible() && other->isEnabled() && areOneGroup(*first, *other) ? 1 : 0;
        QVERIFY(parts >= 2);
        const size_t step = reader.window.workbench().viewState().selection.step;
        for (const Qt::Key key : {Qt::Key_Right, Qt::Key_Down, Qt::Key_Left, Qt::Key_Up}) {
            first->setFocus(Qt::TabFocusReason);
            QSet<QWidget *> reached;
            for (int press = 0; press < parts; ++press) {
                reached.insert(QApplication::focusWidget());
                QVERIFY(qobject_cast<QPushButton *>(QApplication::focusWidget())->isChecked());
                QTest::keyClick(QApplication::focusWidget(), key);
            }
            QCOMPARE(reached.size(), parts);
            QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(first));
        }
        QCOMPARE(reader.window.workbench().viewState().selection.step, step);
    }

    /// Who has clicked on "time" steps through it.
    void arrowsAfterAClickAreTheWindows()
    {
        Reader reader;
        QTRY_VERIFY(reader.ready());
        QVERIFY(QTest::qWaitForWindowActive(&reader.window));
        auto *time = reader.window.findChild<QPushButton *>("stepTime");
        QTest::mouseClick(time, Qt::LeftButton);
        const size_t step = reader.window.workbench().viewState().selection.step;
        QTest::keyClick(&reader.window, Qt::Key_Right);
        QVERIFY(time->isChecked());
        QCOMPARE(reader.window.workbench().viewState().selection.step, step + 1);
    }
};

QTEST_MAIN(TabWalkTest)
#include "tab_walk_test.moc"
