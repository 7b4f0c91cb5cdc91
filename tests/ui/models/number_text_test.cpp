#include "ui/models/language.h"
#include "ui/models/number_text.h"
#include "ui/models/pace.h"
#include "ui/models/value_text.h"

#include <QtTest>
#include <cmath>

using namespace sluice;

class NumberTextTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    // Halves that doubles have exactly, those that they only come near to, and what is smaller than is written.
    void whatATextSaysIsWhatIsReadInIt()
    {
        const auto read = [](double value) { return QLocale().toDouble(fixedText(value).replace(QChar(0x2212), '-')); };
        std::vector<double> values = {0, -0.0, 0.004999, -0.005, 0.005, 1.005, 2.675, 1e-300, -123456.785, 9.995, 99999999.125};
        for (int k = -4000; k <= 4000; ++k) {
            values.push_back(k / 8.0);
            values.push_back(k / 1000.0);
            values.push_back(std::sin(double(k)) * std::pow(10, k % 7));
        }
        for (const double value : values)
            QVERIFY2(shownValue(value) == read(value), qPrintable(QString::number(value, 'g', 17)));
        QCOMPARE(shownValue(std::nan("")), 0.0);
        QVERIFY(!std::signbit(shownValue(-0.001)));
    }

    void twoFiguresThatMatter_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("text");
        QTest::newRow("small") << 0.00412 << "0.0041";
        QTest::newRow("usual") << 0.3141 << "0.31";
        QTest::newRow("trailing zero") << 0.2 << "0.20";
        QTest::newRow("one") << 1.0 << "1.0";
        QTest::newRow("just one") << 0.9999999999 << "1.0";
        QTest::newRow("almost one") << 0.998 << "1.0";
        QTest::newRow("tens") << 15.6 << "16";
        QTest::newRow("hundreds") << 230.4 << "230";
        QTest::newRow("negative") << -0.512 << QString("−0.51");
        QTest::newRow("tiny") << 3.2e-7 << QString("3.2·10⁻⁷");
        QTest::newRow("huge") << -1.22e12 << QString("−1.2·10¹²");
        QTest::newRow("negative thousands") << -1854.3 << QString("−1") + QChar(0x202F) + "854";
        QTest::newRow("thousands") << 1854.3 << QStringList({"1", "854"}).join(QChar(0x202F));
        QTest::newRow("zero") << 0.0 << "0";
        QTest::newRow("none") << std::nan("") << QString("–");
    }
    void twoFiguresThatMatter()
    {
        QFETCH(double, value);
        QFETCH(QString, text);
        QCOMPARE(shortNumber(value), text);
        QVERIFY(std::isnan(value) || shortNumber(shortValue(value)) == text);
        if (std::abs(value) >= 1e-4 && std::abs(value) < 1000)
            QCOMPARE(shortValue(value), QString(text).replace(QChar(0x2212), '-').toDouble());
    }
    /// The numbers have the places of the difference, but no more figures than are read; what does not come of them is ≈.
    void aDifferenceBesideItsNumbers()
    {
        for (const auto &[from, less, text] :
             {std::tuple(154.6, 151.1999969, "154.6 − 151.2 = 3.4"), std::tuple(0.48301234, 0.5, "0.483 − 0.500 = −0.017"),
              std::tuple(0.25, -0.5, "0.25 − (−0.50) = 0.75"), std::tuple(154.6, 20.0, "155 − 20 = 135"),
              std::tuple(1.00012, 1.0, "1.000 − 1.000 ≈ 0.00012"), std::tuple(5.0, 5.0, "5.0 − 5.0 = 0"),
              std::tuple(3e-7, 1e-7, "3.0·10⁻⁷ − 1.0·10⁻⁷ = 2.0·10⁻⁷")})
            QCOMPARE(differenceText(from, less), QString(text));
    }
    /// As of every other number beside it, whatever the language writes between them.
    void thousandsOfPercentHaveANarrowSpace()
    {
        QLocale::setDefault(QLocale(QLocale::English));
        QCOMPARE(percentText(1233.4, 0), QString("1\u202F233\u00A0%"));
        QCOMPARE(percentText(1233.44, 1), QString("1\u202F233.4\u00A0%"));
        QCOMPARE(percentText(-12.3, 0), QString("−12\u00A0%"));
        QCOMPARE(percentText(99.5, 1), QString("99.5\u00A0%"));
        QLocale::setDefault(QLocale::c());
    }
    void noLineEndsBeforeThePercentSign() { QCOMPARE(percentText("12"), QString("12\u00A0%")); }
    void aLearningRateHasOneForm()
    {
        for (const auto &[rate, text] : {std::pair(0.02, "0.02"), std::pair(double{0.02f}, "0.02"), std::pair(3.0, "3"),
                                         std::pair(0.0003, "0.0003"), std::pair(1e-5, "10⁻⁵"), std::pair(0.00731254, "0.007313")})
            QCOMPARE(rateText(rate), QString(text));
    }
    void whatALibraryWroteIsPrinted()
    {
        QCOMPARE(printedNumber("-0.5"), QString("−0.5"));
        QCOMPARE(printedNumber("0.5"), QString("0.5"));
        QCOMPARE(printedNumber("1e-05"), QString("10⁻⁵"));
        QCOMPARE(printedNumber("-2.5e+07"), QString("−2.5·10⁷"));
        QCOMPARE(printedNumber("1e+10"), QString("10¹⁰"));
        QCOMPARE(printedNumber("1700-01"), QString("1700-01"));
        QCOMPARE(printedNumber("hidden-1"), QString("hidden-1"));
    }
    void theNumbersOfAnAxisHaveOneForm()
    {
        const auto printed = [](const QStringList &numbers) { return printedScale(numbers).join(' '); };
        QCOMPARE(printed({}), QString());
        QCOMPARE(printed({"-0.5", "0", "0.0001"}), QString("−0.5 0 0.0001"));
        QCOMPARE(printed({"1e-05", "0.0001", "0.1", "1", "10", "100"}), QString("10⁻⁵ 10⁻⁴ 10⁻¹ 1 10 10²"));
        QCOMPARE(printed({"-0.00015", "-5e-05", "0"}), QString("−1.5·10⁻⁴ −5·10⁻⁵ 0"));
        QCOMPARE(printed({"500000", "1e+06"}), QString("5·10⁵ 10⁶"));
        QCOMPARE(printed({"a", "1700-01", "1e-05"}), QString("a 1700-01 10⁻⁵"));
    }
    void raisedDigitsAreKnown()
    {
        QVERIFY(hasRaisedDigits("10⁻⁵") && hasRaisedDigits("2·10⁷"));
        QVERIFY(!hasRaisedDigits("") && !hasRaisedDigits("105") && !hasRaisedDigits("−0.5"));
    }
    void raisedDigitsOfASentenceAreLargeEnough()
    {
        QCOMPARE(withRaisedNumbers("<b>1.6·10⁻⁷</b> of 10³⁸", 17),
                 QString("<b>1.6·10<span style='vertical-align: super; font-size: 17px'>−7</span></b> of "
                         "10<span style='vertical-align: super; font-size: 17px'>38</span>"));
        QCOMPARE(withRaisedNumbers("R² 0.5, 10 of 110²", 17), QString("R² 0.5, 10 of 110²"));
        QCOMPARE(readableText("R² < 0", 17), QString("R² < 0"));
        QCOMPARE(readableText("10² < 1", 17), withRaisedNumbers("10² &lt; 1", 17));
    }
    void thousandsAreGrouped()
    {
        QCOMPARE(groupedNumber(18), "18");
        QCOMPARE(groupedNumber(11969), QStringList({"11", "969"}).join(QChar(0x202F)));
        QCOMPARE(groupedNumber(1234567), QStringList({"1", "234", "567"}).join(QChar(0x202F)));
        QCOMPARE(timesNumber(1.88), "1.9");
        QCOMPARE(timesNumber(664.9), "665");
        QCOMPARE(timesNumber(2.1e8), QString("2.1·10⁸"));
    }
    void durations()
    {
        QCOMPARE(durationText(0.004), "0.004 s");
        QCOMPARE(durationText(0.04), "0.04 s");
        QCOMPARE(durationText(0.42), "0.4 s");
        QCOMPARE(durationText(6.2), "6 s");
        QCOMPARE(durationText(59.4), "59 s");
        QCOMPARE(durationText(200), "3 min 20 s");
        QCOMPARE(durationText(7500), "2 h 5 min");
    }

    void noLetterIsAloneOnTheLastLine()
    {
        const QString joiner(QChar(0x2060)), begins = QString::fromUtf8("权重：均匀；循环");
        const QStringList last = {"权", "重", "正", "交"};
        QCOMPARE(withoutLoneLetter(begins + last.join(QString())), begins + last.join(joiner));
        QCOMPARE(withoutLoneLetter("uniform"), QString("uniform"));
    }
};

QTEST_GUILESS_MAIN(NumberTextTest)
#include "number_text_test.moc"
