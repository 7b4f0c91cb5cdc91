#include "core/io/session_writer.h"
#include "tests/app/hold_experiment.h"
#include "tests/app/program_run.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

using namespace sluice;
namespace fs = std::filesystem;

namespace {

QJsonObject objectIn(const QString &file)
{
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(opened.readAll()).object() : QJsonObject();
}

} // namespace

class RunsCommandTest : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;

    QString file(const QString &name) const { return folder_.filePath(name); }
    fs::path path(const QString &name) const { return file(name).toStdString(); }
    QJsonArray runsIn(const QString &session) const
    {
        const ProgramRun run = runProgram({"runs", session, "--json"});
        if (run.status != 0)
            qFatal("%s", run.error.constData());
        return QJsonDocument::fromJson(run.output).object()["runs"].toArray();
    }

private slots:
    void initTestCase()
    {
        QFile json(file("experiment.json"));
        QVERIFY(json.open(QIODevice::WriteOnly) && json.write(holdExperiment(3)) > 0);
        json.close();
        const ProgramRun run = runProgram({"train", json.fileName(), "--out", file("out"), "--quiet"});
        QVERIFY2(run.status == 0, run.error);
    }

    void trainingKeepsWhatItSawOfTheTestPart()
    {
        const QJsonArray models = objectIn(file("out/result.json"))["models"].toArray();
        const QJsonArray runs = runsIn(file("out/session.sluice"));
        QCOMPARE(runs.size(), 1);
        QCOMPARE(runs[0]["tested_after"].toArray(), QJsonArray{3});
        double least = INFINITY;
        for (const QJsonValue model : models) {
            const QJsonObject test = model["test"].toObject();
            least = std::min(least, test["relative"].toDouble());
            int found = 0;
            for (const QJsonValue score : runs[0]["test"].toArray())
                if (score["model"] == model["name"]) {
                    QCOMPARE(score["value"].toDouble(), test[score["measure"].toString()].toDouble());
                    QCOMPARE(score["epoch"].toInt(), 3);
                    ++found;
                }
            QCOMPARE(found, 6); // rmse, mae, mase, r2, mse, relative
        }
        QCOMPARE(runs[0]["test_relative"].toDouble(), least);
    }

    void theTableSaysWhatWasNotLookedAt()
    {
        const QString old = file("old.sluice");
        QVERIFY(QFile::copy(SLUICE_SOURCE_DIR "/tests/core/io/schema2/session.sluice", old));
        QFile::setPermissions(old, QFile::ReadOwner | QFile::WriteOwner);
        const auto bytes = [](const QString &name) {
            QFile opened(name);
            return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
        };
        const auto linesOf = [&] { return QString::fromUtf8(runProgram({"runs", old}).output).trimmed().split('\n'); };
        QStringList lines = linesOf();
        QCOMPARE(lines.size(), 3);
        QCOMPARE(bytes(old), bytes(SLUICE_SOURCE_DIR "/tests/core/io/schema2/session.sluice")); // to list is not to write
        QVERIFY(lines[0].contains("best validation") && lines[0].contains("test error"));
        QVERIFY2(lines[1].endsWith("not kept"), qPrintable(lines[1])); // its program kept none
        QVERIFY2(lines[2].endsWith("not looked at"), qPrintable(lines[2]));
        const ProgramRun measured = runProgram({"evaluate", old, "--run", "2", "--json"});
        QVERIFY2(measured.status == 0 && measured.error.isEmpty(), measured.error);
        lines = linesOf();
        QVERIFY2(lines[2].endsWith("Dense") || lines[2].endsWith("LSTM"), qPrintable(lines[2]));
        QVERIFY2(lines[1].endsWith("not kept"), qPrintable(lines[1]));
        const QJsonObject first = QJsonDocument::fromJson(measured.output)["models"][0]["test"].toObject();
        const QJsonArray scores = runsIn(old).at(1)["test"].toArray();
        QVERIFY(std::ranges::any_of(scores, [&](const QJsonValue &score) {
            return score["model"] == "Dense" && score["measure"] == "rmse" && score["value"] == first["rmse"];
        }));
    }

    void earlierLooksStay()
    {
        const QString session = file("twice.sluice");
        QVERIFY(QFile::copy(file("out/session.sluice"), session));
        QCOMPARE(runProgram({"evaluate", session, "--epoch", "1"}).status, 0);
        const QJsonValue run = runsIn(session).at(0);
        QCOMPARE(run["tested_after"].toArray(), (QJsonArray{1, 3}));
        QCOMPARE(run["test"].toArray().size(), 24);
        QCOMPARE(run["test_relative"], runsIn(file("out/session.sluice")).at(0)["test_relative"]); // the last epoch's
    }

    void whatCannotBeNotedIsSaidAndMeasuredAllTheSame()
    {
        const QString session = file("held.sluice");
        QVERIFY(QFile::copy(SLUICE_SOURCE_DIR "/tests/core/io/schema2/session.sluice", session));
        QFile::setPermissions(session, QFile::ReadOwner | QFile::WriteOwner);
        const auto writer = SessionWriter::open(path("held.sluice"));
        QVERIFY(writer);
        const ProgramRun run = runProgram({"evaluate", session});
        QCOMPARE(run.status, 0);
        QVERIFY(run.output.contains("LSTM"));
        QVERIFY2(run.error.contains("another program") && run.error.contains("not noted"), run.error);
    }

    void aReportIsALookUnlessItLeavesTheTestPartAlone()
    {
        const QString session = file("reported.sluice");
        QVERIFY(QFile::copy(SLUICE_SOURCE_DIR "/tests/core/io/schema2/session.sluice", session));
        QFile::setPermissions(session, QFile::ReadOwner | QFile::WriteOwner);
        QCOMPARE(runProgram({"report", session, "--no-test", "--out", file("r.html")}).status, 0);
        QVERIFY(runsIn(session).at(1)["tested_after"].toArray().isEmpty());
        QCOMPARE(runProgram({"report", session, "--out", file("r.html")}).status, 0);
        QCOMPARE(runsIn(session).at(1)["tested_after"].toArray(), QJsonArray{2});
        QCOMPARE(runsIn(session).at(1)["test"].toArray().size(), 12);
    }

    void badInputIsOneLine()
    {
        const ProgramRun run = runProgram({"runs", file("experiment.json")});
        QCOMPARE(run.status, 2);
        QCOMPARE(run.error.count('\n'), 1);
        QVERIFY(run.error.contains("no session of Sluice"));
    }
};

QTEST_GUILESS_MAIN(RunsCommandTest)
#include "runs_command_test.moc"
