#include "core/io/session.h"
#include "tests/app/hold_experiment.h"
#include "tests/app/program_run.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

using namespace sluice;

namespace {

QByteArray contents(const QString &file)
{
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
}

} // namespace

/// Training whose folder vanishes, or whose disk is full.
class UnwritableResultsTest : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;

    QString path(const QString &name) const { return folder_.filePath(name); }
    /// Of some seconds.
    QString experiment(int epochs, int units) const
    {
        QFile file(path("experiment.json"));
        if (file.open(QIODevice::WriteOnly))
            file.write(holdExperiment(epochs).replace("\"units\": 2", "\"units\": " + QByteArray::number(units)));
        return file.fileName();
    }

private slots:
    void aFolderThatIsDeletedIsMadeAgain()
    {
        const QString what = experiment(3000, 16);
        QProcess process;
        prepare(process, programFile(), {"train", what, "--out", path("deep/out"), "--json"}, {});
        process.setReadChannel(QProcess::StandardError);
        process.start();
        QVERIFY(process.waitForReadyRead(120'000)); // a tenth is trained
        QVERIFY(QDir(path("deep")).removeRecursively());
        const ProgramRun run = finish(process);
        QVERIFY2(run.status == 0, run.error);
        QVERIFY2(run.error.contains("session.sluice was deleted while it was open; it is back"), run.error);
        QCOMPARE(contents(path("deep/out/result.json")), run.output);
        QCOMPARE(QJsonDocument::fromJson(run.output)["outcome"].toString(), QString("finished"));
        const auto stored = readSession(path("deep/out/session.sluice").toStdString());
        QVERIFY(stored && stored->outcome == Outcome::Kind::finished);
        QCOMPARE(stored->epochs.back().epoch, 3000U);

        QCOMPARE(runProgram({"train", what, "--out", path("undisturbed"), "--quiet"}).status, 0);
        for (const QString name : {"/Dense.safetensors", "/LSTM.safetensors"}) {
            QVERIFY(!contents(path("undisturbed") + name).isEmpty());
            QCOMPARE(contents(path("deep/out") + name), contents(path("undisturbed") + name));
        }
    }

    // No file may grow beyond that: the session cannot take what comes, nor the LSTM's weights; all that is smaller fits.
    void whatFitsOnAFullDiskIsWritten()
    {
        const QString limited = R"(trap "" XFSZ; ulimit -f 128; exec "$0" "$@")";
        const ProgramRun run = runOther(
            "bash", {"-c", limited, programFile(), "train", experiment(40, 96), "--out", path("full"), "--quiet", "--json"});
        QCOMPARE(run.status, 1);
        QVERIFY2(run.error.contains("session.sluice cannot be"), run.error);
        QVERIFY2(run.error.contains("LSTM.safetensors cannot be written: no space is left"), run.error);
        QVERIFY2(!run.error.contains("Dense.safetensors"), run.error);
        const QJsonObject result = QJsonDocument::fromJson(run.output).object();
        QCOMPARE(result["outcome"].toString(), QString("finished"));
        QCOMPARE(result["models"].toArray().size(), 2);
        QCOMPARE(contents(path("full/result.json")), run.output);
        QCOMPARE(contents(path("full/metrics.csv")).count('\n'), 1 + 2 * 40);
        QVERIFY(!contents(path("full/Dense.safetensors")).isEmpty());
        QVERIFY(!QFile::exists(path("full/LSTM.safetensors")));
        QVERIFY(!QFile::exists(path("full/session.sluice-wal")));
        QVERIFY(readSessionContents(path("full/session.sluice").toStdString()).has_value());
    }
};

QTEST_GUILESS_MAIN(UnwritableResultsTest)
#include "unwritable_results_test.moc"
