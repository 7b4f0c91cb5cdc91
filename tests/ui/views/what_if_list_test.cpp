#include "tests/ui/trained_person.h"
#include "ui/models/language.h"
#include "ui/views/what_if_panel.h"
#include "ui/views/what_if_result.h"

#include <QDoubleSpinBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QtTest>

using namespace sluice;
using Person = sluice::testing::TrainedPerson;

/// The list of what-ifs and what stands around it; what they do to a network is what_if_window_test's.
class WhatIfListTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void whatIsSaidOfThemFollowsTheLanguage()
    {
        Person person;
        WhatIfPanel &panel = *person.inside().findChild<WhatIfPanel *>();
        QLabel &said = person.find<QLabel>("whatIfResult");
        const auto inBoth = [&](const QString &english) {
            QVERIFY2(said.text().contains(english), qPrintable(said.text()));
            useLanguage(*qApp, "zh_CN");
            QTRY_VERIFY2(!said.text().isEmpty() && !said.text().contains(english), qPrintable(said.text()));
            QVERIFY2(QRegularExpression("[\\x{4e00}-\\x{9fff}]").match(said.text()).hasMatch(), qPrintable(said.text()));
            useLanguage(*qApp, "en");
            QTRY_VERIFY2(said.text().contains(english), qPrintable(said.text()));
        };
        panel.result()->showProblem(Sentence(SLUICE_MESSAGE("ui", "The selected layer has no such state.")));
        inBoth("The selected layer has no such state.");
        QVERIFY(!said.isHidden());
        panel.result()->showWaiting();
        inBoth("computing the whole part");
        QVERIFY(said.isHidden()); // of nothing that is asked
    }

    void whatComesOfItStandsAboveTheList()
    {
        Person person;
        person.add("ablate the unit");
        auto &result = person.find<QLabel>("whatIfResult");
        QTRY_VERIFY(result.isVisible() && person.list().isVisible());
        QVERIFY(result.mapTo(&person.window, QPoint(0, result.height())).y() <=
                person.list().mapTo(&person.window, QPoint()).y());
    }

    void undoReachesTheWindowFromANumberField()
    {
        Person person;
        person.window.workbench().setExpert(true);
        person.settle();
        person.add("ablate the unit");
        auto &value = person.find<QDoubleSpinBox>("whatIfValue");
        value.setFocus();
        QTest::keyClick(&value, Qt::Key_Up);
        person.settle();
        QCOMPARE(std::get<Intervention>(person.sees().selection.whatIfs.at(0).change).value, 0.05);
        QTest::keyClick(value.findChild<QLineEdit *>(), Qt::Key_Z, Qt::ControlModifier);
        person.settle();
        QCOMPARE(std::get<Intervention>(person.sees().selection.whatIfs.at(0).change).value, 0.0);
        QTest::keyClick(value.findChild<QLineEdit *>(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        person.settle();
        QCOMPARE(std::get<Intervention>(person.sees().selection.whatIfs.at(0).change).value, 0.05);
    }

    void whatIsAddedInALowWindowIsScrolledTo()
    {
        Person person;
        person.window.resize(1280, 640);
        auto *side = person.inside().findChild<QScrollArea *>("side");
        person.add("ablate the unit");
        person.settle();
        const auto *result = person.inside().findChild<QLabel *>("whatIfResult");
        QTRY_VERIFY(!result->text().isEmpty() && result->isVisible());
        QTRY_VERIFY(side->verticalScrollBar()->value() > 0);
        QTRY_COMPARE(result->visibleRegion().boundingRect(), result->rect());
    }

    void theListIsSwitchedNamedMovedAndEmptied()
    {
        Person person;
        person.add("ablate the unit");
        person.add("shuffle the steps");
        QCOMPARE(person.list().count(), 2);
        person.list().item(0)->setCheckState(Qt::Unchecked);
        person.settle();
        QVERIFY(!person.sees().selection.whatIfs[0].on);
        QVERIFY(person.sees().selection.whatIfs[1].on);
        person.list().item(1)->setText("any order");
        person.settle();
        QCOMPARE(person.sees().selection.whatIfs[1].name, std::string("any order"));
        person.list().setCurrentRow(1);
        QTest::keyClick(&person.list(), Qt::Key_Up, Qt::AltModifier);
        person.settle();
        QCOMPARE(person.sees().selection.whatIfs[0].name, std::string("any order"));
        QCOMPARE(person.list().currentRow(), 0);
        QTest::keyClick(&person.list(), Qt::Key_Delete);
        person.settle();
        QCOMPARE(person.list().count(), 1);
        for (int step = 0; step < 6; ++step)
            person.undo();
        QVERIFY(person.sees().selection.whatIfs.empty());
        for (int step = 0; step < 6; ++step)
            person.redo();
        QCOMPARE(person.list().count(), 1);
        QVERIFY(std::holds_alternative<Intervention>(person.sees().selection.whatIfs[0].change));
    }

    void drawingEndsWhereOtherDataIsOpened()
    {
        Person person;
        person.click("drawInput");
        auto *draw = person.window.findChild<QPushButton *>("drawInput");
        QVERIFY(draw->isChecked());
        QSignalSpy opened(&person.window.workbench(), &Workbench::opened);
        person.window.workbench().openSource("builtin:sunspots", "Sunspots");
        QTRY_COMPARE(opened.count(), 1);
        QTRY_VERIFY(!draw->isChecked());
    }
};

QTEST_MAIN(WhatIfListTest)
#include "what_if_list_test.moc"
