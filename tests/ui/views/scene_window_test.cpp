#include "core/inspect/probe.h"
#include "tests/ui/told_scene.h"
#include "ui/models/colour.h"
#include "ui/views/banner.h"
#include "ui/views/explained.h"
#include "ui/views/inside_page.h"
#include "ui/views/main_window.h"
#include "ui/views/prediction_page.h"
#include "ui/views/prediction_plot.h"
#include "ui/views/scene_editor.h"
#include "ui/views/scene_guide.h"
#include "ui/views/scene_list.h"
#include "ui/views/toolbar.h"

#include <QDockWidget>
#include <QDropEvent>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QtTest>

using namespace sluice;

namespace {

/// Between what is written beside a button and what is behind it.
double inkContrast(QRadioButton &button)
{
    constexpr int sign = 26; // pixels
    QWidget *window = button.window();
    const QImage image = window->grab(QRect(button.mapTo(window, QPoint(sign, 0)), button.size() - QSize(sign, 0))).toImage();
    const QRgb ground = image.pixel(image.width() - 1, 0);
    double most = 1;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            most = std::max(most, contrast(image.pixel(x, y), ground));
    return most;
}

struct Person {
    explicit Person(const Scene &scene = toldScene()) : window({scene}, 1)
    {
        window.resize(1280, 720);
        window.show();
        window.openScene({});
        QTRY_VERIFY(!window.workbench().viewState().moment.empty());
        QTRY_VERIFY(guide().isVisible());
    }
    template <class Widget> Widget *find(const char *name) { return window.findChild<Widget *>(name); }
    SceneGuide &guide() { return *window.findChild<SceneGuide *>(); }
    PredictionPage &page() { return *window.findChild<PredictionPage *>(); }
    PredictionPlot &plot() { return *window.findChild<PredictionPlot *>(); }
    void click(const char *name) { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }
    QString text(const char *label) { return find<QLabel>(label)->text(); }
    QPushButton *tab(const QString &name)
    {
        for (QPushButton *each : window.findChildren<QPushButton *>())
            if (each->property("page").toBool() && each->text() == name)
                return each;
        return nullptr;
    }
    void train()
    {
        window.workbench().setPace({});
        window.workbench().train();
        QTRY_VERIFY_WITH_TIMEOUT(!window.workbench().viewState().final.empty(), 30000);
    }
    void toStep(size_t step)
    {
        window.workbench().setSceneStep(step);
        QTRY_COMPARE(text("scenePlace"), QString("%1 of 5").arg(step + 1));
    }

    MainWindow window;
};

} // namespace

class SceneWindowTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void theUntrainedNetworksNumbersStandInTheText()
    {
        Person person;
        QTRY_VERIFY2(person.text("sceneText").startsWith("<b>43</b> weights, forget gate <b>0."),
                     qPrintable(person.text("sceneText")));
        QVERIFY(person.tab("Inside")->isChecked()); // the page it opens on
        QCOMPARE(person.text("sceneStepTitle"), QString("Untrained"));
        QVERIFY(!person.find<QPushButton>("sceneBack")->isEnabled());
    }

    void aChipLeadsToItsMoment()
    {
        Person person;
        person.click("sceneChip");
        const ViewState &state = person.window.workbench().viewState();
        QTRY_VERIFY(person.tab("Compare")->isChecked());
        QCOMPARE(state.selection.sample, size_t(3));
        QCOMPARE(state.selection.unit, size_t(1));
        QVERIFY(state.selection.part == Part::forgetGate);
        QVERIFY(state.expert);
        const Sample sample = state.task->sample(state.selection.split, 3);
        QVERIFY(sample.x(1, state.selection.step) > 0.5F);
    }

    void aChipAboutTheDenseNetworkShowsItInside()
    {
        Scene scene = toldScene();
        SceneJump &jump = scene.steps.front().jumps.front();
        jump.page = ScenePage::inside;
        jump.model = 0;
        Person person(scene);
        auto *inside = person.window.findChild<InsidePage *>();
        QTRY_VERIFY(inside->content().mode == InsideMode::recurrent);
        person.click("sceneChip");
        QTRY_VERIFY(inside->content().mode == InsideMode::dense);
    }

    void aQuestionCoversThePagesUntilItIsAnswered()
    {
        Person person;
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
        QCOMPARE(person.text("predictionResult"), QString("Right. As it is here: six."));
        QTRY_VERIFY(options[0]->text().contains("as it is here"));
        for (QRadioButton *option : options)
            QVERIFY2(inkContrast(*option) >= 4.5, qPrintable(option->text())); // what was not picked is read, too
        person.click("closePrediction");
        QVERIFY(!person.page().isVisible());
    }

    void aWrongPickIsSaidToBeWrong()
    {
        Person person;
        person.train();
        person.toStep(1);
        emit person.window.findChild<QPushButton *>("scenePredict")->clicked();
        QTRY_VERIFY(person.page().isVisible());
        person.page().findChildren<QRadioButton *>()[1]->click();
        person.click("givePrediction");
        QTRY_COMPARE(person.text("predictionResult"), QString("Not so. As it is here: six."));
        QTRY_COMPARE(person.text("sceneScore"), QString("0 of 1 answers right"));
    }

    void aCurveIsDrawnByMouse()
    {
        Person person;
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
        Person person;
        person.toStep(2);
        person.click("scenePredict");
        QTRY_VERIFY(person.plot().isVisible());
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
        QCOMPARE(person.window.workbench().viewState().selection.step, size_t(4)); // the window's own arrow keys stayed away
    }

    void whatDoesNotHoldIsNotSaid()
    {
        Person person;
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
        Person person(scene);
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
    }

    void aSceneFileIsOpenedByDroppingIt()
    {
        Person person(smallSceneWithSteps());
        QTemporaryDir folder;
        const QString path = folder.filePath("dropped.json");
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromStdString(writeScene(toldScene())));
        file.close();
        drop(person.window, path);
        QTRY_COMPARE(person.window.workbench().title(), QString("Told"));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(
            QByteArray::fromStdString(writeScene(toldScene())).replace("\"part\": \"forget_gate\"", "\"part\": \"forget\""));
        file.close();
        drop(person.window, path);
        QTRY_VERIFY2(bannerSays(person.window, "dropped.json: $.measures."),
                     qPrintable(person.window.findChild<Banner *>()->sentence()));
        QCOMPARE(person.window.workbench().title(), QString("Told")); // what was open stays
    }

    void onASmallScreenTheTextAndTheExperimentTakeTurns()
    {
        Person person;
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
        Person person;
        const std::vector<Scene> scenes = {smallScene(), toldScene()}; // outlives the list
        SceneList list(scenes, &person.window);
        const Scene *chosen = nullptr;
        connect(&list, &SceneList::chosen, this, [&](const Scene &scene) { chosen = &scene; });
        QCOMPARE(list.findChild<QPushButton *>("open-told")->accessibleDescription(), QString("A scene that tells something."));
        list.findChild<QPushButton *>("open-told")->click();
        QVERIFY(chosen && chosen->id == "told");
    }

    void whatIsSeenIsSavedAsAScene()
    {
        Person person(smallSceneWithSteps());
        Selection selection = person.window.workbench().viewState().selection;
        selection.step = 5;
        selection.part = Part::forgetGate;
        person.window.workbench().setSelection(selection);
        SceneEditor editor(
            person.window.workbench(), [] { return std::pair(ScenePage::inside, QString("Inside")); }, &person.window);
        editor.show();
        const auto type = [&](const char *name, const QString &text) {
            auto *field = editor.findChild<QLineEdit *>(name);
            field->clear();
            QTest::keyClicks(field, text);
        };
        type("sceneTitle", "My own scene");
        QMenu *measures = editor.findChild<QMenu *>("measureMenu");
        emit measures->aboutToShow();
        for (QAction *action : measures->actions())
            if (action->text() == "forget gate of LSTM, mean")
                action->trigger();
        QTest::mouseClick(editor.findChild<QPushButton *>("addStep"), Qt::LeftButton);
        type("stepTitle", "Look");
        editor.findChild<QPlainTextEdit *>("stepText")->setPlainText("The forget gate is {forget_gate}.");
        editor.findChild<QPlainTextEdit *>("stepClaims")->setPlainText("0.1 < forget_gate < 0.9");
        QTest::mouseClick(editor.findChild<QPushButton *>("addChip"), Qt::LeftButton);
        auto *save = editor.findChild<QPushButton *>("saveScene");
        QVERIFY2(save->isEnabled(), qPrintable(editor.findChild<QLabel *>("sceneProblem")->text()));
        editor.findChild<QPlainTextEdit *>("stepClaims")->setPlainText("forget_gates < 0.9");
        QVERIFY(!save->isEnabled());
        QVERIFY(editor.findChild<QLabel *>("sceneProblem")->text().contains("does not have"));
        editor.findChild<QPlainTextEdit *>("stepClaims")->setPlainText("forget_gate < 0.9");

        QTemporaryDir folder;
        const QString path = folder.filePath("mine.json");
        editor.saveTo(path);
        const auto scene = readScene(path.toStdString());
        QVERIFY2(scene, scene ? "" : scene.error().english().c_str());
        QCOMPARE(scene->id, std::string("my-own-scene"));
        QVERIFY(scene->experiment == smallScene().experiment);
        const SceneStep &step = scene->steps.back();
        QCOMPARE(claimText(step.claims.at(0)), std::string("forget_gate < 0.9"));
        QCOMPARE(step.jumps.at(0).moment->step, std::optional<size_t>(5));
        QVERIFY(step.jumps.at(0).part == Traced::forgetGate);
    }

    void aSceneThatIsNotSavedIsAskedAbout()
    {
        Person person(smallSceneWithSteps());
        SceneEditor editor(
            person.window.workbench(), [] { return std::pair(ScenePage::inside, QString("Inside")); }, &person.window);
        const auto answer = [&](const QString &text) {
            auto *question = editor.findChild<QMessageBox *>("unsavedScene");
            QVERIFY(question);
            for (QAbstractButton *button : question->buttons())
                if (button->text() == text)
                    button->click();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        };
        editor.show();
        editor.close(); // nothing was written
        QVERIFY(!editor.isVisible());
        editor.show();
        QTest::keyClicks(editor.findChild<QLineEdit *>("sceneSummary"), " More.");
        editor.close();
        QVERIFY(editor.isVisible());
        answer("Cancel");
        QVERIFY(editor.isVisible());
        QTest::keyClick(&editor, Qt::Key_Escape);
        QVERIFY(editor.isVisible());
        answer("Discard");
        QVERIFY(!editor.isVisible());
        editor.show();
        QTemporaryDir folder;
        editor.saveTo(folder.filePath("mine.json"));
        QVERIFY(!editor.isVisible());
    }

    void closingTheWindowAsksAboutTheSceneToo()
    {
        Person person(smallSceneWithSteps());
        emit person.window.findChild<Toolbar *>()->sceneAskedFor();
        auto *editor = person.window.findChild<SceneEditor *>();
        QVERIFY(editor);
        QTest::keyClicks(editor->findChild<QLineEdit *>("sceneSummary"), " More.");
        editor->close(); // which asks already
        person.window.close();
        QVERIFY(person.window.isVisible());
        auto *question = editor->findChild<QMessageBox *>("unsavedScene");
        QVERIFY(question);
        for (QAbstractButton *button : question->buttons())
            if (button->text() == "Discard")
                button->click();
        QTRY_VERIFY(!person.window.isVisible());
    }

    void theFormDoesNotJumpWhereSomethingIsWrong()
    {
        Person person(smallSceneWithSteps());
        SceneEditor editor(
            person.window.workbench(), [] { return std::pair(ScenePage::inside, QString("Inside")); }, &person.window);
        editor.show();
        auto *tabs = editor.findChild<QTabWidget *>();
        QCoreApplication::processEvents();
        const QRect before = tabs->geometry();
        editor.findChild<QPlainTextEdit *>("stepClaims")->setPlainText("nothing < 0.9");
        QVERIFY(!editor.findChild<QLabel *>("sceneProblem")->text().isEmpty());
        QCoreApplication::processEvents();
        QCOMPARE(tabs->geometry(), before);
    }

    void howAnswersAreWrittenIsSaid()
    {
        Person person(smallSceneWithSteps());
        SceneEditor editor(
            person.window.workbench(), [] { return std::pair(ScenePage::inside, QString("Inside")); }, &person.window);
        auto *answers = editor.findChild<QPlainTextEdit *>("stepOptions");
        QVERIFY(answers->placeholderText().startsWith("answer | claim"));
        QCOMPARE(explainedOf(*answers), std::optional(Explained::sceneAnswers));
        QVERIFY(explanation(Explained::sceneAnswers).simple.contains("the LSTM | lstm < dense"));
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
        Person person(scene);
        person.train();
        QTRY_COMPARE(person.text("sceneText"), QString("Train both: <b>6</b> and …."));
        person.click("sceneChip");
        QTRY_COMPARE(person.window.workbench().viewState().experiment->training.epochs, size_t(8));
        QCOMPARE(person.window.workbench().viewState().scene.run, std::string("longer"));
        person.train();
        QTRY_COMPARE(person.text("sceneText"), QString("<b>6</b> and <b>8</b>."));
    }

private:
    static Scene smallSceneWithSteps()
    {
        Scene scene = smallScene();
        scene.steps = {{"One", "Nothing yet.", {}, {}, {}, {}, {}}};
        return scene;
    }
    static void drop(MainWindow &window, const QString &path)
    {
        QMimeData mime;
        mime.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &mime, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&window, &enter);
        QDropEvent event(QPointF(10, 10), Qt::CopyAction, &mime, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&window, &event);
    }
    static bool bannerSays(MainWindow &window, const QString &words)
    {
        return window.findChild<Banner *>()->sentence().contains(words);
    }
};

QTEST_MAIN(SceneWindowTest)
#include "scene_window_test.moc"
