#pragma once

#include <string>
#include <vector>

namespace sluice {

/// What stands in a file from outside, fit for a terminal: without control characters, and cut to so many columns.
std::string plainText(const std::string &text, size_t mostPlaces);

/// With blanks after or before it, up to so many columns.
std::string leftAligned(const std::string &text, size_t places);
std::string rightAligned(const std::string &text, size_t places);

/// Rows under a heading, each column as wide as its widest cell, two blanks between them; Chinese, Japanese and Korean signs take two
/// places each.
std::string textTable(const std::vector<std::vector<std::string>> &rows);

} // namespace sluice
