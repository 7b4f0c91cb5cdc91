#include "core/data/csv_number.h"

#include "core/base/random.h"
#include "core/data/missing.h"

#include <QtTest>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstring>

using namespace sluice;

class CsvNumberTest : public QObject {
    Q_OBJECT

private slots:
    void plainNumbersAreThoseOfFromChars();
    void theMiddleBetweenDoublesGoesToTheEvenOne();
    void whatIsNoPlainNumber();
    void thousands_data();
    void thousands();
    void numberLike();
    void gapsAreFilledLinearly();
    void missingWords();
};

void CsvNumberTest::plainNumbersAreThoseOfFromChars()
{
    const RandomStream random(3, Purpose::data, "numbers", 0);
    std::array<char, 64> text;
    for (uint32_t index = 0; index < 200000; ++index) {
        const double size = std::pow(10.0, double(random.bits(3 * index) % 25) - 12);
        const double number = (random.bits(3 * index + 1) % 2 == 0 ? -1 : 1) * random.uniform(3 * index + 2) * size;
        const auto length = size_t(std::snprintf(text.data(), text.size(), "%.*f", int(index % 18), number));
        double expected = 0;
        std::from_chars(text.data(), text.data() + length, expected);
        // Alone, and with more of a line after it: then eight letters are looked at at once.
        for (const char *after : {"", ",17,2.5", ";12345678", "\n-3.25,0"}) {
            const std::string line = text.data() + std::string(after);
            double read = 0;
            const char *end = readPlainNumber(line.data(), line.data() + line.size(), '.', read);
            QVERIFY2(end == line.data() + length, line.data());
            QVERIFY2(std::bit_cast<uint64_t>(read) == std::bit_cast<uint64_t>(expected), line.data());
        }
    }
}

void CsvNumberTest::theMiddleBetweenDoublesGoesToTheEvenOne()
{
    const RandomStream random(4, Purpose::data, "middles", 0);
    const auto readsAsFromChars = [](const std::string &text) {
        double expected = 0, read = 0;
        std::from_chars(text.data(), text.data() + text.size(), expected);
        QVERIFY2(readPlainNumber(text.data(), text.data() + text.size(), '.', read) == text.data() + text.size(), text.data());
        QVERIFY2(std::bit_cast<uint64_t>(read) == std::bit_cast<uint64_t>(expected), text.data());
    };
    for (uint32_t index = 0; index < 20000; ++index) {
        const uint64_t significand = uint64_t{1} << 52 | random.bits(2 * index) >> 12;
        const unsigned shift = 1 + random.bits(2 * index + 1) % 10;
        const uint64_t middle = significand << shift | uint64_t{1} << (shift - 1);
        for (const uint64_t whole : {middle - 1, middle, middle + 1})
            readsAsFromChars(std::to_string(whole));
        for (const char *fraction : {".49", ".5", ".51"}) // above 2^52 doubles are whole numbers
            readsAsFromChars(std::to_string(significand) + fraction);
        for (const char *fraction : {".249", ".25", ".251", ".75"})
            readsAsFromChars(std::to_string(significand / 2) + fraction);
    }
}

void CsvNumberTest::whatIsNoPlainNumber()
{
    double read = 1;
    const auto reads = [&](std::string_view cell, char decimal = '.') {
        return readPlainNumber(cell.data(), cell.data() + cell.size(), decimal, read) == cell.data() + cell.size();
    };
    for (const char *other :
         {"", "-", ".", "-.5", "+1", " 1", "1 ", "1,5", "1.2.3", "x", "nan", "inf", "0x1", "1e999", "1e", "--1", "12345678x"})
        QVERIFY2(!reads(other), other);
    QVERIFY(reads("-0") && std::signbit(read));
    QVERIFY(reads("5.") && read == 5);
    QVERIFY(reads("1e3") && read == 1000);
    QVERIFY(reads("-12,375", ',') && read == -12.375);
    QVERIFY(reads("12345678,12345678", ',') && read == 12345678.12345678);
    QVERIFY(!reads("123456789012,12345678", ',')); // twenty digits: looked at closely
    for (const char decimal : {',', '\0'})
        for (const char *other : {"1.5", "12345678.25", "1234567890.123456789", "1.5e3"})
            QVERIFY2(!reads(other, decimal), other);
}

void CsvNumberTest::thousands_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<char>("decimal");
    QTest::addColumn<char>("separator");
    QTest::addColumn<double>("expected"); // NaN: no number
    const double none = std::nan("");
    const auto row = [](const char *text, char decimal, char separator, double expected) {
        QTest::newRow(text) << QString::fromUtf8(text) << decimal << separator << expected;
    };
    row("1,234,567.25", '.', ',', 1234567.25);
    row("-1.234,5", ',', '.', -1234.5);
    row("1 234,5", ',', ' ', 1234.5);
    row("1\u202F234", '.', ' ', 1234);
    row("1’234.5", '.', '\'', 1234.5);
    row("1234", '.', ',', 1234); // groups may be left out
    row("12,34", '.', ',', none);
    row("1,2345", '.', ',', none);
    row("1234,567", '.', ',', none);
    row(",123", '.', ',', none);
    row("1,,234", '.', ',', none);
    row("1,234,", '.', ',', none);
    row("1.5,234", '.', ',', none);
    row("1,234e3", '.', ',', 1234000);
}

void CsvNumberTest::thousands()
{
    QFETCH(QString, text);
    QFETCH(char, decimal);
    QFETCH(char, separator);
    QFETCH(double, expected);
    const auto number = readNumber(text.toStdString(), {decimal, separator});
    QCOMPARE(number.content == CellContent::number, !std::isnan(expected));
    if (!std::isnan(expected))
        QCOMPARE(number.value, expected);
}

void CsvNumberTest::numberLike()
{
    for (const char *like : {"1.234,5", "$5", "5 %", "1’000", "€ 5", "−3", "1.2.3", "+49 171"})
        QVERIFY2(isNumberLike(like), like);
    for (const char *word : {"", "-", "2x", "0x10", "a", "12:30", "1/2", "..", "日1"})
        QVERIFY2(!isNumberLike(word), word);
}

void CsvNumberTest::gapsAreFilledLinearly()
{
    const double gap = std::nan("");
    arma::mat values = {{gap, 2, gap, gap, 8, gap}, {gap, gap, gap, gap, gap, gap}};
    const arma::rowvec times = {0, 1, 2, 4, 7, 9};
    QCOMPARE(interpolateRow(values, 0, times), size_t{4});
    QVERIFY(arma::approx_equal(values.row(0), arma::rowvec{2, 2, 3, 5, 8, 8}, "absdiff", 1e-15));
    QCOMPARE(interpolateRow(values, 1, times), size_t{0});
    QVERIFY(std::isnan(values(1, 3)));
    QCOMPARE(interpolateRow(values, 0, times), size_t{0});
}

void CsvNumberTest::missingWords()
{
    const MissingWords words(defaultMissingTokens());
    QCOMPARE(defaultMissingTokens().size(), size_t{18});
    for (const char *missing : {"", "  ", "NA", " N/A ", "#N/A N/A", "-1.#QNAN", "null", "None", "<NA>"})
        QVERIFY2(words.holds(missing), missing);
    for (const char *there : {"0", "na", "none", "-", "NULL1", "NANA"})
        QVERIFY2(!words.holds(there), there);
    QVERIFY(!words.numeric());
    QVERIFY(MissingWords({"-999"}).numeric());
}

QTEST_GUILESS_MAIN(CsvNumberTest)
#include "csv_number_test.moc"
