#include "core/base/result.h"

#include <array>
#include <charconv>

namespace sluice {

std::string Error::english() const
{
    std::string sentence;
    for (const char *at = message_.text; *at != '\0'; ++at) {
        const bool placeholder = at[0] == '%' && at[1] >= '1' && at[1] <= '9';
        const size_t index = placeholder ? static_cast<size_t>(at[1] - '1') : 0;
        if (placeholder && index < arguments_.size()) {
            sentence += arguments_[index];
            ++at;
        } else {
            sentence += *at;
        }
    }
    return sentence;
}

std::string Error::asText(double number)
{
    std::array<char, 32> text;
    const auto end = std::to_chars(text.data(), text.data() + text.size(), number, std::chars_format::general, 6).ptr;
    return std::string(text.data(), end);
}

} // namespace sluice
