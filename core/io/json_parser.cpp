#include "core/io/json_value.h"

#include "core/data/utf8.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <unordered_set>

namespace sluice {

namespace {

/// Line and column, both from 1, of the byte before `offset`: where the parser stopped reading.
std::pair<size_t, size_t> lineAndColumn(std::string_view text, size_t offset)
{
    const std::string_view before = text.substr(0, std::min(offset > 0 ? offset - 1 : 0, text.size()));
    const size_t lines = static_cast<size_t>(std::count(before.begin(), before.end(), '\n'));
    const size_t start = before.rfind('\n');
    return {lines + 1, before.size() - (start == std::string_view::npos ? 0 : start + 1) + 1};
}

tl::unexpected<Error> notUtf8(std::string_view text, size_t offset, const std::string &fileName)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    const auto byte = static_cast<unsigned char>(text[offset]);
    const auto [line, column] = lineAndColumn(text, offset + 1);
    return fail(SLUICE_MESSAGE("core",
                               "%1, line %2, column %3: found the byte %4, which is no UTF-8; save the file in the encoding "
                               "UTF-8."),
                fileName, line, column, std::string("0x") + digits[byte >> 4] + digits[byte & 15]);
}

/// Builds the tree from the parser's events. nlohmann-json's own tree takes the last of duplicate keys without a word.
class TreeBuilder : public nlohmann::json_sax<nlohmann::json> {
public:
    TreeBuilder(std::string_view text, const std::string &fileName, const JsonLimits &limits)
        : text_(text), fileName_(fileName), limits_(limits)
    {
    }

    Result<JsonValue> result()
    {
        if (error_)
            return tl::unexpected<Error>(*error_);
        return std::move(root_);
    }

    bool null() override { return add({nullptr}); }
    bool boolean(bool value) override { return add({value}); }
    bool number_integer(number_integer_t value) override { return add({int64_t{value}}); }
    bool number_unsigned(number_unsigned_t value) override { return add({uint64_t{value}}); }
    bool number_float(number_float_t value, const string_t &) override { return add({value}); }
    bool string(string_t &value) override { return add({std::move(value)}); }
    bool binary(binary_t &) override { return false; }
    bool start_object(size_t) override { return open({JsonObject()}); }
    bool start_array(size_t) override { return open({JsonArray()}); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }

    bool key(string_t &value) override
    {
        Level &level = levels_.back();
        if (!level.keys.insert(value).second)
            return refuse(SLUICE_MESSAGE("core", "%1: %2: this key appears twice; expected it once."), fileName_,
                          jsonPath(path(levels_.size() - 1), value));
        std::get<JsonObject>(level.value.value).push_back({std::move(value), {}});
        return true;
    }

    bool parse_error(size_t position, const std::string &, const nlohmann::detail::exception &problem) override
    {
        const auto [line, column] = lineAndColumn(text_, position);
        if (problem.id == outOfRange)
            return refuse(SLUICE_MESSAGE("core", "%1, line %2, column %3: this number is too large."), fileName_, line, column);
        if (position > text_.size())
            return refuse(SLUICE_MESSAGE("core", "%1, line %2, column %3: the JSON ends too early; is the file whole?"),
                          fileName_, line, column);
        return refuse(SLUICE_MESSAGE("core", "%1, line %2, column %3: no valid JSON from here on."), fileName_, line, column);
    }

private:
    /// An array or object that has not ended yet.
    struct Level {
        JsonValue value;
        std::unordered_set<std::string> keys; // of an object
    };

    static constexpr int outOfRange = 406; // nlohmann-json's number for it

    template <class... Arguments> bool refuse(Message message, Arguments &&...arguments)
    {
        error_.emplace(message, std::forward<Arguments>(arguments)...);
        return false;
    }

    std::string path(size_t depth) const
    {
        std::string result = "$";
        for (size_t level = 0; level < depth; ++level) {
            if (const auto *object = std::get_if<JsonObject>(&levels_[level].value.value))
                result = jsonPath(result, object->back().key);
            else
                result = jsonPath(result, std::get<JsonArray>(levels_[level].value.value).size());
        }
        return result;
    }

    bool count()
    {
        if (++count_ <= limits_.values)
            return true;
        return refuse(SLUICE_MESSAGE("core", "%1: more than %2 values; that is more than such a file can need."), fileName_,
                      limits_.values);
    }

    bool open(JsonValue container)
    {
        if (levels_.size() >= limits_.depth)
            return refuse(SLUICE_MESSAGE("core", "%1: %2: nested more than %3 deep."), fileName_, path(levels_.size()),
                          limits_.depth);
        levels_.push_back({std::move(container), {}});
        return count();
    }

    bool close()
    {
        JsonValue value = std::move(levels_.back().value);
        levels_.pop_back();
        place(std::move(value));
        return true;
    }

    bool add(JsonValue value)
    {
        place(std::move(value));
        return count();
    }

    void place(JsonValue value)
    {
        if (levels_.empty())
            root_ = std::move(value);
        else if (auto *object = std::get_if<JsonObject>(&levels_.back().value.value))
            object->back().value = std::move(value);
        else
            std::get<JsonArray>(levels_.back().value.value).push_back(std::move(value));
    }

    std::string_view text_;
    const std::string &fileName_;
    JsonLimits limits_;
    std::vector<Level> levels_;
    JsonValue root_;
    size_t count_ = 0;
    std::optional<Error> error_;
};

} // namespace

Result<JsonValue> parseJson(std::string_view text, const std::string &fileName, const JsonLimits &limits)
{
    if (text.size() > limits.bytes)
        return fail(SLUICE_MESSAGE("core", "%1 is too large: %2 bytes; at most %3 are expected here."), fileName, text.size(),
                    limits.bytes);
    if (const size_t sound = utf8Prefix(text); sound < text.size())
        return notUtf8(text, sound, fileName);
    TreeBuilder builder(text, fileName, limits);
    nlohmann::json::sax_parse(text.begin(), text.end(), &builder);
    return builder.result();
}

} // namespace sluice
