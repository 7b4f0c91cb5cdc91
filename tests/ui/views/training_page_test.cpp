#include "tests/ui/trained_window.h"
#include "tests/ui/training_fixture.h"
#include "ui/models/language.h"
#include "ui/models/learning_words.h"
#include "ui/views/atlas_card.h"
#include "ui/views/atlas_plot.h"
#include "ui/views/distribution_card.h"
#include "ui/views/distribution_plot.h"
#include "ui/views/main_window.h"
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

class TrainingPageTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void aClickInTheAtlasPicksEpochAndStepEverywhere()
    {
        testing::TrainedWindow trained;
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

    /// Beginners see whether it learns, in place of histograms and norms.
    void beginnersSeeWhetherItLearns()
    {
        testing::TrainedWindow trained;
        const auto *words = trained.window.findChild<QLabel *>("learningWords");
        const auto *histograms = trained.window.findChild<DistributionPlot *>();
        const auto *norms = trained.window.findChild<NormPlot *>();
        QTRY_VERIFY(words->isVisible());
        QVERIFY(!histograms->isVisible() && !norms->isVisible());
        QCOMPARE(words->text(), learningWords(lossContent(trained.workbench().viewState(), LossAxis::epochs, true)));
        QVERIFY(words->text().contains("LSTM"));
        QVERIFY(trained.plot()->isVisible());
        QCOMPARE(trained.plot()->atlas().maps[1].word, QString("keep"));
        trained.workbench().setExpert(true);
        QTRY_VERIFY(histograms->isVisible() && norms->isVisible() && !words->isVisible());
        QVERIFY(trained.plot()->atlas().maps[1].word.isEmpty());
    }

    /// However long the numbers of their scales are.
    void theMapsOfAColumnEndAtTheSamePlace()
    {
        testing::TrainedWindow trained;
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
        testing::TrainedWindow trained;
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
        testing::TrainedWindow trained;
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
        testing::TrainedWindow trained;
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
        testing::TrainedWindow trained;
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
        window.setPage(testing::TrainedWindow::trainingPage);
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

    void aPictureAndTheNumbersCanBeTaken()
    {
        testing::TrainedWindow trained;
        trained.waitForAtlas();
        QCOMPARE(trained.plot()->table().columns.size(), size_t(8));
        for (const bool dark : {false, true}) {
            trained.window.setDark(dark);
            QVERIFY(!trained.plot()->grab().isNull());
        }
    }

    void everythingHasAName()
    {
        testing::TrainedWindow trained;
        for (QWidget *widget : trained.window.findChild<TrainingPage *>()->findChildren<QWidget *>())
            if (widget->focusPolicy() != Qt::NoFocus && !qobject_cast<QLineEdit *>(widget) && widget->window() == &trained.window)
                QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
    }

    void histogramsPickTheEpochToo()
    {
        testing::TrainedWindow trained;
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
        testing::TrainedWindow trained;
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
        testing::TrainedWindow trained;
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
        testing::TrainedWindow trained;
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
