#include "tests/app/program_run.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>
#include <cmath>

using namespace sluice;

namespace {

QByteArray contents(const QString &file)
{
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
}

void write(const QString &file, const QByteArray &text)
{
    QFile opened(file);
    QVERIFY(opened.open(QIODevice::WriteOnly) && opened.write(text) == text.size());
}

/// A CSV file without quotes: one map a line.
QList<QMap<QString, QString>> rowsOf(const QString &file)
{
    QList<QMap<QString, QString>> rows;
    QStringList lines = QString::fromUtf8(contents(file)).split('\n', Qt::SkipEmptyParts);
    if (lines.isEmpty())
        return rows;
    const QStringList names = lines.takeFirst().split(',');
    for (const QString &line : lines) {
        const QStringList cells = line.split(',');
        QMap<QString, QString> row;
        for (qsizetype column = 0; column < names.size(); ++column)
            row[names[column]] = cells.value(column);
        rows.push_back(row);
    }
    return rows;
}

double rmse(const QList<QMap<QString, QString>> &rows, const QString &part)
{
    double sum = 0;
    int count = 0;
    for (const auto &row : rows)
        if (row["part"] == part) {
            sum += std::pow(row["prediction"].toDouble() - row["target"].toDouble(), 2);
            ++count;
        }
    return std::sqrt(sum / count);
}

bool near(double one, double other, double tolerance = 1e-6)
{
    return std::abs(one - other) <= tolerance * std::max(1.0, std::abs(other));
}

QJsonObject parsed(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

constexpr const char *experiment = R"({ "schema": 1,
  "data": { "source": "wave.csv", "order": "t" },
  "task": { "kind": "forecast", "lookback": 6, "split": [70, 15, 15] },
  "models": [ { "name": "LSTM", "layers": [ {"type": "lstm", "units": 3} ] },
              { "name": "Dense", "layers": [ {"type": "dense", "units": 4, "activation": "tanh"} ] } ],
  "training": { "epochs": 5, "batch": 16, "stop": null, "seed": 7 } })";

constexpr const char *classes = R"({ "schema": 1,
  "data": { "source": "builtin:iris" }, "task": { "kind": "classify" },
  "models": [ { "name": "Dense", "layers": [ {"type": "dense", "units": 6, "activation": "tanh"} ] } ],
  "training": { "loss": {"type": "cross_entropy"}, "epochs": 3, "stop": null } })";

QByteArray wave(int first, int rows)
{
    QByteArray text = "t,value\n";
    for (int row = first; row < first + rows; ++row)
        text +=
            QByteArray::number(row * 0.5) + "," + QByteArray::number(200 + 10 * std::sin(row / 3.0) + row % 5, 'g', 10) + "\n";
    return text;
}

} // namespace

class ModelCommandsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        write(path("wave.csv"), wave(0, 100));
        write(path("later.csv"), wave(100, 40));
        write(path("wave.json"), experiment);
        write(path("iris.json"), classes);
        train("wave.json", "out");
        train("iris.json", "iris");
    }

    void evaluateSaysWhatTrainingSaid()
    {
        const ProgramRun run = runProgram({"evaluate", session(), "--json"});
        QVERIFY2(run.status == 0, run.error);
        const QJsonObject now = parsed(run.output), then = parsed(contents(path("out/result.json")));
        QCOMPARE(now["models"].toArray().size(), 2);
        QCOMPARE(now["models"], then["models"]);
        QCOMPARE(now["baselines"], then["baselines"]);
        QCOMPARE(now["seed"], then["seed"]);
        QCOMPARE(now["outcome"], then["outcome"]);
        const ProgramRun table = runProgram({"evaluate", session()});
        QVERIFY(table.output.contains("test RMSE") && table.output.contains("persistence"));
    }

    void evaluateCountsWhatPredictWrites()
    {
        predict("LSTM", "p.csv");
        const auto rows = rowsOf(path("p.csv"));
        QCOMPARE(rows.size(), 64 + 15 + 15);
        const QJsonObject test = parsed(contents(path("out/result.json")))["models"][0].toObject();
        QVERIFY(near(rmse(rows, "test"), test["test"]["rmse"].toDouble()));
        QVERIFY(near(rmse(rows, "validation"), test["validation"]["rmse"].toDouble()));
        QVERIFY(near(rmse(rows, "train"), test["train"]["rmse"].toDouble()));
        // The first target follows the first window of six rows: row 7, time 3.
        QCOMPARE(rows.front()["row"], "7");
        QCOMPARE(rows.front()["t"], "3");
        QVERIFY(near(rows.front()["target"].toDouble(), 200 + 10 * std::sin(2.0) + 1));
        QCOMPARE(rows.back()["row"], "100");
        QCOMPARE(rows.back()["sample"], "15");
    }

    void otherDataAreScaledAsTheTrainingDataWere()
    {
        // The same rows as the test part, with their six rows of history: the same answers.
        write(path("tail.csv"), wave(79, 21));
        predict("Dense", "whole.csv");
        predict("Dense", "tail_p.csv", {"--data", path("tail.csv")});
        QList<QMap<QString, QString>> whole;
        for (const auto &row : rowsOf(path("whole.csv")))
            if (row["part"] == "test")
                whole.push_back(row);
        const auto tail = rowsOf(path("tail_p.csv"));
        QCOMPARE(tail.size(), whole.size());
        for (qsizetype index = 0; index < tail.size(); ++index) {
            QCOMPARE(tail[index]["part"], "data");
            QCOMPARE(tail[index]["t"], whole[index]["t"]);
            QCOMPARE(tail[index]["prediction"], whole[index]["prediction"]);
            QCOMPARE(tail[index]["target"], whole[index]["target"]);
        }
        const QJsonObject evaluated = parsed(runProgram({"evaluate", session(), "--data", path("tail.csv"), "--json"}).output);
        const QJsonObject result = parsed(contents(path("out/result.json")));
        QVERIFY(near(evaluated["models"][1]["rmse"].toDouble(), result["models"][1]["test"]["rmse"].toDouble()));
        for (const char *baseline : {"mean", "persistence", "linear"})
            QVERIFY2(near(evaluated["baselines"][baseline]["rmse"].toDouble(), result["baselines"][baseline]["rmse"].toDouble()),
                     baseline);
        QVERIFY(near(evaluated["models"][1]["mase"].toDouble(), result["models"][1]["test"]["mase"].toDouble()));
        QVERIFY(runProgram({"evaluate", session(), "--data", path("later.csv")}).output.contains("RMSE"));
    }

    void classesAreNamedWithTheirProbabilities()
    {
        const ProgramRun run =
            runProgram({"predict", path("iris/session.sluice"), "--model", "Dense", "--out", path("iris.csv")});
        QVERIFY2(run.status == 0, run.error);
        const auto rows = rowsOf(path("iris.csv"));
        QCOMPARE(rows.size(), 150);
        int right = 0, tested = 0;
        QSet<QString> seen;
        for (const auto &row : rows) {
            double sum = 0, likeliest = 0;
            for (auto cell = row.begin(); cell != row.end(); ++cell)
                if (cell.key().startsWith("p(")) {
                    sum += cell.value().toDouble();
                    likeliest = std::max(likeliest, cell.value().toDouble());
                }
            QVERIFY(near(sum, 1));
            QCOMPARE(row["p(" + row["prediction"] + ")"].toDouble(), likeliest);
            seen.insert(row["row"]);
            tested += row["part"] == "test";
            right += row["part"] == "test" && row["prediction"] == row["target"];
        }
        QCOMPARE(seen.size(), 150); // each of the file's rows once, though they were shuffled
        const QJsonObject result = parsed(contents(path("iris/result.json")));
        QVERIFY(near(static_cast<double>(right) / tested, result["models"][0]["test"]["accuracy"].toDouble()));
    }

    void traceIsTheEquationsOfTheCell()
    {
        const ProgramRun run =
            runProgram({"trace", session(), "--model", "LSTM", "--sample", "3", "--part", "test", "--out", path("trace.csv")});
        QVERIFY2(run.status == 0, run.error);
        const auto rows = rowsOf(path("trace.csv"));
        QCOMPARE(rows.size(), 6);
        double before = 0;
        for (const auto &row : rows) {
            const auto value = [&](const char *name) { return row["layers.0." + QString(name) + ".1"].toDouble(); };
            QVERIFY(near(value("written"), value("i") * value("g"), 1e-12));
            QVERIFY(near(value("kept"), value("f") * before, 1e-12));
            QVERIFY(near(value("c"), value("written") + value("kept"), 1e-12));
            QVERIFY(near(value("h"), value("o") * std::tanh(value("c")), 1e-12));
            before = value("c");
        }
        predict("LSTM", "p.csv");
        QString predicted;
        for (const auto &row : rowsOf(path("p.csv")))
            if (row["part"] == "test" && row["sample"] == "3")
                predicted = row["prediction"];
        QVERIFY(near(rows.back()["prediction.0"].toDouble(), predicted.toDouble(), 1e-5));
        QVERIFY(rows.front()["prediction.0"].isEmpty());

        QCOMPARE(runProgram({"trace", session(), "--model", "LSTM", "--sample", "3", "--out", path("trace.npz")}).status, 0);
        QVERIFY(contents(path("trace.npz")).contains("layers.0.f.npy"));
        const ProgramRun beyond = runProgram({"trace", session(), "--model", "LSTM", "--sample", "16", "--out", path("x.csv")});
        QCOMPARE(beyond.status, 2);
        QCOMPARE(beyond.error, "sluice: --sample 16: the validation part has 15 samples\n");
    }

    void exportWritesWhatTheEndingSays()
    {
        for (const QString ending : {"safetensors", "npz", "onnx", "csv", "py"}) {
            const QString file = path("LSTM." + ending);
            const ProgramRun run = runProgram({"export", session(), "--model", "LSTM", "--out", file});
            QVERIFY2(run.status == 0, run.error);
            QVERIFY(QFileInfo(file).size() > 100);
        }
        // The weights beside the program are those of training, with what they are of.
        const QByteArray weights = contents(path("LSTM.safetensors"));
        QCOMPARE(weights, contents(path("out/LSTM.safetensors")));
        for (const char *part :
             {"\"model\":\"LSTM\"", "\"seed\":\"7\"", "\"data\":\"wave.csv\"", "\"epoch\":\"5\"", "\"validation_loss\":"})
            QVERIFY2(weights.contains(part), part);
        const auto rows = rowsOf(path("LSTM.csv"));
        QCOMPARE(rows.size(), 4 * 3 * (1 + 3 + 1 + 1) + 3 + 1);
        QCOMPARE(rows[1]["tensor"], "layers.0.weight_ih");
        QCOMPARE(rows[1]["row"], "1");
        const ProgramRun other = runProgram({"export", session(), "--model", "LSTM", "--out", path("LSTM.h5")});
        QCOMPARE(other.status, 2);
        QVERIFY(other.error.contains(".safetensors, .npz, .onnx, .csv or .py"));
    }

    void aKeptEpochCanBeHad()
    {
        const auto exported = [&](const QStringList &more) {
            runProgram(QStringList{"export", session(), "--model", "Dense", "--out", path("e.csv")} + more);
            return contents(path("e.csv"));
        };
        const QByteArray last = exported({}), fifth = exported({"--epoch", "5"}), second = exported({"--epoch", "2"});
        QVERIFY(!last.isEmpty());
        QCOMPARE(fifth, last);
        QVERIFY(second != last);
        const ProgramRun none = runProgram({"evaluate", session(), "--epoch", "9"});
        QCOMPARE(none.status, 2);
        QCOMPARE(none.error, "sluice: --epoch 9: no moment of that epoch was kept; there are 0–5\n");
        // Two epochs trained by themselves are the same.
        train("wave.json", "two", {"--epochs", "2"});
        runProgram({"export", path("two/session.sluice"), "--model", "Dense", "--out", path("two.csv")});
        QCOMPARE(contents(path("two.csv")), second);
    }

    void weightsComeBackThroughInitialWeights()
    {
        for (const QString ending : {"safetensors", "npz"}) {
            QCOMPARE(runProgram({"export", session(), "--model", "LSTM", "--out", path("back." + ending)}).status, 0);
            QJsonObject again = parsed(experiment);
            QJsonObject training = again["training"].toObject();
            training["initial_weights"] = QJsonObject{{"LSTM", "back." + ending}};
            again["training"] = training;
            write(path("again.json"), QJsonDocument(again).toJson());
            train("again.json", "again", {"--epochs", "0"});
            const QJsonObject result = parsed(contents(path("again/result.json")));
            const QJsonObject before = parsed(contents(path("out/result.json")));
            QCOMPARE(result["models"][0]["test"]["rmse"], before["models"][0]["test"]["rmse"]);
        }
    }

    void wrongWordsAreRefused()
    {
        for (const QStringList &words :
             {QStringList{"predict", session(), "--model", "GRU", "--out", path("x.csv")},
              QStringList{"predict", session(), "--model", "LSTM", "--out", path("x.xyz")},
              QStringList{"windows", path("wave.json"), "--out", path("x.txt")}, QStringList{"evaluate", path("wave.json")},
              QStringList{"trace", session(), "--model", "LSTM", "--sample", "1", "--out", path("x.txt")},
              QStringList{"trace", session(), "--model", "LSTM", "--sample", "1", "--part", "all", "--out", path("x.csv")},
              QStringList{"evaluate", session(), "--data", path("iris.json")},
              QStringList{"train", path("out/LSTM.safetensors"), "--out", path("x")}}) {
            const ProgramRun run = runProgram(words);
            QVERIFY2(run.status == 2 && run.error.count('\n') == 1, qPrintable(words.join(' ') + ": " + run.error));
        }
        QVERIFY(runProgram({"evaluate", session(), "--data", path("wrong.csv")}).status == 2);
    }

private:
    QString path(const QString &name) const { return folder_.filePath(name); }
    QString session() const { return path("out/session.sluice"); }

    void train(const QString &file, const QString &out, const QStringList &more = {})
    {
        const ProgramRun run = runProgram(QStringList{"train", path(file), "--out", path(out), "--quiet"} + more);
        QVERIFY2(run.status == 0, run.error);
    }
    void predict(const QString &model, const QString &file, const QStringList &more = {})
    {
        const ProgramRun run = runProgram(QStringList{"predict", session(), "--model", model, "--out", path(file)} + more);
        QVERIFY2(run.status == 0, run.error);
    }

    QTemporaryDir folder_;
};

QTEST_GUILESS_MAIN(ModelCommandsTest)
#include "model_commands_test.moc"
