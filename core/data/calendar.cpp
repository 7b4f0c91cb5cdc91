#include "core/data/calendar.h"

#include <array>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>

namespace sluice {

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
