#include "core/data/calendar.h"

#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>

namespace sluice {

namespace {

/// Takes exactly `digits` digits off the front.
std::optional<int> takeNumber(std::string_view &text, size_t digits)
{
    if (text.size() < digits || text.find_first_not_of("0123456789") < digits)
        return std::nullopt;
    int number = 0;
    std::from_chars(text.data(), text.data() + digits, number);
    text.remove_prefix(digits);
    return number;
}

bool takeLetter(std::string_view &text, std::string_view letters)
{
    if (text.empty() || letters.find(text.front()) == std::string_view::npos)
        return false;
    text.remove_prefix(1);
    return true;
}

/// "12:30" or "12:30:59" as a fraction of a day, taking all of the text.
std::optional<double> parseTime(std::string_view text)
{
    const auto hour = takeNumber(text, 2);
    if (!hour || *hour > 23 || !takeLetter(text, ":"))
        return std::nullopt;
    const auto minute = takeNumber(text, 2);
    if (!minute || *minute > 59)
        return std::nullopt;
    int seconds = 0;
    if (takeLetter(text, ":")) {
        const auto second = takeNumber(text, 2);
        if (!second || *second > 59)
            return std::nullopt;
        seconds = *second;
    }
    if (!text.empty())
        return std::nullopt;
    return (*hour * 3600 + *minute * 60 + seconds) / 86400.0;
}

} // namespace

std::optional<double> parseIsoDate(std::string_view text)
{
    const auto year = takeNumber(text, 4);
    if (!year || !takeLetter(text, "-"))
        return std::nullopt;
    const auto month = takeNumber(text, 2);
    if (!month)
        return std::nullopt;
    const bool hasDay = takeLetter(text, "-");
    const auto day = hasDay ? takeNumber(text, 2) : 1;
    if (!day)
        return std::nullopt;
    const std::chrono::year_month_day date(std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                                           std::chrono::day(static_cast<unsigned>(*day)));
    if (!date.ok())
        return std::nullopt;
    const auto days = static_cast<double>(std::chrono::sys_days(date).time_since_epoch().count());
    if (text.empty())
        return days;
    if (!hasDay || !takeLetter(text, " T"))
        return std::nullopt;
    const auto time = parseTime(text);
    return time ? std::optional(days + *time) : std::nullopt;
}

std::string formatIsoDate(double days)
{
    const auto all = static_cast<int64_t>(std::llround(days * 86400));
    const auto whole = all >= 0 ? all / 86400 : (all - 86399) / 86400;
    const auto seconds = static_cast<int>(all - whole * 86400);
    const std::chrono::year_month_day date{std::chrono::sys_days(std::chrono::days(static_cast<int>(whole)))};
    std::array<char, 48> text;
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                  static_cast<unsigned>(date.day()));
    std::string formatted = text.data();
    if (seconds > 0) {
        std::snprintf(text.data(), text.size(), " %02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
        formatted += text.data();
    }
    return formatted;
}

} // namespace sluice
