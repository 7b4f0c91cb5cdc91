#include "tests/app/program_run.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

using namespace sluice;

namespace {

/// The cells of a line of the table; those of a row are its last ones.
QStringList cells(const QByteArray &table, const QString &name)
{
    for (const QString &line : QString::fromUtf8(table).split('\n'))
        if (line.startsWith(name + ' '))
            return line.split(QRegularExpression("  +"), Qt::SkipEmptyParts);
    return {};
}

} // namespace

/// The table that `sluice train` prints.
class TrainingTableTest : public QObject {
    Q_OBJECT

private slots:
    // Every word of the table: what is left of the alphabet names a kind of network or a measure.
    void everythingInItIsSaidInChinese()
    {
        const QTemporaryDir folder;
        const QString session = folder.filePath("out/session.sluice");
        const ProgramRun run = runProgram(
            {"train", "scene:airpassengers", "--epochs", "3", "--quiet", "--lang", "zh_CN", "--out", folder.filePath("out")});
        QVERIFY2(run.status == 0, run.error);
        const QString table = QString::fromUtf8(run.output).section("\n\n", 0, 0);
        const QStringList kept{"LSTM", "RMSE", "MASE", "e"}; // and the exponent of a number
        for (auto word = QRegularExpression("[A-Za-z]+").globalMatch(table); word.hasNext();)
            QVERIFY2(kept.contains(word.next().captured()), qPrintable(table));
        const QByteArray json = runProgram({"evaluate", session, "--json", "--lang", "zh_CN"}).output;
        QVERIFY(json.contains("\"Dense\"") && json.contains("\"persistence\""));
        const QByteArray english = runProgram({"evaluate", session}).output;
        QVERIFY2(english.contains("validation loss") && english.contains("\npersistence "), english);
    }

    // Always the same character: of any other it says that it cannot be.
    void certaintyThatIsWrongHasInfinitelyManyBits()
    {
        const QTemporaryDir folder;
        QFile text(folder.filePath("t.txt"));
        QVERIFY(text.open(QIODevice::WriteOnly) && text.write(QByteArray("hello world, grüße 你好\n").repeated(60)) > 0);
        text.close();
        const QString session = folder.filePath("out/session.sluice");
        const ProgramRun run =
            runProgram({"train", text.fileName(), "--epochs", "1", "--quiet", "--out", folder.filePath("out")});
        QVERIFY2(run.status == 0, run.error);
        QVERIFY(run.output.startsWith("      ") && run.output.split('\n').front().endsWith("bits per character"));
        QCOMPARE(cells(run.output, "majority").last(), QString("∞"));

        const ProgramRun json = runProgram({"evaluate", session, "--json"});
        const QJsonObject result = QJsonDocument::fromJson(json.output).object();
        QVERIFY(result["baselines"]["majority"]["bits_per_character"].isNull());
        const double bits = result["baselines"]["frequencies"]["log_loss"].toDouble() / std::log(2.0);
        const QString printed = cells(run.output, "frequencies").last();
        QVERIFY2(std::abs(printed.toDouble() - bits) < 1e-3 * bits, qPrintable(printed));

        // Columns stay below each other, whatever the sign in them takes in bytes.
        for (const QString &line : QString::fromUtf8(run.output).split('\n').first(4))
            QCOMPARE(line.size(), QString::fromUtf8(run.output).indexOf('\n'));
    }
};

QTEST_GUILESS_MAIN(TrainingTableTest)
#include "training_table_test.moc"
