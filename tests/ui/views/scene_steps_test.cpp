#include "tests/ui/listener.h"

#include <QRadioButton>
#include <QTemporaryDir>
#include <QtTest>

using namespace sluice;
using namespace sluice::testing;

/// What is looked at as a reader goes from step to step.
class SceneStepsTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    /// That of its first chip, which waits for the answer where something is asked.
    void aStepOpensWithItsOwnView()
    {
        Scene scene = toldScene();
        SceneJump second, last;
        second.page = ScenePage::compare;
        second.sample = ChosenSample{2};
        last.page = ScenePage::inside;
        last.sample = ChosenSample{1};
        last.epoch = 0;
        scene.steps[1].jumps = {second, last};
        scene.steps[3].jumps = {last, second};
        Listener person(scene);
        const ViewState &state = person.window.workbench().viewState();
        QVERIFY(person.tab("Compare")->isChecked()); // the first one, too
        QCOMPARE(state.selection.sample, size_t(3));
        person.click("sceneNext");
        QTRY_VERIFY(person.page().isVisible());
        QCOMPARE(state.selection.sample, size_t(3));
        person.page().findChild<QRadioButton *>()->click();
        person.click("givePrediction");
        QTRY_VERIFY(!person.page().isVisible());
        QTRY_VERIFY(person.tab("Compare")->isChecked());
        QCOMPARE(state.selection.sample, size_t(2));
        person.train(); // covers the pages with the truth
        QTRY_VERIFY(person.page().isVisible());
        person.click("sceneBack");
        QTRY_VERIFY(!person.page().isVisible() && state.selection.sample == 3); // of the first step
        person.click("sceneNext");
        QTRY_VERIFY(state.selection.sample == 2 && !person.page().isVisible()); // it has been answered
        person.click("sceneNext");
        QTRY_VERIFY(person.page().isVisible()); // asked when it is trained: the truth comes first
        emit person.window.findChild<QPushButton *>("showTruth")->clicked();
        QCOMPARE(state.selection.sample, size_t(2));
        person.click("closePrediction");
        person.click("sceneNext");
        QTRY_VERIFY(person.tab("Inside")->isChecked());
        QCOMPARE(state.selection.sample, size_t(1));
        QCOMPARE(person.window.workbench().shownEpoch(), uint32_t(0));
        QVERIFY(!state.live);
    }

    /// Its page where the first step shows none itself; what a question covers comes after it.
    void aSceneOpensOnItsPage()
    {
        Scene scene = toldScene();
        const SceneJump own = scene.steps.front().jumps.front();
        scene.steps.front().jumps.clear();
        Listener person(scene);
        QVERIFY(person.tab("Inside")->isChecked());
        scene.steps.erase(scene.steps.begin());
        scene.steps.front().jumps = {own};
        Listener asked(scene);
        const ViewState &state = asked.window.workbench().viewState();
        QTRY_VERIFY(asked.page().isVisible());
        QCOMPARE(state.selection.sample, size_t(0));
        asked.page().findChild<QRadioButton *>()->click();
        asked.click("givePrediction");
        QTRY_VERIFY(asked.tab("Compare")->isChecked());
        QCOMPARE(state.selection.sample, size_t(3));
    }

    /// The same scene out of a session shows what its reader saw last.
    void aSessionOpensAsItWasLeft()
    {
        Listener person;
        person.train();
        person.window.setPage(3);
        QTRY_VERIFY(person.tab("Training")->isChecked());
        QTemporaryDir folder;
        const QString file = folder.filePath("told.sluice");
        person.window.workbench().saveSession(file, person.guide().homework());
        QTRY_VERIFY(!person.window.isWindowModified());
        Listener other(smallSceneWithSteps());
        other.window.openFile(file);
        QTRY_COMPARE(other.text("sceneStepTitle"), QString("Untrained"));
        QTRY_VERIFY(other.tab("Training")->isChecked());
        QCOMPARE(other.window.workbench().viewState().selection.sample, size_t(0));
    }

    /// Found when the training has ended; who has gone on by then keeps what is looked at.
    void aChipTurnsToTheUnitOnceItIsFound()
    {
        Scene scene = toldScene();
        UnitMeasure best;
        best.model = 1;
        best.row.traced = Traced::forgetGate;
        scene.measures.push_back({"best", "", best});
        SceneJump chip;
        chip.model = 1;
        chip.unitOf = "best";
        scene.steps = {{"One", "Unit {best}.", {}, {}, {}, {chip}, {}}, {"Two", "Told.", {}, {}, {}, {}, {}}};
        for (const size_t before : {0U, 1U}) { // one of them is another one than what is found
            Listener person(scene);
            const ViewState &state = person.window.workbench().viewState();
            Selection selection = state.selection;
            selection.unit = before;
            person.window.workbench().setSelection(selection);
            person.train();
            const MeasuredValues &values = person.guide().reader().values();
            QTRY_VERIFY(values.contains("best"));
            QTRY_COMPARE(state.selection.unit + 1, static_cast<size_t>(values.at("best")));
        }
        Listener gone(scene);
        gone.click("sceneNext");
        const size_t unit = gone.window.workbench().viewState().selection.unit;
        gone.train();
        QTRY_VERIFY(gone.guide().reader().values().contains("best"));
        QCOMPARE(gone.window.workbench().viewState().selection.unit, unit);
    }

    void aStepOpensNoOtherRun()
    {
        Scene scene = toldScene();
        scene.runs = {{"other", "Other", scene.experiment}};
        SceneJump other, own;
        other.run = "other";
        own.run = "";
        other.page = own.page = ScenePage::compare;
        scene.steps = {{"One", "Told.", {}, {}, {}, {}, {}},
                       {"Two", "Told.", {}, {}, {}, {other}, {}},
                       {"Three", "Told.", {}, {}, {}, {own}, {}}};
        Listener person(scene);
        person.click("sceneNext");
        QTRY_COMPARE(person.text("sceneStepTitle"), QString("Two"));
        QVERIFY(person.tab("Inside")->isChecked() && person.window.workbench().viewState().scene.run.empty());
        person.click("sceneNext");
        QTRY_VERIFY(person.tab("Compare")->isChecked()); // of the run that is open
    }

    /// A chip that names no view is seen as the reader had it before another one changed that.
    void theViewOfAChipIsLentOnly()
    {
        Scene scene = toldScene();
        SceneJump expert, any;
        expert.beginner = false;
        expert.page = any.page = ScenePage::compare;
        scene.steps = {{"One", "Told.", {}, {}, {}, {any}, {}},
                       {"Two", "Told.", {}, {}, {}, {expert}, {}},
                       {"Three", "Told.", {}, {}, {}, {any}, {}}};
        Listener person(scene);
        const ViewState &state = person.window.workbench().viewState();
        QVERIFY(!state.expert);
        person.click("sceneNext");
        QVERIFY(state.expert);
        person.click("sceneBack");
        QVERIFY(!state.expert);
        person.click("sceneNext");
        person.click("sceneNext");
        QVERIFY(!state.expert);
        person.click("expert");
        person.click("sceneBack");
        person.click("sceneBack");
        QVERIFY(state.expert); // as was chosen by hand
    }
};

QTEST_MAIN(SceneStepsTest)
#include "scene_steps_test.moc"
