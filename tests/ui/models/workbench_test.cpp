#include "core/io/network_weights.h"
#include "tests/ui/workbench_steps.h"
#include "ui/models/run_summary.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>
#include <set>

using namespace sluice;
using namespace sluice::testing;

class WorkbenchTest : public QObject {
    Q_OBJECT
private slots:
    void opensAScene()
    {
        Workbench workbench(1);
        QSignalSpy opened(&workbench, &Workbench::opened);
        QCOMPARE(workbench.progress().phase, Phase::empty);
        openAndWait(workbench, smallScene());
        QCOMPARE(opened.size(), 1);
        QCOMPARE(workbench.title(), "Small");
        QCOMPARE(workbench.pace(), Pace(2));
        QCOMPARE(workbench.progress().phase, Phase::ready);
        QCOMPARE(workbench.viewState().selection.model, size_t(1)); // the recurrent one
        QCOMPARE(workbench.viewState().batchesPerEpoch, size_t(3));
        QVERIFY(!workbench.viewState().expert);
    }

    void pacedPausedAndSteppedEndsInTheBitsOfFullSpeed()
    {
        Workbench fast(1);
        openAndWait(fast, smallScene());
        fast.setPace({});
        trainToTheEnd(fast);

        Workbench watched(1);
        openAndWait(watched, smallScene());
        watched.oneBatch();
        QTRY_COMPARE(watched.progress().phase, Phase::paused);
        QTRY_COMPARE(watched.viewState().moment.front()->at.step, uint64_t(1));
        watched.oneEpoch();
        QTRY_COMPARE(watched.progress().phase, Phase::paused);
        QTRY_COMPARE(watched.viewState().moment.front()->at, (Position{1, 0, 3}));
        watched.setPace(0.5);
        // In the very frame that shows it, however busy the machine is.
        const auto pausing = connect(&watched, &Workbench::changed, &watched, [&watched] {
            if (watched.viewState().moment.front()->at.step >= 5)
                watched.pause();
        });
        watched.train();
        QTRY_COMPARE(watched.progress().phase, Phase::paused);
        disconnect(pausing);
        QVERIFY(watched.viewState().moment.front()->at.step >= 5);
        QVERIFY(watched.viewState().moment.front()->at.step < 18);
        watched.setPace(3);
        trainToTheEnd(watched);
        QVERIFY(weightsOf(watched.viewState().moment) == weightsOf(fast.viewState().moment));
        QCOMPARE(watched.viewState().epochs.size(), fast.viewState().epochs.size());
    }

    void startsOverFromTheVerySameWeights()
    {
        Workbench workbench(1);
        openAndWait(workbench, smallScene());
        const auto initial = weightsOf(workbench.viewState().moment);
        workbench.setPace({});
        trainToTheEnd(workbench);
        const auto trained = weightsOf(workbench.viewState().moment);
        QVERIFY(trained != initial);
        workbench.startOver();
        QCOMPARE(workbench.progress().phase, Phase::ready);
        QTRY_VERIFY(!workbench.viewState().moment.empty());
        QVERIFY(weightsOf(workbench.viewState().moment) == initial);
        trainToTheEnd(workbench);
        QVERIFY(weightsOf(workbench.viewState().moment) == trained);
    }

    void travelsInTimeWhileTrainingGoesOn()
    {
        Workbench workbench(1);
        openAndWait(workbench, smallScene());
        const auto initial = weightsOf(workbench.viewState().moment);
        workbench.oneEpoch();
        QTRY_COMPARE(workbench.progress().phase, Phase::paused);
        QTRY_COMPARE(workbench.shownEpoch(), 1u);
        const auto first = weightsOf(workbench.viewState().moment);
        trainToTheEnd(workbench);
        QCOMPARE(workbench.keptEpochs(), (std::vector<uint32_t>{0, 1, 2, 3, 4, 5, 6}));
        workbench.showEpoch(1);
        QVERIFY(!workbench.viewState().live);
        QVERIFY(weightsOf(workbench.viewState().moment) == first);
        workbench.showEpoch(0);
        QVERIFY(weightsOf(workbench.viewState().moment) == initial);
        workbench.showEpoch(1000);
        QCOMPARE(workbench.shownEpoch(), 6u);
        workbench.goLive();
        QVERIFY(workbench.viewState().live);

        Scene longer = smallScene();
        longer.experiment.training.epochs = 100'000;
        workbench.openScene(longer);
        QTRY_COMPARE(workbench.progress().phase, Phase::ready);
        QTRY_VERIFY(!workbench.viewState().moment.empty());
        workbench.train();
        QTRY_VERIFY(workbench.shownEpoch() >= 1);
        workbench.showEpoch(0);
        const size_t seen = workbench.viewState().epochs.size();
        QTRY_VERIFY(workbench.viewState().epochs.size() > seen);
        QCOMPARE(workbench.shownEpoch(), 0u);
    }

    void changesTheLearningRateWhileRunning()
    {
        Workbench workbench(1);
        openAndWait(workbench, smallScene());
        QCOMPARE(workbench.learningRate(), 0.02);
        workbench.oneBatch();
        QTRY_COMPARE(workbench.progress().phase, Phase::paused);
        workbench.setLearningRate(0.005);
        workbench.oneBatch();
        QTRY_COMPARE(workbench.viewState().recentSteps.back().step, uint64_t(2));
        QCOMPARE(workbench.viewState().recentSteps.back().learningRate, 0.005F);
        workbench.setLearningRate(-1);
        QCOMPARE(workbench.learningRate(), 0.005);
    }

    void whatASceneLocksIsNotApplied()
    {
        Scene scene = smallScene();
        scene.locked = {SceneControl::learningRate};
        Workbench workbench(1);
        openAndWait(workbench, scene);
        Experiment edited = scene.experiment;
        edited.training.optimizer.learningRate = 1;
        workbench.apply(edited);
        QVERIFY(!workbench.loading());
        edited = scene.experiment;
        edited.training.batch = 8;
        workbench.apply(edited);
        QVERIFY(workbench.loading());
        QTRY_COMPARE(workbench.viewState().experiment->training.batch, size_t(8));
    }

    void aSelectionOutOfRangeIsBroughtIntoRange()
    {
        Workbench workbench(1);
        openAndWait(workbench, smallScene());
        Selection selection;
        selection.sample = 1000;
        selection.model = 9;
        selection.layer = 9;
        selection.unit = 9;
        selection.step = SIZE_MAX;
        workbench.setSelection(selection);
        const Selection &sound = workbench.viewState().selection;
        QCOMPARE(sound.sample, size_t(11));
        QCOMPARE(sound.model, size_t(1));
        QCOMPARE(sound.layer, size_t(0));
        QCOMPARE(sound.unit, size_t(1));
        QCOMPARE(sound.step, size_t(11));
    }

    void severalChangesAreOneRedraw()
    {
        Workbench workbench(1);
        openAndWait(workbench, smallScene());
        QCoreApplication::processEvents();
        QSignalSpy changed(&workbench, &Workbench::changed);
        workbench.setExpert(true);
        workbench.setDark(true);
        Selection selection = workbench.viewState().selection;
        selection.step = 3;
        workbench.setSelection(selection);
        QTRY_COMPARE(changed.size(), 1);
        QCoreApplication::processEvents();
        QCOMPARE(changed.size(), 1);
    }

    void weightsAreSavedAsShown()
    {
        QTemporaryDir folder;
        Workbench workbench(1);
        openAndWait(workbench, smallScene());
        trainToTheEnd(workbench);
        workbench.showEpoch(2);
        QSignalSpy notices(&workbench, &Workbench::notice);
        const QString file = folder.filePath("lstm.safetensors");
        workbench.saveWeights(1, file);
        QTRY_COMPARE(notices.size(), 1);
        const auto read = readWeights(file.toStdString(), workbench.viewState().experiment->models[1],
                                      ModelShape::of(*workbench.viewState().task));
        QVERIFY(read.has_value());
        QVERIFY(*read == workbench.viewState().moment[1]->weights);
    }

    void aSessionGoesOnWhereItWasSaved()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath("small.sluice");
        Workbench workbench(1);
        openAndWait(workbench, smallScene());
        workbench.oneEpoch();
        QTRY_COMPARE(workbench.progress().phase, Phase::paused);
        workbench.oneBatch();
        QTRY_COMPARE(workbench.viewState().moment.front()->at, (Position{1, 1, 4}));
        QSignalSpy notices(&workbench, &Workbench::notice);
        workbench.saveSession(file);
        QTRY_COMPARE(notices.size(), 1);
        const QString copy = folder.filePath("copy.sluice"); // the session itself goes on growing
        QVERIFY(QFile::copy(file, copy));
        trainToTheEnd(workbench);

        Workbench again(1);
        again.openFile(copy);
        QTRY_VERIFY(!again.viewState().moment.empty());
        QCOMPARE(again.viewState().moment.front()->at, (Position{1, 1, 4}));
        again.setPace({});
        trainToTheEnd(again);
        QVERIFY(weightsOf(again.viewState().moment) == weightsOf(workbench.viewState().moment));
        again.showEpoch(0); // kept in the session
        QCOMPARE(again.shownEpoch(), 0u);
    }

    void aRunThatDivergesSaysSo()
    {
        Scene scene = smallScene();
        scene.experiment.training.optimizer.type = OptimizerSpec::Type::sgd;
        scene.experiment.training.optimizer.learningRate = 1e30;
        scene.experiment.training.clipNorm.reset();
        Workbench workbench(1);
        openAndWait(workbench, scene);
        QSignalSpy problems(&workbench, &Workbench::problem);
        workbench.setPace({});
        workbench.train();
        QTRY_COMPARE(workbench.progress().phase, Phase::failed);
        QCOMPARE(problems.size(), 1);
        QVERIFY(said(problems.front().front()).contains("epoch"));
        QVERIFY(!workbench.canTrain());
        workbench.setLearningRate(0.1); // by nothing: it has ended
        QCOMPARE(workbench.learningRate(), 1e30);
        workbench.startOver();
        QVERIFY(workbench.canTrain());
    }

    void closingWhileTrainingTakesLessThanASecond()
    {
        QElapsedTimer closing;
        {
            Scene scene = smallScene();
            scene.experiment.training.epochs = 1'000'000;
            Workbench workbench(1);
            openAndWait(workbench, scene);
            workbench.setPace({});
            workbench.train();
            QTRY_VERIFY(workbench.shownEpoch() > 10);
            closing.start();
        }
        QVERIFY2(closing.elapsed() < 1000, qPrintable(QString::number(closing.elapsed())));
    }

    void stoppingEarlyIsTold()
    {
        Scene scene = smallScene();
        scene.experiment.training.epochs = 500;
        scene.experiment.training.optimizer.learningRate = 0.5;
        scene.experiment.training.stop = StoppingSpec{3, true};
        Workbench workbench(1);
        openAndWait(workbench, scene);
        workbench.setPace({});
        trainToTheEnd(workbench);
        const QString text = workbench.progress().text();
        // What is shown are the best weights of each model.
        QTRY_VERIFY(workbench.viewState().live);
        std::set<uint32_t> bestEpochs;
        for (size_t model = 0; model < 2; ++model) {
            double best = INFINITY;
            uint32_t bestEpoch = 0;
            for (const EpochRecord &record : workbench.viewState().epochs)
                if (record.model == model && record.validationLoss < best) {
                    best = record.validationLoss;
                    bestEpoch = record.epoch;
                }
            QCOMPARE(workbench.viewState().moment[model]->validationLoss, best);
            QCOMPARE(epochOfWeights(*workbench.viewState().moment[model]), bestEpoch);
            bestEpochs.insert(bestEpoch);
        }
        QStringList numbers;
        for (const uint32_t epoch : bestEpochs)
            numbers << QString::number(epoch);
        const QString best = (numbers.size() == 1 ? "epoch " : "epochs ") + numbers.join(", ");
        QVERIFY2(text.contains(QRegularExpression("^early stop: epoch \\d+ · best: " + best + " · ")), qPrintable(text));
    }
};

QTEST_GUILESS_MAIN(WorkbenchTest)
#include "workbench_test.moc"
