#include "core/io/json_value.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace sluice {

namespace {

constexpr size_t lineWidth = 100;

std::string inQuotes(std::string_view text)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string result = "\"";
    for (const char character : text) {
        const auto code = static_cast<unsigned char>(character);
        if (character == '"' || character == '\\')
            result += {'\\', character};
        else if (code < 0x20 || code == 0x7f)
            result += {'\\', 'u', '0', '0', digits[code >> 4], digits[code & 15]};
        else
            result += character;
    }
    return result + '"';
}

/// The separators of one style of writing.
struct Style {
    const char *comma;
    const char *colon;
};

/// Writes a value on one line.
class LineWriter {
public:
    explicit LineWriter(Style style) : style_(style) {}

    std::string operator()(std::nullptr_t) const { return "null"; }
    std::string operator()(bool value) const { return value ? "true" : "false"; }
    std::string operator()(uint64_t value) const { return std::to_string(value); }
    std::string operator()(int64_t value) const { return std::to_string(value); }
    std::string operator()(double value) const
    {
        if (value == 0 && std::signbit(value))
            return "-0.0"; // "-0" would be read as a whole number, which has no sign at zero
        return std::isfinite(value) ? shortestText(value) : "null";
    }
    std::string operator()(const std::string &value) const { return inQuotes(value); }
    std::string operator()(const JsonArray &array) const
    {
        std::string result = "[";
        for (const auto &item : array)
            result += (result.size() > 1 ? style_.comma : "") + line(item);
        return result + ']';
    }
    std::string operator()(const JsonObject &object) const
    {
        std::string result = "{";
        for (const auto &[key, item] : object)
            result += (result.size() > 1 ? style_.comma : "") + inQuotes(key) + style_.colon + line(item);
        return result + '}';
    }
    std::string line(const JsonValue &json) const { return std::visit(*this, json.value); }

private:
    Style style_;
};

/// `lead` is what stands before the value on its first line, the key.
std::string indented(const JsonValue &json, const std::string &margin, const std::string &lead)
{
    const std::string line = LineWriter({", ", ": "}).line(json);
    const auto *array = std::get_if<JsonArray>(&json.value);
    const auto *object = std::get_if<JsonObject>(&json.value);
    if ((!array && !object) || margin.size() + lead.size() + line.size() < lineWidth)
        return margin + lead + line;

    std::string inner;
    const std::string deeper = margin + "  ";
    const auto add = [&](const std::string &text) { inner += (inner.empty() ? "\n" : ",\n") + text; };
    if (array)
        for (const auto &item : *array)
            add(indented(item, deeper, ""));
    else
        for (const auto &[key, item] : *object)
            add(indented(item, deeper, inQuotes(key) + ": "));
    return margin + lead + (array ? "[" : "{") + inner + "\n" + margin + (array ? "]" : "}");
}

} // namespace

bool JsonValue::isNumber() const
{
    return std::holds_alternative<uint64_t>(value) || std::holds_alternative<int64_t>(value) ||
           std::holds_alternative<double>(value);
}

double JsonValue::number() const
{
    if (const auto *whole = std::get_if<uint64_t>(&value))
        return static_cast<double>(*whole);
    if (const auto *whole = std::get_if<int64_t>(&value))
        return static_cast<double>(*whole);
    return std::get<double>(value);
}

std::string writeJson(const JsonValue &value)
{
    return indented(value, "", "") + "\n";
}

std::string writeCompactJson(const JsonValue &value)
{
    return LineWriter({",", ":"}).line(value);
}

std::string jsonPath(const std::string &parent, std::string_view key)
{
    const auto plain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    };
    if (!key.empty() && std::all_of(key.begin(), key.end(), plain))
        return parent + "." + shortened(key);
    return parent + "[" + inQuotes(shortened(key)) + "]";
}

std::string jsonPath(const std::string &parent, size_t index)
{
    return parent + "[" + std::to_string(index) + "]";
}

std::string shortened(std::string_view text)
{
    constexpr size_t longest = 48;
    if (text.size() <= longest)
        return std::string(text);
    size_t end = longest;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80) // inside a character in UTF-8
        --end;
    return std::string(text.substr(0, end)) + "…";
}

std::string shortestText(double number)
{
    std::array<char, 32> text;
    const auto end = std::to_chars(text.data(), text.data() + text.size(), number).ptr;
    return std::string(text.data(), end);
}

} // namespace sluice
