#include "core/io/experiment_json.h"
#include "tests/app/program_run.h"
#include "ui/models/window_plan.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace sluice;

/// What the window builder says of the arrays, against those that `sluice windows` writes.
class WindowPlanWindowsTest : public QObject {
    Q_OBJECT
private slots:
    void bothSayTheSame_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<QByteArray>("task");
        const QByteArray airline = R"({"source": "builtin:airpassengers"})";
        QTest::newRow("one row ahead") << airline << QByteArray(R"({"kind": "forecast", "lookback": 12, "split": [95, 3, 46]})");
        QTest::newRow("many rows ahead") << airline
                                         << QByteArray(
                                                R"({"kind": "forecast", "lookback": 6, "horizon": 4, "multi_step": "direct"})");
        QTest::newRow("shuffled") << airline << QByteArray(R"({"kind": "forecast", "lookback": 9, "split_order": "shuffled"})");
        QTest::newRow("sequences") << QByteArray(R"({"source": "generate:count", "params": {"length": 20, "sequences": 90}})")
                                   << QByteArray(R"({"kind": "regress", "output": "every", "lookback": 20})");
        QTest::newRow("table") << QByteArray(R"({"source": "builtin:iris"})") << QByteArray(R"({"kind": "classify"})");
        QTest::newRow("characters") << QByteArray(R"({"source": "generate:reber", "params": {"sequences": 80}})")
                                    << QByteArray(R"({"kind": "classify", "output": "every", "lookback": 30})");
    }

    void bothSayTheSame()
    {
        QFETCH(QByteArray, source);
        QFETCH(QByteArray, task);
        const QByteArray json = R"({ "schema": 1, "data": )" + source + R"(, "task": )" + task +
                                R"(, "models": [ { "name": "D", "layers": [ {"type": "dense", "units": 2} ] } ] })";
        const QTemporaryDir folder;
        QFile file(folder.filePath("experiment.json"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(json) > 0);
        file.close();
        const ProgramRun run = runProgram({"windows", file.fileName(), "--out", folder.filePath("arrays.npz")});
        QVERIFY2(run.status == 0, run.error.constData());

        const auto experiment = parseExperiment(json.toStdString(), "experiment.json");
        QVERIFY(experiment);
        auto data = loadData(experiment->data, experiment->training.seed);
        QVERIFY(data);
        const std::atomic<bool> goOn{false};
        const auto plan =
            planWindows({std::make_shared<const Dataset>(std::move(*data)), experiment->data, experiment->task, {}}, goOn);
        const auto block = blockContent(*plan);
        QVERIFY2(block, plan->problem ? plan->problem->english().c_str() : "");
        const std::array names = {"train", "val", "test"};
        for (size_t part = 0; part < names.size(); ++part) {
            const QString line =
                QString("x_%1 %2 x %3 x %4\n").arg(names[part]).arg(block->samples[part]).arg(block->steps).arg(block->features);
            QVERIFY2(run.output.contains(line.toUtf8()), qPrintable(line + run.output));
        }
    }
};

QTEST_GUILESS_MAIN(WindowPlanWindowsTest)
#include "window_plan_windows_test.moc"
