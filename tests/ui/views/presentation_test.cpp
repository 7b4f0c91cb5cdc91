#include "tests/ui/cut_off.h"
#include "tests/ui/lecture.h"
#include "tests/ui/page_count.h"
#include "tests/ui/patience.h"
#include "tests/ui/shipped_scenes.h"
#include "tests/ui/text_recorder.h"
#include "tests/ui/told_scene.h"
#include "ui/models/colour.h"
#include "ui/models/language.h"
#include "ui/models/projection.h"
#include "ui/views/compare_page.h"
#include "ui/views/data_page.h"
#include "ui/views/inside_page.h"
#include "ui/views/loss_plot.h"
#include "ui/views/model_card.h"
#include "ui/views/output_card.h"
#include "ui/views/output_plot.h"
#include "ui/views/plot.h"
#include "ui/views/scene_card.h"
#include "ui/views/seeds_page.h"
#include "ui/views/words_area.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

using namespace sluice;
using namespace sluice::testing;

namespace {

/// Between the letters of a card and its ground.
double inkContrast(QWidget &card)
{
    const QImage image = card.grab().toImage();
    const QRgb ground = image.pixel(image.width() / 2, 4);
    double most = 1;
    for (int y = 4; y < image.height() - 4; ++y)
        for (int x = 8; x < image.width() - 8; ++x)
            most = std::max(most, contrast(image.pixel(x, y), ground));
    return most;
}

} // namespace

class PresentationTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void seedsHaveNoSheetBeforeAnyIsTrained()
    {
        Lecture lecture({1280, 720});
        QTRY_VERIFY(lecture.ready());
        auto *seeds = lecture.window.findChild<SeedsPage *>();
        const auto projected = [&] {
            bool is = false;
            lecture.window.setPresenting(true);
            lecture.onEverySheet([&](const QWidget &page) { is = is || &page == seeds; });
            lecture.window.setPresenting(false);
            return is;
        };
        QVERIFY(!projected());
        lecture.window.setPresenting(true);
        QVERIFY(turnTo<SeedsPage>(lecture)->isVisible()); // by its shortcut, to train some there
        lecture.window.setPresenting(false);
        seeds->findChild<QPushButton *>("trainSeeds")->click();
        QVERIFY(projected());
        seeds->study().cancel();
        QTRY_VERIFY(!seeds->study().running());
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
        lecture.train();
        lecture.window.setPresenting(true);
        QVERIFY(lecture.presentation());
        QCOMPARE(lecture.presentation()->size(), lecture.window.size());
        const double zoom = lecture.presentation()->zoom();
        int sheets = 0;
        lecture.onEverySheet([&](QWidget &shown) {
            ++sheets;
            const QString page = lecture.footer();
            QVERIFY(!qobject_cast<DataPage *>(&shown)); // for preparing, not for showing
            if (qobject_cast<ComparePage *>(&shown) || qobject_cast<InsidePage *>(&shown))
                QTRY_VERIFY(panelsOf(shown) > 1); // has been computed
            QCoreApplication::processEvents();
            QVERIFY2(panelsOf(shown) <= mostProjectedPanels, qPrintable(page));
            const PaintedText least = smallestText(*lecture.stageOf());
            QVERIFY2(least.pixels * zoom >= lecture.window.height() / textPerScreen - 0.01,
                     qPrintable(QString("page %1: “%2” has %3 px").arg(page).arg(least.text).arg(least.pixels * zoom)));
            for (Plot *plot : shown.findChildren<Plot *>()) {
                if (!plot->isVisibleTo(&shown))
                    continue;
                plot->replot();
                for (int index = 0; index < plot->plottableCount(); ++index)
                    if (const QPen pen = plot->plottable(index)->pen(); pen.style() != Qt::NoPen)
                        QVERIFY2(pen.widthF() * zoom >= leastLine(screen.height()) - 1e-9, qPrintable(plot->accessibleName()));
                for (int index = 0; index < plot->itemCount(); ++index)
                    if (const auto *line = qobject_cast<QCPItemStraightLine *>(plot->item(index)))
                        QVERIFY2(line->pen().widthF() * zoom >= leastLine(screen.height()) - 1e-9,
                                 qPrintable(plot->accessibleName()));
                for (int index = 0; index < plot->graphCount(); ++index) {
                    const QCPScatterStyle marker = plot->graph(index)->scatterStyle();
                    QVERIFY(marker.isNone() || marker.brush().style() != Qt::NoBrush || marker.pen().style() == Qt::NoPen ||
                            marker.pen().widthF() * zoom >= leastLine(screen.height()) - 1e-9);
                }
            }
            // The page fits: nothing is squeezed out of the screen.
            const QSizeF needed = QSizeF(lecture.stageOf()->minimumSizeHint()) * zoom;
            QVERIFY2(needed.height() <= screen.height() + 1 && needed.width() <= screen.width() + 1,
                     qPrintable(QString("%1 needs %2 × %3").arg(page).arg(needed.width()).arg(needed.height())));
            QTRY_VERIFY2(lecture.stageOf()->width() * zoom <= screen.width() + 1,
                         qPrintable(QString("%1 is %2 wide").arg(page).arg(lecture.stageOf()->width() * zoom)));
        });
        QVERIFY(sheets >= 8); // two of Compare and Inside each, three of Training
    }

    /// In its first frame already, and not only once every layout has heard of it in turn.
    void aPageThatHasShrunkComesBackOntoTheScreenAtOnce()
    {
        auto *pages = new QWidget;
        auto *card = new QWidget(pages);
        auto *wide = new QPushButton(card);
        wide->setMinimumWidth(1500);
        (new QHBoxLayout(card))->addWidget(wide);
        (new QHBoxLayout(pages))->addWidget(card);
        Presentation presentation(nullptr);
        presentation.resize(1280, 720);
        presentation.show();
        presentation.take(pages);
        QTRY_VERIFY(pages->width() >= 1500);
        wide->hide();
        QResizeEvent again(presentation.size(), presentation.size());
        QCoreApplication::sendEvent(presentation.viewport(), &again);
        QVERIFY2(pages->width() * presentation.zoom() <= 1281, qPrintable(QString::number(pages->width())));
    }

    /// The heading of the outputs of a whole part is so long that it has no room beside all its buttons.
    void aScreenIsNotTooNarrowForItsFirstPage()
    {
        std::vector<Scene> scenes = shippedScenes();
        std::erase_if(scenes, [](const Scene &scene) { return scene.id != "adding"; });
        Lecture lecture({1280, 720}, scenes);
        QTRY_VERIFY_WITH_TIMEOUT(lecture.ready(), 20000);
        lecture.window.setPage(0);
        const auto *residuals = lecture.window.findChild<QPushButton *>("residuals");
        QTRY_VERIFY(residuals->isVisible() && lecture.window.findChild<OutputCard *>()->minimumSizeHint().width() > 853);
        lecture.window.setPresenting(true);
        QVERIFY2(lecture.stageOf()->width() * lecture.presentation()->zoom() <= 1281,
                 qPrintable(QString::number(lecture.stageOf()->width())));
    }

    /// Over half of the page at most, however much there is to say.
    void whatASceneSaysIsReadFromTheLastRow_data()
    {
        QTest::addColumn<QSize>("screen");
        QTest::addColumn<int>("sentences");
        QTest::addColumn<double>("share"); // of the screen's height, that its letters have
        for (const QSize screen : {QSize(1280, 720), QSize(1920, 1080)})
            for (const auto &[sentences, share] :
                 {std::pair(2, 36.0), std::pair(20, textPerScreen), std::pair(200, textPerScreen)})
                QTest::addRow("%d, %d sentences", screen.height(), sentences) << screen << sentences << share;
    }
    void whatASceneSaysIsReadFromTheLastRow()
    {
        QFETCH(QSize, screen);
        QFETCH(int, sentences);
        QFETCH(double, share);
        Scene scene = toldScene();
        scene.steps.front().text = QString("The forget gate keeps {forget_gate} of it. ").repeated(sentences).toStdString();
        scene.steps.front().claims.clear();
        Lecture lecture(screen, scene);
        QTRY_VERIFY(lecture.ready());
        lecture.window.setPresenting(true);
        lecture.press(Qt::Key_T);
        auto *card = lecture.stageOf()->findChild<SceneCard *>();
        QTRY_VERIFY(card->isVisible() && card->findChild<QLabel *>("presentedText")->text().contains("<b>0."));
        const double zoom = lecture.presentation()->zoom();
        lecture.onEverySheet([&](QWidget &) {
            QCoreApplication::processEvents();
            PaintedText least;
            QTRY_VERIFY2((least = smallestText(*card)).pixels * zoom >= screen.height() / share - 0.01,
                         qPrintable(QString("“%1” has %2 px").arg(least.text).arg(least.pixels * zoom)));
            QVERIFY(card->height() * zoom <= screen.height() / 2.0 + 1);
            const QRect stage = lecture.stageOf()->rect();
            QVERIFY(stage.contains(card->geometry()) && card->geometry().top() >= stage.height() / 3);
            const auto *status = lecture.stageOf()->findChild<QLabel *>("presentationStatus");
            QVERIFY(card->geometry().bottom() < status->y());
            const QStackedWidget *page = lecture.pages();
            const auto spare = [&] { return card->top() - page->minimumSizeHint().height(); };
            QTRY_VERIFY2(page->height() == card->top() - std::min(spare(), 0), // what has to be higher lies below the card
                         qPrintable(QString("%1: %2 of %3, at least %4")
                                        .arg(lecture.footer())
                                        .arg(page->height())
                                        .arg(card->y())
                                        .arg(page->minimumSizeHint().height())));
            if (sentences > 2)
                return; // a screen's half
            QVERIFY2(spare() >= 0, qPrintable(QString("%1: %2 too high").arg(lecture.footer()).arg(-spare())));
            const PaintedText smallest = smallestText(*lecture.stageOf());
            QVERIFY2(smallest.pixels * zoom >= screen.height() / textPerScreen - 0.01, qPrintable(smallest.text));
            QStringList wrong;
            QTRY_VERIFY2((wrong = cutOff(*lecture.stageOf())).isEmpty(), qPrintable(lecture.footer() + wrong.join('\n')));
        });
        lecture.press(Qt::Key_T);
        QTRY_COMPARE(lecture.pages()->height(), lecture.stageOf()->findChild<QLabel *>("presentationStatus")->y());
        lecture.press(Qt::Key_T);
        for (const bool dark : {false, true}) {
            lecture.window.setDark(dark);
            QTRY_COMPARE(lecture.window.workbench().viewState().dark, dark);
            QTRY_VERIFY2(inkContrast(*card) >= 7, qPrintable(QString::number(inkContrast(*card))));
        }
    }

    /// A mark that nothing joins to others is as large as three lines are thick.
    void marksOfCrowdedSamplesAreSeen()
    {
        Scene scene = smallScene();
        scene.experiment.task.output = OutputAt::last;
        scene.experiment.data.params = {{"length", 12}, {"sequences", 250}};
        scene.experiment.task.split = {40, 200, 10};
        Lecture lecture({1280, 720}, scene);
        QTRY_VERIFY(lecture.ready());
        auto *plot = lecture.window.findChild<OutputPlot *>();
        lecture.window.setPresenting(true);
        const auto alone = [&](const QCPGraph &graph) {
            return graph.lineStyle() == QCPGraph::lsNone && !graph.data()->isEmpty();
        };
        const auto marks = [&] {
            int count = 0;
            for (int index = 0; index < plot->graphCount(); ++index)
                count += alone(*plot->graph(index)) ? 1 : 0;
            return count;
        };
        QTRY_VERIFY(marks() >= 3);
        plot->replot();
        for (int index = 0; index < plot->graphCount(); ++index)
            if (alone(*plot->graph(index)))
                QVERIFY(plot->graph(index)->scatterStyle().size() * lecture.presentation()->zoom() >= 9 - 1e-9);
    }

    /// A card for each of up to four models; five have no room, and the outputs take it. What is not there leaves no hole.
    void hiddenCardsLeaveNoHole_data()
    {
        QTest::addColumn<int>("models");
        for (const int models : {2, 3, 4, 5})
            QTest::newRow(qPrintable(QString::number(models))) << models;
    }
    void hiddenCardsLeaveNoHole()
    {
        QFETCH(int, models);
        Scene scene = smallScene();
        for (int more = 2; more < models; ++more)
            scene.experiment.models.push_back({QString("GRU %1").arg(more).toStdString(), {GruSpec{2}}});
        Lecture lecture({1280, 720}, scene);
        QTRY_VERIFY(lecture.ready());
        auto *page = lecture.window.findChild<ComparePage *>();
        const auto *told = page->findChild<WordsArea *>("told");
        const QWidget *words = told->parentWidget();
        const QWidget *losses = page->findChild<LossPlot *>()->parentWidget();
        const auto *outputs = page->findChild<OutputCard *>();
        const auto *card = page->findChild<ModelCardView *>();
        lecture.window.setPresenting(true);
        QTRY_VERIFY(outputs->isVisible() && outputs->width() > 0.95 * page->width());
        QVERIFY(!words->isVisible() && !losses->isVisible());
        QCOMPARE(card->isVisible(), models < 5);
        QTRY_COMPARE(page->findChildren<ModelCardView *>().size(), models);
        QTRY_VERIFY2(models < 5 ? outputs->height() + card->height() > 0.93 * page->height()
                                : outputs->height() > 0.95 * page->height(),
                     qPrintable(QString("%1 of %2").arg(outputs->height()).arg(page->height())));
        lecture.press(Qt::Key_PageDown);
        QTRY_VERIFY(losses->isVisible() && words->isVisible() && losses->height() + words->height() > 0.93 * page->height());
        QVERIFY(!outputs->isVisible() && !card->isVisible());
        QTRY_COMPARE(losses->width(), words->width());
        QTRY_COMPARE(told->verticalScrollBar()->maximum(), 0); // all of them
        lecture.window.setPresenting(false);
        QTRY_VERIFY(words->isVisible() && card->isVisible() && words->height() < losses->height());
    }

    void noTitleIsCutOff_data() { isReadFromTheLastRow_data(); }
    void noTitleIsCutOff()
    {
        QFETCH(QSize, screen);
        for (const char *language : {"en", "zh_CN"}) {
            useLanguage(*qApp, language);
            Lecture lecture(screen);
            QTRY_VERIFY(lecture.ready());
            lecture.train();
            lecture.window.setPresenting(true);
            QStringList problems;
            lecture.onEverySheet([&](QWidget &) {
                QStringList wrong;
                if (!QTest::qWaitFor([&] { return (wrong = cutOff(*lecture.stageOf())).isEmpty(); }, patience))
                    problems << lecture.footer() + ": " + wrong.join('\n');
            });
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
        lecture.onEverySheet([&](QWidget &) { QVERIFY(lecture.pages()->currentIndex() != data); });
        lecture.window.setPage(data); // by its shortcut
        QVERIFY(lecture.pages()->currentIndex() != data);
        lecture.window.setPresenting(false);
        lecture.window.setPage(data);
        QCOMPARE(lecture.pages()->currentIndex(), data);
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
