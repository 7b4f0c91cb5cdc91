#include "core/io/figure_source.h"
#include "core/io/session.h"
#include "tests/app/program_run.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtEndian>
#include <QtTest>

using namespace sluice;

namespace {

QByteArray contents(const QString &file)
{
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
}

QString sha256Of(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

QJsonObject metadataOf(const QString &file)
{
    const QByteArray bytes = contents(file);
    const auto size = qFromLittleEndian<quint64>(bytes.constData());
    return QJsonDocument::fromJson(bytes.mid(8, static_cast<qsizetype>(size)))["__metadata__"].toObject();
}

} // namespace

/// What a run leaves behind says of the same data the same.
class SameDataTest : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    QString fileHash_, numberHash_;

    QString path(const QString &name) const { return folder_.filePath(name); }

private slots:
    void initTestCase()
    {
        QByteArray text = "v\n", numbers;
        for (int row = 0; row < 90; ++row) {
            const double value = (row * 7) % 11 + 0.5;
            text += QByteArray::number(value) + '\n';
            numbers += QByteArray(reinterpret_cast<const char *>(&value), sizeof value);
        }
        QFile file(path("data.csv"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
        file.close();
        fileHash_ = sha256Of(text);
        numberHash_ = "sha256:" + sha256Of(numbers);
        const ProgramRun run = runProgram({"train", path("data.csv"), "--epochs", "2", "--quiet", "--out", path("out")});
        QVERIFY2(run.status == 0, run.error);
    }

    void weightsSessionAndFiguresAgree()
    {
        const QJsonObject metadata = metadataOf(path("out/LSTM.safetensors"));
        QCOMPARE(metadata["data_sha256"].toString(), fileHash_);
        QCOMPARE(metadata["data_hash"].toString(), numberHash_);
        QCOMPARE(QString::fromStdString(readSession(path("out/session.sluice").toStdString())->dataSha256), fileHash_);
        const auto trained = readFigureSource(path("out/losses.png").toStdString());
        QVERIFY(trained);
        const ProgramRun run = runProgram({"plot", path("out/session.sluice"), "--view", "losses", "--out", path("losses.svg")});
        QVERIFY2(run.status == 0, run.error);
        const auto drawn = readFigureSource(path("losses.svg").toStdString());
        QVERIFY(drawn);
        for (const FigureSource &source : {*trained, *drawn}) {
            QCOMPARE(QString::fromStdString(source.dataSha256), fileHash_);
            QCOMPARE(QString::fromStdString(source.dataHash), numberHash_);
        }
        QVERIFY(runProgram({"report", path("out/session.sluice"), "--out", path("r.html")}).status == 0);
        const QByteArray report = contents(path("r.html"));
        for (const QString &hash : {fileHash_, numberHash_})
            QVERIFY2(report.contains(hash.toUtf8()), qPrintable(hash));
    }

    void weightsSayWhatTheyCameTo()
    {
        const QJsonObject result = QJsonDocument::fromJson(contents(path("out/result.json"))).object();
        for (const QJsonValue &model : result["models"].toArray()) {
            const QJsonObject metadata = metadataOf(path("out/" + model["name"].toString() + ".safetensors"));
            const QJsonObject metrics = QJsonDocument::fromJson(metadata["validation"].toString().toUtf8()).object();
            for (const char *name : {"rmse", "mae", "mase"})
                QCOMPARE(metrics[name].toDouble(-1), model["validation"][name].toDouble());
        }
    }

    void figuresHaveTheNumbersOfTheData()
    {
        for (const auto &[view, column] : {std::pair{"scatter", "LSTM target"}, std::pair{"gates", "v"}}) {
            const ProgramRun run = runProgram({"plot", path("out/session.sluice"), "--view", view, "--out", "/dev/stdout"});
            QVERIFY2(run.status == 0, run.error);
            const QList<QByteArray> lines = run.output.trimmed().split('\n');
            const qsizetype place = lines.front().split(',').indexOf(column);
            QVERIFY2(place >= 0 && lines.size() > 5, lines.front());
            for (const QByteArray &line : lines.mid(1)) {
                const QByteArray cell = line.split(',')[place];
                QVERIFY2(cell.isEmpty() || (cell.endsWith(".5") && cell.size() <= 4), line);
            }
        }
    }

    // Nothing but the numbers stands on standard output then.
    void numbersGoToStandardOutput()
    {
        const QString session = path("out/session.sluice");
        const QStringList model = {"--model", "LSTM"};
        const QList<QStringList> commands = {{QStringList{"predict", session} + model},
                                             {QStringList{"trace", session, "--sample", "1"} + model},
                                             {QStringList{"export", session} + model},
                                             {"plot", session, "--view", "losses"}};
        for (const QStringList &command : commands) {
            const ProgramRun file = runProgram(command + QStringList{"--out", path("numbers.csv")});
            QVERIFY2(file.status == 0, file.error);
            const ProgramRun piped = runProgram(command + QStringList{"--out", "/dev/stdout"});
            QVERIFY2(piped.status == 0, piped.error);
            QCOMPARE(piped.output, contents(path("numbers.csv")));
        }
    }

    void aPipeIsNotWaitedFor()
    {
        for (const QString name : {"pipe", "pipe.csv", "pipe.json", "pipe.npz", "pipe.sluice"}) {
            QCOMPARE(runOther("mkfifo", {path(name)}).status, 0);
            const ProgramRun run = runProgram({"train", path(name), "--out", path("none")});
            QCOMPARE(run.status, 2);
            QVERIFY2(run.error.contains("pipe") && run.error.count('\n') == 1, run.error);
        }
    }
};

QTEST_GUILESS_MAIN(SameDataTest)
#include "same_data_test.moc"
