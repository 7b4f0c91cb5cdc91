#pragma once

#include "core/io/json_value.h"

#include <array>
#include <initializer_list>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sluice {

/// The file being read and the first thing found wrong in it. Once something is wrong, what is read is of no matter, so that
/// reading code needs no check after each field: it looks once, at the end.
class JsonProblems {
public:
    explicit JsonProblems(std::string fileName) : fileName_(std::move(fileName)) {}

    const std::string &fileName() const { return fileName_; }
    bool none() const { return !first_; }
    const std::optional<Error> &first() const { return first_; }
    void add(Error error)
    {
        if (!first_)
            first_ = std::move(error);
    }

private:
    std::string fileName_;
    std::optional<Error> first_;
};

struct NumberRange {
    double least = std::numeric_limits<double>::lowest();
    double most = std::numeric_limits<double>::max();
    bool aboveLeast = false; ///< `least` itself is out of range
};

/// A word of a format and what it stands for.
template <class T> struct JsonChoice {
    std::string_view word;
    T value;
};
template <class T> JsonChoice(const char *, T) -> JsonChoice<T>;

/// One place in a tree, read strictly: what is not of the asked type and range becomes the problem "FILE: PATH: found X, expected
/// Y." and reads as a value within range.
class JsonReader {
public:
    JsonReader(const JsonValue &value, std::string path, JsonProblems &problems)
        : value_(&value), path_(std::move(path)), problems_(&problems)
    {
    }

    const std::string &path() const { return path_; }
    JsonProblems &problems() const { return *problems_; }
    const JsonValue &value() const { return *value_; }
    bool isNull() const { return value_->isNull(); }
    bool isObject() const { return std::holds_alternative<JsonObject>(value_->value); }

    std::string text(size_t longest, size_t shortest = 1) const; ///< in bytes
    bool boolean() const;
    double number(const NumberRange &range) const;
    uint64_t whole(uint64_t least, uint64_t most) const; ///< 64 and 64.0 alike
    std::vector<JsonReader> list(size_t fewest, size_t most) const;
    /// Members in the file's order, whatever their keys; none where the value is no object.
    std::vector<std::pair<std::string, JsonReader>> members(size_t most) const;

    /// The value that the word stands for.
    template <class T, size_t count> T choice(const std::array<JsonChoice<T>, count> &choices) const
    {
        std::vector<std::string_view> words;
        for (const auto &choice : choices)
            words.push_back(choice.word);
        return choices[chosen(words)].value;
    }

    /// The object's keys must be among these; the problem of another names the nearest.
    void expectKeys(const std::vector<std::string_view> &known) const;
    std::optional<JsonReader> find(std::string_view key) const; ///< nothing where the value is no object
    JsonReader require(std::string_view key) const;             ///< null where it is missing, which is a problem

    /// Reports "found …, expected `what`".
    void unexpected(const Sentence &what) const;
    void unexpected(Message what) const { unexpected(Sentence(what)); }

private:
    size_t chosen(const std::vector<std::string_view> &words) const;
    const JsonObject *object() const;

    const JsonValue *value_;
    std::string path_;
    JsonProblems *problems_;
};

} // namespace sluice
