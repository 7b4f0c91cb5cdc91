#include "core/data/dates.h"

#include "core/data/calendar.h"

#include <QtTest>

using namespace sluice;

class DatesTest : public QObject {
    Q_OBJECT

private slots:
    void dates_data();
    void dates();
    void everyDayOfFourCenturies();
    void noDates_data();
    void noDates();
    void monthsOfQtsLocales();
    void whatOnlyLooksLikeADate();
    void timesOfDay();
};

// As Qt knows the names of months and of the days of the week.
void DatesTest::monthsOfQtsLocales()
{
    for (const QLocale::Language language : {QLocale::English, QLocale::German, QLocale::French, QLocale::Spanish,
                                             QLocale::Italian, QLocale::Dutch, QLocale::Portuguese})
        for (QDate date(2024, 1, 5); date.year() == 2024; date = date.addDays(27)) {
            const QString text = QLocale(language).toString(date, "dddd d MMMM yyyy");
            const auto days = parseDate(text.toStdString(), DateOrder::yearMonthDay);
            QVERIFY2(days, qPrintable(text));
            QCOMPARE(*days, double(QDate(1970, 1, 1).daysTo(date)));
        }
}

void DatesTest::whatOnlyLooksLikeADate()
{
    for (const char *text : {"11 stycznia 2024", "2024. január 11.", "11.1.2024 r.", "Q1 of 2024"})
        QVERIFY2(resemblesDate(text), text);
    for (const char *text : {"", "red", "12", "2024", "type 3", "A4", "10.5 km", "12345678", "1.2.3.4 2024", "3000 and 12"})
        QVERIFY2(!resemblesDate(text), text);
}

void DatesTest::dates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("orders"); // y, d, m: those under which the text is a date
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *text, const char *orders, const char *expected) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString(orders) << QString(expected);
    };
    row("2024-01-31", "y", "2024-01-31");
    row("2024/1/31", "y", "2024-01-31");
    row("2024.1.31", "y", "2024-01-31");
    row("20240131", "y", "2024-01-31");
    row("2024-02", "y", "2024-02-01");
    row("2024年1月31日", "y", "2024-01-31");
    row("2024年1月31日 8:05", "y", "2024-01-31 08:05:00");
    row("2024年12月", "y", "2024-12-01");
    row("31.01.2024", "d", "2024-01-31");
    row("31. 1. 2024", "", "");
    row("31/1/24", "d", "2024-01-31");
    row("31-01-1969", "d", "1969-01-31");
    row("1.2.68", "d", "2068-02-01");
    row("1/31/69", "m", "1969-01-31");
    row("01/31/2024 23:59:59", "m", "2024-01-31 23:59:59");
    row("31 Jan 2024", "ydm", "2024-01-31");
    row("31-JAN-24", "ydm", "2024-01-31");
    row("1. September 2024", "ydm", "2024-09-01");
    row("Sept 1, 2024", "ydm", "2024-09-01");
    row("January 31, 2024", "ydm", "2024-01-31");
    row("May 2024", "ydm", "2024-05-01");
    row("May-24", "ydm", "2024-05-01");
    row("05/2024", "ydm", "2024-05-01");
    row("2024Q3", "ydm", "2024-07-01");
    row("2024-Q4", "ydm", "2024-10-01");
    row("2024-01-31T12:30", "y", "2024-01-31 12:30:00");
    row("2024-01-31T12:30:59.75Z", "y", "2024-01-31 12:31:00"); // shown to the second
    row("2024-01-31 00:30:00+01:00", "y", "2024-01-30 23:30:00");
    row("2024-01-31 23:30:00 -0100", "y", "2024-02-01 00:30:00");
    row("2024-01-31, 12:00 am", "y", "2024-01-31");
    row("2024-01-31 12:00 PM", "y", "2024-01-31 12:00:00");
    row(" 2024-01-31 ", "y", "2024-01-31");
    row("1. Januar 2024", "ydm", "2024-01-01");
    row("1. JÄNNER 2024", "ydm", "2024-01-01");
    row("3. März 2024", "ydm", "2024-03-03");
    row("Do., 11. Jan. 2024", "ydm", "2024-01-11");
    row("1 janvier 2024", "ydm", "2024-01-01");
    row("1er janvier 2024", "ydm", "2024-01-01");
    row("14 juil. 2024", "ydm", "2024-07-14");
    row("15 AOÛT 2024", "ydm", "2024-08-15");
    row("mar. 12 mars 2024", "ydm", "2024-03-12");
    row("1 de enero de 2024", "ydm", "2024-01-01");
    row("miércoles, 10 de enero de 2024", "ydm", "2024-01-10");
    row("enero de 2024", "ydm", "2024-01-01");
    row("25 dicembre 2024", "ydm", "2024-12-25");
    row("1º gennaio 2024", "ydm", "2024-01-01");
    row("1 maart 2024", "ydm", "2024-03-01");
    row("quinta-feira, 11 de março de 2024", "ydm", "2024-03-11");
    row("Thursday 11 January 2024", "ydm", "2024-01-11");
    row("Thu, January 11th, 2024", "ydm", "2024-01-11");
    row("Sat Jan 13, 2024 9:30", "ydm", "2024-01-13 09:30:00");
    row("Mon, 2024-01-15", "y", "2024-01-15");
    row("Mar 12, 2024", "ydm", "2024-03-12");
    row("2024年1月11日 星期四", "y", "2024-01-11");
    row("2024年1月11日周四 8:05", "y", "2024-01-11 08:05:00");
}

void DatesTest::dates()
{
    QFETCH(QString, text);
    QFETCH(QString, orders);
    QFETCH(QString, expected);
    const std::vector<std::pair<QChar, DateOrder>> all = {
        {'y', DateOrder::yearMonthDay}, {'d', DateOrder::dayMonthYear}, {'m', DateOrder::monthDayYear}};
    for (const auto &[letter, order] : all) {
        const auto days = parseDate(text.toStdString(), order);
        QCOMPARE(days.has_value(), orders.contains(letter));
        if (days)
            QCOMPARE(QString::fromStdString(formatIsoDate(*days)), expected);
    }
}

void DatesTest::everyDayOfFourCenturies()
{
    // After 400 years the Gregorian calendar repeats itself.
    QDate date(1800, 1, 1);
    for (double day = -62091; day < 84006; ++day, date = date.addDays(1)) {
        QCOMPARE(parseDate(date.toString("yyyy-MM-dd").toStdString(), DateOrder::yearMonthDay), std::optional(day));
        QCOMPARE(parseDate(date.toString("d.M.yyyy").toStdString(), DateOrder::dayMonthYear), std::optional(day));
    }
    QCOMPARE(date, QDate(2200, 1, 1));
}

void DatesTest::noDates_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"",
                             "11 stycznia 2024",
                             "32. Januar 2024",
                             "30 février 2024",
                             "Thursday",
                             "Thursday 11",
                             "Thursday11 January 2024",
                             "Someday 11 January 2024",
                             "1. Janua 2024",
                             "1ere janvier 2024",
                             "januar\xC3",
                             "2024年1月11日 星期八",
                             " ",
                             "2024",
                             "24-01-31",
                             "2024-13-01",
                             "2023-02-29",
                             "2024-00-10",
                             "2024-01-00",
                             "2024-01-31x",
                             "2024-01-31 24:00",
                             "2024-01-31 12:60",
                             "2024-01-31 12",
                             "2024-01 12:00",
                             "2024.01",
                             "32.01.2024",
                             "1.2",
                             "1.2.3",
                             "1/2",
                             "1//2/2024",
                             "31 Jam 2024",
                             "Janus 2024",
                             "2024Q5",
                             "2024-1-2-3",
                             "2024-01-31 13:00 PM",
                             "2024-01-31 10:00+25:00",
                             "12:30",
                             "-2024-01-01",
                             "2024年",
                             "2024年13月1日",
                             "99999999",
                             "2024-01-31 10:00:00.",
                             "1 2 2024",
                             "١٢/٠١/٢٠٢٤",
                             "2024-01-31TT10:00"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void DatesTest::noDates()
{
    QFETCH(QString, text);
    for (const auto order : {DateOrder::yearMonthDay, DateOrder::dayMonthYear, DateOrder::monthDayYear})
        QVERIFY(!parseDate(text.toStdString(), order));
}

void DatesTest::timesOfDay()
{
    QCOMPARE(parseTimeOfDay("9:05"), std::optional(32700.0));
    QCOMPARE(parseTimeOfDay("09:05:59.25"), std::optional(32759.25));
    QCOMPARE(parseTimeOfDay("9:05 PM"), std::optional(75900.0));
    QCOMPARE(parseTimeOfDay("12:05 AM"), std::optional(300.0));
    QCOMPARE(parseTimeOfDay("17.24.00"), std::optional(62640.0));
    for (const char *bad : {"", "9", "9.05", "24:00", "9:5", "9:60", "13:00 PM", "0:30 AM", "9:05x", "9:05:", "9:05.00", ":30"})
        QVERIFY2(!parseTimeOfDay(bad), bad);
}

QTEST_GUILESS_MAIN(DatesTest)
#include "dates_test.moc"
