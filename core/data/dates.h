#pragma once

#include <optional>
#include <string_view>

namespace sluice {

/// What the parts of a date mean where only digits stand in it.
enum class DateOrder { yearMonthDay, dayMonthYear, monthDayYear };

/// Days since 1970-01-01 (calendar.h) of a date as people write it, or nothing for other texts and dates that do not exist.
///   yearMonthDay: 2024-01-31, 2024/1/31, 2024.1.31, 20240131, 2024年1月31日; without a day, which is then the first: 2024-01
///   dayMonthYear: 31.01.2024, 31/1/24, 31-01-2024
///   monthDayYear: 01/31/2024, 1/31/24, 1-31-2024
///   any of the three: 31 Jan 2024, 31-Jan-24, January 31, 2024, Jan 2024, Jan-24, 01/2024, 2024Q1, 2024-Q1
/// Months have the names that date_words.h knows, as in "1. Januar 2024", "1er janvier 2024" and "1 de enero de 2024". A day of the week
/// may stand before ("Thursday, 11 January 2024"), or after a Chinese date; whether it is the right one is not asked.
/// Two digits are a year from 1969 to 2068, as in POSIX. A time of day may follow a full date after blanks, "T" or a comma
/// (parseTimeOfDay), with a zone, which is taken off to give UTC: Z, +01:00, -0800.
std::optional<double> parseDate(std::string_view text, DateOrder order);

/// Whether people may mean a date, though it is none of those: a year and one or two smaller numbers.
bool resemblesDate(std::string_view text);

/// Seconds since midnight of 9:05, 09:05:59, 09:05:59.25, 9:05 PM, 17.24.00.
std::optional<double> parseTimeOfDay(std::string_view text);

} // namespace sluice
