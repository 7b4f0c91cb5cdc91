#include "core/io/session.h"
#include "tests/app/training_folder.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace sluice;
using namespace sluice::testing;

/// How a session goes on from the command line.
class TrainSessionTest
    : public QObject
    , TrainingFolder {
    Q_OBJECT

private slots:
    void init() { renew(); }

    void aSessionGoesOnInTheSameBits()
    {
        train("tiny.json", "whole");
        train("tiny.json", "half", {"--epochs", "3"});
        QVERIFY(weights(path("half")) != weights(path("whole")));
        train("half/session.sluice", "rest", {"--epochs", "6"});
        QCOMPARE(weights(path("rest")), weights(path("whole")));
        QCOMPARE(losses(path("rest")), losses(path("whole")));
        QVERIFY(runProgram({"train", path("half/session.sluice"), "--out", path("x"), "--seed", "9"}).status == 2);
    }

    void aSessionGoesOnWhereItIs()
    {
        train("tiny.json", "whole");
        train("tiny.json", "half", {"--epochs", "3"});
        const QString session = path("half/session.sluice");
        const ProgramRun run = runProgram({"train", session, "--epochs", "6", "--json"});
        QVERIFY2(run.status == 0, run.error);
        QVERIFY(run.error.contains("the session went on in"));
        QCOMPARE(QJsonDocument::fromJson(run.output).object()["outcome"].toString(), QString("finished"));
        QCOMPARE(exported(session), contents(path("whole/LSTM.safetensors")));
        QVERIFY(runProgram({"export", session, "--model", "LSTM", "--run", "2", "--out", path("x")}).status ==
                2); // still one run
        // What lies beside it says what it says.
        QCOMPARE(contents(path("half/result.json")), run.output);
        QCOMPARE(weights(path("half")), weights(path("whole")));
        QCOMPARE(losses(path("half")), losses(path("whole")));

        const ProgramRun fewer = runProgram({"train", session, "--epochs", "5"});
        QCOMPARE(fewer.status, 2);
        QCOMPARE(fewer.error, QByteArray("sluice: --epochs 5: the run has 6 epochs already, and goes on only to more\n"));
        QCOMPARE(readSession(session.toStdString())->experiment.training.epochs, size_t(6));

        // Into its own folder it goes on where it is, and the other results are written again.
        train("half/session.sluice", "half", {"--epochs", "8"});
        train("tiny.json", "longer", {"--epochs", "8"});
        QCOMPARE(weights(path("half")), weights(path("longer")));
        QCOMPARE(losses(path("half")), losses(path("longer")));
        QCOMPARE(exported(session, {"--run", "1"}), contents(path("longer/LSTM.safetensors")));
    }

    void besideASessionAloneNothingIsWritten()
    {
        train("tiny.json", "out", {"--epochs", "1"});
        QVERIFY(QDir(folder_->path()).mkdir("alone") && QFile::copy(path("out/session.sluice"), path("alone/s.sluice")));
        QCOMPARE(runProgram({"train", path("alone/s.sluice"), "--epochs", "2", "--quiet"}).status, 0);
        QCOMPARE(QDir(path("alone")).entryList(QDir::Files), QStringList{"s.sluice"});
    }

    void aSecondRunJoinsTheFirst()
    {
        train("tiny.json", "out");
        const QByteArray first = contents(path("out/LSTM.safetensors"));
        train("tiny.json", "out", {"--seed", "9"});
        const QByteArray second = contents(path("out/LSTM.safetensors"));
        QVERIFY(first != second);
        const QString session = path("out/session.sluice");
        QCOMPARE(exported(session, {"--run", "1"}), first);
        QCOMPARE(exported(session, {"--run", "2"}), second);
        QCOMPARE(exported(session), second);
        const ProgramRun none = runProgram({"export", session, "--model", "LSTM", "--run", "3", "--out", path("x.npz")});
        QCOMPARE(none.status, 2);
        QVERIFY2(none.error.contains("has no run 3: its runs count from 1 to 2"), none.error);
        const ProgramRun noSession = runProgram({"train", path("tiny.json"), "--run", "1", "--out", path("out")});
        QCOMPARE(noSession.status, 2);
        QVERIFY2(noSession.error.contains("this is no session"), noSession.error);

        // An older run goes on by its number.
        QCOMPARE(runProgram({"train", session, "--run", "1", "--epochs", "7", "--quiet"}).status, 0);
        train("tiny.json", "longer", {"--epochs", "7"});
        QCOMPARE(exported(session, {"--run", "1"}), contents(path("longer/LSTM.safetensors")));
        QCOMPARE(exported(session), second);
    }

    void whatIsNoSessionIsNotReplaced()
    {
        QDir(folder_->path()).mkdir("out");
        write(path("out/session.sluice"), "my notes");
        const ProgramRun run = runProgram({"train", path("tiny.json"), "--out", path("out")});
        QCOMPARE(run.status, 2);
        QVERIFY2(run.error.contains("is no session of Sluice"), run.error);
        QCOMPARE(contents(path("out/session.sluice")), QByteArray("my notes"));
        const ProgramRun nowhere = runProgram({"train", path("tiny.json")});
        QCOMPARE(nowhere.status, 2);
        QVERIFY2(nowhere.error.contains("needs --out DIR"), nowhere.error);
    }

    void aSessionBringsItsData()
    {
        QByteArray rows = "t,v\n";
        for (int row = 0; row < 80; ++row)
            rows += QByteArray::number(row) + "," + QByteArray::number((row * 7) % 11) + "\n";
        write(path("data.csv"), rows);
        train("data.csv", "out", {"--epochs", "2"});
        QVERIFY(QFile::remove(path("data.csv")));
        const ProgramRun run = runProgram({"train", path("out/session.sluice"), "--epochs", "4", "--quiet"});
        QVERIFY2(run.status == 0, run.error);
        QVERIFY2(run.error.contains("data.csv is gone; the session's own copy of it is used."), run.error);
        write(path("data.csv"), rows);
        train("data.csv", "whole", {"--epochs", "4"});
        QCOMPARE(exported(path("out/session.sluice")), contents(path("whole/LSTM.safetensors")));
    }
};

QTEST_GUILESS_MAIN(TrainSessionTest)
#include "train_session_test.moc"
