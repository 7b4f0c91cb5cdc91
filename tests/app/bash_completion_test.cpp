#include "app/arguments.h"
#include "app/bash_completion.h"
#include "tests/app/program_run.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace sluice;

class BashCompletionTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        write("sluice.bash", QByteArray::fromStdString(bashCompletion({"hold", "sunspots"})));
        write("data.csv", "1\n");
        write("two words.json", "{}\n");
        QVERIFY(QDir(folder_.path()).mkdir("results"));
    }

    void offersWhatFits_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("offered");
        QTest::newRow("a command begun") << "sluice tra" << QStringList{"trace", "train"};
        QTest::newRow("an option begun") << "sluice train --ta" << QStringList{"--target", "--task"};
        QTest::newRow("an option after an operand") << "sluice train data.csv --ep" << QStringList{"--epochs"};
        QTest::newRow("an option of the window") << "sluice --ver" << QStringList{"--version"};
        QTest::newRow("help of a command") << "sluice datasets --h" << QStringList{"--help"};
        QTest::newRow("one of several words") << "sluice bench --layer l" << QStringList{"lstm"};
        QTest::newRow("the same with an equals sign") << "sluice bench --layer=g" << QStringList{"gru"};
        QTest::newRow("all words") << "sluice bench --layer " << QStringList{"dense", "gru", "lstm", "rnn"};
        QTest::newRow("a word with capitals in it") << "sluice --lang z" << QStringList{"zh_CN"};
        QTest::newRow("a word before an operand") << "sluice scene ch" << QStringList{"check"};
        QTest::newRow("a number") << "sluice train data.csv --seed " << QStringList();
        QTest::newRow("a scene") << "sluice train sc" << QStringList{"scene:hold", "scene:sunspots"};
        QTest::newRow("what follows the colon, which bash takes for a word's end")
            << "sluice train scene:su" << QStringList{"sunspots"};
        QTest::newRow("a scene for the window") << "sluice scene:h" << QStringList{"hold"};
        QTest::newRow("a file") << "sluice train da" << QStringList{"data.csv"};
        QTest::newRow("a file with a blank") << "sluice train tw" << QStringList{"two words.json"};
        QTest::newRow("a folder") << "sluice train data.csv --out r" << QStringList{"results"};
        QTest::newRow("folders only") << "sluice train data.csv --out " << QStringList{"results"};
        QTest::newRow("a file to write") << "sluice windows scene:hold --out d" << QStringList{"data.csv"};
        QTest::newRow("nothing known") << "sluice train --wall" << QStringList();
    }
    void offersWhatFits()
    {
        QFETCH(QString, typed);
        QFETCH(QStringList, offered);
        QCOMPARE(complete(typed), offered);
    }

    void everyCommandIsOfferedWithAllItsOptions()
    {
        const QStringList first = complete("sluice ");
        for (const CommandDescription &command : commands()) {
            const QString name = QString::fromStdString(command.name);
            QVERIFY2(name.isEmpty() || first.contains(name), qPrintable(name));
            const QStringList options = complete(QString("sluice %1 --").arg(name).simplified());
            for (const OptionDescription &option : command.options)
                QVERIFY2(options.contains(QString::fromStdString("--" + option.name)), option.name.c_str());
        }
    }

private:
    void write(const QString &name, const QByteArray &text)
    {
        QFile file(folder_.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    }

    /// What bash would offer, sorted, for a line with the cursor at its end.
    QStringList complete(const QString &line) const
    {
        const QString script = "cd \"$1\" && source ./sluice.bash && COMP_LINE=$2 COMP_POINT=${#2} && _sluice && "
                               "printf '%s\\n' \"${COMPREPLY[@]}\" | sort";
        const ProgramRun run = runOther("bash", {"--norc", "-uc", script, "bash", folder_.path(), line});
        if (run.status != 0 || !run.error.isEmpty())
            return {"failed: " + QString::fromUtf8(run.error)};
        return QString::fromUtf8(run.output).split('\n', Qt::SkipEmptyParts);
    }

    QTemporaryDir folder_;
};

QTEST_GUILESS_MAIN(BashCompletionTest)
#include "bash_completion_test.moc"
