#include "core/data/dates.h"

#include "core/data/date_scanner.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <string>

namespace sluice {

namespace {

constexpr size_t longestDate = 64;

using namespace dates;

std::optional<int> yearOf(const Part &part)
{
    if (part.digits == 4)
        return part.value;
    if (part.digits == 2)
        return part.value + (part.value < 69 ? 2000 : 1900);
    return std::nullopt;
}

std::optional<double> daysOf(int year, const Part &month, const Part &day)
{
    if (month.digits > 2 || day.digits > 2)
        return std::nullopt;
    const std::chrono::year_month_day date(std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month.value)),
                                           std::chrono::day(static_cast<unsigned>(day.value)));
    if (!date.ok())
        return std::nullopt;
    return static_cast<double>(std::chrono::sys_days(date).time_since_epoch().count());
}

constexpr Part firstDay{1, 1};

/// A day, and whether a time of day may follow it.
struct Day {
    double days;
    bool full;
};

std::optional<Day> made(std::optional<double> days, bool full)
{
    return days ? std::optional(Day{*days, full}) : std::nullopt;
}

/// "星期四", "周四"
void skipChineseWeekday(Scanner &scan)
{
    Scanner after = scan;
    after.skipBlanks();
    if (!after.take("星期") && !after.take("周"))
        return;
    for (const std::string_view day : {"一", "二", "三", "四", "五", "六", "日", "天"})
        if (after.take(day)) {
            scan = after;
            return;
        }
}

/// What follows the year of 2024年1月31日.
std::optional<Day> chineseDate(Scanner &scan, int year)
{
    const auto month = scan.number(2);
    if (!month || !scan.take("月"))
        return std::nullopt;
    const auto day = scan.number(2);
    if (!day)
        return made(daysOf(year, *month, firstDay), false);
    if (!scan.take("日") && !scan.take("号"))
        return std::nullopt;
    skipChineseWeekday(scan);
    return made(daysOf(year, *month, *day), true);
}

std::optional<Day> quarter(Scanner &scan, int year)
{
    const auto number = scan.number(1);
    if (!number || number->value < 1 || number->value > 4)
        return std::nullopt;
    return made(daysOf(year, Part{3 * number->value - 2, 2}, firstDay), false);
}

/// What follows a year of four digits.
std::optional<Day> yearFirst(Scanner &scan, int year, DateOrder order)
{
    if (scan.take("Q") || scan.take("-Q") || scan.take(" Q"))
        return quarter(scan, year);
    if (scan.take("年"))
        return order == DateOrder::yearMonthDay ? chineseDate(scan, year) : std::nullopt;
    const char mark = scan.oneOf("-/.");
    const auto month = scan.number(2);
    if (mark == '\0' || !month || order != DateOrder::yearMonthDay)
        return std::nullopt;
    if (scan.oneOf({&mark, 1}) == '\0')
        return mark == '.' ? std::nullopt : made(daysOf(year, *month, firstDay), false);
    const auto day = scan.number(2);
    return day ? made(daysOf(year, *month, *day), true) : std::nullopt;
}

/// What follows the month of "Jan 31, 2024", "Jan 2024" and "Jan-24".
std::optional<Day> monthNameFirst(Scanner &scan, const Part &month)
{
    const bool dash = scan.take("-");
    if (!dash && !scan.skipBlanks())
        return std::nullopt;
    scan.take("de ");
    const auto second = scan.number(4);
    if (!second)
        return std::nullopt;
    const auto year = yearOf(*second);
    if (second->digits == 4 || (dash && scan.done()))
        return year ? made(daysOf(*year, month, firstDay), false) : std::nullopt;
    scan.skipOrdinal();
    const bool comma = scan.take(",");
    if (!scan.skipBlanks() && !comma && !scan.take("-"))
        return std::nullopt;
    const auto third = scan.number(4);
    return third && third->digits == 4 ? made(daysOf(third->value, month, *second), true) : std::nullopt;
}

/// What follows the day of "31 Jan 2024" and "31-Jan-24".
std::optional<Day> dayThenMonthName(Scanner &scan, const Part &day, char mark)
{
    scan.take("de ");
    const auto month = scan.month();
    if (!month || scan.oneOf(mark == '.' ? ". " : std::string_view(&mark, 1)) == '\0')
        return std::nullopt;
    scan.skipBlanks();
    scan.take("de ");
    const auto third = scan.number(4);
    const auto year = third ? yearOf(*third) : std::nullopt;
    return year ? made(daysOf(*year, *month, day), true) : std::nullopt;
}

/// What follows a first number that is no year.
std::optional<Day> dayOrMonthFirst(Scanner &scan, const Part &first, DateOrder order)
{
    char mark = scan.oneOf("./- ");
    if (mark == '\0') {
        scan.skipOrdinal();
        mark = scan.oneOf(" ");
    }
    if (mark == '\0')
        return std::nullopt;
    if (mark == '.')
        scan.skipBlanks();
    if (!scan.done() && isLetter(scan.rest().front()))
        return dayThenMonthName(scan, first, mark);
    const auto second = mark == ' ' ? std::nullopt : scan.number(4);
    if (!second)
        return std::nullopt;
    if (second->digits == 4)
        return mark == '.' ? std::nullopt : made(daysOf(second->value, first, firstDay), false);
    if (order == DateOrder::yearMonthDay || (mark == '.' && order == DateOrder::monthDayYear))
        return std::nullopt;
    if (scan.oneOf({&mark, 1}) == '\0')
        return std::nullopt;
    const auto third = scan.number(4);
    const auto year = third ? yearOf(*third) : std::nullopt;
    if (!year || (mark == '-' && third->digits == 2)) // 24-01-31 may begin with the year
        return std::nullopt;
    return made(order == DateOrder::dayMonthYear ? daysOf(*year, *second, first) : daysOf(*year, first, *second), true);
}

std::optional<Day> takeDay(Scanner &scan, DateOrder order);

/// What begins with a letter. "mar" is March before a number, and Tuesday before a day.
std::optional<Day> takeDayOfWords(Scanner &scan, DateOrder order)
{
    Scanner afterMonth = scan;
    if (const auto name = afterMonth.month())
        if (const auto day = monthNameFirst(afterMonth, *name)) {
            scan = afterMonth;
            return day;
        }
    if (!scan.skipWeekday())
        return std::nullopt;
    return takeDay(scan, order);
}

std::optional<Day> takeDay(Scanner &scan, DateOrder order)
{
    if (!scan.done() && isLetter(scan.rest().front()))
        return takeDayOfWords(scan, order);
    const auto first = scan.number(8);
    if (!first)
        return std::nullopt;
    if (first->digits == 8 && order == DateOrder::yearMonthDay)
        return made(daysOf(first->value / 10000, Part{first->value / 100 % 100, 2}, Part{first->value % 100, 2}), true);
    if (first->digits == 4)
        return yearFirst(scan, first->value, order);
    return first->digits <= 2 ? dayOrMonthFirst(scan, *first, order) : std::nullopt;
}

/// The fraction after the seconds, in seconds; nothing where a mark stands without digits.
std::optional<double> takeFraction(Scanner &scan)
{
    if (scan.oneOf(".,") == '\0')
        return 0;
    double value = 0;
    double weight = 0.1;
    auto digit = scan.digit();
    if (!digit)
        return std::nullopt;
    for (; digit; digit = scan.digit()) {
        value += weight * *digit;
        weight /= 10;
    }
    return value;
}

/// A number of two digits.
std::optional<int> takeTwo(Scanner &scan, int most)
{
    const auto tens = scan.digit();
    const auto ones = tens ? scan.digit() : std::nullopt;
    if (!ones)
        return std::nullopt;
    const int number = 10 * *tens + *ones;
    return number <= most ? std::optional(number) : std::nullopt;
}

std::optional<double> takeTime(Scanner &scan)
{
    const auto hour = scan.number(2);
    const char mark = scan.oneOf(":.");
    const auto minute = takeTwo(scan, 59);
    if (!hour || mark == '\0' || !minute || hour->value > 23)
        return std::nullopt;
    double seconds = 0;
    if (scan.oneOf({&mark, 1}) != '\0') {
        const auto second = takeTwo(scan, 59);
        const auto fraction = second ? takeFraction(scan) : std::nullopt;
        if (!fraction)
            return std::nullopt;
        seconds = *second + *fraction;
    } else if (mark == '.') {
        return std::nullopt; // a number
    }
    int hours = hour->value;
    scan.skipBlanks();
    const bool afternoon = scan.take("PM") || scan.take("pm");
    if (afternoon || scan.take("AM") || scan.take("am")) {
        if (hours < 1 || hours > 12)
            return std::nullopt;
        hours = hours % 12 + (afternoon ? 12 : 0);
    }
    return hours * 3600 + *minute * 60 + seconds;
}

/// Seconds that a zone is ahead of UTC; 0 where none is named.
std::optional<double> takeZone(Scanner &scan)
{
    if (scan.done() || scan.take("Z") || scan.take("UTC"))
        return 0;
    const char sign = scan.oneOf("+-");
    const auto hours = takeTwo(scan, 14);
    if (sign == '\0' || !hours)
        return std::nullopt;
    scan.take(":");
    const auto minutes = scan.done() ? 0 : takeTwo(scan, 59);
    if (!minutes)
        return std::nullopt;
    return (sign == '-' ? -1 : 1) * (*hours * 3600.0 + *minutes * 60);
}

std::string_view trimmed(std::string_view text)
{
    const size_t first = text.find_first_not_of(" \t");
    return first == std::string_view::npos ? std::string_view() : text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

} // namespace

std::optional<double> parseDate(std::string_view text, DateOrder order)
{
    text = trimmed(text);
    if (text.empty() || text.size() > longestDate)
        return std::nullopt;
    Scanner scan(text);
    const auto day = takeDay(scan, order);
    if (!day)
        return std::nullopt;
    if (scan.done())
        return day->days;
    if (!scan.take("T"))
        scan.take(",");
    scan.skipBlanks();
    const auto time = day->full ? takeTime(scan) : std::nullopt;
    const auto zone = time ? takeZone(scan) : std::nullopt;
    return zone && scan.done() ? std::optional(day->days + (*time - *zone) / 86400) : std::nullopt;
}

bool resemblesDate(std::string_view text)
{
    constexpr size_t digitsOfYear = 4, mostDigitsOfDay = 2, mostGroups = 3;
    size_t years = 0, others = 0, groups = 0;
    text = trimmed(text);
    for (size_t at = 0; at < text.size() && text.size() <= longestDate;) {
        if (!isDigit(text[at])) {
            ++at;
            continue;
        }
        size_t end = at;
        while (end < text.size() && isDigit(text[end]))
            ++end;
        ++groups;
        years += end - at == digitsOfYear && (text[at] == '1' || text[at] == '2') ? 1 : 0;
        others += end - at <= mostDigitsOfDay ? 1 : 0;
        at = end;
    }
    return years == 1 && others >= 1 && groups <= mostGroups;
}

std::optional<double> parseTimeOfDay(std::string_view text)
{
    text = trimmed(text);
    if (text.empty() || text.size() > longestDate)
        return std::nullopt;
    Scanner scan(text);
    const auto time = takeTime(scan);
    return time && scan.done() ? time : std::nullopt;
}

} // namespace sluice
