#include "tests/ui/cut_off.h"
#include "tests/ui/page_count.h"
#include "tests/ui/small_scene.h"
#include "tests/ui/text_recorder.h"
#include "ui/models/language.h"
#include "ui/models/projection.h"
#include "ui/views/card.h"
#include "ui/views/compare_page.h"
#include "ui/views/data_page.h"
#include "ui/views/inside_page.h"
#include "ui/views/inside_stack.h"
#include "ui/views/loss_plot.h"
#include "ui/views/main_window.h"
#include "ui/views/model_card.h"
#include "ui/views/output_plot.h"
#include "ui/views/plot.h"
#include "ui/views/presentation.h"
#include "ui/views/training_page.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QGraphicsProxyWidget>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QtTest>

using namespace sluice;
using namespace sluice::testing;

namespace {

class Lecture {
public:
    explicit Lecture(QSize screen, const Scene &scene = smallScene()) : window({scene}, 1)
    {
        window.resize(screen);
        window.show();
        window.openScene({});
    }
    bool ready() { return !window.workbench().viewState().moment.empty() && window.workbench().viewState().baselines; }
    bool trained() { return window.workbench().progress().phase == Phase::finished; }
    Presentation *presentation() { return window.findChild<Presentation *>(); }
    QStackedWidget *pages()
    {
        auto *stage = presentation() ? presentation()->scene()->items().isEmpty() ? nullptr : stageOf() : nullptr;
        return stage ? stage->findChild<QStackedWidget *>() : window.findChild<QStackedWidget *>();
    }
    QWidget *stageOf()
    {
        for (QGraphicsItem *item : presentation()->scene()->items())
            if (auto *proxy = qgraphicsitem_cast<QGraphicsProxyWidget *>(item))
                return proxy->widget();
        return nullptr;
    }
    void press(int key) { QTest::keyClick(presentation(), static_cast<Qt::Key>(key)); }

    MainWindow window;
};

/// What stands beside or below each other on the page: cards with something in them, and the rows of Inside.
int panelsOf(const QWidget &page)
{
    if (const auto *inside = qobject_cast<const InsidePage *>(&page)) {
        const auto *stack = inside->findChild<InsideStack *>();
        return stack->isVisibleTo(&page) ? static_cast<int>(stack->axisRects().size()) : 0;
    }
    int panels = 0;
    for (const Card *card : page.findChildren<Card *>())
        panels += card->isVisibleTo(&page) ? 1 : 0;
    return panels;
}

} // namespace

class PresentationTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    /// A list that a page has opened is shut by Escape, and still there after the presentation.
    void aListOpenedOnThePageOutlivesIt()
    {
        Lecture lecture({1280, 720});
        QTRY_VERIFY(lecture.ready());
        auto *page = lecture.window.findChild<TrainingPage *>();
        for (int index = 0; index < 9 && !page->isVisible(); ++index)
            lecture.window.setPage(index);
        auto *list = page->findChild<QComboBox *>();
        QVERIFY(list);
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

    void isReadFromTheLastRow_data()
    {
        QTest::addColumn<QSize>("screen");
        QTest::newRow("720") << QSize(1280, 720);
        QTest::newRow("1080") << QSize(1920, 1080);
    }
    void isReadFromTheLastRow()
    {
        QFETCH(QSize, screen);
        Lecture lecture(screen);
        QTRY_VERIFY(lecture.ready());
        lecture.window.workbench().setPace({});
        lecture.window.workbench().train();
        QTRY_VERIFY(lecture.trained());
        lecture.window.setPresenting(true);
        QVERIFY(lecture.presentation());
        QCOMPARE(lecture.presentation()->size(), lecture.window.size());
        const double zoom = lecture.presentation()->zoom();
        for (int page = 0; page < pageCount(lecture.window); ++page) {
            lecture.window.setPage(page);
            if (lecture.pages()->currentIndex() != page)
                continue;
            QWidget *shown = lecture.pages()->currentWidget();
            QVERIFY(!qobject_cast<DataPage *>(shown)); // for preparing, not for showing
            if (page < 2)
                QTRY_VERIFY(panelsOf(*shown) > 1); // has been computed
            QCoreApplication::processEvents();
            QVERIFY2(panelsOf(*shown) <= mostProjectedPanels, qPrintable(QString::number(page)));
            double smallest = 1e9;
            QString text;
            for (const PaintedText &painted : paintedTexts(*lecture.stageOf()))
                if (painted.pixels * zoom < smallest) {
                    smallest = painted.pixels * zoom;
                    text = painted.text;
                }
            QVERIFY2(smallest >= lecture.window.height() / textPerScreen - 0.01,
                     qPrintable(QString("page %1: “%2” has %3 px").arg(page).arg(text).arg(smallest)));
            for (Plot *plot : shown->findChildren<Plot *>()) {
                if (!plot->isVisibleTo(shown))
                    continue;
                plot->replot();
                for (int index = 0; index < plot->plottableCount(); ++index)
                    if (const QPen pen = plot->plottable(index)->pen(); pen.style() != Qt::NoPen)
                        QVERIFY2(pen.widthF() * zoom >= leastLine - 1e-9, qPrintable(plot->accessibleName()));
                for (int index = 0; index < plot->itemCount(); ++index)
                    if (const auto *line = qobject_cast<QCPItemStraightLine *>(plot->item(index)))
                        QVERIFY2(line->pen().widthF() * zoom >= leastLine - 1e-9, qPrintable(plot->accessibleName()));
                for (int index = 0; index < plot->graphCount(); ++index) {
                    const QCPScatterStyle marker = plot->graph(index)->scatterStyle();
                    QVERIFY(marker.isNone() || marker.brush().style() != Qt::NoBrush || marker.pen().style() == Qt::NoPen ||
                            marker.pen().widthF() * zoom >= leastLine - 1e-9);
                }
            }
            // The page fits: nothing is squeezed out of the screen.
            QVERIFY2(lecture.stageOf()->minimumSizeHint().height() * zoom <= screen.height() + 1,
                     qPrintable(QString("page %1 needs %2").arg(page).arg(lecture.stageOf()->minimumSizeHint().height())));
        }
    }

    /// With three models there is no room for cards and words: the cards stay. With four the words do. What stays takes the room, and
    /// the losses are never a strip at the edge.
    void hiddenCardsLeaveNoHole_data()
    {
        QTest::addColumn<int>("models");
        QTest::newRow("three") << 3;
        QTest::newRow("four") << 4;
    }
    void hiddenCardsLeaveNoHole()
    {
        QFETCH(int, models);
        Scene scene = smallScene();
        scene.experiment.models.push_back({"GRU", {GruSpec{2}}});
        if (models > 3)
            scene.experiment.models.push_back({"RNN", {RnnSpec{2}}});
        Lecture lecture({1280, 720}, scene);
        QTRY_VERIFY(lecture.ready());
        const QWidget *words = lecture.window.findChild<QLabel *>("words")->parentWidget();
        const QWidget *losses = lecture.window.findChild<LossPlot *>()->parentWidget();
        const auto *cards = lecture.window.findChild<ModelCardView *>();
        const QWidget *kept = models == 3 ? static_cast<const QWidget *>(cards) : words;
        lecture.window.setPresenting(true);
        QTRY_VERIFY(kept->isVisible() && kept->height() == losses->height());
        QCOMPARE(words->isVisible(), models > 3);
        QCOMPARE(cards->isVisible(), models == 3);
        QVERIFY2(losses->width() >= 0.38 * losses->parentWidget()->width(), qPrintable(QString::number(losses->width())));
        lecture.window.setPresenting(false);
        QTRY_VERIFY(words->isVisible() && cards->isVisible());
        QVERIFY(words->height() < losses->height());
    }

    void noTitleIsCutOff_data() { isReadFromTheLastRow_data(); }
    void noTitleIsCutOff()
    {
        QFETCH(QSize, screen);
        for (const char *language : {"en", "zh_CN"}) {
            useLanguage(*qApp, language);
            Lecture lecture(screen);
            QTRY_VERIFY(lecture.ready());
            lecture.window.workbench().setPace({});
            lecture.window.workbench().train();
            QTRY_VERIFY(lecture.trained());
            lecture.window.setPresenting(true);
            QStringList problems;
            for (int page = 0; page < pageCount(lecture.window); ++page) {
                lecture.window.setPage(page);
                QStringList wrong;
                if (!QTest::qWaitFor([&] { return (wrong = cutOff(*lecture.stageOf())).isEmpty(); }, 2500))
                    problems << QString("page %1: ").arg(page) + wrong.join('\n');
            }
            QVERIFY2(problems.isEmpty(), qPrintable(problems.join('\n')));
        }
        useLanguage(*qApp, "en");
    }

    void hasNothingBesideThePage()
    {
        Lecture lecture({1280, 720});
        QTRY_VERIFY(lecture.ready());
        lecture.window.workbench().setExpert(true);
        lecture.window.setPresenting(true);
        lecture.window.setPage(1);
        QVERIFY(!lecture.window.workbench().viewState().expert);
        auto *inside = lecture.stageOf()->findChild<InsidePage *>();
        QTRY_VERIFY(!inside->content().rows.empty());
        QVERIFY(!inside->findChild<QScrollArea *>("side")->isVisibleTo(inside));
        for (const InsideRow &row : inside->content().rows)
            QVERIFY(row.units.size() <= 4);
        lecture.window.setPresenting(false);
        QVERIFY(!lecture.presentation());
        QVERIFY(lecture.window.workbench().viewState().expert);
        QVERIFY(lecture.window.findChild<QStackedWidget *>()->isVisible());
        QTRY_VERIFY(inside->findChild<QScrollArea *>("side")->isVisible());
    }

    void obeysARemoteControl()
    {
        Lecture lecture({1280, 720});
        QTRY_VERIFY(lecture.ready());
        lecture.window.setPresenting(true);
        QCOMPARE(lecture.pages()->currentIndex(), 0);
        lecture.press(Qt::Key_PageDown);
        QCOMPARE(lecture.pages()->currentIndex(), 1);
        lecture.press(Qt::Key_PageUp);
        QCOMPARE(lecture.pages()->currentIndex(), 0);
        lecture.press(Qt::Key_PageUp);
        QCOMPARE(lecture.pages()->currentIndex(), 0);
        lecture.press(Qt::Key_Period);
        QVERIFY(lecture.presentation()->isBlank());
        const QImage blank = lecture.presentation()->grab().toImage();
        QCOMPARE(blank.pixelColor(blank.width() / 2, blank.height() / 2), QColor(Qt::black));
        lecture.press(Qt::Key_Period);
        QVERIFY(!lecture.presentation()->isBlank());
        lecture.press(Qt::Key_Escape);
        QTRY_VERIFY(!lecture.presentation());
    }

    void leavesOutThePageForPreparing()
    {
        Lecture lecture({1280, 720});
        QTRY_VERIFY(lecture.ready());
        int data = 0;
        for (; !qobject_cast<DataPage *>(lecture.pages()->widget(data)); ++data)
            QVERIFY(data < pageCount(lecture.window));
        lecture.window.setPage(data);
        QCOMPARE(lecture.pages()->currentIndex(), data);
        lecture.window.setPresenting(true);
        QCOMPARE(lecture.pages()->currentIndex(), 0);
        for (int press = 0; press < pageCount(lecture.window); ++press) {
            lecture.press(Qt::Key_PageDown);
            QVERIFY(lecture.pages()->currentIndex() != data);
        }
        lecture.window.setPage(data); // by its shortcut
        QVERIFY(lecture.pages()->currentIndex() != data);
        lecture.window.setPresenting(false);
        lecture.window.setPage(data);
        QCOMPARE(lecture.pages()->currentIndex(), data);
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

    void thePointerIsSeen()
    {
        Lecture lecture({1280, 720});
        QTRY_VERIFY(lecture.ready());
        lecture.window.setPresenting(true);
        const QImage before = lecture.presentation()->grab().toImage();
        QTest::mouseMove(lecture.presentation()->viewport(), {640, 360});
        QTRY_VERIFY(lecture.presentation()->grab().toImage() != before);
    }
};

QTEST_MAIN(PresentationTest)
#include "presentation_test.moc"
