#include "tests/app/program_run.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

using namespace sluice;

namespace {

const QByteArray tiny = R"({ "schema": 1,
  "data": { "source": "generate:hold", "params": {"length": 12, "sequences": 40} },
  "task": { "kind": "regress", "output": "every", "lookback": 12, "split": [24, 8, 8], "scaling": "none" },
  "models": [ { "name": "Dense", "layers": [ {"type": "dense", "units": 5, "activation": "tanh"} ] },
              { "name": "LSTM", "layers": [ {"type": "lstm", "units": 2} ] } ],
  "training": { "optimizer": {"type": "adam", "learning_rate": 0.02}, "batch": 7, "epochs": 6, "stop": null, "seed": 3 } })";

void write(const QString &file, const QByteArray &text)
{
    QFile opened(file);
    QVERIFY(opened.open(QIODevice::WriteOnly) && opened.write(text) == text.size());
}

QJsonObject object(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

} // namespace

class CommandLineTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        folder_ = std::make_unique<QTemporaryDir>();
        write(path("tiny.json"), tiny);
    }

    void helpAndVersionNeedNoDisplay()
    {
        for (const char *option : {"--help", "--version"}) {
            const ProgramRun run = runProgram({option}, {{"QT_QPA_PLATFORM", "no-such-platform"}});
            QCOMPARE(run.status, 0);
            QVERIFY(run.output.contains("sluice"));
            QCOMPARE(run.error, QByteArray());
        }
        QVERIFY(runProgram({"train", "--help"}).output.startsWith("Usage: sluice train"));
    }

    void everyCommandSpeaksChinese()
    {
        const QByteArray help =
            runProgram({"train", "--help", "--lang", "zh_CN"}, {{"QT_QPA_PLATFORM", "no-such-platform"}}).output;
        QVERIFY2(help.startsWith("用法： sluice train") && help.contains("\n选项：\n"), help.constData());
        QVERIFY(runProgram({"--lang=zh_CN", "--help"}).output.contains("130 被中断，但全部内容已保存"));
        const ProgramRun run = runProgram({"train", path("tiny.json"), "--lang", "zh_CN", "--out", path("chinese")});
        QCOMPARE(run.status, 0);
        QVERIFY2(run.error.contains("第 6 轮，共 6 轮") && run.error.contains("会话、图、权重和数值在 "), run.error.constData());
        QVERIFY(QFile::exists(path("chinese/losses.png"))); // drawn by the application that speaks
        QVERIFY2(run.output.contains("验证损失") && run.output.contains("\n全连接 ") && run.output.contains("训练平均值 "),
                 run.output.constData());
        QVERIFY2(run.error.contains("，验证损失：全连接 "), run.error.constData());
        const ProgramRun named = runProgram({"export", path("chinese/session.sluice"), "--model", "全连接", "--lang", "zh_CN",
                                             "--out", path("chinese/weights.csv")});
        QVERIFY2(named.status == 0 && named.output.contains("：全连接，"), named.output + named.error);
        const QByteArray runs = runProgram({"runs", path("chinese/session.sluice"), "--lang", "zh_CN"}).output;
        QVERIFY2(runs.startsWith("运行") && runs.contains("最小验证损失") && runs.contains(" 6/6 "), runs.constData());
        QVERIFY(runProgram({"datasets", "--lang", "zh_CN"}).output.contains("记住那个数"));
        QVERIFY(runProgram({"check", path("nowhere.json"), "--lang", "zh_CN"}).error.contains("："));
        QVERIFY(runProgram({"check", "scene:none", "--lang", "zh_CN"}).error.contains("hold、local、overfit"));
        const ProgramRun other = runProgram({"datasets", "--lang", "fr"});
        QCOMPARE(other.status, 2);
        QCOMPARE(other.error, QByteArray("sluice: --lang fr: expected en or zh_CN\n"));
    }

    void theWindowWithoutADisplaySaysSo()
    {
        const ProgramRun run = runProgram({}, {{"QT_QPA_PLATFORM", ""}, {"DISPLAY", ""}, {"WAYLAND_DISPLAY", ""}});
        QCOMPARE(run.status, 2);
        QCOMPARE(run.error.count('\n'), 1);
        QVERIFY(run.error.contains("display"));
    }

    void withoutADisplayWhatIsWrongIsSaidFirst_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("word") << QStringList{"bogus"} << QByteArray("sluice: bogus: there is no such command and no such file");
        QTest::newRow("file") << QStringList{"nope.csv"} << QByteArray("sluice: nope.csv: there is no such file");
        QTest::newRow("language") << QStringList{"--lang", "xx"} << QByteArray("sluice: --lang xx: expected en or zh_CN");
        QTest::newRow("option") << QStringList{"--zzzzzz"} << QByteArray("sluice: unknown option --zzzzzz; see sluice --help");
    }
    void withoutADisplayWhatIsWrongIsSaidFirst()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, says);
        const ProgramRun run = runProgram(arguments);
        QCOMPARE(run.status, 2);
        QCOMPARE(run.error.count('\n'), 1);
        QVERIFY2(run.error.startsWith(says), run.error);
    }

    void theWindowRefusesWhatIsNotThere()
    {
        for (const QString what : {"none.csv", "scene:none"}) {
            const ProgramRun run = runProgram({what}, {{"QT_QPA_PLATFORM", "offscreen"}});
            QCOMPARE(run.status, 2);
            QVERIFY(run.error.contains("there is no such"));
        }
    }

    void badUsageIsOneLineAndStatus2()
    {
        const ProgramRun run = runProgram({"train", path("tiny.json"), "--ot", path("out")});
        QCOMPARE(run.status, 2);
        QCOMPARE(run.error, QByteArray("sluice: unknown option --ot; did you mean --out?\n"));
        QCOMPARE(run.output, QByteArray());
    }

    void badInputIsOneLineWithItsPathAndStatus2_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QByteArray>("named");
        QTest::newRow("unknown key") << QByteArray("\"units\": 2") << QByteArray("\"unit\": 2")
                                     << QByteArray("models[1].layers[0]");
        QTest::newRow("wrong type") << QByteArray("\"batch\": 7") << QByteArray("\"batch\": \"7\"")
                                    << QByteArray("training.batch");
        QTest::newRow("no such data") << QByteArray("generate:hold") << QByteArray("generate:gold")
                                      << QByteArray("generate:gold");
        QTest::newRow("no JSON") << QByteArray("\"schema\": 1,") << QByteArray("\"schema\": 1") << QByteArray("bad.json");
    }
    void badInputIsOneLineWithItsPathAndStatus2()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QByteArray, named);
        QVERIFY(tiny.contains(from));
        write(path("bad.json"), QByteArray(tiny).replace(from, to));
        const ProgramRun run = runProgram({"train", path("bad.json"), "--out", path("out")});
        QCOMPARE(run.status, 2);
        QCOMPARE(run.error.count('\n'), 1);
        QVERIFY2(run.error.contains(named), run.error);
        QVERIFY2(named == "generate:gold" || run.error.contains(path("bad.json").toUtf8()), run.error);
        QVERIFY(!QFile::exists(path("out")));
    }

    void aMissingFileAndAMissingSceneAreNamed()
    {
        const ProgramRun file = runProgram({"train", path("none.json"), "--out", path("out")});
        QCOMPARE(file.status, 2);
        QVERIFY(file.error.contains("none.json"));
        const ProgramRun scene = runProgram({"train", "scene:none", "--out", path("out")});
        QCOMPARE(scene.status, 2);
        QVERIFY(scene.error.contains("hold"));
    }

    void windowsAreReadableByNumpy()
    {
        const QString file = path("windows.npz");
        QCOMPARE(runProgram({"windows", path("tiny.json"), "--out", file}).status, 0);
        const QByteArray script = "import numpy, sys\n"
                                  "a = numpy.load(sys.argv[1])\n"
                                  "print([a[k].shape for k in ('x_train', 'y_train', 'x_val', 'y_val', 'x_test', 'y_test')])\n"
                                  "x, y = a['x_train'], a['y_train'][:, :, 0]\n"
                                  "held = numpy.zeros(len(x))\n"
                                  "for t in range(x.shape[1]):\n"
                                  "    held = numpy.where(x[:, t, 1] > 0.5, x[:, t, 0], held)\n"
                                  "    assert (y[:, t] == held).all()\n"
                                  "print(a['input_scale'].tolist(), a['target_offset'].tolist(), x.dtype)\n";
        const ProgramRun python = runOther("/usr/bin/python3", {"-c", script, file});
        QVERIFY2(python.status == 0, python.error);
        QCOMPARE(python.output, QByteArray("[(24, 12, 2), (24, 12, 1), (8, 12, 2), (8, 12, 1), (8, 12, 2), (8, 12, 1)]\n"
                                           "[1.0, 1.0] [0.0] float32\n"));
    }

    void sunspotWindowsUndoToTheSeries()
    {
        write(path("sunspots.json"), R"({ "schema": 1, "data": {"source": "builtin:sunspots"}, "task": {"lookback": 24},
                                         "models": [ {"name": "LSTM", "layers": [ {"type": "lstm", "units": 2} ]} ] })");
        const QString file = path("windows.npz");
        QCOMPARE(runProgram({"windows", path("sunspots.json"), "--out", file}).status, 0);
        const QByteArray script = "import numpy, sys\n"
                                  "a = numpy.load(sys.argv[1])\n"
                                  "y = numpy.concatenate([a['y_' + s] for s in ('train', 'val', 'test')])\n"
                                  "first = a['x_train'][0] * a['input_scale'] + a['input_offset']\n"
                                  "rest = y * a['target_scale'] + a['target_offset']\n"
                                  "print(len(y), '%.1f' % (first.sum() + rest.sum()))\n";
        const ProgramRun python = runOther("/usr/bin/python3", {"-c", script, file});
        QVERIFY2(python.status == 0, python.error);
        QCOMPARE(python.output, QByteArray("285 15373.4\n")); // the published series' sum over its 309 years
    }

    void datasetsNameTheirSource()
    {
        const ProgramRun run = runProgram({"datasets", "--json"});
        QCOMPARE(run.status, 0);
        QStringList ids;
        for (const QJsonValue &each : object(run.output)["datasets"].toArray()) {
            ids << each["id"].toString();
            if (ids.last().startsWith("builtin:"))
                QVERIFY(!each["source"].toString().isEmpty() && each["sha256"].toString().size() == 64);
        }
        QCOMPARE(ids.size(), 32);
        QVERIFY(ids.contains("builtin:sunspots") && ids.contains("builtin:airpassengers") && ids.contains("generate:hold"));
        QVERIFY(runProgram({"datasets"}).output.contains("generate:hold"));
    }

    void datasetsTellGroupTaskAndRanges()
    {
        QJsonObject spirals;
        for (const QJsonValue &each : object(runProgram({"datasets", "--json"}).output)["datasets"].toArray())
            if (each["id"] == "generate:spirals")
                spirals = each.toObject();
        QCOMPARE(spirals["group"].toString(), "tables");
        QCOMPARE(spirals["task"].toObject(), (QJsonObject{{"kind", "classify"}, {"output", "last"}}));
        QCOMPARE(spirals["params"].toObject()["arms"].toInt(), 2);
        const QJsonObject range = spirals["ranges"].toObject()["arms"].toObject();
        QCOMPARE(range["smallest"].toInt(), 2);
        QCOMPARE(range["default"].toInt(), 2);
        QCOMPARE(range["largest"].toInt(), 6);
        QVERIFY(range["whole"].toBool() && !range["meaning"].toString().isEmpty());
        const QByteArray text = runProgram({"datasets"}).output;
        QVERIFY(text.contains("arms = 2 (2 … 6, whole): how many arms, one class each\n"));
        QVERIFY(text.contains("Lang & Witbrock (1988)"));
        int last = -1;
        for (const char *group : {"Real data\n", "\nSignals\n", "\nMemory tasks\n", "\nGrammars\n", "\nTables\n"}) {
            QVERIFY(text.indexOf(group) > last);
            last = int(text.indexOf(group));
        }
    }

    void gradientsOfAnExperimentAgree()
    {
        const ProgramRun run = runProgram({"check", path("tiny.json"), "--json"});
        QCOMPARE(run.status, 0);
        const QJsonArray models = object(run.output)["models"].toArray();
        QCOMPARE(models.size(), 2);
        for (const QJsonValue &model : models)
            for (const QJsonValue &row : model["gradients"].toArray())
                QVERIFY(row["error"].toDouble(1) <= 1e-7);
        QVERIFY(runProgram({"check", path("tiny.json")}).output.contains("layers.0.weight_hh"));
    }

    void benchMeasuresAStep()
    {
        for (const QString layer : {"lstm", "dense"}) {
            const ProgramRun run = runProgram(
                {"bench", "--layer", layer, "--inputs", "2", "--hidden", "8", "--batch", "4", "--steps", "6", "--json"});
            QCOMPARE(run.status, 0);
            const QJsonObject result = object(run.output);
            QVERIFY(result["ms_per_step"].toDouble() > 0);
            const double operations = layer == "lstm" ? 24 * 2 * 32 * (2 * 10 + 8) + 6 * 8 * 4 : 24 * 2 * 8 * 2 * 2 + 6 * 8 * 4;
            QVERIFY(qFuzzyCompare(result["gflops"].toDouble(), operations / result["ms_per_step"].toDouble() * 1e-6));
            QCOMPARE(result["threads"].toInt(), 1);
        }
        QCOMPARE(runProgram({"bench", "--layer", "transformer", "--inputs", "2", "--hidden", "8", "--batch", "4", "--steps", "6"})
                     .status,
                 2);
    }

private:
    QString path(const QString &name) const { return folder_->filePath(name); }

    std::unique_ptr<QTemporaryDir> folder_;
};

QTEST_GUILESS_MAIN(CommandLineTest)
#include "command_line_test.moc"
