#include "core/inspect/plain_cubes.h"
#include "core/inspect/plain_network.h"
#include "tests/ui/small_scene.h"
#include "tests/ui/training_fixture.h"
#include "ui/models/language.h"
#include "ui/views/atlas_card.h"
#include "ui/views/atlas_plot.h"
#include "ui/views/distribution_card.h"
#include "ui/views/distribution_plot.h"
#include "ui/views/main_window.h"
#include "ui/views/map_choice.h"
#include "ui/views/norm_plot.h"
#include "ui/views/scene_panel.h"
#include "ui/views/training_page.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QtTest>

using namespace sluice;

namespace {

constexpr int trainingPage = 3;

/// The window after a whole training of the small scene, on the page Training.
class Trained {
public:
    Trained() : window({smallScene()}, 1)
    {
        window.resize(1440, 900);
        window.show();
        window.openScene({});
        QTRY_VERIFY(!workbench().viewState().moment.empty());
        workbench().setPace({});
        workbench().train();
        QTRY_COMPARE(workbench().keptEpochs().size(), size_t(7));
        QTRY_VERIFY(!workbench().canTrain());
        window.setPage(trainingPage);
    }

    Workbench &workbench() { return window.workbench(); }
    const Selection &selection() { return workbench().viewState().selection; }
    AtlasPlot *plot() { return window.findChild<AtlasPlot *>(); }
    AtlasCard *card() { return window.findChild<AtlasCard *>(); }
    void waitForAtlas()
    {
        QTRY_VERIFY(!plot()->atlas().maps.empty());
        QTRY_VERIFY(!plot()->atlas().maps.front().values.has_nan());
        plot()->replot();
    }

    /// The forget gate of all units is held, or let go.
    void hold(std::optional<double> value)
    {
        Selection wanted = selection();
        wanted.whatIfs.clear();
        if (value)
            wanted.whatIfs = {{{}, true, lstm, Intervention{0, Part::forgetGate, {}, 0, SIZE_MAX, *value}}};
        workbench().setSelection(wanted);
    }
    /// The LSTM of a kept epoch on the picked sample, by the plain equations.
    LstmValues byPlainEquations(size_t moment, const std::vector<Intervention> &interventions)
    {
        const ViewState &state = workbench().viewState();
        const ModelSpec &spec = state.experiment->models[lstm];
        const ModelShape shape = ModelShape::of(*state.task);
        const NetworkWeights weights = unpackWeights(spec, shape, state.history->kept[moment][lstm]->weights);
        const arma::cube x = oneSequence(state.task->sample(selection().split, selection().sample).x);
        return std::get<LstmValues>(runPlainNetwork(spec, shape, weights, x, interventions).layers[0]);
    }

    static constexpr size_t lstm = 1;
    MainWindow window;
};

void choose(MapChoice &choice, MapShows shows)
{
    choice.setCurrentIndex(static_cast<int>(shows));
    emit choice.activated(static_cast<int>(shows));
}

/// Of a map with a column each epoch.
double drawnAt(Plot &plot, int map, size_t epoch, size_t row)
{
    return qobject_cast<QCPColorMap *>(plot.plottable(map))->data()->cell(static_cast<int>(epoch), static_cast<int>(row));
}

} // namespace

class TrainingPageTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void aClickInTheAtlasPicksEpochAndStepEverywhere()
    {
        Trained trained;
        trained.waitForAtlas();
        QCOMPARE(trained.plot()->atlas().maps.size(), size_t(6));
        QTest::mouseClick(trained.plot(), Qt::LeftButton, {}, trained.plot()->placeOf(1, 2, 7));
        QCOMPARE(trained.workbench().shownEpoch(), 2u);
        QVERIFY(!trained.workbench().viewState().live);
        QCOMPARE(trained.selection().step, size_t(7));
        // And what was picked is where the cursor stands now.
        QTRY_COMPARE(trained.plot()->atlas().shownEpoch, 2u);
        QCOMPARE(trained.plot()->atlas().selection.step, size_t(7));
    }

    /// However long the numbers of their scales are.
    void theMapsOfAColumnEndAtTheSamePlace()
    {
        Trained trained;
        trained.waitForAtlas();
        AtlasPlot *plot = trained.plot();
        GateAtlas atlas = plot->atlas();
        for (AtlasMap &map : atlas.maps)
            map.limit = 1;
        atlas.maps[0].limit = 0.00015;
        plot->show(atlas);
        plot->replot();
        const QList<EpochMap *> maps = plot->findChildren<EpochMap *>();
        QCOMPARE(maps.size(), 6);
        for (qsizetype k = 2; k < maps.size(); ++k) {
            QCOMPARE(maps[k]->rect()->left(), maps[k - 2]->rect()->left());
            QCOMPARE(maps[k]->rect()->right(), maps[k - 2]->rect()->right());
        }
    }

    void theCursorLeavesItsRowSeen()
    {
        Trained trained;
        trained.waitForAtlas();
        AtlasPlot *plot = trained.plot();
        const QPoint middle = plot->placeOf(0, 3, 7);
        const QPoint end(plot->findChild<EpochMap *>()->rect()->left() + 3, middle.y());
        const auto colourAt = [plot](const QPoint &place, size_t step) {
            plot->showCursor(0, step);
            return plot->toPixmap(plot->width(), plot->height()).toImage().pixelColor(place);
        };
        QCOMPARE(colourAt(middle, 7), colourAt(middle, 2));
        QVERIFY(colourAt(end, 7) != colourAt(end, 2));
    }

    void draggingGoesOnPicking()
    {
        Trained trained;
        trained.waitForAtlas();
        AtlasPlot *plot = trained.plot();
        QTest::mousePress(plot, Qt::LeftButton, {}, plot->placeOf(0, 1, 2));
        QMouseEvent move(QEvent::MouseMove, plot->placeOf(0, 5, 9), plot->mapToGlobal(plot->placeOf(0, 5, 9)), Qt::NoButton,
                         Qt::LeftButton, {});
        QCoreApplication::sendEvent(plot, &move);
        QCOMPARE(trained.workbench().shownEpoch(), 5u);
        QCOMPARE(trained.selection().step, size_t(9));
    }

    void worksByKeyboard()
    {
        Trained trained;
        trained.waitForAtlas();
        AtlasPlot *plot = trained.plot();
        const auto press = [&](Qt::Key key) {
            QTest::keyClick(plot, key);
            QCoreApplication::processEvents();
        };
        press(Qt::Key_Home);
        QCOMPARE(trained.workbench().shownEpoch(), 0u);
        QTRY_COMPARE(plot->atlas().shownEpoch, 0u);
        press(Qt::Key_Right);
        QCOMPARE(trained.workbench().shownEpoch(), 1u);
        const size_t step = trained.selection().step;
        press(Qt::Key_Up);
        QCOMPARE(trained.selection().step, step + 1);
        QTRY_COMPARE(plot->atlas().selection.step, step + 1);
        press(Qt::Key_Down);
        QCOMPARE(trained.selection().step, step);
    }

    void aUnitPickedHereIsPickedEverywhere()
    {
        Trained trained;
        trained.waitForAtlas();
        const arma::mat first = trained.plot()->atlas().maps[1].values;
        trained.card()->findChild<QSpinBox *>()->setValue(2);
        QCOMPARE(trained.selection().unit, size_t(1));
        QTRY_COMPARE(trained.plot()->atlas().who, QString("unit 2"));
        const arma::mat second = trained.plot()->atlas().maps[1].values;
        trained.card()->findChild<QCheckBox *>()->setChecked(true);
        QCOMPARE(trained.plot()->atlas().who, QString("mean of 2 units"));
        QVERIFY(arma::approx_equal(trained.plot()->atlas().maps[1].values, arma::mat((first + second) / 2), "absdiff", 1e-6));
    }

    /// In both languages, beside the panel of a scene in the smallest window.
    void theTitleIsOneLine()
    {
        Scene scene = smallScene();
        SceneStep step;
        step.title = "A step";
        step.text = "Some words.";
        scene.steps = {step};
        MainWindow window({scene}, 1);
        window.resize(1280, 720);
        window.show();
        window.openScene("small");
        QTRY_VERIFY(!window.workbench().viewState().moment.empty());
        window.workbench().setExpert(true);
        window.setPage(trainingPage);
        const auto *card = window.findChild<AtlasCard *>();
        QTRY_VERIFY(card->isVisible() && window.findChild<ScenePanel *>()->isVisible());
        for (const char *language : {"en", "zh_CN", "en"}) {
            useLanguage(*qApp, language);
            const auto titles = card->findChildren<QLabel *>();
            const auto title =
                std::ranges::find_if(titles, [](const QLabel *label) { return label->property("role") == "chart-title"; });
            QVERIFY(title != titles.end());
            QTRY_VERIFY2((*title)->width() >= (*title)->fontMetrics().horizontalAdvance((*title)->text()) &&
                             (*title)->height() < 2 * (*title)->fontMetrics().height(),
                         language);
            QCOMPARE(window.width(), 1280);
        }
    }

    /// There is nothing to choose.
    void oneUnitIsNotAskedFor()
    {
        ViewState state = testing::learningState({0, 3});
        AtlasCard card;
        const auto choices = [&] {
            return card.findChild<QSpinBox *>()->isVisibleTo(&card) + card.findChild<QCheckBox *>()->isVisibleTo(&card);
        };
        card.show(state);
        QTRY_COMPARE(card.atlas().units, size_t(1));
        QCOMPARE(choices(), 0);
        state = testing::sunspotState(3);
        state.history = testing::historyOf(state, {0, 3}, [&](size_t model, uint32_t) { return state.moment[model]->weights; });
        card.show(state);
        QTRY_COMPARE(card.atlas().units, size_t(3));
        QCOMPARE(choices(), 2);
    }

    // What the maps are drawn with is what the plain equations give with the gate held, and without.
    void underAWhatIfTheAtlasShowsWhatWas()
    {
        Trained trained;
        trained.waitForAtlas();
        AtlasPlot *plot = trained.plot();
        auto *shows = trained.card()->findChild<MapChoice *>();
        QVERIFY(!shows->isVisible());
        trained.hold(0.25);
        QTRY_VERIFY(shows->isVisible());
        QTRY_VERIFY(!plot->atlas().maps[0].values.has_nan() && !plot->atlas().maps[0].untouched.has_nan());
        const Intervention held{0, Part::forgetGate, {}, 0, SIZE_MAX, 0.25};
        const size_t unit = plot->atlas().selection.unit;
        constexpr int cell = 0, forget = 1;
        for (size_t moment = 0; moment < 7; ++moment) {
            const LstmValues now = trained.byPlainEquations(moment, {held}), was = trained.byPlainEquations(moment, {});
            for (size_t t = 0; t < 12; ++t) {
                const auto near = [&](double value, double expected) { return std::abs(value - expected) < 1e-6; };
                choose(*shows, MapShows::whatIf);
                QVERIFY(near(drawnAt(*plot, cell, moment, t), now.c(unit, 0, t)));
                choose(*shows, MapShows::before);
                QVERIFY(near(drawnAt(*plot, cell, moment, t), was.c(unit, 0, t)));
                QVERIFY(near(drawnAt(*plot, forget, moment, t), was.f(unit, 0, t)));
                choose(*shows, MapShows::change);
                QVERIFY(near(drawnAt(*plot, cell, moment, t), now.c(unit, 0, t) - was.c(unit, 0, t)));
                QVERIFY(near(drawnAt(*plot, forget, moment, t), 0.25 - was.f(unit, 0, t)));
            }
        }
        QCOMPARE(plot->table().columns.size(), size_t(2 + 2 * 6)); // whatever is drawn
        trained.hold({});
        QTRY_VERIFY(!shows->isVisible());
        QCOMPARE(plot->table().columns.size(), size_t(2 + 6));
    }

    void underAWhatIfTheActivationsShowWhatWas()
    {
        Trained trained;
        auto *card = trained.window.findChild<DistributionCard *>();
        auto *plot = card->findChild<DistributionPlot *>();
        auto *shows = card->findChild<MapChoice *>();
        const auto choices = card->findChildren<QComboBox *>();
        choices[0]->setCurrentIndex(2);
        emit choices[0]->activated(2);
        const int gate = choices[1]->findText("LSTM layer 1: forget gate f(t)");
        choices[1]->setCurrentIndex(gate);
        emit choices[1]->activated(gate);
        QVERIFY(!shows->isVisible());
        trained.hold(0.25);
        QTRY_VERIFY(shows->isVisible() && card->map() && !card->map()->subtitle.contains("computed"));
        const DistributionMap map = *card->map();
        for (size_t moment = 0; moment < 7; ++moment) {
            const arma::cube f = trained.byPlainEquations(moment, {}).f;
            for (size_t row = 0; row < map.bins; ++row) {
                const double from = map.bottom() + (static_cast<double>(row) - 0.5) * map.apart(), to = from + map.apart();
                const auto counted = std::ranges::count_if(f, [&](double value) { return value >= from && value < to; });
                const double share = static_cast<double>(counted) / static_cast<double>(f.n_elem);
                const double now = 0.25 >= from && 0.25 < to ? 1 : 0;
                const auto shown = [&](MapShows what) {
                    choose(*shows, what);
                    const double value = drawnAt(*plot, 0, moment, row);
                    return std::isnan(value) ? 0 : value;
                };
                QVERIFY(std::abs(shown(MapShows::whatIf) - now) < 1e-12);
                QVERIFY(std::abs(shown(MapShows::before) - share) < 1e-12);
                QVERIFY(std::abs(shown(MapShows::change) - (now - share)) < 1e-12);
            }
        }
        QCOMPARE(plot->table().columns.size(), size_t(5));
        choices[0]->setCurrentIndex(0);
        emit choices[0]->activated(0);
        QTRY_VERIFY(!shows->isVisible()); // weights are what they are
    }

    void aPictureAndTheNumbersCanBeTaken()
    {
        Trained trained;
        trained.waitForAtlas();
        QCOMPARE(trained.plot()->table().columns.size(), size_t(8));
        for (const bool dark : {false, true}) {
            trained.window.setDark(dark);
            QVERIFY(!trained.plot()->grab().isNull());
        }
    }

    void everythingHasAName()
    {
        Trained trained;
        for (QWidget *widget : trained.window.findChild<TrainingPage *>()->findChildren<QWidget *>())
            if (widget->focusPolicy() != Qt::NoFocus && !qobject_cast<QLineEdit *>(widget) && widget->window() == &trained.window)
                QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
    }

    void histogramsPickTheEpochToo()
    {
        Trained trained;
        auto *plot = trained.window.findChild<DistributionPlot *>();
        QTRY_COMPARE(plot->map().histograms.size(), size_t(7));
        QTRY_VERIFY(plot->map().histograms.back().total > 0);
        const auto choices = trained.window.findChild<DistributionCard *>()->findChildren<QComboBox *>();
        for (int of = 0; of < 3; ++of) {
            choices[0]->setCurrentIndex(of);
            emit choices[0]->activated(of);
            QTRY_VERIFY(!plot->isHidden() && plot->map().subtitle.contains("computed") == false);
            QVERIFY(choices[1]->count() > 2);
            plot->replot();
            const auto epoch = static_cast<uint32_t>(of + 1);
            const QPoint centre = plot->rect().center();
            QTest::mouseClick(plot, Qt::LeftButton, {}, centre);
            QVERIFY(!trained.workbench().viewState().live);
            QTest::keyClick(plot, Qt::Key_Home);
            QTRY_COMPARE(plot->map().shownEpoch, 0u);
            for (uint32_t k = 1; k <= epoch; ++k) {
                QTest::keyClick(plot, Qt::Key_Right);
                QTRY_COMPARE(plot->map().shownEpoch, k);
            }
            QCOMPARE(trained.workbench().shownEpoch(), epoch);
        }
        QVERIFY(!plot->table().columns.empty());
    }

    /// And the scale begins with what an empty bin looks like: the card.
    void theSharesAreSeenInBothThemes()
    {
        Trained trained;
        auto *plot = trained.window.findChild<DistributionPlot *>();
        QTRY_VERIFY(!plot->map().grid.empty());
        for (const bool dark : {true, false}) {
            plot->setDark(dark);
            const auto *map = qobject_cast<QCPColorMap *>(plot->plottable(0));
            const QCPRange scale = map->dataRange();
            QCPColorGradient gradient = map->gradient();
            QVERIFY(scale.lower < 0 && scale.lower > -0.1 * scale.upper);
            QCOMPARE(gradient.color(scale.lower, scale), theme(dark).card.rgb());
            QCOMPARE(gradient.color(0.5 * scale.lower, scale), theme(dark).card.rgb());
            for (const double share : {1e-9, 1e-4, 0.01, 0.3, 1.0})
                QVERIFY(contrast(gradient.color(share * scale.upper, scale), theme(dark).card.rgb()) >= 3);
        }
    }

    void normsAreDrawnForEachLayer()
    {
        Trained trained;
        auto *plot = trained.window.findChild<NormPlot *>();
        QTRY_COMPARE(plot->content().curves.size(), size_t(4));
        QCOMPARE(plot->content().curves[0].values.size(), size_t(18)); // three batches in each of six epochs
        plot->replot();
        const QPoint at(static_cast<int>(plot->xAxis->coordToPixel(4)), plot->axisRect()->rect().center().y());
        QTest::mouseClick(plot, Qt::LeftButton, {}, at);
        QCOMPARE(trained.workbench().shownEpoch(), 4u);
        QCOMPARE(plot->table().columns.size(), size_t(8));
    }

    void whileItTrainsTheAtlasGrows()
    {
        Trained trained;
        trained.workbench().startOver();
        QTRY_COMPARE(trained.plot()->atlas().grid.epochs().size(), size_t(1));
        for (size_t epochs = 2; epochs <= 4; ++epochs) {
            trained.workbench().oneEpoch();
            QTRY_COMPARE(trained.plot()->atlas().grid.epochs().size(), epochs);
            QTRY_VERIFY(!trained.plot()->atlas().maps.front().values.has_nan());
        }
    }
};

QTEST_MAIN(TrainingPageTest)
#include "training_page_test.moc"
