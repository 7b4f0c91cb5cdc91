#include "tests/app/program_run.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

using namespace sluice;

/// A session of a text, trained for a moment.
class GenerateCommandTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QFile file(path("rhyme.txt"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        for (int verse = 0; verse < 40; ++verse)
            file.write("so say the bells\nof old bailey\nwhen will you pay me now\n");
        file.close();
        const ProgramRun run =
            runProgram({"train", path("rhyme.txt"), "--epochs", "4", "--quiet", "--json", "--out", path("out")});
        QVERIFY2(run.status == 0, run.error);
        const QJsonObject result = QJsonDocument::fromJson(run.output).object();
        const double bits = result["models"][1]["test"]["bits_per_character"].toDouble();
        QVERIFY(bits > 0 && std::abs(bits - result["models"][1]["test"]["log_loss"].toDouble() / std::log(2)) < 1e-12);
        QVERIFY(result["baselines"]["ngram"]["bits_per_character"].toDouble() < 0.5); // it knows the verse
        QCOMPARE(result["baselines"]["ngram"]["order"].toInt(), 5);
        QVERIFY(result["models"][1]["test"]["skill"]["majority"].isDouble());
    }

    void theSeedDecides()
    {
        const ProgramRun first = generate({"--start", "so say", "--length", "40", "--seed", "5"});
        QVERIFY2(first.status == 0, first.error);
        QVERIFY(first.output.startsWith("so say"));
        QCOMPARE(first.output.size(), 6 + 40 + 1);
        QCOMPARE(generate({"--start", "so say", "--length", "40", "--seed", "5"}).output, first.output);
        QVERIFY(generate({"--start", "so say", "--length", "40", "--seed", "6"}).output != first.output);
    }

    void atZeroTheSeedDoesNotMatter()
    {
        QCOMPARE(generate({"--temperature", "0", "--seed", "5"}).output, generate({"--temperature", "0", "--seed", "6"}).output);
    }

    void asJson()
    {
        const QJsonObject result = QJsonDocument::fromJson(generate({"--length", "7", "--json"}).output).object();
        QCOMPARE(result["text"].toString().size(), 8);
        QCOMPARE(result["temperature"].toDouble(), 1.0);
    }

    void whatCannotBeIsBadInput_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QByteArray>("why");
        QTest::newRow("character") << QStringList{"--start", "zebra"} << QByteArray("“z”");
        QTest::newRow("temperature") << QStringList{"--temperature", "-1"} << QByteArray("from 0 to 10");
        QTest::newRow("no number") << QStringList{"--temperature", "hot"} << QByteArray("from 0 to 10");
    }
    void whatCannotBeIsBadInput()
    {
        QFETCH(QStringList, options);
        QFETCH(QByteArray, why);
        const ProgramRun run = generate(options);
        QCOMPARE(run.status, 2);
        QCOMPARE(run.error.count('\n'), 1);
        QVERIFY2(run.error.contains(why), run.error);
    }

    void aModelOfNumbersWritesNoText()
    {
        const ProgramRun trained = runProgram({"train", "scene:sunspots", "--epochs", "0", "--quiet", "--out", path("sun")});
        QVERIFY2(trained.status == 0, trained.error);
        const ProgramRun run = runProgram({"generate", path("sun/session.sluice"), "--model", "LSTM"});
        QCOMPARE(run.status, 2);
        QVERIFY2(run.error.contains("next character"), run.error);
    }

private:
    QString path(const QString &name) const { return folder_.filePath(name); }
    ProgramRun generate(const QStringList &options) const
    {
        return runProgram(QStringList{"generate", path("out/session.sluice"), "--model", "LSTM"} + options);
    }

    QTemporaryDir folder_;
};

QTEST_GUILESS_MAIN(GenerateCommandTest)
#include "generate_command_test.moc"
