#pragma once

#include <string>
#include <string_view>

namespace sluice {

/// Length in bytes of the well-formed UTF-8 character at the front of a text (RFC 3629: no overlong forms, no surrogates), or 0.
size_t utf8Length(std::string_view text);
bool isUtf8(std::string_view text);
/// Length in bytes of the longest front of a text that is UTF-8.
size_t utf8Prefix(std::string_view text);
/// The code point of the character of `length` bytes at the front of a text.
char32_t utf8CodePoint(std::string_view text, size_t length);
void appendUtf8(std::string &text, char32_t code);

/// Text from a stranger's file fit for a message: at most `limit` bytes and then "…", control characters as spaces, bytes that are
/// no UTF-8 as "?".
std::string quotable(std::string_view text, size_t limit = 40);

} // namespace sluice
