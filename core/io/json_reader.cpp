#include "core/io/json_reader.h"

#include "core/base/listed.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace sluice {

namespace {

/// What was found, as it stood in the file; containers and long texts shortened.
std::string described(const JsonValue &value)
{
    if (std::holds_alternative<JsonArray>(value.value))
        return "[…]";
    if (std::holds_alternative<JsonObject>(value.value))
        return "{…}";
    if (const auto *text = std::get_if<std::string>(&value.value))
        return writeCompactJson({shortened(*text)});
    return writeCompactJson(value);
}

/// Levenshtein (1966), "Binary codes capable of correcting deletions, insertions, and reversals": single-letter edits.
size_t editDistance(std::string_view from, std::string_view to)
{
    std::vector<size_t> row(to.size() + 1);
    std::iota(row.begin(), row.end(), size_t{0});
    for (size_t i = 0; i < from.size(); ++i) {
        size_t diagonal = std::exchange(row[0], i + 1);
        for (size_t j = 0; j < to.size(); ++j) {
            const size_t replaced = diagonal + (from[i] == to[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({replaced, row[j] + 1, row[j + 1] + 1});
        }
    }
    return row.back();
}

/// `"a", "b" or "c"`.
Sentence alternatives(const std::vector<std::string_view> &words)
{
    std::vector<std::string> quoted;
    for (const std::string_view word : words)
        quoted.push_back('"' + std::string(word) + '"');
    if (words.size() < 2)
        return listed(quoted);
    quoted.pop_back();
    return Sentence(SLUICE_MESSAGE("core", "%1 or \"%2\""), listed(quoted), words.back());
}

/// 100000 rather than 1e+05.
std::string limitText(double limit)
{
    constexpr double exactBelow = 1e15;
    if (std::floor(limit) == limit && std::abs(limit) < exactBelow)
        return std::to_string(static_cast<int64_t>(limit));
    return shortestText(limit);
}

} // namespace

void JsonReader::unexpected(const Sentence &what) const
{
    problems_->add(
        Error(SLUICE_MESSAGE("core", "%1: %2: found %3, expected %4."), problems_->fileName(), path_, described(*value_), what));
}

std::string JsonReader::text(size_t longest, size_t shortest) const
{
    const auto *text = std::get_if<std::string>(&value_->value);
    if (text && text->size() >= shortest && text->size() <= longest)
        return *text;
    unexpected(Sentence(SLUICE_MESSAGE("core", "a text of %1 to %2 bytes"), shortest, longest));
    return {};
}

bool JsonReader::boolean() const
{
    if (const auto *value = std::get_if<bool>(&value_->value))
        return *value;
    unexpected(SLUICE_MESSAGE("core", "true or false"));
    return false;
}

double JsonReader::number(const NumberRange &range) const
{
    if (value_->isNumber()) {
        const double value = value_->number();
        if (std::isfinite(value) && value <= range.most && (range.aboveLeast ? value > range.least : value >= range.least))
            return value;
    }
    const bool unbounded = range.least == NumberRange().least && range.most == NumberRange().most;
    const std::string least = limitText(range.least);
    if (unbounded)
        unexpected(SLUICE_MESSAGE("core", "a number"));
    else if (range.aboveLeast)
        unexpected(Sentence(SLUICE_MESSAGE("core", "a number above %1 and at most %2"), least, limitText(range.most)));
    else
        unexpected(Sentence(SLUICE_MESSAGE("core", "a number from %1 to %2"), least, limitText(range.most)));
    return range.most;
}

uint64_t JsonReader::whole(uint64_t least, uint64_t most) const
{
    constexpr double exactBelow = 9007199254740992; // 2^53
    const auto *real = std::get_if<double>(&value_->value);
    std::optional<uint64_t> value;
    if (const auto *whole = std::get_if<uint64_t>(&value_->value))
        value = *whole;
    else if (real && *real >= 0 && *real < exactBelow && std::floor(*real) == *real)
        value = static_cast<uint64_t>(*real);
    if (value && *value >= least && *value <= most)
        return *value;
    if (least == most)
        unexpected(Sentence(SLUICE_MESSAGE("core", "%1"), least));
    else
        unexpected(Sentence(SLUICE_MESSAGE("core", "a whole number from %1 to %2"), least, most));
    return most;
}

std::vector<JsonReader> JsonReader::list(size_t fewest, size_t most) const
{
    const auto *array = std::get_if<JsonArray>(&value_->value);
    if (!array || array->size() < fewest || array->size() > most) {
        unexpected(fewest == most ? Sentence(SLUICE_MESSAGE("core", "a list of %1"), most)
                                  : Sentence(SLUICE_MESSAGE("core", "a list of %1 to %2"), fewest, most));
        return {};
    }
    std::vector<JsonReader> readers;
    for (size_t index = 0; index < array->size(); ++index)
        readers.emplace_back((*array)[index], jsonPath(path_, index), *problems_);
    return readers;
}

const JsonObject *JsonReader::object() const
{
    const auto *object = std::get_if<JsonObject>(&value_->value);
    if (!object)
        unexpected(SLUICE_MESSAGE("core", "an object {…}"));
    return object;
}

std::vector<std::pair<std::string, JsonReader>> JsonReader::members(size_t most) const
{
    const auto *members = object();
    if (members && members->size() > most)
        unexpected(Sentence(SLUICE_MESSAGE("core", "at most %1 keys"), most));
    std::vector<std::pair<std::string, JsonReader>> readers;
    if (members && members->size() <= most)
        for (const auto &[key, value] : *members)
            readers.emplace_back(key, JsonReader(value, jsonPath(path_, key), *problems_));
    return readers;
}

size_t JsonReader::chosen(const std::vector<std::string_view> &words) const
{
    const auto *text = std::get_if<std::string>(&value_->value);
    const auto found = text ? std::find(words.begin(), words.end(), *text) : words.end();
    if (found != words.end())
        return static_cast<size_t>(found - words.begin());
    unexpected(alternatives(words));
    return 0;
}

void JsonReader::expectKeys(const std::vector<std::string_view> &known) const
{
    const auto *members = object();
    if (!members)
        return;
    for (const auto &member : *members) {
        if (std::find(known.begin(), known.end(), member.key) != known.end())
            continue;
        const std::string key = shortened(member.key);
        const auto distance = [&](std::string_view name) { return editDistance(key, name); };
        const auto nearest =
            std::min_element(known.begin(), known.end(), [&](auto left, auto right) { return distance(left) < distance(right); });
        const std::string path = jsonPath(path_, member.key);
        if (distance(*nearest) <= std::max<size_t>(2, key.size() / 3))
            problems_->add(Error(SLUICE_MESSAGE("core", "%1: %2: unknown key; did you mean \"%3\"?"), problems_->fileName(), path,
                                 *nearest));
        else
            problems_->add(Error(SLUICE_MESSAGE("core", "%1: %2: unknown key, expected %3."), problems_->fileName(), path,
                                 alternatives(known)));
        return;
    }
}

std::optional<JsonReader> JsonReader::find(std::string_view key) const
{
    const auto *members = std::get_if<JsonObject>(&value_->value);
    if (!members)
        return {};
    const auto found =
        std::find_if(members->begin(), members->end(), [&](const JsonMember &member) { return member.key == key; });
    if (found == members->end())
        return {};
    return JsonReader(found->value, jsonPath(path_, key), *problems_);
}

JsonReader JsonReader::require(std::string_view key) const
{
    if (const auto found = find(key))
        return *found;
    static const JsonValue missing;
    const std::string path = jsonPath(path_, key);
    if (object()) // which says so where there is none
        problems_->add(Error(SLUICE_MESSAGE("core", "%1: %2: this key is missing."), problems_->fileName(), path));
    return {missing, path, *problems_};
}

} // namespace sluice
