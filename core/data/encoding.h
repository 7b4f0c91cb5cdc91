#pragma once

#include "core/base/result.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace sluice {

enum class TextEncoding {
    utf8,
    utf16,   ///< its byte order mark says which end comes first; little-endian without one
    gb18030, ///< with GBK and GB2312 in it
    latin1   ///< read as Windows-1252, which holds Latin-1's letters
};

/// A text in UTF-8 without a byte order mark.
class DecodedText {
public:
    /// `text` lies in the caller's bytes.
    DecodedText(TextEncoding encoding, std::string_view text) : encoding_(encoding), outside_(text) {}
    DecodedText(TextEncoding encoding, std::string text)
        : encoding_(encoding), own_(std::make_unique<std::string>(std::move(text)))
    {
    }

    TextEncoding encoding() const { return encoding_; }
    std::string_view text() const { return own_ ? std::string_view(*own_) : outside_; } ///< stays where it is when this is moved

private:
    TextEncoding encoding_;
    std::string_view outside_;
    std::unique_ptr<std::string> own_;
};

/// Decodes a file's bytes, which must outlive the result. Unless the encoding is told, all bytes are looked at: a byte order mark
/// decides; what is valid UTF-8 is UTF-8; GB18030 where all is valid in it and most characters are of GB2312's first level, which
/// holds the 3755 common ones and the punctuation; Latin-1 otherwise.
/// Errors: bytes that the encoding does not have, and control characters other than tab and line ends (no text at all); both name
/// line and byte.
Result<DecodedText> decodeText(std::string_view bytes, const std::string &file, std::optional<TextEncoding> told = {});

} // namespace sluice
