#include "tests/ui/person.h"
#include "ui/views/experiment_panel.h"

#include <QApplication>
#include <QDialog>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QSpinBox>
#include <QtTest>

using namespace sluice;
using sluice::testing::Person;

namespace {

/// An expert, with the experiment beside the pages.
struct Expert : Person {
    explicit Expert(size_t epochs = 6) : Person(sceneOf(epochs))
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
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void trainAppliesWhatIsEdited()
    {
        Expert person;
        QCOMPARE(person.button("train")->text(), QString("Train"));
        QVERIFY(!person.note().contains("not applied"));
        person.setEpochs(3);
        QCOMPARE(person.button("train")->text(), QString("Apply and train"));
        QVERIFY(person.note().contains("not applied"));
        person.click("train");
        QTRY_COMPARE(person.workbench().progress().phase, Phase::finished);
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
        QTRY_COMPARE(person.workbench().progress().phase, Phase::finished);
        QCOMPARE(person.sees().experiment, open);
    }

    void aLearningRateThatIsTakenAtOnceNeedsNoNewRun()
    {
        Expert person(1000);
        const auto open = person.sees().experiment;
        person.click("oneEpoch");
        QTRY_COMPARE(person.workbench().shownEpoch(), 1u);
        QTRY_VERIFY(!person.workbench().running());
        person.panel().findChild<QDoubleSpinBox *>("learningRate")->setValue(0.5);
        QCOMPARE(person.workbench().learningRate(), 0.5);
        QCOMPARE(person.button("train")->text(), QString("Train"));
        person.click("train");
        QTRY_VERIFY(person.workbench().shownEpoch() > 1);
        QCOMPARE(person.sees().experiment, open);
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

    void aFinishedTrainingGoesOnForMoreEpochs()
    {
        Expert person;
        person.window.activateWindow();
        QTRY_VERIFY(person.window.isActiveWindow());
        person.click("train");
        person.button("train")->setFocus();
        QVERIFY(person.button("train")->hasFocus());
        QTRY_COMPARE(person.workbench().progress().phase, Phase::finished);
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
