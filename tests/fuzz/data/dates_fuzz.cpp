// Numbers, dates and times of day: what is read lies within bounds and is shown in a way that reads as the same date.

#include "core/data/calendar.h"
#include "core/data/csv_number.h"
#include "core/data/dates.h"
#include "tests/fuzz/input.h"

#include <cmath>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    using namespace sluice;
    FuzzInput input(bytes, size);
    const char decimal = ".,\0"[input.choice(3)];
    const char thousands = "\0,. '"[input.choice(5)];
    const auto text = input.rest();
    const auto number = readNumber(text, {decimal, thousands});
    require(number.content != CellContent::number || std::isfinite(number.value), "a number is finite");
    double plain = 0;
    if (const char *end = text.data() + text.size(); readPlainNumber(text.data(), end, '.', plain) == end) {
        const auto same = readNumber(text, {'.', '\0'});
        require(same.content == CellContent::number && same.value == plain, "a number is read alike in both ways");
    }
    for (const auto order : {DateOrder::yearMonthDay, DateOrder::dayMonthYear, DateOrder::monthDayYear}) {
        const auto days = parseDate(text, order);
        if (!days)
            continue;
        require(std::abs(*days) < 3e6, "a date lies within the years 0 to 9999");
        const double whole = std::floor(*days);
        const auto shown = parseDate(formatIsoDate(whole), DateOrder::yearMonthDay);
        require(whole < -719528 || whole > 2932896 || shown == whole, "a date is shown as itself");
    }
    const auto seconds = parseTimeOfDay(text);
    require(!seconds || (*seconds >= 0 && *seconds < 86400), "a time lies within the day");
    return 0;
}
