#pragma once

#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <utility>
#include <vector>

namespace sluice {

/// The English template of a sentence a user reads, with %1, %2, … for its arguments; marked so that lupdate finds it.
struct Message {
    const char *context;
    const char *text;
};

#define SLUICE_MESSAGE(context, text)                                                                                            \
    ::sluice::Message                                                                                                            \
    {                                                                                                                            \
        context, text                                                                                                            \
    }

/// An expected failure: what was found where, what was expected, what to do. A value, never thrown.
class Error {
public:
    template <class... Arguments> explicit Error(Message message, Arguments &&...arguments)
        : message_(message), arguments_{asText(std::forward<Arguments>(arguments))...}
    {
    }

    const Message &message() const { return message_; }
    const std::vector<std::string> &arguments() const { return arguments_; }

    /// The English sentence with the arguments in place.
    std::string english() const;

private:
    static std::string asText(std::string text) { return text; }
    static std::string asText(const char *text) { return text; }
    static std::string asText(std::string_view text) { return std::string(text); }
    static std::string asText(double number);
    template <class Integer>
    requires std::is_integral_v<Integer>
    static std::string asText(Integer number) { return std::to_string(number); }

    Message message_;
    std::vector<std::string> arguments_;
};

template <class T> class [[nodiscard]] Result : public tl::expected<T, Error> {
public:
    using tl::expected<T, Error>::expected;
};

/// `return fail(SLUICE_MESSAGE("core", "%1, line %2: …"), file, line);`
template <class... Arguments> tl::unexpected<Error> fail(Message message, Arguments &&...arguments)
{
    return tl::unexpected<Error>(Error(message, std::forward<Arguments>(arguments)...));
}

/// Hands an error on from a Result of another type: `return passOn(other);`
template <class T> tl::unexpected<Error> passOn(const Result<T> &failed)
{
    return tl::unexpected<Error>(failed.error());
}

} // namespace sluice
