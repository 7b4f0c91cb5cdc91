#include "core/data/csv_number.h"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>
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

std::string withPoint(std::string_view digits)
{
    std::string copy(digits);
    std::replace(copy.begin(), copy.end(), ',', '.');
    return copy;
}

/// The decimal mark of an unsigned number.
char decimalMark(std::string_view digits, char decimal)
{
    const size_t mark = digits.find_first_of(".,");
    if (mark == std::string_view::npos || digits.find_first_of(".,", mark + 1) != std::string_view::npos)
        return '\0';
    return decimal == '\0' || digits[mark] == decimal ? digits[mark] : '\0';
}

constexpr std::array<double, 16> powersOfTen = {1e0, 1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                                1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};
constexpr auto signedPowersOfTen = [] {
    std::array signs = {powersOfTen, powersOfTen}; // +, −
    for (double &power : signs[1])
        power = -power;
    return signs;
}();
constexpr auto wholePowersOfTen = [] {
    std::array<uint64_t, 20> powers = {1};
    for (size_t power = 1; power < powers.size(); ++power)
        powers[power] = powers[power - 1] * 10;
    return powers;
}();

struct Digits {
    uint64_t value = 0;
    const char *end;
};

Digits digitsOneByOne(const char *at, const char *end)
{
    Digits digits{0, at};
    for (; digits.end != end && digits.end - at < 8 && isDigit(*digits.end); ++digits.end)
        digits.value = digits.value * 10 + static_cast<uint64_t>(*digits.end - '0');
    return digits;
}

/// Up to eight digits at once, without a branch that depends on how many they are (Lemire 2021, "Number parsing at a gigabyte per
/// second", section 6).
Digits upToEightDigits(const char *at, const char *end)
{
    if (std::endian::native != std::endian::little || end - at < 8)
        return digitsOneByOne(at, end);
    uint64_t letters;
    std::memcpy(&letters, at, 8);
    letters ^= 0x3030303030303030;                                                           // digits become 0 to 9
    const uint64_t others = ((letters + 0x7676767676767676) | letters) & 0x8080808080808080; // carries go to later letters only
    const auto count = static_cast<size_t>(others == 0 ? 8 : std::countr_zero(others) / 8);
    if (count == 0)
        return {0, at};
    letters <<= 8 * (8 - count); // the number, with zeros before it
    letters = letters * 10 + (letters >> 8);
    letters =
        ((letters & 0x000000FF000000FF) * 0x000F424000000064 + ((letters >> 16) & 0x000000FF000000FF) * 0x0000271000000001) >> 32;
    return {letters, at + count};
}

/// As many digits as there are, in groups of eight, behind those that make `before`. The value is right up to nineteen digits.
Digits readDigits(const char *at, const char *end, uint64_t before = 0)
{
    Digits all{before, at};
    for (size_t count = 8; count == 8;) {
        const Digits group = upToEightDigits(all.end, end);
        count = static_cast<size_t>(group.end - all.end);
        all = {all.value * wholePowersOfTen[count] + group.value, group.end};
    }
    return all;
}

/// The double nearest to digits / 10^places, both exact in an extended double. Rounded to its 64 bits the quotient stays on its
/// side of the middle between two doubles, so rounding it again is right, unless it then is that middle (Clinger 1990, section 4,
/// with the extended format). False there, and where there is no such format.
bool divideExtended(uint64_t digits, size_t places, double &value)
{
    if constexpr (std::numeric_limits<long double>::digits != 64)
        return false;
    const long double quotient = static_cast<long double>(digits) / static_cast<long double>(wholePowersOfTen[places]);
    uint64_t significand;
    std::memcpy(&significand, &quotient, sizeof significand);
    constexpr uint64_t belowDouble = (1u << 11) - 1, middle = 1u << 10;
    value = static_cast<double>(quotient);
    return (significand & belowDouble) != middle;
}

const char *readAnyNumber(const char *begin, const char *end, char decimal, double &value)
{
    const auto [stop, problem] = std::from_chars(begin, end, value);
    const auto length = static_cast<size_t>(stop - begin);
    const bool point = std::string_view(begin, length).find('.') != std::string_view::npos;
    return problem == std::errc() && length <= longestNumber && (!point || decimal == '.') ? stop : nullptr;
}

bool isExponent(const char *at, const char *end)
{
    return at != end && (*at == 'e' || *at == 'E');
}

/// With more than eight digits before or after the decimal mark, or more than fifteen in all.
const char *readLongNumber(const char *begin, const char *end, char decimal, double &value)
{
    const bool minus = *begin == '-';
    const char *first = begin + (minus ? 1 : 0);
    Digits read = readDigits(first, end);
    const auto whole = static_cast<size_t>(read.end - first);
    size_t places = 0;
    if (read.end != end && *read.end == decimal && decimal != '\0') {
        const Digits fraction = readDigits(read.end + 1, end, read.value);
        places = static_cast<size_t>(fraction.end - read.end - 1);
        read = fraction;
    }
    if (whole + places > 19 || isExponent(read.end, end) || !divideExtended(read.value, places, value))
        return readAnyNumber(begin, end, decimal, value);
    value = minus ? -value : value;
    return read.end;
}

constexpr auto standsInNumber = [] {
    std::array<bool, 128> letters{};
    for (const char letter : std::string_view("0123456789+-.,' eE%$_\t"))
        letters[static_cast<size_t>(letter)] = true;
    return letters;
}();

/// Bytes of what may stand in a number, at the front of a text: a digit, a mark, a blank, a currency's sign. Otherwise 0.
size_t lengthInNumber(std::string_view text)
{
    const char front = text.front();
    if (static_cast<unsigned char>(front) < 0x80)
        return standsInNumber[static_cast<size_t>(front)] ? 1 : 0;
    for (const std::string_view other : {"\u00A0", "\u202F", "\u2019", "\u20AC", "\u00A3", "\u00A5", "\u2212"})
        if (text.starts_with(other))
            return other.size();
    return 0;
}

} // namespace

const char *readPlainNumber(const char *begin, const char *end, char decimal, double &value)
{
    const bool minus = begin != end && *begin == '-';
    const char *first = begin + (minus ? 1 : 0);
    if (first == end || !isDigit(*first))
        return nullptr;
    Digits read = upToEightDigits(first, end);
    const auto whole = static_cast<size_t>(read.end - first);
    size_t places = 0;
    if (read.end != end && *read.end == decimal && decimal != '\0') {
        const Digits fraction = upToEightDigits(read.end + 1, end);
        places = static_cast<size_t>(fraction.end - read.end - 1);
        read = {read.value * wholePowersOfTen[places] + fraction.value, fraction.end};
    }
    const bool goesOn = (read.end != end && isDigit(*read.end)) || isExponent(read.end, end);
    if (goesOn || whole + places > 15)
        return readLongNumber(begin, end, decimal, value);
    // Up to fifteen digits and a power of ten are doubles, so one division rounds as it should (Clinger 1990, section 4). The sign comes
    // with the divisor: half of all numbers are negative, in no order that a processor could foresee.
    value = static_cast<double>(read.value) / signedPowersOfTen[minus][places];
    return read.end;
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
    std::string joined;
    if (style.thousands != '\0' && !joinThousands(text, style, joined))
        return result;
    std::string_view digits = style.thousands == '\0' ? text : joined;
    result.decimal = decimalMark(digits, style.decimal);
    if (result.decimal == ',')
        digits = joined = withPoint(digits);
    // from_chars would take a second sign, "nan(…)" and "infinity", and it stops at a comma.
    if (digits.empty() || !(digits[0] == '.' || isDigit(digits[0])) ||
        (result.decimal == '\0' && digits.find('.') != std::string_view::npos))
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
    bool digit = false;
    while (!cell.empty()) {
        digit = digit || isDigit(cell.front());
        const size_t length = lengthInNumber(cell);
        if (length == 0)
            return false;
        cell.remove_prefix(length);
    }
    return digit;
}

} // namespace sluice
