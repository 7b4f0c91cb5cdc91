#include "app/arguments.h"
#include "app/language_option.h"
#include "ui/models/language.h"

#include <QProcess>
#include <QRegularExpression>
#include <QtTest>

using namespace sluice;

namespace {

bool isChinese(QChar sign)
{
    return sign.unicode() >= 0x3000 && sign.unicode() < 0xFFF0;
}

/// A command line or the rest of one, a page's name in a list.
bool isData(const QString &line)
{
    static const QRegularExpression commandLine("^ +(sluice( |$)|\\[?--|[A-Z|a-z:.]+( \\[?--|$))|^ +[a-z]+-page$|^ +all$");
    return line.isEmpty() || commandLine.match(line).hasMatch();
}

} // namespace

class ArgumentsTest : public QObject {
    Q_OBJECT

private slots:
    void readsACommand()
    {
        const auto arguments = parseArguments({"train", "a.json", "--out", "out", "--seed=7", "--quiet"});
        QVERIFY(arguments);
        QCOMPARE(arguments->command, std::string("train"));
        QCOMPARE(arguments->operands, std::vector<std::string>{"a.json"});
        QCOMPARE(arguments->text("out"), std::string("out"));
        QCOMPARE(arguments->number("seed"), std::optional<uint64_t>(7));
        QVERIFY(arguments->has("quiet"));
        QVERIFY(!arguments->has("json"));
        QVERIFY(!arguments->number("epochs"));
    }

    void aFileAloneOpensTheWindow()
    {
        const auto arguments = parseArguments({"data.csv"});
        QVERIFY(arguments);
        QVERIFY(arguments->command.empty());
        QCOMPARE(arguments->operands, std::vector<std::string>{"data.csv"});
        QVERIFY(parseArguments({})->operands.empty());
    }

    void afterTwoDashesAllAreFiles()
    {
        const auto arguments = parseArguments({"train", "--out", "o", "--", "--odd.json"});
        QVERIFY(arguments);
        QCOMPARE(arguments->operands, std::vector<std::string>{"--odd.json"});
    }

    void helpIsUnderstoodEverywhere()
    {
        for (const std::vector<std::string> &words :
             {std::vector<std::string>{"--help"}, {"-h"}, {"train", "--help"}, {"bench", "-h"}})
            QVERIFY(parseArguments(words) && parseArguments(words)->has("help"));
    }

    void everyCommandHasItsUsage()
    {
        for (const CommandDescription &command : commands()) {
            const std::string text = usage(command.name);
            QVERIFY(text.starts_with("Usage: sluice"));
            for (const OptionDescription &option : command.options)
                QVERIFY2(text.find("--" + option.name) != std::string::npos, option.name.c_str());
        }
    }

    void everyCommandHasExamplesThatParse()
    {
        for (const CommandDescription &command : commands()) {
            QVERIFY2(!command.examples.empty(), ("give an example of sluice " + command.name).c_str());
            for (const Example &example : command.examples) {
                const auto words = QProcess::splitCommand(QString::fromStdString(example.line));
                QCOMPARE(words.first(), QString("sluice"));
                std::vector<std::string> plain;
                for (const QString &word : words.sliced(1))
                    plain.push_back(word.toStdString());
                const auto arguments = parseArguments(plain);
                QVERIFY2(arguments, example.line.c_str());
                QCOMPARE(arguments->command, command.name);
                QVERIFY(usage(command.name).find(example.line) != std::string::npos);
            }
        }
    }

    void everyCommandSpeaksEveryLanguage()
    {
        for (const CommandDescription &command : commands()) {
            QCOMPARE(std::ranges::count(command.options, "lang", &OptionDescription::name), 1);
            QCOMPARE(languageIn({command.name, "--lang", "zh_CN"}), QString("zh_CN"));
        }
        QCOMPARE(languageIn({"train", "a.json", "--lang=zh"}), QString("zh_CN"));
        QCOMPARE(languageIn({"train", "a.json"}), QString("en"));
    }

    void theLanguageMayBeSaidFirst()
    {
        for (const std::vector<std::string> &first : {std::vector<std::string>{"--lang", "zh_CN"}, {"--lang=zh_CN"}}) {
            std::vector<std::string> words = first;
            words.insert(words.end(), {"train", "a.json", "--out", "b"});
            const auto arguments = parseArguments(words);
            QVERIFY(arguments && arguments->command == "train" && arguments->text("lang") == "zh_CN");
            QCOMPARE(arguments->operands, std::vector<std::string>{"a.json"});
        }
        const auto window = parseArguments({"--lang", "zh_CN", "a.csv"});
        QVERIFY(window && window->command.empty() && window->operands.size() == 1);
    }

    /// What stays is what a script or a file has: command lines, names of options and of views.
    void everyLineOfHelpIsTranslated()
    {
        QVERIFY(std::setlocale(LC_ALL, "C"));
        for (const CommandDescription &command : commands()) {
            useLanguage(*QCoreApplication::instance(), "en");
            const QStringList english = QString::fromStdString(usage(command.name)).split('\n');
            useLanguage(*QCoreApplication::instance(), "zh_CN");
            const QString chinese = QString::fromStdString(usage(command.name));
            const QStringList lines = chinese.split('\n');
            for (const OptionDescription &option : command.options)
                QVERIFY2(chinese.contains("  --" + QString::fromStdString(option.name) + " "), option.name.c_str());
            for (const Example &example : command.examples)
                QVERIFY2(chinese.contains("  " + QString::fromStdString(example.line) + "\n"), example.line.c_str());
            for (const QString &line : english)
                QVERIFY2(isData(line) || !lines.contains(line), qPrintable("in English: " + line));
            for (const QString &line : lines)
                QVERIFY2(isData(line) || std::ranges::any_of(line, isChinese), qPrintable("without Chinese: " + line));
            useLanguage(*QCoreApplication::instance(), "en");
            QCOMPARE(QString::fromStdString(usage(command.name)).split('\n'), english);
        }
    }

    void chineseHelpKeepsToTheWidthOfAPage()
    {
        useLanguage(*QCoreApplication::instance(), "zh_CN");
        for (const CommandDescription &command : commands())
            for (const QString &line : QString::fromStdString(usage(command.name)).split('\n'))
                QVERIFY2(line.size() + std::ranges::count_if(line, isChinese) <= 130, qPrintable(line));
        useLanguage(*QCoreApplication::instance(), "en");
    }

    void helpKeepsToTheWidthOfAPage()
    {
        for (const CommandDescription &command : commands())
            for (const QString &line : QString::fromStdString(usage(command.name)).split('\n'))
                QVERIFY2(line.size() <= 130, qPrintable(line));
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("slip in an option") << QStringList{"train", "a.json", "--ot", "o"}
                                           << "unknown option --ot; did you mean --out?";
        QTest::newRow("slip with a value") << QStringList{"train", "a.json", "--epoch=3"}
                                           << "unknown option --epoch; did you mean --epochs?";
        QTest::newRow("no such option") << QStringList{"train", "a.json", "--wallpaper"}
                                        << "unknown option --wallpaper; see sluice train --help";
        QTest::newRow("single dash") << QStringList{"train", "a.json", "-out", "o"} << "unknown option -out; did you mean --out?";
        QTest::newRow("slip in a command") << QStringList{"trian", "a.json"} << "unknown command trian; did you mean train?";
        QTest::newRow("no number") << QStringList{"train", "a.json", "--out", "o", "--seed", "1.5"}
                                   << "--seed 1.5: expected a whole number of at least 0";
        QTest::newRow("negative") << QStringList{"train", "a.json", "--out", "o", "--threads", "-1"}
                                  << "--threads -1: expected a whole number of at least 1";
        QTest::newRow("too small") << QStringList{"train", "a.json", "--out", "o", "--threads", "0"}
                                   << "--threads 0: expected a whole number of at least 1";
        QTest::newRow("too large") << QStringList{"train", "a.json", "--out", "o", "--seed", "99999999999999999999"}
                                   << "--seed 99999999999999999999: expected a whole number of at least 0";
        QTest::newRow("value missing") << QStringList{"train", "a.json", "--out"} << "--out needs a value: DIR";
        QTest::newRow("value too many") << QStringList{"train", "a.json", "--quiet=yes"} << "--quiet takes no value";
        QTest::newRow("twice") << QStringList{"train", "a.json", "--seed", "1", "--seed", "2"} << "--seed is given twice";
        QTest::newRow("no file") << QStringList{"train", "--out", "o"}
                                 << "sluice train needs EXPERIMENT.json|SESSION|DATA|scene:NAME";
        QTest::newRow("no --out") << QStringList{"windows", "a.json"} << "sluice windows needs --out FILE.npz";
        QTest::newRow("one too many") << QStringList{"train", "a.json", "b.json", "--out", "o"}
                                      << "one argument too many: b.json";
    }
    void saysWhatIsWrong()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, sentence);
        std::vector<std::string> plain;
        for (const QString &word : words)
            plain.push_back(word.toStdString());
        const auto arguments = parseArguments(plain);
        QVERIFY(!arguments);
        QCOMPARE(QString::fromStdString(arguments.error().english()), sentence);
    }

    void editDistanceCountsChanges()
    {
        QCOMPARE(editDistance("kitten", "sitting"), size_t{3});
        QCOMPARE(editDistance("", "abc"), size_t{3});
        QCOMPARE(editDistance("out", "out"), size_t{0});
    }
};

QTEST_GUILESS_MAIN(ArgumentsTest)
#include "arguments_test.moc"
