#pragma once

#include <functional>
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

/// A sentence a user reads: a template and its arguments. These are data (names, numbers) or sentences of their own; a word that is
/// neither belongs into a template, so literals are no arguments.
class Sentence {
public:
    explicit Sentence(Message message);
    template <class First, class... Rest> Sentence(Message message, First &&first, Rest &&...rest) : Sentence(message)
    {
        add(std::forward<First>(first));
        (add(std::forward<Rest>(rest)), ...);
    }
    // In result.cpp, as they are in the sources of Dataset, Task, Experiment and Scene: what everybody copies is compiled once.
    Sentence(const Sentence &);
    Sentence(Sentence &&) noexcept;
    Sentence &operator=(const Sentence &);
    Sentence &operator=(Sentence &&) noexcept;
    ~Sentence();

    const Message &message() const { return message_; }

    /// With the arguments in place, which are never read as templates. `inWords` says what stands for a template, `inDigits` how the
    /// digits of a whole number are written.
    std::string said(const std::function<std::string(const Message &)> &inWords,
                     const std::function<std::string(const std::string &)> &inDigits) const;
    std::string english() const;

private:
    struct Argument {
        std::string text;
        std::vector<Sentence> sentence; ///< in place of the text, where there is one
        bool whole = false;             ///< a whole number
    };
    void add(Sentence sentence);
    void add(Message message) { add(Sentence(message)); }
    void add(std::string_view text);
    void add(const char *) = delete;
    void add(double number);
    void addWhole(std::string_view digits);
    template <class Integer>
    requires std::is_integral_v<Integer>
    void add(Integer number) { addWhole(std::to_string(number)); }

    Message message_;
    std::vector<Argument> arguments_;
};

/// One behind the other, each pair put into `between`, which has %1 and %2. There must be one at least.
Sentence joined(const std::vector<Sentence> &parts, Message between);

/// An expected failure: what was found where, what was expected, what to do. A value, never thrown.
using Error = Sentence;

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
