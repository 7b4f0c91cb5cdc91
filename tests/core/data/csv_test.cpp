#include "core/data/csv.h"

#include "core/base/random.h"
#include "core/data/calendar.h"
#include "core/data/csv_sniff.h"
#include "core/data/preview_words.h"
#include "core/data/utf8.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>
#include <clocale>
#include <cstdlib>

using namespace sluice;

namespace {

CsvReading read(std::string_view text)
{
    auto reading = parseCsv(text, "folder/f.csv");
    if (!reading)
        qFatal("%s", reading.error().english().c_str());
    return std::move(*reading);
}

bool holds(const CsvReading &reading, const arma::mat &rows)
{
    return arma::approx_equal(reading.data.sequences.at(0), rows.t(), "absdiff", 0);
}

} // namespace

class CsvTest : public QObject {
    Q_OBJECT

private slots:
    void dialects_data();
    void dialects();
    void aBlankBeforeATimeOfDayCutsNothing_data();
    void aBlankBeforeATimeOfDayCutsNothing();
    void aCommentCharacterSeparatesNothing();
    void aQuoteSeparatesNothing();
    void headerOrNone();
    void numbersOfEveryForm();
    void namesAreUnquoted();
    void firstColumnMayTellTheTime();
    void datesAreDays();
    void filesAreReadAndRefused();
    void previewIsOneSentence();
    void numbersAreReadAlikeUnderEveryLocale();
    void mutatedInputsEndInAnErrorOrFiniteNumbers();
};

void CsvTest::dialects_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<char>("separator");
    QTest::newRow("comma") << QByteArray("a,b\n1.5,2\n-3,4e2\n") << ',';
    QTest::newRow("semicolon") << QByteArray("a;b\n1.5;2\n-3;4e2\n") << ';';
    QTest::newRow("tab") << QByteArray("a\tb\n1.5\t2\n-3\t4e2\n") << '\t';
    QTest::newRow("decimal comma, semicolon") << QByteArray("a;b\n1,5;2,0\n-3;4e2\n") << ';';
    QTest::newRow("decimal comma, tab") << QByteArray("a\tb\n1,5\t2\n-3,0\t400,0\n") << '\t';
    QTest::newRow("carriage returns") << QByteArray("a,b\r\n1.5,2\r\n-3,4e2\r\n") << ',';
    QTest::newRow("old line ends") << QByteArray("a,b\r1.5,2\r-3,4e2\r") << ',';
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF"
                                                   "a,b\n1.5,2\n-3,4e2")
                                     << ',';
    QTest::newRow("quoted") << QByteArray("\"a\",\"b\"\n\"1.5\",\"2\"\n\"-3\",\"4e2\"") << ',';
    QTest::newRow("quoted separator") << QByteArray("\"a;x;y\",b\n1.5,2\n-3,4e2") << ',';
    QTest::newRow("blank lines around") << QByteArray("\n  \na,b\n1.5,2\n-3,4e2\n\n \n") << ',';
    QTest::newRow("spaces") << QByteArray("a , b\n 1.5, +2\n -3 , \"4e2\" \n") << ',';
}

void CsvTest::dialects()
{
    QFETCH(QByteArray, text);
    QFETCH(char, separator);
    const auto reading = read({text.data(), size_t(text.size())});
    QCOMPARE(reading.separator, separator);
    QCOMPARE(reading.rows, size_t{2});
    QVERIFY(reading.header);
    QVERIFY(holds(reading, {{1.5, 2}, {-3, 400}}));
}

void CsvTest::aBlankBeforeATimeOfDayCutsNothing_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<char>("separator");
    for (const char separator : {'\t', ';', '|', ','}) {
        const auto with = [separator](QString text) { return text.replace('/', QChar(separator)); };
        const auto row = [&](const char *name, const QString &text) {
            QTest::newRow(qPrintable(QString("%1, %2").arg(int(separator)).arg(name))) << with(text) << separator;
        };
        row("words", "when/state/mood\n2024-03-01 10:00/low/good\n2024-03-01 11:00/high/bad\n");
        row("sentences", "when/said\n2024-03-01 10:00/it is late\n2024-03-01 11:00/it is later still\n");
        row("no header", "2024-03-01 10:00/low/good\n2024-03-01 11:00/high/bad\n");
        row("a ragged row", "when/y/mood\n2024-03-01 10:00/5/good\n2024-03-01 11:00/6\n2024-03-01 12:00/7/bad\n");
    }
    QTest::newRow("a blank is the separator") << "day time y\n2024-03-01 10:00 5\n2024-03-01 11:00 6\n" << ' ';
}

void CsvTest::aBlankBeforeATimeOfDayCutsNothing()
{
    QFETCH(QString, text);
    QFETCH(char, separator);
    QCOMPARE(sniffCsv(text.toStdString(), {}).separator, separator);
}

void CsvTest::aCommentCharacterSeparatesNothing()
{
    for (const char *text : {"a;b\n1;2\n3;4\n", "sep=;\na;b\n1;2\n3;4\n"})
        QVERIFY(sniffCsv(text, {.comment = ';'}).separator != ';');
    QCOMPARE(sniffCsv("a;b\n1;2\n3;4\n", {}).separator, ';');
}

// Whatever a first line names.
void CsvTest::aQuoteSeparatesNothing()
{
    const std::string text = "sep=\"\na,b\n1,2\n3,4\n";
    QCOMPARE(sniffCsv(text, {}).separator, ',');
    QCOMPARE(sniffCsv("sep=|\na|b\n1|2\n3|4\n", {}).separator, '|');
}

void CsvTest::headerOrNone()
{
    const auto bare = read("1.5,2\n3,4\n");
    QVERIFY(!bare.header);
    QCOMPARE(bare.data.columns, (std::vector<std::string>{"column 1", "column 2"}));
    QCOMPARE(bare.data.target, std::string("column 2"));
    QVERIFY(holds(bare, {{1.5, 2}, {3, 4}}));
    const auto unnamed = read(",b\n7,4\n3,6\n");
    QVERIFY(unnamed.header);
    QCOMPARE(unnamed.data.columns, (std::vector<std::string>{"column 1", "b"}));
    const auto single = read("x\n1\n2\n0\n");
    QCOMPARE(single.data.target, std::string("x"));
    QCOMPARE(single.data.inputs, std::vector<std::string>{"x"});
    QCOMPARE(single.data.name, std::string("f.csv"));
    QCOMPARE(single.data.form, DataForm::series);
}

void CsvTest::numbersOfEveryForm()
{
    const auto reading = read("0\n-0.25\n+.5\n5.\n1e3\n1E-3\n+1.5\n 2\t\n1e-300\n123456789012345678\n");
    const arma::mat expected = arma::colvec{0, -0.25, 0.5, 5, 1000, 0.001, 1.5, 2, 1e-300, 123456789012345678.0};
    QVERIFY(holds(reading, expected));
}

void CsvTest::namesAreUnquoted()
{
    const auto reading = read("\"say \"\"hi\"\"\",\"two\nlines\",\" a, b \"\n3,1,4\n");
    QCOMPARE(reading.data.columns, (std::vector<std::string>{"say \"hi\"", "two lines", "a, b"}));
}

void CsvTest::firstColumnMayTellTheTime()
{
    QCOMPARE(read("year,y\n1990,5\n1991,3\n1992,4\n").data.order, std::string("year"));
    QCOMPARE(read("year,y\n1990,5\n1991,3\n1992,4\n").data.inputs, std::vector<std::string>{"y"});
    QCOMPARE(read("0,5\n10,3\n30,4\n").data.order, std::string("column 1"));
    QCOMPARE(read("t,y\n1,5\n2,3\n").data.order, std::string());      // two rows show no rhythm
    QCOMPARE(read("t,y\n1,5\n2,3\n5,4\n").data.order, std::string()); // uneven
    QCOMPARE(read("t,y\n1,5\n2,3\n2,4\n").data.order, std::string()); // not increasing
    QCOMPARE(read("t,y\n1.5,5\n2.5,3\n3.5,4\n").data.order, std::string());
    QCOMPARE(read("t\n1\n2\n3\n").data.order, std::string()); // the target itself
}

void CsvTest::datesAreDays()
{
    const auto reading = read("day,y\n2023-12-31,5\n2024-02-29,3\n\"2024-03-01 06:00\",4\n");
    QVERIFY(reading.data.datedOrder);
    QCOMPARE(reading.data.order, std::string("day"));
    QVERIFY(holds(reading, {{19722, 5}, {19782, 3}, {19783.25, 4}})); // date -d 2023-12-31 +%s, divided by 86 400
    QVERIFY(!read("2023-12-31,5\n2024-02-29,3\n").header);
    QCOMPARE(formatIsoDate(19783.25), std::string("2024-03-01 06:00:00"));
    QCOMPARE(formatIsoDate(-25508), std::string("1900-03-01"));
}

void CsvTest::filesAreReadAndRefused()
{
    const QTemporaryDir directory;
    const auto path = directory.filePath("Größe.csv");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("a,b\n1,2\n3,x\n");
    file.close();
    auto reading = readCsv(path.toStdString());
    QVERIFY(!reading);
    QCOMPARE(QString::fromStdString(reading.error().english()), path + ", line 3, column 2 (b): found “x”, expected a number.");
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("a,b\n1,2\n3,4\n");
    QVERIFY(file.flush());
    reading = readCsv(path.toStdString());
    QVERIFY(reading);
    QCOMPARE(reading->data.name, std::string("Größe.csv"));
    QVERIFY(file.resize(qint64(600) << 20)); // sparse: takes no space
    LoadControl control;
    control.memory = 512u << 20;
    reading = readCsv(path.toStdString(), {}, control);
    QVERIFY(!reading);
    QCOMPARE(
        QString::fromStdString(reading.error().english()),
        path + " is too large for memory: reading it would take 600 MB, and 512 MB can be had. Read a part of the file, or free "
               "memory.");
    QCOMPARE(QString::fromStdString(readCsv("/dev/zero").error().english()),
             QString("/dev/zero: this is a pipe or a device; write what comes from it to a file first."));
}

void CsvTest::previewIsOneSentence()
{
    QCOMPARE(columnList({}).english(), std::string("no column")); // where every column but the target is left out
    QCOMPARE(
        previewSentence(read("month;passengers\n5;2\n3;4\n")).english(),
        std::string("f.csv: 2 rows, 2 columns, semicolon-separated with a header; predicts passengers from month, passengers."));
    QCOMPARE(previewSentence(read("1990,2\n1991,4\n1992,3\n")).english(),
             std::string(
                 "f.csv: 3 rows, 2 columns, comma-separated without a header; predicts column 2 from column 2, in the order of "
                 "column 1."));
    QCOMPARE(previewSentence(read("x\n1\n")).english(), std::string("f.csv: 1 row, 1 column, with a header; predicts x from x."));
    QCOMPARE(previewSentence(read("a\tb\tc\td\te\tf\tg\n1\t2\t3\t4\t5\t6\t7\n")).english(),
             std::string("f.csv: 1 row, 7 columns, tab-separated with a header; predicts g from a, b, c, d, e and 2 more."));
}

void CsvTest::numbersAreReadAlikeUnderEveryLocale()
{
    const QTemporaryDir directory;
    const QStringList arguments = {"-i", "de_DE", "-f", "UTF-8", directory.filePath("de_DE.UTF-8")};
    if (QProcess::execute("localedef", arguments) != 0)
        QSKIP("localedef (Debian's package locales) is not here");
    qputenv("LOCPATH", directory.path().toUtf8());
    const std::string before = std::setlocale(LC_ALL, nullptr);
    QVERIFY(std::setlocale(LC_ALL, "de_DE.UTF-8"));
    const double misread = std::strtod("1.5", nullptr);
    const auto reading = read("a,b\n1.5,2.25\n");
    std::setlocale(LC_ALL, before.c_str());
    qunsetenv("LOCPATH");
    QCOMPARE(misread, 1.0); // the locale is in force: a comma is its decimal mark
    QVERIFY(holds(reading, {{1.5, 2.25}}));
}

void CsvTest::mutatedInputsEndInAnErrorOrFiniteNumbers()
{
    const std::vector<std::string> seeds = {
        "year,count\n1700,5\n1701,11\n1702,16.5\n",
        "\xEF\xBB\xBF\"a\";\"b \"\"x\"\"\";c\r\n1,5;2;3\r\n4;5,25;-6e3\r\n",
        "day\ty\n2024-01-01\t1\n2024-02-01 12:30:00\t2\n",
        "1\n2\n3\n\n",
    };
    const std::string alphabet("\",;\t\n\r .+-eE0159aNinfx\0\xFF\xC3\xA4", 26);
    size_t good = 0;
    size_t bad = 0;
    for (uint32_t round = 0; round < 8000; ++round) {
        const RandomStream random(7, Purpose::data, "csv mutations", round);
        auto text = seeds[round % seeds.size()];
        const uint64_t changes = 1 + random.bits(0) % 6;
        for (uint64_t change = 1; change <= changes; ++change) {
            const size_t at = random.bits(3 * change) % (text.size() + 1);
            const char letter = alphabet[random.bits(3 * change + 1) % alphabet.size()];
            switch (random.bits(3 * change + 2) % 4) {
            case 0:
                text.insert(at, 1, letter);
                break;
            case 1:
                text.erase(at, 1 + random.bits(change) % 3);
                break;
            case 2:
                text.replace(at, at < text.size() ? 1 : 0, 1, letter);
                break;
            default:
                text.insert(at, text.substr(at / 2, 9));
                break;
            }
        }
        const auto reading = parseCsv(text, "f.csv");
        if (reading) {
            const auto &rows = reading->data.sequences.at(0);
            QVERIFY(rows.is_finite() && rows.n_cols == reading->rows && rows.n_rows == reading->data.columns.size());
            QVERIFY(rows.n_elem > 0);
            ++good;
        } else {
            const auto sentence = reading.error().english();
            QVERIFY2(sentence.starts_with("f.csv, line ") && sentence.size() < 300 && isUtf8(sentence), sentence.c_str());
            ++bad;
        }
    }
    QVERIFY2(good > 500 && bad > 500, qPrintable(QString("%1 good, %2 bad").arg(good).arg(bad)));
}

QTEST_GUILESS_MAIN(CsvTest)
#include "csv_test.moc"
