#include "core/io/results.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace sluice;

class ResultsTest : public QObject {
    Q_OBJECT

private slots:
    void resultHasTheDocumentedKeys();
    void metricsAreOneRowAnEpochAndModel();
};

void ResultsTest::resultHasTheDocumentedKeys()
{
    RunResult result;
    result.models.push_back({"LSTM", 18, 0.1, std::nan(""), {1, 2, 3, 4}, {0.1, 5, 6, 1.0 / 3}, 2.5, 25, 20});
    result.models.push_back({"Dense", 11969, 0, 0, {}, {}, 0, 0, {}});
    result.baselines = {{"mean", {}, {1, 2, 3, 4}}, {"persistence", {}, {5, 6, 7, 8}}};
    result.seed = 18446744073709551615u;
    result.threads = 2;
    result.outcome = "failed";
    result.message = "no \"space\"";
    result.seconds = 3;
    const std::string text = writeResultJson(result);
    const QJsonObject root = QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();

    QCOMPARE(root.keys(),
             (QStringList{"baselines", "build", "isa", "message", "models", "outcome", "seconds", "seed", "threads"}));
    QVERIFY(text.find("\"seed\": 18446744073709551615") != std::string::npos);
    QCOMPARE(root["message"].toString(), QString("no \"space\""));
    QCOMPARE(root["baselines"]["persistence"]["rmse"].toDouble(), 6.0);
    QCOMPARE(root["baselines"]["mean"]["mae"].toDouble(), 3.0);
    QVERIFY(!root["build"].toString().isEmpty());
    QVERIFY(!root["isa"].toString().isEmpty());
    const QJsonObject model = root["models"][0].toObject();
    QCOMPARE(model.keys(), (QStringList{"best_epoch", "epochs", "name", "parameters", "seconds", "test", "train", "train_loss",
                                        "validation", "validation_loss"}));
    QCOMPARE(model["test"]["skill"]["persistence"].toDouble(), 1 - 0.1 / 5);
    QCOMPARE(root["baselines"]["mean"]["validation"]["rmse"].toDouble(), 0.0);
    QCOMPARE(model["parameters"].toInt(), 18);
    QCOMPARE(model["test"]["relative"].toDouble(), 1.0 / 3);
    QCOMPARE(model["test"]["mse"].toDouble(), 0.1);
    QVERIFY(model["validation_loss"].isNull());
    QCOMPARE(model["best_epoch"].toInt(), 20);
    QVERIFY(root["models"][1]["best_epoch"].isNull());
}

void ResultsTest::metricsAreOneRowAnEpochAndModel()
{
    Experiment experiment;
    experiment.models = {{"Dense, wide", {DenseSpec{}}}, {"LSTM", {LstmSpec{}}}};
    Run run(experiment, 1 << 20);
    run.append(EpochRecord{0, 0, 0, 1, 1, 0, false});
    run.append(EpochRecord{1, 0, 0, 1, 1, 0, false});
    run.append(EpochRecord{0, 1, 32, 1.0 / 3, 0.25, 0.5, true});
    run.append(EpochRecord{1, 1, 32, 0.1, std::nan(""), 1e-7, true});
    QCOMPARE(QByteArray::fromStdString(writeMetricsCsv(run)), QByteArray("epoch,model,train_loss,validation_loss,seconds\n"
                                                                         "1,\"Dense, wide\",0.3333333333333333,0.25,0.5\n"
                                                                         "1,LSTM,0.1,,1e-07\n"));
}

QTEST_GUILESS_MAIN(ResultsTest)
#include "results_test.moc"
