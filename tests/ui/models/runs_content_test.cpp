#include "tests/ui/small_scene.h"
#include "ui/models/recent_files.h"
#include "ui/models/runs_content.h"

#include <QElapsedTimer>
#include <QSettings>
#include <QTemporaryDir>
#include <QtTest>

using namespace sluice;

namespace {

SessionRun runOf(uint64_t id, const Experiment &experiment)
{
    SessionRun run;
    run.id = id;
    run.experiment = std::make_shared<const Experiment>(experiment);
    run.settings = settingsOf(experiment);
    run.created = "2026-11-26T10:00:00Z";
    for (uint32_t epoch = 0; epoch <= 6; ++epoch)
        for (uint32_t model = 0; model < 2; ++model)
            run.epochs.push_back({model, epoch, epoch * 3, 1.0, 1.0 / (epoch + model + static_cast<double>(id)), 0.1, false});
    return run;
}

} // namespace

class RunsContentTest : public QObject {
    Q_OBJECT

private slots:
    void aLineSaysWhatARunCameTo()
    {
        SessionRun run = runOf(4, smallScene().experiment);
        run.testedAfter = {2, 6};
        run.outcome = Outcome::Kind::finished;
        const auto lines = runLines({run}, 9, {});
        QCOMPARE(lines.size(), size_t(1));
        QCOMPARE(lines[0].name, "run 4");
        QCOMPARE(lines[0].seed, uint64_t(3));
        QCOMPARE(lines[0].models, "Dense, LSTM");
        QCOMPARE(lines[0].epochs, 6u);
        QCOMPARE(lines[0].planned, 6u);
        QCOMPARE(lines[0].best, 1.0 / 11);
        QCOMPARE(lines[0].bestModel, "LSTM");
        QCOMPARE(lines[0].tested, "after epoch 2, 6");
        QCOMPARE(lines[0].state, "finished");
        QCOMPARE(lines[0].created.toUTC(), QDateTime({2026, 11, 26}, {10, 0}, Qt::UTC));
    }

    void theTestScoreIsTheLastThatWasSeen()
    {
        SessionRun run = runOf(4, smallScene().experiment);
        QVERIFY(std::isnan(runLines({run}, 9, {})[0].testError));
        QCOMPARE(testText(runLines({run}, 9, {})[0]), QString("not looked at"));
        run.testedAfter = {2, 6};
        QCOMPARE(testText(runLines({run}, 9, {})[0]), QString("not kept")); // an older program did not
        run.testScores = {{2, 0, "relative", 0.1}, {6, 0, "relative", 0.5}, {6, 0, "rmse", 3}, {4, 1, "relative", 0.25}};
        const RunLine line = runLines({run}, 9, {})[0];
        QCOMPARE(line.testError, 0.25);
        QCOMPARE(line.testModel, "LSTM");
        QCOMPARE(testText(line), "0.25 LSTM");
        QCOMPARE(line.testScores, "Dense, after epoch 6: relative 0.5, rmse 3\nLSTM, after epoch 4: relative 0.25");
    }

    void whatDiffersFromTheShownRunIsTold()
    {
        Experiment other = smallScene().experiment;
        other.training.batch = 8;
        other.training.seed = 5;
        other.training.clipNorm.reset();
        other.training.optimizer.learningRate = 0.5;
        Experiment wider = smallScene().experiment;
        wider.models[1].layers = {LstmSpec{.units = 7, .forgetBias = 1, .inputBias = -4}};
        const auto lines = runLines({runOf(1, smallScene().experiment), runOf(2, other), runOf(3, wider)}, 1, {});
        QVERIFY(lines[0].shown && lines[0].settings.isEmpty() && !lines[0].seedDiffers && !lines[0].modelsDiffer);
        QCOMPARE(lines[1].settings, (QStringList{"batch 8", "clip_norm null", "optimizer.learning_rate 0.5"}));
        QVERIFY(lines[1].seedDiffers && !lines[1].modelsDiffer);
        QVERIFY(lines[2].settings.isEmpty() && lines[2].modelsDiffer && !lines[2].seedDiffers);
        Experiment elsewhere = smallScene().experiment;
        elsewhere.data.source = "generate:count";
        elsewhere.data.params = {};
        elsewhere.training.batch = 4;
        const auto apart = runLines({runOf(1, smallScene().experiment), runOf(2, elsewhere)}, 1, {});
        QCOMPARE(apart[1].settings, (QStringList{"data.source \"generate:count\"", "batch 4"}));
    }

    void theShownRunIsAsLiveAsThePageIs()
    {
        const SessionRun run = runOf(1, smallScene().experiment);
        std::vector<EpochRecord> live = run.epochs;
        live.push_back({1, 7, 21, 1, 0.001, 1, true});
        QCOMPARE(runLines({run}, 1, live)[0].epochs, 7u);
        QCOMPARE(runLines({run}, 1, live)[0].best, 0.001);
        QCOMPARE(runCurves({run}, {1}, 1, live)[1].loss.back(), 0.001);
    }

    void deletedRunsAreNeitherListedNorDrawn()
    {
        std::vector<SessionRun> runs = {runOf(1, smallScene().experiment), runOf(2, smallScene().experiment)};
        runs[0].deleted = true;
        QCOMPARE(runLines(runs, 2, {}).size(), size_t(1));
        QCOMPARE(runCurves(runs, {1, 2}, 2, {}).size(), size_t(2));
    }

    void curvesHaveTheNamesOfRunAndModel()
    {
        SessionRun named = runOf(2, smallScene().experiment);
        named.name = "slower";
        const auto curves = runCurves({runOf(1, smallScene().experiment), named}, {1, 2}, 0, {});
        QCOMPARE(curves.size(), size_t(4));
        QCOMPARE(curves[0].name, "run 1, Dense");
        QCOMPARE(curves[3].name, "slower, LSTM");
        QCOMPARE(curves[3].mark, size_t(1));
        QCOMPARE(curves[3].epoch, (std::vector<double>{0, 1, 2, 3, 4, 5, 6}));
        QCOMPARE(curves[3].loss[6], 1.0 / 9);
    }

    void lossesOfOtherTasksAreNotComparable()
    {
        Experiment other = smallScene().experiment;
        other.training.batch = 3;
        QVERIFY(areComparable({runOf(1, smallScene().experiment), runOf(2, other)}, {1, 2}));
        other.task.split = {20, 20, 24};
        const std::vector<SessionRun> runs = {runOf(1, smallScene().experiment), runOf(2, other)};
        QVERIFY(!areComparable(runs, {1, 2}));
        QVERIFY(areComparable(runs, {2}));
    }

    void aThousandRunsTakeAMoment()
    {
        std::vector<SessionRun> runs;
        for (uint64_t id = 1; id <= 1000; ++id) {
            Experiment experiment = smallScene().experiment;
            experiment.training.seed = id;
            experiment.training.batch = id;
            runs.push_back(runOf(id, experiment));
        }
        QElapsedTimer clock;
        clock.start();
        const auto lines = runLines(runs, 1, {});
        const qint64 taken = clock.elapsed();
        QCOMPARE(lines[999].settings, QStringList{"batch 1000"});
        QVERIFY2(taken < 200, qPrintable(QString::number(taken)));
    }

    void recentFilesAreKeptNewestFirst()
    {
        QTemporaryDir folder;
        QSettings settings(folder.filePath("s.ini"), QSettings::IniFormat);
        RecentFiles recent;
        recent.rememberIn(settings);
        for (int file = 0; file < 12; ++file)
            recent.add(QStringLiteral("/a/%1").arg(file));
        recent.add("/a/9");
        QCOMPARE(recent.files().size(), qsizetype(8));
        QCOMPARE(recent.files().front(), "/a/9");
        QCOMPARE(recent.files()[1], "/a/11");
        recent.remove("/a/11");
        RecentFiles again;
        again.rememberIn(settings);
        QCOMPARE(again.files(), recent.files());
        QVERIFY(!again.files().contains("/a/11"));
    }
};

QTEST_GUILESS_MAIN(RunsContentTest)
#include "runs_content_test.moc"
