#include "tests/ui/explanation_box.h"
#include "tests/ui/lecture.h"
#include "ui/models/explanations.h"
#include "ui/views/compare_page.h"
#include "ui/views/help_button.h"
#include "ui/views/loss_plot.h"

#include <QToolTip>

using namespace sluice;
using namespace sluice::testing;

namespace {

/// Where a place of a projected widget is seen, in the presentation's viewport.
QPoint seenAt(Lecture &lecture, const QWidget &widget, const QPoint &place)
{
    QWidget *stage = lecture.stageOf();
    return lecture.presentation()->mapFromScene(stage->graphicsProxyWidget()->mapToScene(widget.mapTo(stage, place)));
}

void pointAt(Lecture &lecture, const QPoint &place)
{
    QWidget *viewport = lecture.presentation()->viewport();
    QTest::mouseMove(viewport, place + QPoint(3, 2)); // a pointer that lies tells nothing
    QTest::mouseMove(viewport, place);
    QCursor::setPos(viewport->mapToGlobal(place));
}

/// The rows of Inside, pointed at in their middle; null where there are none.
const InsideStack *pointedRows(Lecture &lecture)
{
    auto *page = turnTo<InsidePage>(lecture);
    if (!page || !QTest::qWaitFor([page] { return page->content().cell.has_value(); }))
        return nullptr;
    const auto *stack = page->findChild<InsideStack *>();
    QCoreApplication::processEvents();
    pointAt(lecture, seenAt(lecture, *stack, stack->rect().center()));
    return stack;
}

} // namespace

/// What the window tells about itself while a page is projected.
class PresentedHelpTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void cleanup()
    {
        QToolTip::hideText();
        if (QWidget *box = explanationBox())
            box->close();
    }

    void f1ExplainsTheRowThatIsPointedAt()
    {
        Lecture lecture({1280, 720});
        QTRY_VERIFY(lecture.ready());
        lecture.window.setPresenting(true);
        QVERIFY(QTest::qWaitForWindowActive(&lecture.window));
        const InsideStack *rows = pointedRows(lecture);
        QVERIFY(rows);
        lecture.press(Qt::Key_F1);
        QTRY_VERIFY(explanationBox());
        QVERIFY2(boxText().startsWith(rows->accessibleName()), qPrintable(boxText()));
        QVERIFY2(boxText().contains("How much of the new value is written into the memory"), qPrintable(boxText()));
    }

    void f1ExplainsTheCurveThatIsPointedAt()
    {
        Lecture lecture({1280, 720});
        QTRY_VERIFY(lecture.ready());
        lecture.train();
        lecture.window.setPresenting(true);
        QVERIFY(QTest::qWaitForWindowActive(&lecture.window));
        auto *page = turnTo<ComparePage>(lecture);
        QVERIFY(page);
        lecture.press(Qt::Key_PageDown);
        const auto *plot = page->findChild<LossPlot *>();
        QTRY_VERIFY(plot->isVisible());
        QCoreApplication::processEvents();
        pointAt(lecture, seenAt(lecture, *plot, plot->axisRect()->rect().center()));
        lecture.press(Qt::Key_F1);
        QTRY_VERIFY(explanationBox());
        QVERIFY2(boxText().startsWith(plot->accessibleName().simplified().left(20)), qPrintable(boxText()));
    }

    void aLongRestOfThePointerExplainsTheRow()
    {
        Lecture lecture({1280, 720});
        QTRY_VERIFY(lecture.ready());
        lecture.window.setPresenting(true);
        QVERIFY(QTest::qWaitForWindowActive(&lecture.window));
        QVERIFY(pointedRows(lecture));
        QTRY_VERIFY_WITH_TIMEOUT(QToolTip::text().contains("How much of the new value is written into the memory"), 15000);
    }

    void aQuestionMarkAnswers()
    {
        Lecture lecture({1280, 720});
        QTRY_VERIFY(lecture.ready());
        lecture.window.setPresenting(true);
        QVERIFY(QTest::qWaitForWindowActive(&lecture.window));
        int asked = 0;
        lecture.onEverySheet([&](QWidget &page) {
            QCoreApplication::processEvents();
            for (const HelpButton *help : page.findChildren<HelpButton *>()) {
                if (!help->isVisible())
                    continue;
                ++asked;
                QTest::mouseClick(lecture.presentation()->viewport(), Qt::LeftButton, {},
                                  seenAt(lecture, *help, help->rect().center()));
                QTRY_VERIFY2(explanationBox(), qPrintable(help->accessibleName()));
                const QString words = explanation(help->view()).simple;
                QVERIFY2(boxText().contains(words.left(20)), qPrintable(boxText()));
                QTest::keyClick(explanationBox(), Qt::Key_Escape);
                QTRY_VERIFY(!explanationBox());
                lecture.window.activateWindow(); // a popup that has gone leaves none active
                QVERIFY(QTest::qWaitForWindowActive(&lecture.window));
            }
        });
        QVERIFY(asked >= 3);
    }
};

QTEST_MAIN(PresentedHelpTest)
#include "presented_help_test.moc"
