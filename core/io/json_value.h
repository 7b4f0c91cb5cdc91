#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace sluice {

struct JsonValue;
/// A template, so that its size is asked for only once that of JsonValue is known.
template <class Value> struct JsonMemberOf {
    std::string key;
    Value value;
};
using JsonMember = JsonMemberOf<JsonValue>;
using JsonArray = std::vector<JsonValue>;
using JsonObject = std::vector<JsonMember>; ///< in the file's order

/// One JSON value (RFC 8259) as a tree. Whole numbers that fit stay exact.
struct JsonValue {
    std::variant<std::nullptr_t, bool, uint64_t, int64_t, double, std::string, JsonArray, JsonObject> value = nullptr;

    bool isNull() const { return std::holds_alternative<std::nullptr_t>(value); }
    bool isNumber() const;
    double number() const; ///< of any of the three kinds of number
};

/// Bounds on what a text from outside may ask for.
struct JsonLimits {
    size_t bytes = size_t{1} << 20;
    size_t depth = 16;
    size_t values = 100'000;
};

/// Errors: larger, deeper or more values than the limits; not UTF-8 or not JSON (with line and column); a key twice in one object (with its
/// path, as "$.models[1].name").
Result<JsonValue> parseJson(std::string_view text, const std::string &fileName, const JsonLimits &limits);

/// Indented by two, keys in the order given; what fits on a line of 100 characters stays on one. Numbers are the shortest that
/// read back the same; NaN and infinities become null.
std::string writeJson(const JsonValue &value);
/// Without any space.
std::string writeCompactJson(const JsonValue &value);

/// "$.models" and "name" make "$.models.name"; keys that are no plain words are quoted in brackets.
std::string jsonPath(const std::string &parent, std::string_view key);
std::string jsonPath(const std::string &parent, size_t index);

/// Cut to a length that fits into a message, at a character's boundary, with "…" where something is missing.
std::string shortened(std::string_view text);

/// Shortest decimal text that reads back as the same number, under every locale: "0.1", "1e-08".
std::string shortestText(double number);

} // namespace sluice
