#include "core/io/session.h"
#include "tests/app/training_folder.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>
#include <csignal>

using namespace sluice;
using namespace sluice::testing;

class TrainCommandTest
    : public QObject
    , TrainingFolder {
    Q_OBJECT

private slots:
    void init() { renew(); }

    void writesEverythingToTheFolder()
    {
        const ProgramRun run = runProgram({"train", path("tiny.json"), "--out", path("out"), "--json"});
        QVERIFY2(run.status == 0, run.error);
        for (const char *name : {"session.sluice", "metrics.csv", "result.json", "Dense.safetensors", "LSTM.safetensors",
                                 "losses.png", "outputs.png", "gates.png", "cell.png"})
            QVERIFY2(QFileInfo(path("out/") + name).size() > 0, name);
        QCOMPARE(run.output, contents(path("out/result.json")));

        const QJsonObject result = QJsonDocument::fromJson(run.output).object();
        QCOMPARE(result["seed"].toInt(), 3);
        QCOMPARE(result["models"].toArray().size(), 2);
        // 4 gates × 2 units × (2 inputs + 2 hidden + 1 bias) and the head's 2 + 1.
        QCOMPARE(result["models"][1]["parameters"].toInt(), 43);
        QVERIFY(result["models"][1]["test"]["rmse"].toDouble() > 0);
        QVERIFY(result["baselines"]["mean"]["rmse"].toDouble() > 0);

        const QList<QByteArray> lines = contents(path("out/metrics.csv")).trimmed().split('\n');
        QCOMPARE(lines.front(), QByteArray("epoch,model,train_loss,validation_loss,seconds"));
        QCOMPARE(lines.size(), 1 + 6 * 2);
        QVERIFY(lines[1].startsWith("1,Dense,"));
    }

    // By Jensen the mean distance is at most the root of the mean square; of noise in −1 … 1 it is far from that square.
    void baselinesAreInTheLossOfTheModels()
    {
        const auto lossOfTheMean = [&](const char *loss) {
            const QByteArray own = QByteArray("\"training\": { \"loss\": \"") + loss + "\",";
            write(path("loss.json"), experiment(1).replace("\"training\": {", own));
            const ProgramRun run = runProgram({"train", path("loss.json"), "--out", path(loss)});
            for (const QByteArray &line : run.output.split('\n'))
                if (const QList<QByteArray> words = line.simplified().split(' '); words.front() == "mean")
                    return words[1].toDouble();
            return std::nan("");
        };
        const double squared = lossOfTheMean("mse"), absolute = lossOfTheMean("mae");
        QVERIFY2(absolute * absolute <= squared, qPrintable(QString("%1, %2").arg(squared).arg(absolute)));
        QVERIFY(absolute > 1.2 * squared);
    }

    void sameSeedSameBits()
    {
        train("tiny.json", "a");
        train("tiny.json", "b");
        QVERIFY(!weights(path("a")).isEmpty());
        QCOMPARE(weights(path("b")), weights(path("a")));
        QCOMPARE(losses(path("b")), losses(path("a")));
        train("tiny.json", "c", {"--seed", "4"});
        QVERIFY(weights(path("c")) != weights(path("a")));
    }

    void threadsDoNotChangeTheBits()
    {
        write(path("wide.json"), experiment(2, 24, R"({"type": "adam", "learning_rate": 0.02})", 200));
        train("wide.json", "one", {"--threads", "1"});
        for (const QString threads : {"2", "4"}) {
            train("wide.json", threads, {"--threads", threads});
            QCOMPARE(weights(path(threads)), weights(path("one")));
        }
    }

    void aLocaleWithACommaChangesNothing()
    {
        QDir(path("")).mkdir("locales");
        const ProgramRun built = runOther("localedef", {"-i", "de_DE", "-f", "UTF-8", path("locales/de_DE.UTF-8")});
        QVERIFY2(built.status == 0, built.error);
        const Environment german = {{"LOCPATH", path("locales")}, {"LC_ALL", "de_DE.UTF-8"}};
        QCOMPARE(runOther("locale", {"decimal_point"}, german).output, QByteArray(",\n"));

        train("tiny.json", "plain");
        QCOMPARE(runProgram({"train", path("tiny.json"), "--out", path("german"), "--quiet"}, german).status, 0);
        QCOMPARE(weights(path("german")), weights(path("plain")));
        QCOMPARE(losses(path("german")), losses(path("plain")));
    }

    void zeroEpochsWriteTheInitialWeights()
    {
        train("tiny.json", "initial", {"--epochs", "0"});
        const QByteArray lstm = contents(path("initial/LSTM.safetensors"));
        const auto headerSize = qFromLittleEndian<quint64>(lstm.constData());
        const QJsonObject header = QJsonDocument::fromJson(lstm.mid(8, static_cast<qsizetype>(headerSize))).object();
        QCOMPARE(header["layers.0.weight_ih"]["shape"].toArray(), QJsonArray({8, 2}));
        QCOMPARE(header["layers.0.weight_hh"]["shape"].toArray(), QJsonArray({8, 2}));
        QCOMPARE(header["head.weight"]["shape"].toArray(), QJsonArray({1, 2}));
        // Gates i, f, g, o of two units each: the forget gate's bias starts at one.
        const QJsonArray at = header["layers.0.bias_ih"]["data_offsets"].toArray();
        QList<float> bias(8);
        memcpy(bias.data(), lstm.constData() + 8 + headerSize + static_cast<size_t>(at[0].toInt()), 32);
        QCOMPARE(bias, QList<float>({0, 0, 1, 1, 0, 0, 0, 0}));
        QCOMPARE(contents(path("initial/metrics.csv")).trimmed().count('\n'), 0);
    }

    void exportWritesTheSameFile()
    {
        train("tiny.json", "out");
        QCOMPARE(runProgram({"export", path("out/session.sluice"), "--model", "LSTM", "--out", path("w.safetensors")}).status, 0);
        QCOMPARE(contents(path("w.safetensors")), contents(path("out/LSTM.safetensors")));
        const ProgramRun none = runProgram({"export", path("out/session.sluice"), "--model", "GRU", "--out", path("w.npz")});
        QCOMPARE(none.status, 2);
        QVERIFY(none.error.contains("Dense, LSTM"));
    }

    void interruptingSavesEverything()
    {
        write(path("long.json"), experiment(2000, 16));
        QProcess process;
        prepare(process, programFile(), {"train", path("long.json"), "--out", path("out")}, {});
        process.setReadChannel(QProcess::StandardError);
        process.start();
        QVERIFY(process.waitForReadyRead(120'000)); // a tenth is trained
        kill(static_cast<pid_t>(process.processId()), SIGINT);
        const ProgramRun run = finish(process);
        QVERIFY2(run.status == 130, run.error);
        QCOMPARE(QJsonDocument::fromJson(contents(path("out/result.json"))).object()["outcome"].toString(), QString("stopped"));
        QVERIFY(!weights(path("out")).isEmpty());

        // It goes on to where an uninterrupted run would be.
        const qsizetype done = losses(path("out")).count("LSTM");
        QVERIFY(done >= 200 && done < 2000);
        const QString epochs = QString::number(done + 5);
        train("out/session.sluice", "resumed", {"--epochs", epochs});
        train("long.json", "whole", {"--epochs", epochs});
        QCOMPARE(weights(path("resumed")), weights(path("whole")));
        QCOMPARE(losses(path("resumed")), losses(path("whole")));
    }

    void aTableOfWordsIsToldApart()
    {
        QByteArray flowers;
        for (QByteArray line : contents(QStringLiteral(SLUICE_SOURCE_DIR "/resources/datasets/iris.csv")).split('\n')) {
            const qsizetype last = line.lastIndexOf(',') + 1;
            const QByteArray name = line.mid(last);
            if (!line.isEmpty())
                flowers += line.left(last) +
                           (name == "0"   ? "setosa"
                            : name == "1" ? "versicolor"
                            : name == "2" ? "virginica"
                                          : "kind") +
                           '\n';
        }
        write(path("iris.csv"), flowers);
        const ProgramRun run =
            runProgram({"train", path("iris.csv"), "--target", "kind", "--json", "--quiet", "--out", path("out")});
        QVERIFY2(run.status == 0, run.error);
        const QJsonArray models = QJsonDocument::fromJson(run.output).object()["models"].toArray();
        QCOMPARE(models.size(), 2);
        for (const QJsonValue &model : models)
            QVERIFY2(model["test"]["accuracy"].toDouble() > 0.85, run.output);
        // The session knows the data and the target, and goes on.
        QCOMPARE(runProgram({"train", path("out/session.sluice"), "--epochs", "61", "--quiet", "--out", path("more")}).status, 0);
    }

    void rowsOfSequencesAndEmptyCells()
    {
        QByteArray rows = "id,x,kind\n";
        for (int id = 0; id < 40; ++id)
            for (int t = 0; t < 6; ++t)
                rows += QByteArray::number(id) + ',' + (t == 3 ? "" : QByteArray::number(id % 2 ? t : 5 - t)) + ',' +
                        (id % 2 ? "up" : "down") + '\n';
        write(path("long.csv"), rows);
        const QStringList train = {"train", path("long.csv"), "--target", "kind", "--json", "--quiet", "--out", path("out")};
        const ProgramRun empty = runProgram(train + QStringList{"--series", "id"});
        QCOMPARE(empty.status, 2);
        QVERIFY2(empty.error.contains("line 5, column 2 (x)"), empty.error);
        const ProgramRun run = runProgram(train + QStringList{"--series", "id", "--missing", "interpolate"});
        QVERIFY2(run.status == 0, run.error);
        const StoredRun stored = readSession(path("out/session.sluice").toStdString()).value();
        QVERIFY(stored.experiment.task.kind == TaskKind::classify);
        QCOMPARE(stored.experiment.task.lookback, size_t(6)); // a sequence, not a row
        for (const QJsonValue &model : QJsonDocument::fromJson(run.output).object()["models"].toArray())
            QCOMPARE(model["test"]["accuracy"].toDouble(), 1.0);
        const ProgramRun policy = runProgram(train + QStringList{"--missing", "guess"});
        QCOMPARE(policy.status, 2);
        QVERIFY2(policy.error.contains("expected error, drop or interpolate"), policy.error);
        const ProgramRun series = runProgram(train + QStringList{"--series", "who"});
        QCOMPARE(series.status, 2);
        QVERIFY2(series.error.contains("“who”"), series.error);
    }

    void wishesAreChecked()
    {
        write(path("tiny.csv"), "a,b\n1,2\n2,3\n");
        const ProgramRun column = runProgram({"train", path("tiny.csv"), "--target", "c", "--out", path("out")});
        QCOMPARE(column.status, 2);
        QVERIFY2(column.error.contains("“c”"), column.error);
        const ProgramRun kind = runProgram({"train", path("tiny.csv"), "--task", "guess", "--out", path("out")});
        QCOMPARE(kind.status, 2);
        QVERIFY2(kind.error.contains("expected forecast, regress, classify or next_token"), kind.error);
        const ProgramRun scene = runProgram({"train", "scene:hold", "--target", "c", "--out", path("out")});
        QCOMPARE(scene.status, 2);
        QVERIFY(!QFile::exists(path("out")));
    }

    void divergenceIsStatus1AndKeepsWhatWasFinite()
    {
        write(path("wild.json"), experiment(6, 2, R"({"type": "sgd", "learning_rate": 1000}, "clip_norm": null)"));
        const ProgramRun run = runProgram({"train", path("wild.json"), "--out", path("out"), "--quiet", "--json"});
        QCOMPARE(run.status, 1);
        QCOMPARE(run.error.count('\n'), 1);
        QVERIFY2(run.error.contains("diverged in epoch 2, batch 3:"), run.error);
        const QJsonObject result = QJsonDocument::fromJson(run.output).object();
        QCOMPARE(result["outcome"].toString(), QString("failed"));
        QVERIFY(!result["message"].toString().isEmpty());
        QVERIFY(!weights(path("out")).isEmpty());
        QCOMPARE(runProgram({"export", path("out/session.sluice"), "--model", "LSTM", "--out", path("w.safetensors")}).status, 0);
    }

    void progressGoesToStandardError()
    {
        const ProgramRun shown = runProgram({"train", path("tiny.json"), "--out", path("out")});
        QVERIFY(shown.error.contains("epoch 6 of 6"));
        QVERIFY(!shown.error.contains('\r'));
        QVERIFY(!shown.output.contains("epoch 6 of 6"));
        QCOMPARE(runProgram({"train", path("tiny.json"), "--out", path("out"), "--quiet"}).error, QByteArray());
    }

    void aFolderThatCannotBeMadeIsBadInput()
    {
        write(path("file"), "x");
        const ProgramRun run = runProgram({"train", path("tiny.json"), "--out", path("file/out")});
        QCOMPARE(run.status, 2);
        QCOMPARE(run.error.count('\n'), 1);
    }
};

QTEST_GUILESS_MAIN(TrainCommandTest)
#include "train_command_test.moc"
