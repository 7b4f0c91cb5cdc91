#pragma once

#include "core/data/date_words.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <string_view>

namespace sluice::dates {

inline bool isDigit(char letter)
{
    return letter >= '0' && letter <= '9';
}

inline bool isLetter(char letter)
{
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
}

/// A number or the name of a month at the front of a text.
struct Part {
    int value = 0;
    size_t digits = 0; ///< 0: a name
};

/// Takes parts off the front of a text.
class Scanner {
public:
    explicit Scanner(std::string_view text) : text_(text) {}

    std::string_view rest() const { return text_; }
    bool done() const { return text_.empty(); }

    std::optional<Part> number(size_t mostDigits)
    {
        size_t digits = 0;
        while (digits < text_.size() && isDigit(text_[digits]))
            ++digits;
        if (digits == 0 || digits > mostDigits)
            return std::nullopt;
        Part part{0, digits};
        std::from_chars(text_.data(), text_.data() + digits, part.value);
        text_.remove_prefix(digits);
        return part;
    }

    /// "Jan", "jan.", "January", "janvier"
    std::optional<Part> month()
    {
        const size_t length = wordLength(text_);
        const auto number = length == 0 ? std::nullopt : monthNamed(text_.substr(0, length));
        if (!number)
            return std::nullopt;
        text_.remove_prefix(length);
        take(".");
        return Part{*number, 0};
    }

    /// "Thursday ", "Do., ", "segunda-feira, "
    bool skipWeekday()
    {
        const size_t length = wordLength(text_);
        if (length == 0 || !isWeekday(text_.substr(0, length)))
            return false;
        text_.remove_prefix(length);
        take("-feira");
        take(".");
        const bool comma = take(",");
        return skipBlanks() || comma;
    }

    /// The letters of "11th", "1er" and "1º".
    void skipOrdinal()
    {
        for (const std::string_view ending : {"st", "nd", "rd", "th", "er", "º", "°"})
            if (text_.starts_with(ending) && !isLetter(text_.substr(ending.size()).empty() ? ' ' : text_[ending.size()])) {
                text_.remove_prefix(ending.size());
                return;
            }
    }

    bool take(std::string_view prefix)
    {
        if (!text_.starts_with(prefix))
            return false;
        text_.remove_prefix(prefix.size());
        return true;
    }

    bool skipBlanks()
    {
        const size_t before = text_.size();
        text_.remove_prefix(std::min(text_.find_first_not_of(' '), text_.size()));
        return text_.size() < before;
    }

    /// One of the letters, or '\0'.
    char oneOf(std::string_view letters)
    {
        const bool found =
            !text_.empty() && std::ranges::any_of(letters, [front = text_.front()](char letter) { return letter == front; });
        return found ? front() : '\0';
    }

    std::optional<int> digit()
    {
        if (text_.empty() || !isDigit(text_.front()))
            return std::nullopt;
        return front() - '0';
    }

private:
    char front()
    {
        const char letter = text_.front();
        text_.remove_prefix(1);
        return letter;
    }

    std::string_view text_;
};

} // namespace sluice::dates
