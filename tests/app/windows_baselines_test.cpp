#include "tests/app/program_run.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

using namespace sluice;

namespace {

QByteArray experiment(const QByteArray &data, const QByteArray &task)
{
    return R"({ "schema": 1, "data": )" + data + R"(, "task": )" + task + R"(,
  "models": [ { "name": "Dense", "layers": [ {"type": "dense", "units": 2, "activation": "tanh"} ] } ],
  "training": { "epochs": 1 } })";
}

} // namespace

/// The arrays that `sluice windows` writes, given to NumPy, against what `sluice train` says of the same experiment.
class WindowsBaselinesTest : public QObject {
    Q_OBJECT

private slots:
    void numPyFindsTheSameBaselines_data()
    {
        QTest::addColumn<QByteArray>("data");
        QTest::addColumn<QByteArray>("task");
        QTest::addColumn<QStringList>("told"); ///< to the script
        QTest::addColumn<QStringList>("baselines");
        const QByteArray airline = R"({"source": "builtin:airpassengers"})";
        QTest::newRow("one row ahead") << airline << QByteArray(R"({"kind": "forecast", "lookback": 12, "split": [95, 3, 46]})")
                                       << QStringList{"12", "0", "12"}
                                       << QStringList{"mean", "persistence", "linear", "seasonal_naive"};
        QTest::newRow("another period") << airline
                                        << QByteArray(R"({"kind": "forecast", "lookback": 5, "period": 6, "scaling": "minmax"})")
                                        << QStringList{"5", "0", "6"}
                                        << QStringList{"mean", "persistence", "linear", "seasonal_naive"};
        QTest::newRow("three rows ahead, directly")
            << airline
            << QByteArray(R"({"kind": "forecast", "lookback": 4, "horizon": 3, "multi_step": "direct", "split": [90, 24, 30]})")
            << QStringList{"4", "0"} << QStringList{"mean", "persistence", "linear"};
        QTest::newRow("every step of sequences")
            << QByteArray(R"({"source": "generate:hold", "params": {"length": 12, "sequences": 60}})")
            << QByteArray(R"({"kind": "regress", "output": "every", "lookback": 5, "split": [0.6, 0.2, 0.2], "scaling": "none"})")
            << QStringList{"5"} << QStringList{"mean", "linear"};
    }

    void numPyFindsTheSameBaselines()
    {
        QFETCH(QByteArray, data);
        QFETCH(QByteArray, task);
        QFETCH(QStringList, told);
        QFETCH(QStringList, baselines);
        const QTemporaryDir folder;
        const QString file = folder.filePath("experiment.json"), arrays = folder.filePath("arrays.npz");
        QFile opened(file);
        QVERIFY(opened.open(QIODevice::WriteOnly) && opened.write(experiment(data, task)) > 0);
        opened.close();
        const ProgramRun written = runProgram({"windows", file, "--out", arrays});
        QVERIFY2(written.status == 0, written.error);
        const ProgramRun trained =
            runProgram({"train", file, "--epochs", "0", "--quiet", "--json", "--out", folder.filePath("out")});
        QVERIFY2(trained.status == 0, trained.error);
        const ProgramRun numpy =
            runOther("/usr/bin/python3", QStringList{SLUICE_SOURCE_DIR "/tests/oracle/window_baselines.py", arrays} + told);
        QVERIFY2(numpy.status == 0, numpy.error);

        const QJsonObject ours = QJsonDocument::fromJson(trained.output)["baselines"].toObject();
        const QJsonObject theirs = QJsonDocument::fromJson(numpy.output).object();
        QCOMPARE(theirs.size(), baselines.size());
        for (const QString &name : baselines)
            for (const QString &key : theirs[name].toObject().keys()) {
                const double expected = theirs[name][key].toDouble(), found = ours[name][key].toDouble(-1e9);
                QVERIFY2(std::abs(found - expected) < 1e-5 * std::max(1.0, std::abs(expected)), // of float32 windows
                         qPrintable(QString("%1 %2: %3, NumPy %4").arg(name, key).arg(found).arg(expected)));
            }
    }

    void whereOneSequenceIsShorterAllPartsSayTheirLengths()
    {
        const QTemporaryDir folder;
        const QString arrays = folder.filePath("arrays.npz"), file = folder.filePath("experiment.json");
        QFile rows(folder.filePath("rows.csv")), json(file);
        QVERIFY(rows.open(QIODevice::WriteOnly) && json.open(QIODevice::WriteOnly));
        rows.write("id,x,y\n");
        for (int id = 0; id < 10; ++id)
            for (int step = 0; step < (id == 0 ? 3 : 5); ++step)
                rows.write(QByteArray::number(id) + ',' + QByteArray::number(step * id) + ',' + QByteArray::number(id) + '\n');
        json.write(experiment(R"({"source": "rows.csv", "form": "sequences", "target": "y", "inputs": ["x"],
                                  "csv": {"columns": {"id": {"role": "series"}}}})",
                              R"({"kind": "regress", "output": "last", "lookback": 5, "split": [6, 2, 2]})"));
        rows.close();
        json.close();
        const ProgramRun run = runProgram({"windows", file, "--out", arrays});
        QVERIFY2(run.status == 0, run.error);
        const ProgramRun numpy = runOther(
            "/usr/bin/python3", {"-c",
                                 "import sys, numpy\na = numpy.load(sys.argv[1])\n"
                                 "print(*sorted(numpy.concatenate([a['steps_' + n] for n in ('train', 'val', 'test')])))",
                                 arrays});
        QVERIFY2(numpy.status == 0, numpy.error);
        QCOMPARE(numpy.output.trimmed(), QByteArray("3.0 5.0 5.0 5.0 5.0 5.0 5.0 5.0 5.0 5.0"));
        QVERIFY(runProgram({"windows", "--help"}).output.contains("steps_train, steps_val and steps_test"));
    }
};

QTEST_GUILESS_MAIN(WindowsBaselinesTest)
#include "windows_baselines_test.moc"
