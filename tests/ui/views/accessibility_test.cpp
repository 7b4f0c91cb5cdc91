#include "tests/ui/accessible.h"
#include "tests/ui/every_dialog.h"
#include "tests/ui/every_page.h"
#include "tests/ui/patience.h"
#include "tests/ui/told_scene.h"

#include <QMenu>
#include <QTabWidget>
#include <QtTest>

using namespace sluice;
using namespace sluice::testing;

namespace {

QString wrongAction(const QAction &action, QAccessibleInterface *entry)
{
    if (!entry)
        return "has no entry for " + action.text();
    if (action.isSeparator() && action.text().isEmpty())
        return entry->role() == QAccessible::Separator ? QString() : "has a line that is none";
    if (entry->text(QAccessible::Name).trimmed().isEmpty())
        return "has an entry without a name: " + action.text();
    const bool section = action.isSeparator();
    if (!section && entry->role() != QAccessible::MenuItem)
        return QString("says that %1 is a %2").arg(action.text()).arg(entry->role());
    if (bool(entry->state().disabled) == action.isEnabled() && !section)
        return "does not say whether this can be used: " + action.text();
    if (action.isCheckable() && (!entry->state().checkable || bool(entry->state().checked) != action.isChecked()))
        return "does not say whether this is on: " + action.text();
    return {};
}

QStringList wrongInMenu(QMenu &menu)
{
    emit menu.aboutToShow();
    QAccessibleInterface *thing = QAccessible::queryAccessibleInterface(&menu);
    QStringList wrong;
    if (!thing || thing->text(QAccessible::Name).trimmed().isEmpty() || thing->role() != QAccessible::PopupMenu)
        wrong << "is a menu without a name";
    if (menu.actions().isEmpty())
        wrong << "is an empty menu";
    const QList<QAction *> actions = menu.actions();
    for (qsizetype place = 0; thing && place < actions.size(); ++place) {
        if (const QString why = wrongAction(*actions[place], thing->child(static_cast<int>(place))); !why.isEmpty())
            wrong << why;
        if (actions[place]->menu())
            wrong << wrongInMenu(*actions[place]->menu());
    }
    return wrong;
}

/// Of every button that has one, of every plot, and what a table or a drawing offers.
QStringList wrongMenusIn(const QWidget &window, int *count)
{
    QStringList wrong;
    const auto look = [&](const QWidget *of, QMenu &menu) {
        ++*count;
        for (const QString &why : wrongInMenu(menu))
            wrong << nameOf(of) + ' ' + why;
    };
    for (QWidget *widget : toldIn(window)) {
        if (const auto *button = qobject_cast<const QPushButton *>(widget); button && button->menu() && button->isEnabled())
            look(button, *button->menu());
        if (auto *plot = qobject_cast<Plot *>(widget)) {
            QTest::keyClick(plot, Qt::Key_Menu);
            auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            if (!menu) {
                wrong << nameOf(plot) + " has no menu";
                continue;
            }
            look(plot, *menu);
            menu->close();
        }
        for (const QAction *action : widget->actions())
            if (!action->menu() && action->text().isEmpty())
                wrong << nameOf(widget) + " offers something without a name";
    }
    return wrong;
}

/// A dialog of many tabs, each of them.
QStringList onEveryTab(const QDialog &dialog, const std::function<QStringList()> &look)
{
    auto *tabs = dialog.findChild<QTabWidget *>();
    QStringList wrong;
    for (int tab = 0; tab < (tabs ? tabs->count() : 1); ++tab) {
        if (tabs)
            tabs->setCurrentIndex(tab);
        QCoreApplication::processEvents();
        wrong << look();
    }
    wrong.removeDuplicates();
    return wrong;
}

Scene homework()
{
    Scene scene = toldScene();
    scene.homework = true;
    return scene;
}

} // namespace

/// What a screen reader is told of all that has the keyboard, and of all that only says something.
class AccessibilityTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void onEveryPage()
    {
        Reader reader(homework());
        QTRY_VERIFY(reader.ready());
        reader.train();
        QTRY_VERIFY_WITH_TIMEOUT(reader.trained(), patience);
        const QString problems = reader.onEveryPage([&] { return withoutNameRoleOrValue(reader.window); });
        QVERIFY2(problems.isEmpty(), qPrintable(problems));
    }

    /// Beside the pages: each step, and its question upon them.
    void onEveryStepOfAScene()
    {
        Reader reader(homework());
        QTRY_VERIFY(reader.ready());
        const auto steps = homework().steps;
        for (size_t step = 0; step < steps.size(); ++step) {
            reader.window.workbench().setSceneStep(step);
            QCoreApplication::processEvents();
            QStringList wrong = withoutNameRoleOrValue(reader.window);
            if (steps[step].question) {
                emit reader.window.findChild<QPushButton *>("scenePredict")->clicked();
                QCoreApplication::processEvents();
                wrong << withoutNameRoleOrValue(reader.window);
            }
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join('\n')));
        }
    }

    void inEveryDialog()
    {
        Reader reader(homework());
        QTRY_VERIFY(reader.ready());
        reader.train();
        QTRY_VERIFY_WITH_TIMEOUT(reader.trained(), patience);
        int dialogs = 0;
        const QStringList problems = EveryDialog(reader).onEach([&](QDialog &dialog) {
            ++dialogs;
            return onEveryTab(dialog, [&] { return withoutNameRoleOrValue(dialog); }) +
                   (dialog.windowTitle().isEmpty() ? QStringList("has no title") : QStringList());
        });
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join('\n')));
        QVERIFY(dialogs >= 16);
    }

    void inEveryMenu()
    {
        Reader reader(homework());
        QTRY_VERIFY(reader.ready());
        reader.train();
        QTRY_VERIFY_WITH_TIMEOUT(reader.trained(), patience);
        int menus = 0;
        QString problems = reader.onEveryPage([&] { return wrongMenusIn(reader.window, &menus); });
        problems += EveryDialog(reader)
                        .onEach([&](QDialog &dialog) { return onEveryTab(dialog, [&] { return wrongMenusIn(dialog, &menus); }); })
                        .join('\n');
        QVERIFY2(problems.isEmpty(), qPrintable(problems));
        QVERIFY(menus > 20);
    }
};

QTEST_MAIN(AccessibilityTest)
#include "accessibility_test.moc"
