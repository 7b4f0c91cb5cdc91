#include "core/data/csv_number.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <string>

namespace sluice {

namespace {

constexpr size_t longestNumber = 400;

std::string_view trimmed(std::string_view text)
{
    const size_t first = text.find_first_not_of(" \t");
    return first == std::string_view::npos ? std::string_view() : text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

bool isDigit(char letter)
{
    return letter >= '0' && letter <= '9';
}

bool sayNotFinite(std::string_view text)
{
    if (text.empty() || std::string_view("nNiI").find(text.front()) == std::string_view::npos)
        return false;
    std::string lower;
    for (const char letter : text.substr(0, 9))
        lower += letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    constexpr std::array<std::string_view, 3> words = {"nan", "inf", "infinity"};
    return std::find(words.begin(), words.end(), lower) != words.end();
}

/// Length of the thousands separator at the front of a text, or 0.
size_t thousandsLength(std::string_view text, char thousands)
{
    if (text.starts_with(thousands))
        return 1;
    if (thousands == ' ')
        return text.starts_with("\u00A0") ? 2 : text.starts_with("\u202F") ? 3 : 0;
    return thousands == '\'' && text.starts_with("\u2019") ? 3 : 0;
}

/// Takes the separators out of "1,234,567.8" into `digits`. False where the groups are not of one to three, then three digits
/// each.
bool joinThousands(std::string_view text, const NumberStyle &style, std::string &digits)
{
    size_t group = 0;
    bool grouped = false;
    while (!text.empty()) {
        const size_t skipped = thousandsLength(text, style.thousands);
        if (skipped > 0) {
            if (group == 0 || group > 3 || (grouped && group != 3))
                return false;
            grouped = true;
            group = 0;
            text.remove_prefix(skipped);
        } else if (isDigit(text.front())) {
            ++group;
            digits += text.front();
            text.remove_prefix(1);
        } else {
            break;
        }
    }
    digits += text;
    return !grouped || group == 3;
}

/// The decimal mark of an unsigned number, made a point in `digits`.
char pointDecimal(std::string &digits, char decimal)
{
    const size_t mark = digits.find_first_of(".,");
    if (mark == std::string::npos || digits.find_first_of(".,", mark + 1) != std::string::npos)
        return '\0';
    const char found = digits[mark];
    if (decimal != '\0' && found != decimal)
        return '\0';
    digits[mark] = '.';
    return found;
}

constexpr std::array<double, 16> powersOfTen = {1e0, 1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                                1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};

} // namespace

bool readPlainNumber(std::string_view cell, double &value)
{
    const char *begin = cell.data();
    const char *end = begin + cell.size();
    const bool minus = begin != end && *begin == '-';
    const char *at = begin + (minus ? 1 : 0);
    if (at == end || !isDigit(*at))
        return false;
    uint64_t digits = 0;
    const char *point = nullptr;
    for (; at != end; ++at) {
        if (isDigit(*at))
            digits = digits * 10 + static_cast<uint64_t>(*at - '0');
        else if (*at == '.' && point == nullptr)
            point = at;
        else
            break;
    }
    // Up to fifteen digits and a power of ten are doubles, so one division rounds as it should (Clinger 1990, section 4).
    if (at == end && end - begin <= 15) {
        const auto number = static_cast<double>(digits);
        value = point == nullptr ? number : number / powersOfTen[static_cast<size_t>(end - point - 1)];
        value = minus ? -value : value;
        return true;
    }
    const auto [stop, problem] = std::from_chars(begin, end, value);
    return problem == std::errc() && stop == end;
}

CellNumber readNumber(std::string_view cell, const NumberStyle &style)
{
    CellNumber result;
    auto text = trimmed(cell);
    if (text.empty())
        return {CellContent::blank};
    if (text.size() > longestNumber)
        return result;
    const bool minus = text.front() == '-';
    if (minus || text.front() == '+')
        text.remove_prefix(1);
    if (sayNotFinite(text))
        return {CellContent::notFinite};
    std::string digits;
    if (style.thousands == '\0')
        digits = text;
    else if (!joinThousands(text, style, digits))
        return result;
    result.decimal = pointDecimal(digits, style.decimal);
    // from_chars would take a second sign, "nan(…)" and "infinity", and it stops at a comma.
    if (digits.empty() || !(digits[0] == '.' || isDigit(digits[0])) ||
        (result.decimal == '\0' && digits.find('.') != std::string::npos))
        return result;
    const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), result.value);
    if (end != digits.data() + digits.size() || problem == std::errc::invalid_argument)
        return result;
    result.content = problem == std::errc() ? CellContent::number : CellContent::outOfRange;
    result.value = minus ? -result.value : result.value;
    return result;
}

bool isNumberLike(std::string_view cell)
{
    constexpr std::string_view beside = "+-.,' eE%$_\t";
    bool digit = false;
    while (!cell.empty()) {
        digit = digit || isDigit(cell.front());
        size_t length = isDigit(cell.front()) || beside.find(cell.front()) != std::string_view::npos ? 1 : 0;
        for (const std::string_view other : {"\u00A0", "\u202F", "\u2019", "\u20AC", "\u00A3", "\u00A5", "\u2212"})
            length = cell.starts_with(other) ? other.size() : length;
        if (length == 0)
            return false;
        cell.remove_prefix(length);
    }
    return digit;
}

} // namespace sluice
