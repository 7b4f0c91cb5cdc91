#include "core/inspect/probe.h"
#include "tests/ui/drop_file.h"
#include "tests/ui/listener.h"
#include "ui/models/colour.h"
#include "ui/views/answer_option.h"
#include "ui/views/banner.h"
#include "ui/views/cell_card.h"
#include "ui/views/heat_map_plot.h"
#include "ui/views/inside_page.h"
#include "ui/views/scene_list.h"
#include "ui/views/what_if_card.h"
#include "ui/views/what_if_panel.h"

#include <QDockWidget>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QtTest>

using namespace sluice;
using namespace sluice::testing;

namespace {

/// Between what is written beside a button and what is behind it.
double inkContrast(AnswerOption &answer)
{
    constexpr int sign = 26; // pixels
    QWidget *window = answer.window();
    const QImage image = window->grab(QRect(answer.mapTo(window, QPoint(sign, 0)), answer.size() - QSize(sign, 0))).toImage();
    const QRgb ground = image.pixel(image.width() - 1, 0);
    double most = 1;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            most = std::max(most, contrast(image.pixel(x, y), ground));
    return most;
}

} // namespace

class SceneWindowTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void theUntrainedNetworksNumbersStandInTheText()
    {
        Listener person;
        QTRY_VERIFY2(person.text("sceneText").startsWith("<b>43</b> weights, forget gate <b>0."),
                     qPrintable(person.text("sceneText")));
        QVERIFY(person.tab("Compare")->isChecked()); // what its first chip shows
        QCOMPARE(person.text("sceneStepTitle"), QString("Untrained"));
        QVERIFY(!person.find<QPushButton>("sceneBack")->isEnabled());
    }

    void aChipLeadsToItsMoment()
    {
        Listener person;
        person.window.setPage(1);
        person.window.workbench().setSelection({});
        person.window.workbench().setExpert(false);
        QTRY_VERIFY(person.tab("Inside")->isChecked());
        person.click("sceneChip");
        const ViewState &state = person.window.workbench().viewState();
        QTRY_VERIFY(person.tab("Compare")->isChecked());
        QCOMPARE(state.selection.sample, size_t(3));
        QCOMPARE(state.selection.unit, size_t(1));
        QVERIFY(state.selection.part == Traced::forgetGate);
        QVERIFY(state.expert);
        const Sample sample = state.task->sample(state.selection.split, 3);
        QVERIFY(sample.x(1, state.selection.step) > 0.5F);
    }

    /// At 1280 × 720 their list begins below what is seen.
    void whatAChipHoldsIsSeenInTheList()
    {
        Scene scene = toldScene();
        SceneJump &jump = scene.steps.front().jumps.front();
        jump.page = ScenePage::inside;
        jump.beginner.reset();
        jump.whatIfs = {{"never forgets", true, 1, Intervention{0, Part::forgetGate, {}, 0, SIZE_MAX, 1.0}}};
        Listener person(scene);
        auto *side = person.window.findChild<QScrollArea *>("side");
        QTRY_VERIFY(side->isVisible());
        person.click("sceneChip");
        auto *result = person.find<QLabel>("whatIfResult");
        QTRY_VERIFY2(result->text().contains("whole test part"), qPrintable(result->text()));
        QVERIFY(side->verticalScrollBar()->maximum() > 0);
        QTRY_COMPARE(result->visibleRegion().boundingRect().size(), result->size());
        QCOMPARE(person.window.workbench().testedAfter(), std::set<uint32_t>{0}); // it says something of that part
        side->verticalScrollBar()->setValue(0);
        person.click("sceneChip"); // again
        QTRY_COMPARE(result->visibleRegion().boundingRect().size(), result->size());
    }

    void aTextAboutTheTestPartIsALookAtIt()
    {
        Scene scene = toldScene();
        scene.measures.push_back({"test_error", "", ScoreMeasure{1, Score::rmse, Split::test, {}, {}}});
        scene.steps[3].text = "Off by {test_error}.";
        Listener person(scene);
        person.train();
        person.toStep(2); // whose text has no number
        const Workbench &workbench = person.window.workbench();
        QTRY_VERIFY(person.guide().reader().values().contains("test_error"));
        QCoreApplication::processEvents();
        QVERIFY(workbench.testedAfter().empty());
        person.toStep(3);
        QTRY_VERIFY2(person.text("sceneText").startsWith("Off by <b>"), qPrintable(person.text("sceneText")));
        QTRY_COMPARE(workbench.testedAfter(), std::set<uint32_t>{6});
        const auto &scores = workbench.session().find(workbench.shownRun())->testScores;
        QCOMPARE(scores.size(), size_t(1));
        QVERIFY(scores.front() == (TestScore{6, 1, "rmse", person.guide().reader().values().at("test_error")}));
    }

    void aChipAboutTheDenseNetworkShowsItInside()
    {
        Scene scene = toldScene();
        SceneJump &jump = scene.steps.front().jumps.front();
        jump.page = ScenePage::inside;
        jump.model = 0;
        jump.contributions = true;
        Listener person(scene);
        auto *inside = person.window.findChild<InsidePage *>();
        inside->setMode(InsideMode::recurrent);
        inside->showContributions(false);
        QTRY_VERIFY(inside->content().mode == InsideMode::recurrent);
        person.click("sceneChip");
        QTRY_VERIFY(inside->content().mode == InsideMode::dense);
        auto *map = person.window.findChild<HeatMapPlot *>("firstLayer");
        QTRY_VERIFY(map->isVisible());
        QCOMPARE(map->accessibleName(), QString("Contributions of the first weights"));
    }

    void aQuestionCoversThePagesUntilItIsAnswered()
    {
        Listener person;
        person.click("sceneNext");
        QTRY_VERIFY(person.page().isVisible());
        QVERIFY(!person.tab("Compare")->isEnabled());
        QVERIFY(!person.find<QPushButton>("sceneNext")->isEnabled());
        QVERIFY(!person.find<QPushButton>("givePrediction")->isEnabled());
        person.window.setPage(0); // its shortcut
        QVERIFY(person.page().isVisible());
        const auto options = person.page().findChildren<QRadioButton *>();
        QCOMPARE(options.size(), 2);
        options[0]->click();
        person.click("givePrediction");
        QTRY_VERIFY(!person.page().isVisible()); // there is nothing to compare it with
        QVERIFY(person.tab("Compare")->isEnabled());
        QTRY_VERIFY(person.text("sceneResult").contains("kept"));
        QVERIFY(person.find<QPushButton>("sceneNext")->isEnabled());
        person.train();
        QTRY_VERIFY(person.page().isVisible()); // the truth is laid beside it
        QCOMPARE(person.text("predictionResult"), QString("Right. As it is here: “six”."));
        QTRY_VERIFY(options[0]->accessibleName().contains("as it is here"));
        for (AnswerOption *answer : person.page().findChildren<AnswerOption *>())
            QVERIFY2(inkContrast(*answer) >= 4.5, qPrintable(answer->text())); // what was not picked is read, too
        person.click("closePrediction");
        QVERIFY(!person.page().isVisible());
    }

    void aWrongPickIsSaidToBeWrong()
    {
        Listener person;
        person.train();
        person.toStep(1);
        emit person.window.findChild<QPushButton *>("scenePredict")->clicked();
        QTRY_VERIFY(person.page().isVisible());
        const auto options = person.page().findChildren<AnswerOption *>();
        QTest::mouseClick(options[1], Qt::LeftButton, {}, options[1]->rect().center()); // on its words
        QVERIFY(options[1]->button()->isChecked() && !options[0]->button()->isChecked());
        person.click("givePrediction");
        QTRY_COMPARE(person.text("predictionResult"), QString("Not so. As it is here: “six”."));
        QTRY_COMPARE(person.text("sceneScore"), QString("0 of 1 answers right"));
    }

    void aCurveIsDrawnByMouse()
    {
        Listener person;
        person.toStep(2);
        person.click("scenePredict");
        QTRY_VERIFY(person.plot().isVisible());
        QCOMPARE(person.plot().prediction().size(), size_t(12));
        const auto at = [&](double x, double y) {
            return QPoint(qRound(person.plot().xAxis->coordToPixel(x)), qRound(person.plot().yAxis->coordToPixel(y)));
        };
        QTest::mousePress(&person.plot(), Qt::LeftButton, {}, at(1, 0.25));
        QTest::mouseMove(&person.plot(), at(12, 0.75));
        QMouseEvent move(QEvent::MouseMove, at(12, 0.75), person.plot().mapToGlobal(at(12, 0.75)), Qt::NoButton, Qt::LeftButton,
                         {});
        QCoreApplication::sendEvent(&person.plot(), &move);
        QTest::mouseRelease(&person.plot(), Qt::LeftButton, {}, at(12, 0.75));
        const auto &values = person.plot().prediction().values();
        QVERIFY(qAbs(values.front() - 0.25) < 0.02);
        QVERIFY(qAbs(values.back() - 0.75) < 0.02);
        QVERIFY(qAbs(values[5] - (0.25 + 0.5 * 5 / 11)) < 0.02);
        person.click("givePrediction");
        person.train();
        QTRY_VERIFY(person.page().isVisible());
        QTRY_VERIFY(person.text("predictionResult").startsWith("R²\u00A0"));
        // The truth that is laid over it is the forget gate of this very net.
        const ViewState &state = person.window.workbench().viewState();
        const Trace trace = probe(state.experiment->models[1], ModelShape::of(*state.task), state.final[1]->weights,
                                  state.task->sample(Split::validation, 0));
        const PlotTable table = person.plot().table();
        QCOMPARE(table.columns.back().name, QString("LSTM"));
        for (size_t step = 0; step < 12; ++step)
            QVERIFY(qAbs(table.columns.back().values[step] - std::get<LstmTrace>(trace.layers[0]).f(0, step)) < 1e-12);
        QVERIFY(qAbs(table.columns[table.columns.size() - 2].values[0] - values[0]) < 1e-12);
    }

    void aCurveIsDrawnByKeyboard()
    {
        Listener person;
        person.toStep(2);
        person.click("scenePredict");
        QTRY_VERIFY(person.plot().isVisible());
        const size_t step = person.window.workbench().viewState().selection.step;
        person.plot().setFocus();
        QTRY_VERIFY(person.plot().hasFocus());
        QTest::keyClick(&person.plot(), Qt::Key_Up);
        QVERIFY(qAbs(person.plot().prediction().values()[0] - 0.55) < 1e-12);
        QTest::keyClick(&person.plot(), Qt::Key_End);
        QTest::keyClick(&person.plot(), Qt::Key_Down, Qt::ShiftModifier);
        QVERIFY(qAbs(person.plot().prediction().values()[11] - 0.3) < 1e-12);
        QVERIFY(person.find<QPushButton>("givePrediction")->isEnabled());
        person.click("clearPrediction");
        QVERIFY(!person.find<QPushButton>("givePrediction")->isEnabled());
        QCOMPARE(person.window.workbench().viewState().selection.step, step); // the window's own arrow keys stayed away
    }

    void whatDoesNotHoldIsNotSaid()
    {
        Listener person;
        person.toStep(4);
        QTRY_VERIFY(person.text("sceneText").contains("Train first"));
        person.train();
        QTRY_VERIFY(person.text("sceneText").startsWith("This network solved it differently."));
        QCOMPARE(person.text("sceneBroken"), QString("epochs is 6, said to be above 100"));
        person.toStep(3);
        QTRY_VERIFY(person.text("sceneText").contains("after <b>6</b> epochs"));
    }

    void lockedAndHiddenControls()
    {
        Scene scene = toldScene();
        scene.locked = {SceneControl::pace, SceneControl::startOver, SceneControl::whatIfs, SceneControl::branches};
        scene.hidden = {SceneControl::exports};
        scene.pages = {ScenePage::compare, ScenePage::inside};
        Listener person(scene);
        QVERIFY(!person.find<QWidget>("pace")->isEnabled());
        QVERIFY(!person.find<QPushButton>("startOver")->isEnabled());
        for (const char *name : {"startOver", "branch"})
            QCOMPARE(person.find<QPushButton>(name)->toolTip(), QString("Locked by this scene"));
        QVERIFY(!person.find<QPushButton>("export")->isVisible());
        QVERIFY(person.tab("Seeds")->isHidden() && !person.tab("Compare")->isHidden());
        person.train();
        person.window.workbench().startOver(); // by its key
        QVERIFY(!person.window.workbench().viewState().final.empty());
        QVERIFY(person.find<QPushButton>("oneBatch")->isVisible());
        person.tab("Inside")->click();
        auto *whatIf = person.window.findChild<WhatIfCard *>();
        QTRY_VERIFY(whatIf->isVisible() && !whatIf->isEnabled());
        QCOMPARE(whatIf->toolTip(), QString("Locked by this scene"));
    }

    void whatIfsAndFuturesThatAreHiddenAreNotThere()
    {
        Scene scene = toldScene();
        Listener others(scene);
        others.train();
        others.tab("Inside")->click();
        QTRY_VERIFY(others.window.findChild<WhatIfCard *>()->isVisible());
        QVERIFY(others.window.findChild<WhatIfPanel *>()->isVisible() && others.find<QPushButton>("branch")->isVisible());
        scene.hidden = {SceneControl::whatIfs, SceneControl::branches};
        Listener person(scene);
        person.train();
        person.tab("Inside")->click();
        QTRY_VERIFY(person.window.findChild<CellCardView *>()->isVisible());
        QVERIFY(!person.window.findChild<WhatIfCard *>()->isVisible());
        QVERIFY(!person.window.findChild<WhatIfPanel *>()->isVisible());
        QVERIFY(!person.find<QPushButton>("branch")->isVisible());
    }

    void aSceneFileIsOpenedByDroppingIt()
    {
        Listener person(smallSceneWithSteps());
        QTemporaryDir folder;
        const QString path = folder.filePath("dropped.json");
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromStdString(writeScene(toldScene())));
        file.close();
        dropFile(person.window, path);
        QTRY_COMPARE(person.window.workbench().title(), QString("Told"));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(
            QByteArray::fromStdString(writeScene(toldScene())).replace("\"part\": \"forget_gate\"", "\"part\": \"forget\""));
        file.close();
        dropFile(person.window, path);
        QTRY_VERIFY2(bannerSays(person.window, path + ": $.measures."),
                     qPrintable(person.window.findChild<Banner *>()->sentence()));
        QCOMPARE(person.window.workbench().title(), QString("Told")); // what was open stays
    }

    void onASmallScreenTheTextAndTheExperimentTakeTurns()
    {
        Listener person;
        auto *experiment = person.find<QDockWidget>("experiment");
        person.window.workbench().setExpert(true);
        QTRY_VERIFY(person.find<QPushButton>("panelSwitch")->isVisible());
        QVERIFY(person.guide().isVisible() && !experiment->isVisible());
        person.click("panelSwitch");
        QTRY_VERIFY(!person.guide().isVisible() && experiment->isVisible());
        person.click("guideSwitch");
        QTRY_VERIFY(person.guide().isVisible() && !experiment->isVisible());
        person.window.resize(1920, 1080);
        person.click("panelSwitch");
        QTRY_VERIFY(person.guide().isVisible() && experiment->isVisible());
    }

    void allScenesAreListedWithWhatTheyShow()
    {
        Listener person;
        const std::vector<Scene> scenes = {smallScene(), toldScene()}; // outlives the list
        SceneList list(scenes, &person.window);
        const Scene *chosen = nullptr;
        connect(&list, &SceneList::chosen, this, [&](const Scene &scene) { chosen = &scene; });
        QCOMPARE(list.findChild<QPushButton *>("open-told")->accessibleDescription(), QString("A scene that tells something."));
        list.findChild<QPushButton *>("open-told")->click();
        QVERIFY(chosen && chosen->id == "told");
    }

    void anotherRunOfTheSceneIsOpenedByItsChip()
    {
        Scene scene = toldScene();
        SceneRun run{"longer", "Longer", scene.experiment};
        run.experiment.training.epochs = 8;
        scene.runs = {run};
        scene.measures.push_back({"longer_epochs", "longer", TrainedEpochsMeasure{1}});
        SceneJump jump;
        jump.label = "Longer";
        jump.run = "longer";
        scene.steps = {
            {"Runs", "{epochs} and {longer_epochs}.", "Train both: {epochs} and {longer_epochs}.", {}, {}, {jump}, {}}};
        Listener person(scene);
        person.train();
        QTRY_COMPARE(person.text("sceneText"), QString("Train both: <b>6</b> and …."));
        QVERIFY(!person.find<QPushButton>("sceneChip")->isChecked());
        person.click("sceneChip");
        QTRY_COMPARE(person.window.workbench().viewState().experiment->training.epochs, size_t(8));
        QCOMPARE(person.window.workbench().viewState().scene.run, std::string("longer"));
        QTRY_VERIFY(person.find<QPushButton>("sceneChip")->isChecked());
        QVERIFY(person.text("sceneTitle").endsWith(" · Longer"));
        person.train();
        QTRY_COMPARE(person.text("sceneText"), QString("<b>6</b> and <b>8</b>."));
    }

private:
    static bool bannerSays(MainWindow &window, const QString &words)
    {
        return window.findChild<Banner *>()->sentence().contains(words);
    }
};

QTEST_MAIN(SceneWindowTest)
#include "scene_window_test.moc"
