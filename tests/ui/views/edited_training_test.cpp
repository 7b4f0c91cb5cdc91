#include "tests/ui/patience.h"
#include "tests/ui/person.h"
#include "ui/models/language.h"
#include "ui/views/experiment_panel.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QSpinBox>
#include <QtTest>

using namespace sluice;
using sluice::testing::patience;
using sluice::testing::Person;

namespace {

/// An expert, with the experiment beside the pages.
struct Expert : Person {
    explicit Expert(size_t epochs = 6) : Expert(sceneOf(epochs)) {}
    explicit Expert(const Scene &scene) : Person(scene)
    {
        QTRY_VERIFY(ready());
        workbench().setPace({});
        click("expert");
        QTRY_VERIFY(panel().isVisible());
    }
    static Scene sceneOf(size_t epochs)
    {
        Scene scene = smallScene();
        scene.experiment.training.epochs = epochs;
        return scene;
    }
    Workbench &workbench() { return window.workbench(); }
    ExperimentPanel &panel() { return *window.findChild<ExperimentPanel *>(); }
    void setEpochs(int epochs) { panel().findChild<QSpinBox *>("epochs")->setValue(epochs); }
    int epochs() { return panel().findChild<QSpinBox *>("epochs")->value(); }
    QDoubleSpinBox *learningRate() { return panel().findChild<QDoubleSpinBox *>("learningRate"); }
    void trainAnEpoch()
    {
        click("oneEpoch");
        QTRY_COMPARE(workbench().shownEpoch(), 1u);
        QTRY_VERIFY(!workbench().running());
    }
    QString note() { return panel().findChild<QLabel *>("applyNote")->text(); }
    void callBothModelsTheSame()
    {
        for (QLineEdit *name : panel().findChildren<QLineEdit *>())
            if (name->accessibleName() == "Name of the model") {
                name->selectAll();
                QTest::keyClicks(name, "Twin");
            }
    }
};

} // namespace

class EditedTrainingTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        useLanguage(*qApp, "en"); // whose plurals are a translation
        QLocale::setDefault(QLocale::c());
    }

    void trainAppliesWhatIsEdited()
    {
        Expert person;
        QCOMPARE(person.button("train")->text(), QString("Train"));
        QVERIFY(!person.note().contains("not applied"));
        person.setEpochs(3);
        QCOMPARE(person.button("train")->text(), QString("Apply and train"));
        QVERIFY(person.note().contains("not applied"));
        person.click("train");
        QTRY_COMPARE_WITH_TIMEOUT(person.workbench().progress().phase, Phase::finished, patience);
        QCOMPARE(person.sees().experiment->training.epochs, size_t(3));
        QCOMPARE(person.workbench().shownEpoch(), 3u);
        QTRY_VERIFY(!person.note().contains("not applied"));
    }

    void theKeysApplyItToo()
    {
        Expert person;
        person.setEpochs(4);
        person.window.setFocus();
        QTest::keyClick(&person.window, Qt::Key_B);
        QTRY_VERIFY(!person.sees().moment.empty() && person.sees().moment.front()->at.step == 1);
        QCOMPARE(person.sees().experiment->training.epochs, size_t(4));
    }

    void whatIsRevertedIsNotApplied()
    {
        Expert person;
        const auto open = person.sees().experiment;
        person.setEpochs(3);
        person.click("revert");
        QCOMPARE(person.button("train")->text(), QString("Train"));
        person.click("train");
        QVERIFY(person.workbench().running());
        QCOMPARE(person.sees().experiment, open);
    }

    void whatCannotBeAppliedIsLeft()
    {
        Expert person;
        const auto open = person.sees().experiment;
        person.callBothModelsTheSame();
        QCOMPARE(person.button("train")->text(), QString("Train without edits"));
        QVERIFY(person.button("train")->toolTip().contains("Twin"));
        person.click("train");
        QTRY_COMPARE_WITH_TIMEOUT(person.workbench().progress().phase, Phase::finished, patience);
        QCOMPARE(person.sees().experiment, open);
    }

    void aLearningRateThatIsTakenAtOnceNeedsNoNewRun()
    {
        Expert person(1000);
        const auto open = person.sees().experiment;
        person.trainAnEpoch();
        person.learningRate()->setValue(0.5);
        QCOMPARE(person.workbench().learningRate(), 0.5);
        QCOMPARE(person.button("train")->text(), QString("Train"));
        person.click("train");
        QTRY_VERIFY(person.workbench().shownEpoch() > 1);
        QCOMPARE(person.sees().experiment, open);
    }

    /// As after a failed one: what has ended trains with no other learning rate any more.
    void aLearningRateForATrainingThatHasEndedIsAnEdit()
    {
        Expert person;
        person.click("train");
        QTRY_COMPARE_WITH_TIMEOUT(person.workbench().progress().phase, Phase::finished, patience);
        person.learningRate()->setValue(0.5);
        QCOMPARE(person.workbench().learningRate(), 0.02);
        QVERIFY(person.note().contains("not applied"));
        QTRY_COMPARE(person.button("train")->text(), QString("Apply and train"));
        person.click("train");
        QTRY_COMPARE(person.sees().experiment->training.optimizer.learningRate, 0.5);
        QTRY_COMPARE_WITH_TIMEOUT(person.workbench().progress().phase, Phase::finished, patience);
        QCOMPARE(person.learningRate()->value(), 0.5);
    }

    void afterAFailureALowerLearningRateIsTrainedWith()
    {
        Scene scene = Expert::sceneOf(6);
        scene.experiment.training.optimizer.type = OptimizerSpec::Type::sgd;
        scene.experiment.training.optimizer.learningRate = 1e30;
        scene.experiment.training.clipNorm.reset();
        Expert person(scene);
        person.click("train");
        QTRY_COMPARE(person.workbench().progress().phase, Phase::failed);
        QTRY_VERIFY(!person.button("train")->isEnabled());
        person.learningRate()->setValue(0.01);
        QTRY_COMPARE(person.button("train")->text(), QString("Apply and train"));
        QVERIFY(person.button("train")->isEnabled());
        person.click("train");
        QTRY_COMPARE_WITH_TIMEOUT(person.workbench().progress().phase, Phase::finished, patience);
        QCOMPARE(person.sees().experiment->training.optimizer.learningRate, 0.01);
    }

    void revertGoesBackToWhatIsTrained()
    {
        Expert person(1000);
        person.trainAnEpoch();
        person.learningRate()->setValue(0.5);
        QVERIFY(!person.button("revert")->isEnabled());
        QVERIFY(person.button("apply")->isEnabled()); // to begin with that rate
        person.setEpochs(999);
        person.click("revert");
        QCOMPARE(person.epochs(), 1000);
        QCOMPARE(person.learningRate()->value(), 0.5);
        QCOMPARE(person.note(), QString("This is what is trained."));
        person.click("startOver"); // with the experiment's own
        QTRY_COMPARE(person.learningRate()->value(), 0.02);
        QCOMPARE(person.button("train")->text(), QString("Train"));
    }

    void whatIsEditedStaysInAnotherFuture()
    {
        Expert person(1000);
        person.trainAnEpoch();
        auto units = person.panel().findChildren<QSpinBox *>();
        units.removeIf([](const QSpinBox *box) { return box->accessibleName() != "Units"; });
        units.front()->setValue(7);
        auto plan = person.workbench().branchPlan().value();
        plan.training.epochs = 900;
        person.workbench().branch(plan, "another");
        QTRY_COMPARE(person.epochs(), 900); // which nobody has edited
        QVERIFY(person.note().contains("not applied"));
        QVERIFY(person.panel().draft().models != person.sees().experiment->models);
        person.workbench().showFuture(0);
        QTRY_COMPARE(person.epochs(), 1000);
        QVERIFY(person.button("revert")->isEnabled());
        person.click("revert");
        QVERIFY(person.panel().draft() == *person.sees().experiment);
    }

    void whatIsEditedStaysInAnotherLanguage()
    {
        Expert person;
        person.setEpochs(3);
        useLanguage(*qApp, "zh_CN");
        QCOMPARE(person.epochs(), 3);
        QVERIFY(person.button("revert")->isEnabled());
        useLanguage(*qApp, "en");
        QCOMPARE(person.epochs(), 3);
        QCOMPARE(person.button("train")->text(), QString("Apply and train"));
        person.click("train");
        QTRY_COMPARE_WITH_TIMEOUT(person.workbench().progress().phase, Phase::finished, patience);
        QCOMPARE(person.workbench().shownEpoch(), 3u);
    }

    void editsThatNobodySeesAreLeft()
    {
        Expert person;
        const auto open = person.sees().experiment;
        person.setEpochs(3);
        person.click("beginner");
        QTRY_COMPARE(person.button("train")->text(), QString("Train"));
        QVERIFY(!person.button("oneBatch")->toolTip().contains("edited"));
        person.window.setFocus();
        QTest::keyClick(&person.window, Qt::Key_B);
        QTRY_VERIFY(!person.sees().moment.empty() && person.sees().moment.front()->at.step == 1);
        QCOMPARE(person.sees().experiment, open);
        person.click("expert");
        QTRY_COMPARE(person.button("train")->text(), QString("Apply and train"));
        person.window.setPresenting(true);
        QTest::keyClick(&person.window, Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(person.workbench().progress().phase, Phase::finished, patience);
        QCOMPARE(person.sees().experiment, open);
    }

    void whatIsEditedWhileTheRestLoadsIsAnEditOfIt()
    {
        Expert person;
        person.setEpochs(4);
        person.click("apply");
        QVERIFY(person.workbench().loading());
        QVERIFY(!person.button("apply")->isEnabled());
        QCOMPARE(person.note(), QString("What was applied is loading."));
        person.setEpochs(3);
        QVERIFY(!person.button("apply")->isEnabled());
        QVERIFY(person.note().contains("not applied"));
        person.click("train"); // what was applied, as soon as it is there
        QTRY_COMPARE_WITH_TIMEOUT(person.workbench().progress().phase, Phase::finished, patience);
        QCOMPARE(person.workbench().shownEpoch(), 4u);
        QCOMPARE(person.epochs(), 3);
        QVERIFY(person.button("apply")->isEnabled());
        QCOMPARE(person.button("train")->text(), QString("Apply and train"));
    }

    void whatIsGivenUpIsNoMoreThanEdited()
    {
        Expert person;
        const auto open = person.sees().experiment;
        person.setEpochs(4);
        person.click("train");
        person.workbench().cancelLoading();
        QTRY_COMPARE(person.button("train")->text(), QString("Apply and train"));
        QVERIFY(person.button("apply")->isEnabled());
        QCOMPARE(person.epochs(), 4);
        QCOMPARE(person.sees().experiment, open);
        QVERIFY(!person.workbench().running());
    }

    void trainCountsAsSoonAsLoadingIsStopped()
    {
        Expert person;
        person.setEpochs(4);
        person.click("apply");
        person.workbench().cancelLoading();
        QVERIFY(!person.workbench().loading());
        person.click("train");
        QTRY_COMPARE_WITH_TIMEOUT(person.workbench().progress().phase, Phase::finished, patience);
        QCOMPARE(person.workbench().shownEpoch(), 4u);
    }

    void editsMadeWhileItTrainsWait()
    {
        Expert person(1000);
        const auto open = person.sees().experiment;
        person.click("train");
        person.setEpochs(999);
        QCOMPARE(person.button("train")->text(), QString("Pause"));
        QVERIFY(person.button("train")->toolTip().contains("not applied"));
        person.window.setFocus();
        QTest::keyClick(&person.window, Qt::Key_E); // to the end of the epoch, of what trains
        QTRY_VERIFY(!person.workbench().running());
        QCOMPARE(person.sees().experiment, open);
        QTRY_COMPARE(person.button("train")->text(), QString("Apply and train"));
    }

    void moreEpochsAreAskedForWithoutTurningAnything()
    {
        Expert person;
        person.click("train");
        QTRY_COMPARE(person.button("train")->text(), QString("More epochs…"));
        person.workbench().showEpoch(2);
        person.click("train");
        auto *dialog = person.window.findChild<QDialog *>("branchDialog");
        QVERIFY(dialog);
        QCOMPARE(dialog->windowTitle(), QString("More epochs"));
        QCOMPARE(dialog->findChild<QPushButton *>("branchNow")->text(), QString("Train on"));
        QCOMPARE(dialog->findChild<QSpinBox *>("branchEpochs")->value(), 12); // after all six
        dialog->reject();
        QVERIFY(!person.sees().live);
        QCOMPARE(person.workbench().shownEpoch(), 2u);
    }

    void aLockedLearningRateStays()
    {
        Scene scene = Expert::sceneOf(6);
        scene.locked = {SceneControl::learningRate};
        Expert person(scene);
        QVERIFY(!person.learningRate()->isEnabled());
        QCOMPARE(person.learningRate()->toolTip(), QString("Locked by this scene"));
        person.setEpochs(3); // all else may be edited
        person.click("train");
        QTRY_COMPARE_WITH_TIMEOUT(person.workbench().progress().phase, Phase::finished, patience);
        person.click("branch");
        auto *dialog = person.window.findChild<QDialog *>("branchDialog");
        QVERIFY(!dialog->findChild<QDoubleSpinBox *>("branchRate")->isEnabled());
        QVERIFY(dialog->findChild<QComboBox *>("branchOptimizer")->isEnabled());
    }

    void aFinishedTrainingGoesOnForMoreEpochs()
    {
        Expert person;
        person.window.activateWindow();
        QTRY_VERIFY(person.window.isActiveWindow());
        person.click("train");
        person.button("train")->setFocus();
        QVERIFY(person.button("train")->hasFocus());
        QTRY_COMPARE_WITH_TIMEOUT(person.workbench().progress().phase, Phase::finished, patience);
        QTRY_COMPARE(person.button("train")->text(), QString("More epochs…"));
        QVERIFY(person.button("train")->isEnabled());
        QVERIFY(!person.button("oneBatch")->isEnabled());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space); // one that comes late asks nothing
        QVERIFY(!person.window.findChild<QDialog *>("branchDialog"));
        person.click("train");
        auto *dialog = person.window.findChild<QDialog *>("branchDialog");
        QVERIFY(dialog);
        QCOMPARE(dialog->findChild<QSpinBox *>("branchEpochs")->value(), 12);
        dialog->findChild<QPushButton *>("branchNow")->click();
        QTRY_VERIFY(person.workbench().progress().phase == Phase::finished && person.workbench().shownEpoch() == 12);
        QCOMPARE(person.workbench().futureNames().back(), QString("from 6: 12 epochs"));
    }
};

QTEST_MAIN(EditedTrainingTest)
#include "edited_training_test.moc"
