#include "core/data/csv.h"
#include "core/data/utf8.h"

#include <QtTest>

using namespace sluice;

namespace {

QString errorOf(std::string_view text)
{
    const auto reading = parseCsv(text, "f.csv");
    return reading ? QString("no error") : QString::fromStdString(reading.error().english());
}

} // namespace

class CsvErrorsTest : public QObject {
    Q_OBJECT

private slots:
    void errors_data();
    void errors();
    void rowsOfTooManyCells_data();
    void rowsOfTooManyCells();
    void foundTextIsBounded();
};

void CsvErrorsTest::errors_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, QByteArray text, const char *sentence) {
        QTest::newRow(name) << text << QString::fromUtf8(sentence);
    };
    row("empty", "", "f.csv, line 1, column 1: the file is empty, expected rows of numbers.");
    row("blank", " \n\t\n", "f.csv, line 1, column 1: the file is empty, expected rows of numbers.");
    row("header only", "\na,b\n", "f.csv, line 2, column 1: found names only, expected rows of numbers below them.");
    row("word", "a,b\n1,2\n3,abc\n", "f.csv, line 3, column 2 (b): found “abc”, expected a number.");
    row("word, no header", "1,2\n3,abc\n", "f.csv, line 2, column 2: found “abc”, expected a number.");
    row("half a header", "1,abc\n3,4\n", "f.csv, line 1, column 2: found “abc”, expected a number.");
    row("trailing letters", "a,b\n1,2x\n1,2\n", "f.csv, line 2, column 2 (b): found “2x”, expected a number.");
    row("hexadecimal", "a,b\n1,0x10\n1,2\n", "f.csv, line 2, column 2 (b): found “0x10”, expected a number.");
    row("two signs", "a,b\n1,+-1\n", "f.csv, line 2, column 2 (b): found “+-1”, expected a number.");
    row("two numbers", "a,b\n1,2 3\n", "f.csv, line 2, column 2 (b): found “2 3”, expected a number.");
    row("thousands", "a;b\n1;1.234,5\n",
        "f.csv, line 2, column 2 (b): found “1.234,5”, expected a number; if “.” stands between thousands there, choose it as "
        "the "
        "thousands separator.");
    row("thousands after blanks", "a;b\n1;1 234,5\n",
        "f.csv, line 2, column 2 (b): found “1 234,5”, expected a number; if “ ” stands between thousands there, choose it as "
        "the "
        "thousands separator.");
    row("decimal comma in commas", "a,b\n1,\"1,5\"\n", "f.csv, line 2, column 2 (b): found “1,5”, expected a number.");
    row("two decimal marks", "a;b\n1;1,5\n2;1.5\n",
        "f.csv, line 3, column 2 (b): found “1.5”, but the other numbers have the decimal mark “,”.");
    row("empty cell", "a,b\n1,2\n,4\n",
        "f.csv, line 3, column 1 (a): the cell is empty, expected a number; data.missing “drop” leaves such rows out, "
        "“interpolate” fills them in.");
    row("quoted nothing", "a,b\n1,\"\"\n2,3\n",
        "f.csv, line 2, column 2 (b): the cell is empty, expected a number; data.missing “drop” leaves such rows out, "
        "“interpolate” fills them in.");
    row("nan", "a,b\n1,NaN\n2,3\n",
        "f.csv, line 2, column 2 (b): found “NaN”, which stands for a missing value; expected a number; data.missing “drop” "
        "leaves such rows out, “interpolate” fills them in.");
    row("infinity", "a,b\n1,-inf\n", "f.csv, line 2, column 2 (b): found “-inf”, expected a finite number.");
    row("beyond range", "a,b\n1,1e999\n",
        "f.csv, line 2, column 2 (b): found “1e999”, expected a number of ordinary size (1e-307 to 1e308).");
    row("row too long", "a,b\n1,2\n3,4,5\n", "f.csv, line 3, column 3: the row has 3 cells, expected 2 as in line 1.");
    row("row too short", "a,b,c\n1,2,3\n4\n", "f.csv, line 3, column 2 (b): the row has 1 cell, expected 3 as in line 1.");
    row("a source below the table", "a,b\n1,2\n3,4\nSource: somebody\n\n",
        "f.csv, line 4, column 2 (b): the row has 1 cell, expected 2 as in line 1; if it is no row of the table, leave it out "
        "with data.csv.skip_last 1.");
    row("a remark within the table", "a,b\n1,2\nand so on\n3,4\n",
        "f.csv, line 3, column 2 (b): the row has 1 cell, expected 2 as in line 1.");
    row("open quote", "a,b\n1,2\n3,\"4\n5,6\n", "f.csv, line 3, column 2 (b): the quote that opens here is never closed.");
    row("after a quote", "a,b\n1,\"2\"3\n",
        "f.csv, line 2, column 2 (b): found “3” after a closing quote, expected the next cell or the end of the line.");
    row("lines within quotes count", "\"a\nx\",b\n1,2\n3,z\n", "f.csv, line 4, column 2 (b): found “z”, expected a number.");
    row("binary", QByteArray("a,b\n1,\0", 7),
        "f.csv, line 2, byte 3: found the control character 0, expected text; this is no text file.");
    row("no date", "day,y\n2024-01-01,5\n2024-01-99,3\n",
        "f.csv, line 3, column 1 (day): found “2024-01-99”, expected a date such as 2024-01-31.");
    row("dates going back", "day,y\n2024-01-02,5\n2024-01-01,3\n",
        "f.csv, line 3, column 1 (day): found “2024-01-01”, expected a date after the one of the row before.");
    row("dates only", "day\n2024-01-02\n",
        "f.csv, line 1, column 2: there are dates only, expected a column of numbers beside them.");
}

void CsvErrorsTest::errors()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, sentence);
    QCOMPARE(errorOf({text.data(), size_t(text.size())}), sentence);
}

void CsvErrorsTest::rowsOfTooManyCells_data()
{
    QTest::addColumn<int>("cells");
    QTest::addColumn<int>("lines");
    QTest::newRow("one too many") << 100'001 << 2;
    QTest::newRow("nearly twice as many") << 199'999 << 3;
}

void CsvErrorsTest::rowsOfTooManyCells()
{
    QFETCH(int, cells);
    QFETCH(int, lines);
    std::string line = "0";
    for (int cell = 1; cell < cells; ++cell)
        line += ",0";
    std::string text;
    for (int k = 0; k < lines; ++k)
        text += line + "\n";
    QCOMPARE(errorOf(text),
             QString("f.csv, line 1, column 100001: the row has more than 100000 cells; such a table cannot be read."));
}

void CsvErrorsTest::foundTextIsBounded()
{
    const std::string longCell(100000, 'x');
    QVERIFY(errorOf("a\n1\n" + longCell).size() < 120);
    QCOMPARE(errorOf(longCell + "\n1\n"),
             QString("f.csv, line 1, column 1: the name “%1…” is longer than 200 bytes.").arg(QString(40, 'x')));
    QCOMPARE(quotable("a\x01\nb\xFF ü", 40), std::string("a  b? ü"));
    QCOMPARE(quotable("üü", 3), std::string("ü…"));
    for (const char *bad : {"\xC0\x80", "\xE0\x80\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xF5", "\x80", "\xE2\x82"})
        QVERIFY2(!isUtf8(bad), bad);
    QVERIFY(isUtf8("aü€😀"));
}

QTEST_GUILESS_MAIN(CsvErrorsTest)
#include "csv_errors_test.moc"
