#include "tests/ui/small_scene.h"
#include "ui/models/loss_text.h"
#include "ui/models/recent_files.h"
#include "ui/models/runs_content.h"
#include "ui/models/setting_words.h"

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
        for (uint32_t model = 0; model < experiment.models.size(); ++model)
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

    void theBestSaysItsLossWhereTheListHasAnother()
    {
        Experiment other = smallScene().experiment;
        other.training.loss.type = LossSpec::Type::crossEntropy;
        const auto alike = runLines({runOf(4, smallScene().experiment), runOf(5, smallScene().experiment)}, 4, {});
        QCOMPARE(bestText(alike[0]), QString("0.091 LSTM"));
        const auto unlike = runLines({runOf(4, smallScene().experiment), runOf(5, other)}, 4, {});
        QCOMPARE(bestText(unlike[0]), QString("0.091 LSTM, MSE"));
        QCOMPARE(bestText(unlike[1]), QString("0.083 LSTM, nats"));
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
        QCOMPARE(lines[1].settings, (QStringList{"batch 16 → 8", "clip the gradient at 1 → off", "learning rate 0.02 → 0.5"}));
        QVERIFY(lines[1].seedDiffers && !lines[1].modelsDiffer);
        QCOMPARE(lines[2].settings, QStringList{"LSTM: units 2 → 7"});
        QVERIFY(lines[2].modelsDiffer && !lines[2].seedDiffers);
        Experiment elsewhere = smallScene().experiment;
        elsewhere.data.source = "generate:count";
        elsewhere.data.params = {};
        elsewhere.training.batch = 4;
        const auto apart = runLines({runOf(1, smallScene().experiment), runOf(2, elsewhere)}, 1, {});
        QCOMPARE(apart[1].settings, (QStringList{"data Hold that number → Count and reset", "batch 16 → 4"}));
        elsewhere.models = wider.models;
        const auto both = runLines({runOf(1, smallScene().experiment), runOf(2, elsewhere)}, 1, {});
        QCOMPARE(both[1].settings, (QStringList{"data Hold that number → Count and reset", "LSTM: units 2 → 7", "batch 16 → 4"}));
    }

    void modelsAreToldApartByTheirNamesLayersAndNumbers()
    {
        Experiment shown = smallScene().experiment;
        Experiment fewer = shown;
        fewer.models.erase(fewer.models.begin());
        Experiment deeper = shown;
        deeper.models[0].layers.push_back(DropoutSpec{0.25});
        deeper.models[1].layers = {LstmSpec{.units = 2, .forgetBias = 3, .inputBias = -4, .peepholes = true}};
        Experiment other = deeper;
        other.models[0].layers = {DenseSpec{4, Activation::leakyRelu}, DropoutSpec{0.5}};
        std::get<LstmSpec>(other.models[1].layers[0]).inputBias = 0;
        const auto differences = [&](const Experiment &from, const Experiment &to) {
            return runLines({runOf(1, from), runOf(2, to)}, 1, {})[1].settings;
        };
        QCOMPARE(differences(shown, fewer), QStringList{"models: Dense, LSTM → LSTM"});
        QCOMPARE(differences(shown, deeper),
                 (QStringList{"Dense: dense 4 → dense 4 + dropout", "LSTM: forget bias 1 → 3", "LSTM: peepholes off → on"}));
        QCOMPARE(differences(deeper, other), (QStringList{"Dense, layer 1: activation tanh → leaky ReLU",
                                                          "Dense, layer 2: dropout rate 0.25 → 0.5", "LSTM: input bias −4 → 0"}));
    }

    void aTableHasNoWindows()
    {
        Experiment table = smallScene().experiment;
        table.data = {};
        table.data.source = "generate:moons";
        Experiment other = table;
        other.task.lookback = 60;
        other.task.stride = 2;
        other.training.batch = 8;
        Experiment series = other;
        series.data.source = "builtin:sunspots";
        const auto differences = [&](const Experiment &from, const Experiment &to) {
            return runLines({runOf(1, from), runOf(2, to)}, 1, {})[1].settings;
        };
        QCOMPARE(differences(table, other), QStringList{"batch 16 → 8"});
        QVERIFY(differences(table, series).filter("look-back").isEmpty());
        QVERIFY(differences(series, table).filter("look-back").isEmpty());
        table.data.form = other.data.form = DataForm::series;
        QVERIFY(differences(table, other).contains("look-back 12 → 60"));
    }

    void whatIsFoundOutInAFileIsNoNothing()
    {
        Experiment plain = smallScene().experiment;
        plain.data = {};
        plain.data.source = "rain.csv";
        Experiment told = plain;
        told.data.order = "day";
        told.data.file.csv.separator = ';';
        const auto differences = [&](const Experiment &from, const Experiment &to) {
            return runLines({runOf(1, from), runOf(2, to)}, 1, {})[1].settings;
        };
        QCOMPARE(differences(plain, told),
                 (QStringList{"separator as it was found out → semicolon ;", "time as it was found out → day"}));
        QCOMPARE(differences(told, plain),
                 (QStringList{"separator semicolon ; → as it was found out", "time day → as it was found out"}));
    }

    void whatOneOfThemDoesNotTellIsWhatIsUsual()
    {
        const Experiment shown = smallScene().experiment;
        Experiment other = shown;
        other.task.stride = 3;
        other.task.scalerRows = ScalerRows::all;
        other.task.split = {0.5, 0.25, 0.25};
        other.training.optimizer.type = OptimizerSpec::Type::momentum;
        other.training.loss.type = LossSpec::Type::huber;
        other.training.stop = StoppingSpec{};
        other.training.stop->patience = 5;
        Experiment plain = shown;
        plain.training.stop.reset();
        const auto there = runLines({runOf(1, plain), runOf(2, other)}, 1, {})[1].settings;
        for (const char *text : {"stride by itself → 3", "scaler sees training rows → all rows",
                                 "split 40 / 12 / 12 → 50 / 25 / 25\u00A0%", "optimizer Adam → momentum", "momentum 0.9",
                                 "loss mean squared error → Huber loss", "δ 1", "stop early, patience off → 5"})
            QVERIFY2(there.contains(text), qPrintable(there.join(" · ")));
        const auto back = runLines({runOf(1, other), runOf(2, plain)}, 1, {})[1].settings;
        for (const char *text : {"stride 3 → by itself", "optimizer momentum → Adam", "stop early, patience 5 → off"})
            QVERIFY2(back.contains(text), qPrintable(back.join(" · ")));
        QVERIFY2(back.filter("δ").isEmpty() && back.filter("momentum 0.9").isEmpty(), qPrintable(back.join(" · ")));
    }

    /// Nothing is told by the keys of a file.
    void everySettingHasWords()
    {
        std::vector<Settings> all;
        for (const OptimizerSpec::Type type :
             {OptimizerSpec::Type::adamw, OptimizerSpec::Type::rmsprop, OptimizerSpec::Type::nesterov})
            for (const ScheduleSpec::Type schedule :
                 {ScheduleSpec::Type::step, ScheduleSpec::Type::cosine, ScheduleSpec::Type::plateau}) {
                Experiment each = smallScene().experiment;
                each.training.optimizer.type = type;
                each.training.schedule.type = schedule;
                each.training.loss = {.type = LossSpec::Type::crossEntropy, .classWeights = {1, 2}};
                each.training.initialWeights = {{"LSTM", "w.safetensors"}};
                each.training.stop = StoppingSpec{};
                each.task = {.kind = TaskKind::nextToken,
                             .multiStep = MultiStep::recursive,
                             .period = 4,
                             .stride = 2,
                             .stateful = true,
                             .scaling = Scaling::minmax,
                             .scalerRows = ScalerRows::all,
                             .splitOrder = SplitOrder::shuffled};
                each.data.target = "x";
                each.data.inputs = {{"y"}};
                each.data.order = "t";
                each.data.form = DataForm::sequences;
                each.data.file.kind = FileKind::csv;
                CsvSettings &csv = each.data.file.csv;
                csv.encoding = TextEncoding::gb18030;
                csv.skipLines = csv.skipLast = 1;
                csv.separator = csv.decimal = csv.thousands = csv.comment = ',';
                csv.header = csv.sortByTime = true;
                csv.missingTokens = {{"-"}};
                csv.columns["b_c"].role = ColumnRole::ignore;
                each.data.file.text = {.encoding = TextEncoding::utf8, .lines = true, .vocabulary = {"a", "b"}};
                each.data.file.arrays.x = each.data.file.arrays.y = "z";
                each.data.file.arrays.classes = true;
                all.push_back(settingsOf(each));
            }
        Experiment huber = smallScene().experiment;
        huber.training.loss = {.type = LossSpec::Type::huber};
        all.push_back(settingsOf(huber));
        for (const LayerSpec &layer :
             std::vector<LayerSpec>{DenseSpec{4, Activation::leakyRelu}, LstmSpec{.units = 2, .forgetGate = ForgetGate::own},
                                    GruSpec{}, RnnSpec{}, ConvSpec{}, DropoutSpec{}}) {
            Settings settings = settingsOf(layer);
            std::erase_if(settings, [](const auto &setting) { return setting.first.empty(); }); // its kind
            all.push_back(settings);
        }
        const QStringList elsewhere = {"schema", "models", "training.epochs", "training.seed", "training.stop"};
        for (const Settings &settings : all)
            for (const auto &[path, value] : settings) {
                if (elsewhere.contains(QString::fromStdString(path)))
                    continue;
                const QString name = settingName(path);
                const QString said = settingValue(path, value);
                const bool plain = path.find('.') != std::string::npos && name == QString::fromStdString(path);
                QVERIFY2(!plain && !name.contains("recurrent_") && (!name.contains('_') || path.find("b_c") != std::string::npos),
                         path.c_str());
                QVERIFY2(!said.contains('_') && !said.contains('"') && !said.contains('{'), (path + ": " + value).c_str());
            }
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
        QVERIFY(!curves[3].shown);
        QCOMPARE(curves[3].lossTitle, lossTitle({}, smallScene().experiment.task.scaling != Scaling::none));
        QVERIFY(runCurves({named}, {2}, 2, {})[1].shown);
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
            experiment.training.batch = 15 + id;
            runs.push_back(runOf(id, experiment));
        }
        QElapsedTimer clock;
        clock.start();
        const auto lines = runLines(runs, 1, {});
        const qint64 taken = clock.elapsed();
        QCOMPARE(lines[999].settings, QStringList{"batch 16 → 1015"});
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
