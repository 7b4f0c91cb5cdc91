#pragma once

#include <string_view>

namespace sluice {

enum class CellContent { number, blank, word, notFinite, outOfRange };

/// How a file writes its numbers.
struct NumberStyle {
    char decimal = '.';    ///< '.' or ','; '\0': not yet known, either is taken
    char thousands = '\0'; ///< between groups of three digits; '\0': none. ' ' stands for no-break spaces too, '\'' for ’
};

/// A cell read as a number. Every locale reads alike: std::from_chars.
struct CellNumber {
    CellContent content = CellContent::word;
    double value = 0;
    char decimal = '\0'; ///< '.' or ',' where one was used
};

/// Accepts blanks around the number and a sign of either kind.
CellNumber readNumber(std::string_view cell, const NumberStyle &style);

/// Whether a cell is made of digits and what stands between or beside them: a number in another style rather than a word.
bool isNumberLike(std::string_view cell);

/// The common case of readNumber, for speed: the number at the front of a text, digits with `decimal` among them ('\0': without),
/// without blanks or a plus. Returns where it ends; null: ask readNumber.
const char *readPlainNumber(const char *begin, const char *end, char decimal, double &value);

} // namespace sluice
