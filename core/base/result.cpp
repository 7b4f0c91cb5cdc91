#include "core/base/result.h"

#include <array>
#include <cassert>
#include <charconv>

namespace sluice {

Sentence::Sentence(Message message) : message_(message) {}
Sentence::Sentence(const Sentence &) = default;
Sentence::Sentence(Sentence &&) noexcept = default;
Sentence &Sentence::operator=(const Sentence &) = default;
Sentence &Sentence::operator=(Sentence &&) noexcept = default;
Sentence::~Sentence() = default;

std::string Sentence::said(const std::function<std::string(const Message &)> &inWords,
                           const std::function<std::string(const std::string &)> &inDigits) const
{
    const std::string words = inWords(message_);
    std::string sentence;
    for (size_t at = 0; at < words.size(); ++at) {
        const bool placeholder = words[at] == '%' && at + 1 < words.size() && words[at + 1] >= '1' && words[at + 1] <= '9';
        const size_t index = placeholder ? static_cast<size_t>(words[at + 1] - '1') : 0;
        if (!placeholder || index >= arguments_.size()) {
            sentence += words[at];
            continue;
        }
        const Argument &argument = arguments_[index];
        sentence += !argument.sentence.empty() ? argument.sentence.front().said(inWords, inDigits)
                    : argument.whole           ? inDigits(argument.text)
                                               : argument.text;
        ++at;
    }
    return sentence;
}

std::string Sentence::english() const
{
    return said([](const Message &message) { return std::string(message.text); },
                [](const std::string &digits) { return digits; });
}

void Sentence::add(Sentence sentence)
{
    arguments_.push_back({{}, {std::move(sentence)}});
}

void Sentence::add(std::string_view text)
{
    arguments_.push_back({std::string(text), {}});
}

void Sentence::add(double number)
{
    std::array<char, 32> text;
    const auto end = std::to_chars(text.data(), text.data() + text.size(), number, std::chars_format::general, 6).ptr;
    add(std::string_view(text.data(), end));
}

void Sentence::addWhole(std::string_view digits)
{
    arguments_.push_back({std::string(digits), {}, true});
}

Sentence joined(const std::vector<Sentence> &parts, Message between)
{
    assert(!parts.empty());
    Sentence whole = parts.front();
    for (size_t part = 1; part < parts.size(); ++part)
        whole = Sentence(between, whole, parts[part]);
    return whole;
}

} // namespace sluice
