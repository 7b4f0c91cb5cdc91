#include "tests/ui/explanation_box.h"
#include "tests/ui/lecture.h"
#include "tests/ui/text_recorder.h"
#include "ui/models/explanations.h"
#include "ui/models/language.h"
#include "ui/models/projection.h"
#include "ui/views/compare_page.h"
#include "ui/views/help_button.h"
#include "ui/views/loss_plot.h"
#include "ui/views/reading_dialog.h"

#include <QToolTip>
#include <algorithm>

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

/// Something on the page that has a tip; null where nothing has.
const QWidget *withTip(const QWidget &page)
{
    const auto all = page.findChildren<QWidget *>();
    const auto found =
        std::ranges::find_if(all, [](const QWidget *each) { return each->isVisible() && !each->toolTip().isEmpty(); });
    return found == all.end() ? nullptr : *found;
}

/// As a pointer that lies on it does after a moment.
void askForTip(Lecture &lecture, const QWidget &widget)
{
    QWidget *viewport = lecture.presentation()->viewport();
    const QPoint place = seenAt(lecture, widget, widget.rect().center());
    QMouseEvent move(QEvent::MouseMove, place, viewport->mapToGlobal(place), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
    QCoreApplication::sendEvent(viewport, &move); // dialogs stand before it: it would go to them
    QHelpEvent help(QEvent::ToolTip, place, viewport->mapToGlobal(place));
    QCoreApplication::sendEvent(viewport, &help);
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

void openHelp(Lecture &lecture)
{
    QTest::keyClick(lecture.presentation(), Qt::Key_F1, Qt::ShiftModifier);
    lecture.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&lecture.window));
    QTest::keyClick(lecture.presentation(), '?');
    const auto dialogs = lecture.window.findChildren<ReadingDialog *>();
    QCOMPARE(dialogs.size(), 2);
    QVERIFY(std::ranges::all_of(dialogs, &QWidget::isVisible));
    lecture.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&lecture.window));
}

/// The texts of every window that stands beside the projected page and are too small to be read from the last row.
QStringList tooSmallBeside(Lecture &lecture)
{
    QStringList small;
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (!window->isVisible() || window == &lecture.window || window->graphicsProxyWidget())
            continue;
        const PaintedText least = smallestText(*window);
        if (least.pixels < lecture.window.height() / textPerScreen - 0.01)
            small << QString("%1: “%2” has %3 px").arg(window->metaObject()->className(), least.text).arg(least.pixels);
    }
    return small;
}

bool isSeen(const char *className)
{
    return std::ranges::any_of(QApplication::topLevelWidgets(),
                               [&](const QWidget *window) { return window->isVisible() && window->inherits(className); });
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

    void allThatIsToldIsReadFromTheLastRow_data()
    {
        QTest::addColumn<QSize>("screen");
        QTest::addColumn<QString>("language");
        QTest::newRow("720") << QSize(1280, 720) << "en";
        QTest::newRow("1080") << QSize(1920, 1080) << "en";
        QTest::newRow("720, Chinese") << QSize(1280, 720) << "zh_CN";
    }
    void allThatIsToldIsReadFromTheLastRow()
    {
        QFETCH(QSize, screen);
        QFETCH(QString, language);
        useLanguage(*qApp, language);
        Lecture lecture(screen);
        QTRY_VERIFY(lecture.ready());
        lecture.window.setPresenting(true);
        QVERIFY(QTest::qWaitForWindowActive(&lecture.window));
        openHelp(lecture);
        const QWidget *told = withTip(*lecture.stageOf());
        QVERIFY(told);
        askForTip(lecture, *told);
        QCOMPARE(QToolTip::text(), told->toolTip());
        QVERIFY(isSeen("QTipLabel") && isSeen("sluice::ReadingDialog"));
        QVERIFY2(tooSmallBeside(lecture).isEmpty(), qPrintable(tooSmallBeside(lecture).join('\n')));
        lecture.window.raise();
        lecture.presentation()->setFocus();
        lecture.press(Qt::Key_F1);
        QTRY_VERIFY(explanationBox());
        QVERIFY2(tooSmallBeside(lecture).isEmpty(), qPrintable(tooSmallBeside(lecture).join('\n')));
        useLanguage(*qApp, "en");
    }

    /// Also what stands open meanwhile, and where the screen becomes another one.
    void letterSizesFollowThePresentationAndEndWithIt()
    {
        const auto sizes = [](const Lecture &lecture) {
            QList<int> all = {QFontInfo(QToolTip::font()).pixelSize(), QFontInfo(QApplication::font("QWhatsThat")).pixelSize()};
            for (const ReadingDialog *dialog : lecture.window.findChildren<ReadingDialog *>())
                all << QFontInfo(dialog->font()).pixelSize();
            return all;
        };
        const QFont tips = QToolTip::font();
        {
            Lecture lecture({1280, 720});
            QTRY_VERIFY(lecture.ready());
            lecture.window.setPresenting(true);
            QVERIFY(QTest::qWaitForWindowActive(&lecture.window));
            openHelp(lecture);
            lecture.window.setPresenting(false);
            const QList<int> before = sizes(lecture);
            QCOMPARE(before.size(), 4);
            lecture.window.setPresenting(true);
            for (const int size : sizes(lecture))
                QVERIFY(size >= 720 / textPerScreen);
            lecture.window.resize(1920, 1080);
            QTRY_COMPARE(lecture.presentation()->height(), 1080);
            for (const int size : sizes(lecture))
                QVERIFY(size >= 1080 / textPerScreen);
            lecture.window.setPresenting(false);
            QCOMPARE(sizes(lecture), before);
            QVERIFY(before.back() < 720 / textPerScreen);
            lecture.window.setPresenting(true);
        }
        QCOMPARE(QToolTip::font(), tips); // also of a window that is closed meanwhile
    }
};

QTEST_MAIN(PresentedHelpTest)
#include "presented_help_test.moc"
