#include "tests/ui/cut_off.h"
#include "tests/ui/lecture.h"
#include "tests/ui/text_recorder.h"
#include "tests/ui/told_scene.h"
#include "ui/models/projection.h"
#include "ui/views/heat_map_plot.h"

#include <QScrollArea>
#include <QScrollBar>

using namespace sluice;
using namespace sluice::testing;

/// Which of a page's sheets a chip turns to.
class PresentedSheetsTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    /// A chip turns to the sheet that has what it is about, at once or as soon as that has been computed, also where it was followed
    /// before the presentation began.
    void aChipTurnsToItsSheet_data()
    {
        QTest::addColumn<int>("page");
        QTest::addColumn<int>("panel");
        QTest::addColumn<int>("part");
        QTest::addColumn<size_t>("model");
        QTest::addColumn<QString>("place");
        const auto row = [](const char *name, ScenePage page, std::optional<PagePanel> panel, std::optional<Traced> part,
                            size_t model, const char *place) {
            QTest::newRow(name) << static_cast<int>(page) << (panel ? static_cast<int>(*panel) : -1)
                                << (part ? static_cast<int>(*part) : -1) << model << place;
        };
        row("outputs", ScenePage::compare, PagePanel::outputs, {}, 1, "Compare (1 of 2)");
        row("loss", ScenePage::compare, PagePanel::loss, {}, 1, "Compare (2 of 2)");
        row("words", ScenePage::compare, PagePanel::words, {}, 1, "Compare (2 of 2)");
        row("gradients", ScenePage::memory, PagePanel::gradients, {}, 1, "Memory (1 of 2)");
        row("units", ScenePage::memory, PagePanel::units, {}, 1, "Memory (2 of 2)");
        row("gate", ScenePage::inside, {}, Traced::inputGate, 1, "Inside (1 of 2)");
        row("written", ScenePage::inside, {}, Traced::written, 1, "Inside (2 of 2)");
        row("hidden", ScenePage::inside, {}, Traced::hidden, 1, "Inside (2 of 2)");
        row("weights", ScenePage::inside, PagePanel::firstLayer, {}, 0, "Inside (2 of 2)");
    }
    void aChipTurnsToItsSheet()
    {
        QFETCH(int, page);
        QFETCH(int, panel);
        QFETCH(int, part);
        QFETCH(size_t, model);
        QFETCH(QString, place);
        SceneJump other, jump;
        other.page = page == static_cast<int>(ScenePage::compare) ? ScenePage::inside : ScenePage::compare;
        jump.page = static_cast<ScenePage>(page);
        if (panel >= 0)
            jump.panel = static_cast<PagePanel>(panel);
        if (part >= 0)
            jump.part = static_cast<Traced>(part);
        jump.model = model;
        Scene scene = toldScene();
        scene.steps.front().jumps = {other, jump};
        Lecture told({1280, 720}, scene);
        QTRY_VERIFY(told.ready());
        told.window.setPresenting(true);
        told.press(Qt::Key_C);
        QTRY_VERIFY2(told.footer().contains(place), qPrintable(told.footer()));
        told.press(Qt::Key_C);
        QTRY_VERIFY2(!told.footer().contains(place), qPrintable(told.footer()));
        told.press(Qt::Key_C);
        QTRY_VERIFY2(told.footer().contains(place), qPrintable(told.footer()));
        told.window.setPresenting(false);
        told.window.setPresenting(true);
        QTRY_VERIFY2(told.footer().contains(place), qPrintable(told.footer()));
        told.press(place.contains("(1") ? Qt::Key_PageDown : Qt::Key_PageUp); // pages turn on from there
        QTRY_VERIFY2(!told.footer().contains(place), qPrintable(told.footer()));
    }

    /// The weights of a dense network, which have no room beside its rows.
    void theFirstLayerHasASheet_data()
    {
        QTest::addColumn<QSize>("screen");
        QTest::newRow("720") << QSize(1280, 720);
        QTest::newRow("1080") << QSize(1920, 1080);
    }
    void theFirstLayerHasASheet()
    {
        QFETCH(QSize, screen);
        Scene scene = toldScene();
        SceneJump jump;
        jump.page = ScenePage::inside;
        jump.panel = PagePanel::firstLayer;
        jump.model = 0;
        scene.steps.front().jumps = {jump};
        Lecture told(screen, scene);
        QTRY_VERIFY(told.ready());
        told.window.setPresenting(true);
        auto *page = told.stageOf()->findChild<InsidePage *>();
        auto *map = page->findChild<HeatMapPlot *>("firstLayer");
        QTRY_VERIFY2(map->isVisible(), qPrintable(told.footer()));
        QTRY_VERIFY(map->width() > 0.85 * page->width());
        const auto *rows = page->findChild<InsideStack *>();
        QVERIFY(!rows->isVisible());
        const double zoom = told.presentation()->zoom();
        const auto smallest = [&] {
            double pixels = 1e9;
            for (const PaintedText &text : paintedTexts(*page))
                pixels = std::min(pixels, text.pixels * zoom);
            return pixels;
        };
        QVERIFY2(smallest() >= screen.height() / textPerScreen - 0.01, qPrintable(QString::number(smallest())));
        QStringList wrong;
        QTRY_VERIFY2((wrong = cutOff(*page)).isEmpty(), qPrintable(wrong.join('\n')));
        QCOMPARE(page->findChild<QScrollArea *>("side")->verticalScrollBar()->maximum(), 0);
        told.press(Qt::Key_PageUp);
        QTRY_VERIFY(rows->isVisible() && !map->isVisible());
        told.window.setPresenting(false);
        QTRY_VERIFY(rows->isVisible() && map->isVisible());
    }
};

QTEST_MAIN(PresentedSheetsTest)
#include "presented_sheets_test.moc"
