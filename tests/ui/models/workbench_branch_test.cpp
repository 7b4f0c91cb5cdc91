#include "tests/ui/workbench_steps.h"
#include "ui/models/branch_name.h"
#include "ui/models/language.h"
#include "ui/models/loss_content.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace sluice;
using namespace sluice::testing;

namespace {

void openTrained(Workbench &workbench)
{
    openAtFullSpeed(workbench);
    trainToTheEnd(workbench);
}

/// The losses of an epoch, one a model.
std::vector<double> lossesAt(const std::vector<EpochRecord> &epochs, uint32_t epoch)
{
    std::vector<double> losses;
    for (const EpochRecord &record : epochs)
        if (record.epoch == epoch)
            losses.push_back(record.validationLoss);
    return losses;
}

} // namespace

class WorkbenchBranchTest : public QObject {
    Q_OBJECT
private slots:
    void goingOnUnchangedEndsInTheSameBits()
    {
        Workbench workbench(1);
        openTrained(workbench);
        const auto end = weightsOf(workbench.viewState().moment);
        const auto epochs = workbench.viewState().epochs;
        workbench.showEpoch(2);
        const auto plan = workbench.branchPlan();
        QVERIFY(plan.has_value());
        QCOMPARE(plan->epoch, 2u);
        QCOMPARE(plan->learningRate, 0.02);
        const auto second = weightsOf(workbench.viewState().moment);
        workbench.branch(*plan, "again");
        QTRY_VERIFY(!workbench.viewState().moment.empty());
        QVERIFY(weightsOf(workbench.viewState().moment) == second);
        trainToTheEnd(workbench);
        QVERIFY(weightsOf(workbench.viewState().moment) == end);
        QCOMPARE(workbench.viewState().epochs.size(), epochs.size());
        for (uint32_t epoch = 0; epoch <= 6; ++epoch)
            QCOMPARE(lossesAt(workbench.viewState().epochs, epoch), lossesAt(epochs, epoch));
        QCOMPARE(workbench.keptEpochs(), (std::vector<uint32_t>{0, 1, 2, 3, 4, 5, 6}));
    }

    void bothFuturesStay()
    {
        Workbench workbench(1);
        openTrained(workbench);
        const auto end = weightsOf(workbench.viewState().moment);
        workbench.showEpoch(3);
        auto plan = *workbench.branchPlan();
        plan.learningRate = 0.001;
        plan.training.epochs = 9;
        workbench.branch(plan, "slower");
        trainToTheEnd(workbench);
        QCOMPARE(workbench.futureNames(), (std::vector<QString>{"first", "slower"}));
        QCOMPARE(workbench.shownFuture(), size_t(1));
        QCOMPARE(workbench.viewState().future, QString("slower"));
        QCOMPARE(workbench.viewState().experiment->training.optimizer.learningRate, 0.001);
        const auto other = weightsOf(workbench.viewState().moment);
        QVERIFY(other != end);
        const LossContent losses = lossContent(workbench.viewState(), LossAxis::epochs, true);
        QCOMPARE(losses.others.size(), size_t(2));
        QCOMPARE(losses.others[1].name, QString("LSTM, first"));
        QCOMPARE(losses.others[1].x.size(), size_t(7)); // its whole course
        QCOMPARE(losses.curves[1].x.back(), 9.0);
        for (size_t epoch = 0; epoch <= 3; ++epoch)
            QCOMPARE(losses.curves[1].validation[epoch], losses.others[1].validation[epoch]);
        QVERIFY(losses.curves[1].validation[4] != losses.others[1].validation[4]);

        workbench.showFuture(0);
        QVERIFY(weightsOf(workbench.viewState().moment) == end);
        QCOMPARE(workbench.progress().phase, Phase::finished);
        const LossContent first = lossContent(workbench.viewState(), LossAxis::epochs, true);
        QCOMPARE(first.others[1].x.front(), 3.0); // from the fork on
        workbench.showEpoch(5);
        QCOMPARE(workbench.shownEpoch(), 5u);
        workbench.showFuture(1);
        QVERIFY(weightsOf(workbench.viewState().moment) == other);
    }

    void aRunningFutureIsPausedAndGoesOn()
    {
        Scene scene = smallScene();
        scene.experiment.training.epochs = 40;
        Workbench whole(1);
        whole.openScene(scene);
        QTRY_VERIFY(!whole.viewState().moment.empty());
        whole.setPace({});
        trainToTheEnd(whole);

        Workbench workbench(1);
        workbench.openScene(scene);
        QTRY_VERIFY(!workbench.viewState().moment.empty());
        workbench.setPace(1.0);
        workbench.train();
        QTRY_VERIFY(workbench.shownEpoch() >= 2);
        workbench.branch(*workbench.branchPlan(), "aside");
        QVERIFY(!workbench.running());
        workbench.showFuture(0);
        workbench.setPace({});
        trainToTheEnd(workbench);
        QVERIFY(weightsOf(workbench.viewState().moment) == weightsOf(whole.viewState().moment));
        QCOMPARE(workbench.viewState().epochs.size(), whole.viewState().epochs.size());
    }

    void aBranchOfAStoredSessionGoesOnAlike()
    {
        QTemporaryDir folder;
        Workbench workbench(1);
        openTrained(workbench);
        const auto end = weightsOf(workbench.viewState().moment);
        Selection selection = workbench.viewState().selection;
        selection.whatIfs = {{"kept", true, 1, Intervention{0, Part::forgetGate, {}, 0, 3, 1}}};
        workbench.setSelection(selection);
        Workbench later(1);
        saveAndReopen(workbench, later, folder.filePath("a.sluice"));
        QVERIFY(later.viewState().selection.whatIfs == selection.whatIfs);
        QVERIFY(!later.whatIfHistory().canUndo());
        later.showEpoch(2);
        later.branch(*later.branchPlan(), "again");
        QTRY_VERIFY(!later.viewState().moment.empty());
        later.setPace({});
        trainToTheEnd(later);
        QVERIFY(weightsOf(later.viewState().moment) == end);
    }

    void openingSomethingElseForgetsThem()
    {
        Workbench workbench(1);
        openTrained(workbench);
        workbench.branch(*workbench.branchPlan(), "other");
        QCOMPARE(workbench.viewState().otherFutures.size(), size_t(1));
        QSignalSpy opened(&workbench, &Workbench::opened);
        workbench.openScene(smallScene());
        QTRY_COMPARE(opened.count(), 1);
        QVERIFY(workbench.futureNames().empty());
        QVERIFY(workbench.viewState().otherFutures.empty());
    }

    void thereIsAnEndOfFutures()
    {
        Workbench workbench(1);
        QVERIFY(!workbench.branchPlan());
        openTrained(workbench);
        while (workbench.branchPlan() && workbench.futureNames().size() < 20)
            workbench.branch(*workbench.branchPlan(), "one more");
        QCOMPARE(workbench.futureNames().size(), size_t(8));
        workbench.branch({2, workbench.viewState().experiment->training, 0.1}, "too many");
        QCOMPARE(workbench.futureNames().size(), size_t(8));
    }

    void aFutureHasWhatTheSceneLocks()
    {
        Scene scene = smallScene();
        scene.locked = {SceneControl::learningRate, SceneControl::experiment};
        Workbench workbench(1);
        openAtFullSpeed(workbench, scene);
        trainToTheEnd(workbench);
        auto plan = *workbench.branchPlan();
        plan.learningRate = 1;
        workbench.branch(plan, "faster");
        plan = *workbench.branchPlan();
        plan.training.batch = 8;
        workbench.branch(plan, "smaller batches");
        QVERIFY(workbench.futureNames().empty());
        plan = *workbench.branchPlan();
        plan.training.epochs = 9;
        workbench.branch(plan, "longer");
        QCOMPARE(workbench.viewState().future, QString("longer"));
    }

    void aSessionGoesOnWithTheLearningRateItHad()
    {
        QTemporaryDir folder;
        Workbench workbench(1);
        openAtFullSpeed(workbench);
        trainAnEpoch(workbench);
        workbench.setLearningRate(0.005);
        trainAnEpoch(workbench);
        Workbench later(1);
        saveAndReopen(workbench, later, folder.filePath("a.sluice"));
        QCOMPARE(later.learningRate(), 0.005);
        later.startOver();
        QCOMPARE(later.learningRate(), 0.02);
    }

    void namesSayWhatIsDifferent()
    {
        useLanguage(*QCoreApplication::instance(), "en"); // whose plurals are a translation
        TrainingSpec before, after;
        QCOMPARE(branchName(12, before, 0.01, after, 0.01), QString("from 12: as it was"));
        after.epochs = before.epochs + 50;
        after.optimizer.type = OptimizerSpec::Type::sgd;
        QCOMPARE(branchName(12, before, 0.01, after, 0.1),
                 QString("from 12: learning rate 0.1, another optimizer, %1 epochs").arg(after.epochs));
        TrainingSpec once;
        once.epochs = 1;
        QCOMPARE(branchName(0, before, 0.01, once, 0.01), QString("from 0: 1 epoch"));
    }

    void whatIfsComeAlongToAnotherFutureAndCanBeUndoneThere()
    {
        Workbench workbench(1);
        openTrained(workbench);
        const auto list = [&] { return workbench.viewState().selection.whatIfs; };
        const auto change = [&](const std::vector<WhatIf> &whatIfs) {
            Selection selection = workbench.viewState().selection;
            selection.whatIfs = whatIfs;
            workbench.setSelection(selection);
        };
        const std::vector<WhatIf> one = {{"one", true, 1, StepShuffle{}}}, two = {{"two", true, 1, StepShuffle{}}};
        change(one);
        workbench.branch(*workbench.branchPlan(), "other");
        QVERIFY(list() == one);
        workbench.whatIfHistory().undo(); // it goes on with the steps of the first
        QVERIFY(list().empty());
        change(two);
        workbench.showFuture(0);
        QVERIFY(list() == two);
        workbench.whatIfHistory().undo();
        QVERIFY(list() == one); // as it was left there
        workbench.whatIfHistory().undo();
        QVERIFY(list().empty() && !workbench.whatIfHistory().canUndo());
    }

    void anotherListOfWhatIfsCanBeUndone()
    {
        Workbench workbench(1);
        openTrained(workbench);
        Selection selection = workbench.viewState().selection;
        selection.whatIfs = {{{}, true, 1, StepShuffle{}}};
        workbench.setSelection(selection);
        selection.step = 5;
        workbench.setSelection(selection);
        workbench.whatIfHistory().undo();
        QVERIFY(workbench.viewState().selection.whatIfs.empty());
        QCOMPARE(workbench.viewState().selection.step, size_t(5)); // the cursor stays
        workbench.whatIfHistory().redo();
        QCOMPARE(workbench.viewState().selection.whatIfs.size(), size_t(1));
    }
};

QTEST_GUILESS_MAIN(WorkbenchBranchTest)
#include "workbench_branch_test.moc"
