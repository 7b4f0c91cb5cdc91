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
        const auto end = std::snprintf(text.data(), text.size(), "%.*f", int(index % 18), number);
        const std::string_view cell(text.data(), size_t(end));
        double read = 0;
        double expected = 0;
        QVERIFY(readPlainNumber(cell, read));
        std::from_chars(cell.data(), cell.data() + cell.size(), expected);
        QVERIFY2(std::bit_cast<uint64_t>(read) == std::bit_cast<uint64_t>(expected), text.data());
    }
    for (const char *other :
         {"", "-", ".", "-.5", "+1", " 1", "1 ", "1,5", "1.2.3", "x", "nan", "inf", "0x1", "1e999", "1e", "--1"}) {
        double read = 0;
        QVERIFY2(!readPlainNumber(other, read), other);
    }
    double read = 1;
    QVERIFY(readPlainNumber("-0", read) && std::signbit(read));
    QVERIFY(readPlainNumber("5.", read) && read == 5);
    QVERIFY(readPlainNumber("1e3", read) && read == 1000);
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
