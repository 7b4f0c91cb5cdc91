#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace sluice {

/// Names of months and days of the week in English, German, French, Spanish, Italian, Dutch and Portuguese, in full and as they are
/// shortened, in any case, with their accents or without.

/// Bytes of the word at the front of a text: Latin letters, with accents too.
size_t wordLength(std::string_view text);
/// 1 to 12, or nothing.
std::optional<int> monthNamed(std::string_view word);
bool isWeekday(std::string_view word);

} // namespace sluice
