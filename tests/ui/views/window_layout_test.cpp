#include "tests/ui/person.h"
#include "ui/views/inside_page.h"

#include <QDockWidget>
#include <QMenu>
#include <QtTest>

using namespace sluice;
using sluice::testing::Person;

namespace {

QAction *entry(Person &person, const QString &text)
{
    QMenu *menu = person.button("viewMenu")->menu();
    emit menu->aboutToShow();
    for (QAction *action : menu->actions())
        if (action->text().section('\t', 0, 0) == text)
            return action;
    return nullptr;
}

QDockWidget &dock(Person &person)
{
    return *person.window.findChild<QDockWidget *>("experiment");
}

} // namespace

class WindowLayoutTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void bytesBringBackALayoutAndNothingElse()
    {
        const WindowLayout layout{"geometry", QByteArray("\0\1\2", 3), "sluice::InsidePage", false, true};
        QVERIFY(layoutIn(bytesOf(layout)) == layout);
        QVERIFY(!layoutIn({}));
        QVERIFY(!layoutIn("not a layout"));
        QByteArray bytes = bytesOf(layout);
        for (qsizetype k = 0; k < bytes.size(); ++k) // whatever a broken file holds
            layoutIn(bytes.first(k));
        QVERIFY(!layoutIn(QByteArray(2 << 20, 'a')));
        const auto kept = layoutInSession(sessionTextOf(layout));
        const WindowLayout own{{}, layout.docks, layout.page, false, false};
        QVERIFY(kept == own);
        for (const char *other : {"", "[]", "{", "3"})
            QVERIFY(!layoutInSession(other));
        QVERIFY(!layoutInSession("{\"page\": \"" + std::string(2 << 20, 'a') + "\"}"));
    }

    void theNextWindowIsAsTheLastOneWasLeft()
    {
        WindowLayout left;
        {
            Person person;
            QTRY_VERIFY(person.ready());
            person.click("expert");
            QTRY_VERIFY(dock(person).isVisible());
            person.window.addDockWidget(Qt::LeftDockWidgetArea, &dock(person));
            person.window.resizeDocks({&dock(person)}, {420}, Qt::Horizontal);
            person.window.setPage(1);
            person.window.setDark(true);
            QTRY_COMPARE(dock(person).width(), 420);
            left = person.window.layoutNow();
        }
        Person person;
        QTRY_VERIFY(person.ready()); // a scene begins on its own page
        person.window.takeLayout(*layoutIn(bytesOf(left)));
        QVERIFY(person.window.findChild<InsidePage *>()->isVisible());
        QVERIFY(person.sees().dark);
        QVERIFY(!dock(person).isVisible()); // beginners have none, whatever was left
        person.click("expert");
        QTRY_VERIFY(dock(person).isVisible());
        QCOMPARE(person.window.dockWidgetArea(&dock(person)), Qt::LeftDockWidgetArea);
        QTRY_COMPARE(dock(person).width(), 420);
    }

    void resetLayoutPutsEverythingBack()
    {
        Person person;
        QTRY_VERIFY(person.ready());
        person.click("expert");
        QTRY_VERIFY(dock(person).isVisible());
        person.window.addDockWidget(Qt::LeftDockWidgetArea, &dock(person));
        person.window.setPage(2);
        person.window.setDark(true);
        entry(person, "Experiment")->trigger();
        QTRY_VERIFY(!dock(person).isVisible());
        entry(person, "Reset layout")->trigger();
        QTRY_VERIFY(dock(person).isVisible());
        QCOMPARE(person.window.dockWidgetArea(&dock(person)), Qt::RightDockWidgetArea);
        QVERIFY(!person.window.findChild<InsidePage *>()->isVisible());
        QVERIFY(person.sees().dark); // colours are no layout
    }

    void theMenuShowsWhatIsSeen()
    {
        Person person;
        QTRY_VERIFY(person.ready());
        QVERIFY(entry(person, "Compare")->isChecked());
        QVERIFY(!entry(person, "Experiment")->isEnabled());
        QVERIFY(!entry(person, "Experiment")->toolTip().isEmpty());
        QVERIFY(!entry(person, "Surface")); // no plane here
        entry(person, "Inside")->trigger();
        QVERIFY(person.window.findChild<InsidePage *>()->isVisible());
        QVERIFY(entry(person, "Inside")->isChecked());
    }
};

QTEST_MAIN(WindowLayoutTest)
#include "window_layout_test.moc"
