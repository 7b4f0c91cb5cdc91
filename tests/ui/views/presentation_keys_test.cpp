#include "tests/ui/lecture.h"
#include "ui/views/runs_page.h"
#include "ui/views/runs_table.h"
#include "ui/views/seeds_page.h"
#include "ui/views/training_page.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QSpinBox>
#include <algorithm>

using namespace sluice;
using namespace sluice::testing;

/// Where a key goes that is pressed while a page is projected: to a field, to the page or to the scene.
class PresentationKeysTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    /// A list that a page has opened is shut by Escape, and still there after the presentation.
    void aListOpenedOnThePageOutlivesIt()
    {
        Lecture lecture({1280, 720});
        QTRY_VERIFY(lecture.ready());
        auto *page = turnTo<TrainingPage>(lecture);
        QVERIFY(page);
        lecture.window.setPresenting(true);
        const auto lists = page->findChildren<QComboBox *>();
        const auto seen = std::ranges::find_if(lists, &QWidget::isVisible);
        QVERIFY(seen != lists.end());
        QComboBox *list = *seen;
        lecture.window.setPresenting(false);
        for (const bool shut : {true, false}) {
            lecture.window.setPresenting(true);
            QVERIFY(list->isVisible());
            list->showPopup();
            QTRY_VERIFY(list->view()->isVisible());
            if (shut) {
                lecture.press(Qt::Key_Escape);
                QTRY_VERIFY(!list->view()->isVisible());
                QVERIFY2(lecture.presentation(), "that was for the list");
            }
            lecture.window.setPresenting(false);
            QVERIFY(!lecture.presentation());
            QVERIFY(!list->view()->isVisible());
            list->grab();
        }
        list->showPopup();
        QTRY_VERIFY(list->view()->isVisible());
        list->hidePopup();
    }

    /// What is typed goes into the field; the keys of a remote control still turn the pages.
    void aFieldKeepsWhatIsTyped()
    {
        Lecture lecture({1280, 720});
        QTRY_VERIFY(lecture.ready());
        lecture.window.setPresenting(true);
        auto *page = turnTo<SeedsPage>(lecture);
        QVERIFY(page);
        QVERIFY(QTest::qWaitForWindowActive(&lecture.window));
        auto *field = page->findChild<QSpinBox *>("firstSeed");
        field->setFocus();
        field->selectAll();
        QSignalSpy steps(lecture.presentation(), &Presentation::stepAsked);
        QSignalSpy chips(lecture.presentation(), &Presentation::chipAsked);
        for (const Qt::Key key : {Qt::Key_7, Qt::Key_N, Qt::Key_P, Qt::Key_C, Qt::Key_B, Qt::Key_Period, Qt::Key_4})
            lecture.press(key);
        QCOMPARE(field->value(), 74);
        QVERIFY(steps.isEmpty() && chips.isEmpty() && !lecture.presentation()->isBlank());
        QVERIFY(!lecture.window.workbench().running());
        lecture.press(Qt::Key_PageUp);
        QVERIFY(lecture.pages()->currentWidget() != page);
        lecture.presentation()->setFocus();
        lecture.press(Qt::Key_N);
        QCOMPARE(steps.size(), 1);
    }

    /// Nobody types in a table of which a cell could be edited.
    void aTableLeavesTheKeysOfTheScene()
    {
        Lecture lecture({1280, 720});
        QTRY_VERIFY(lecture.ready());
        lecture.window.setPresenting(true);
        auto *page = turnTo<RunsPage>(lecture);
        QVERIFY(page);
        QVERIFY(QTest::qWaitForWindowActive(&lecture.window));
        auto *table = page->findChild<RunsTable *>();
        table->setFocus();
        table->setCurrentIndex(table->model()->index(0, RunsTableModel::notes));
        QVERIFY(table->testAttribute(Qt::WA_InputMethodEnabled));
        QSignalSpy steps(lecture.presentation(), &Presentation::stepAsked);
        lecture.press(Qt::Key_N);
        QCOMPARE(steps.size(), 1);
        lecture.press(Qt::Key_Period);
        QVERIFY(lecture.presentation()->isBlank());
        lecture.press(Qt::Key_Period);
        table->edit(table->currentIndex());
        lecture.press(Qt::Key_N); // into the note
        QCOMPARE(steps.size(), 1);
    }

    void obeysARemoteControl()
    {
        Lecture lecture({1280, 720});
        QTRY_VERIFY(lecture.ready());
        lecture.window.setPresenting(true);
        const auto is = [&](int page, const char *name) {
            return lecture.pages()->currentIndex() == page && lecture.footer().contains(name);
        };
        QVERIFY(is(0, "Compare (1 of 2)"));
        lecture.press(Qt::Key_PageDown);
        QVERIFY(is(0, "Compare (2 of 2)"));
        lecture.press(Qt::Key_PageDown);
        QVERIFY(is(1, "Inside (1 of 2)"));
        lecture.press(Qt::Key_PageUp);
        QVERIFY(is(0, "Compare (2 of 2)"));
        lecture.press(Qt::Key_PageUp);
        QVERIFY(is(0, "Compare (1 of 2)"));
        lecture.press(Qt::Key_PageUp);
        QVERIFY(is(0, "Compare (1 of 2)"));
        lecture.press(Qt::Key_Period);
        QVERIFY(lecture.presentation()->isBlank());
        const QImage blank = lecture.presentation()->grab().toImage();
        QCOMPARE(blank.pixelColor(blank.width() / 2, blank.height() / 2), QColor(Qt::black));
        lecture.press(Qt::Key_Period);
        QVERIFY(!lecture.presentation()->isBlank());
        lecture.press(Qt::Key_Escape);
        QTRY_VERIFY(!lecture.presentation());
    }

    void otherKeysReachTheWindow()
    {
        Lecture lecture({1280, 720});
        QTRY_VERIFY(lecture.ready());
        lecture.window.setPresenting(true);
        QVERIFY(QTest::qWaitForWindowActive(&lecture.window));
        lecture.press(Qt::Key_Space);
        QTRY_VERIFY(lecture.window.workbench().running() || lecture.trained());
    }
};

QTEST_MAIN(PresentationKeysTest)
#include "presentation_keys_test.moc"
