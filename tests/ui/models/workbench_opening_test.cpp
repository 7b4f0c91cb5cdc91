#include "tests/ui/workbench_steps.h"
#include "ui/models/loading_watch.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace sluice;
using namespace sluice::testing;

/// What comes into the workbench: files, scenes, an edited experiment.
class WorkbenchOpeningTest : public QObject {
    Q_OBJECT

private slots:
    void loadingIsStoppedAndWhatWasOpenStays()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath("long.csv"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        for (int row = 0; row < 20'000; ++row)
            file.write(QByteArray::number(row) + ",1.5,2.5,3.5\n");
        file.close();
        Workbench workbench(1);
        openAndWait(workbench, smallScene());
        QSignalSpy opened(&workbench, &Workbench::opened);
        QSignalSpy notice(&workbench, &Workbench::notice);
        QSignalSpy problem(&workbench, &Workbench::problem);
        workbench.cancelLoading();
        QCOMPARE(notice.size(), 0);
        workbench.openFile(file.fileName());
        QVERIFY(workbench.loading());
        QVERIFY(workbench.progress().text().startsWith("loading…"));
        workbench.cancelLoading();
        QCOMPARE(notice.size(), 1);
        QTRY_VERIFY(!workbench.loading());
        QCOMPARE(opened.size(), 0);
        QCOMPARE(problem.size(), 0);
        QCOMPARE(workbench.title(), "Small");
        workbench.openFile(file.fileName());
        QTRY_COMPARE(workbench.title(), "long.csv");
        QCOMPARE(opened.size(), 1);
    }

    void aReadingTellsHowFarItIsAndCanBeStopped()
    {
        LoadingWatch watch;
        const LoadControl control = watch.control();
        QVERIFY(reach(0.4, "a.csv", control));
        QCOMPARE(watch.part(), 0.4);
        watch.cancel();
        QVERIFY(!reach(0.5, "a.csv", control));
    }

    void opensACsvWithADefaultExperiment()
    {
        QTemporaryDir folder;
        writeSmallCsv(folder.filePath("rain.csv"));
        Workbench workbench(1);
        QSignalSpy notices(&workbench, &Workbench::notice);
        workbench.openFile(folder.filePath("rain.csv"));
        QTRY_VERIFY(!workbench.viewState().moment.empty());
        QCOMPARE(notices.size(), 1);
        const QString sentence = said(notices.front().front());
        QVERIFY2(sentence.contains("rain.csv") && sentence.contains("60 rows"), qPrintable(sentence));
        const Experiment &experiment = *workbench.viewState().experiment;
        QCOMPARE(experiment.task.lookback, size_t(10));
        QCOMPARE(experiment.training.stop->patience, size_t(20));
        QCOMPARE(experiment.models.size(), size_t(2));
        workbench.setPace({});
        trainToTheEnd(workbench);
    }

    void whatCannotBeReadLeavesTheOpenOneAlone()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath("bad.csv"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("a,b\n1,2\n3,four\n");
        file.close();
        Workbench workbench(1);
        openAndWait(workbench, smallScene());
        QSignalSpy problems(&workbench, &Workbench::problem);
        workbench.openFile(file.fileName());
        QTRY_COMPARE(problems.size(), 1);
        const QString sentence = said(problems.front().front());
        QVERIFY2(sentence.contains("3") && sentence.contains("four"), qPrintable(sentence));
        QCOMPARE(workbench.title(), "Small");
        QVERIFY(workbench.canTrain());
    }

    void onlyTheNewestQuestionIsAnswered()
    {
        Workbench workbench(1);
        QSignalSpy opened(&workbench, &Workbench::opened);
        Scene other = smallScene();
        other.title = "Other";
        workbench.openScene(smallScene());
        workbench.openScene(other);
        QTRY_VERIFY(!workbench.loading());
        QCOMPARE(opened.size(), 1);
        QCOMPARE(workbench.title(), "Other");
    }

    void anEditedExperimentIsANewRunOnTheSameData()
    {
        Workbench workbench(1);
        openAndWait(workbench, smallScene());
        const auto task = workbench.viewState().task;
        Experiment edited = *workbench.viewState().experiment;
        edited.models[1].layers = {LstmSpec{.units = 5, .forgetBias = 1, .inputBias = 0}};
        workbench.apply(edited);
        QTRY_VERIFY(*workbench.viewState().experiment == edited);
        QCOMPARE(workbench.viewState().task, task);
        QVERIFY(workbench.viewState().baselines != nullptr);
        edited.task.split = {30, 20, 14};
        workbench.apply(edited);
        QTRY_VERIFY(*workbench.viewState().experiment == edited);
        QVERIFY(workbench.viewState().task != task);
        QCOMPARE(workbench.viewState().task->sampleCount(Split::validation), size_t(20));
    }
};

QTEST_GUILESS_MAIN(WorkbenchOpeningTest)
#include "workbench_opening_test.moc"
