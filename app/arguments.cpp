#include "app/arguments.h"

#include "app/console.h"

#include <algorithm>
#include <charconv>
#include <numeric>
#include <span>

namespace sluice {

namespace {

constexpr size_t lineWidth = 110;

std::optional<uint64_t> wholeNumber(const std::string &text)
{
    uint64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = error == std::errc() && end == text.data() + text.size();
    return whole ? std::optional(number) : std::nullopt;
}

/// The known word that is only a slip away, or nothing.
std::string nearest(const std::string &word, const std::vector<std::string> &known)
{
    std::string best;
    size_t least = word.size() / 2 + 1;
    for (const std::string &candidate : known) {
        const size_t distance = editDistance(word, candidate);
        if (distance < least) {
            least = distance;
            best = candidate;
        }
    }
    return best;
}

const CommandDescription *findCommand(const std::string &name)
{
    const auto found = std::ranges::find(commands(), name, &CommandDescription::name);
    return found == commands().end() ? nullptr : &*found;
}

std::vector<std::string> optionNames(const CommandDescription &command)
{
    std::vector<std::string> names = {"help"};
    std::ranges::transform(command.options, std::back_inserter(names), &OptionDescription::name);
    return names;
}

std::vector<std::string> commandNames()
{
    std::vector<std::string> names;
    for (const CommandDescription &command : commands())
        if (!command.name.empty())
            names.push_back(command.name);
    return names;
}

std::string calledAs(const CommandDescription &command)
{
    return command.name.empty() ? "sluice" : "sluice " + command.name;
}

tl::unexpected<Error> unknownOption(const CommandDescription &command, const std::string &typed, const std::string &name)
{
    const std::string meant = nearest(name, optionNames(command));
    if (meant.empty())
        return fail(SLUICE_MESSAGE("app", "unknown option %1; see %2 --help"), typed, calledAs(command));
    return fail(SLUICE_MESSAGE("app", "unknown option %1; did you mean --%2?"), typed, meant);
}

/// Reads the option at the front of `words` and takes it off, with its value.
Result<void> takeOption(const CommandDescription &command, std::span<const std::string> &words, Arguments &into)
{
    const std::string word = words.front() == "-h" ? "--help" : words.front();
    words = words.subspan(1);
    const size_t equals = word.find('=');
    const size_t dashes = word.starts_with("--") ? 2 : 1;
    const std::string name = word.substr(dashes, equals == std::string::npos ? equals : equals - dashes);
    if (name == "help" && equals == std::string::npos) {
        into.options["help"];
        return {};
    }
    const auto option = std::ranges::find(command.options, name, &OptionDescription::name);
    if (dashes == 1 || option == command.options.end())
        return unknownOption(command, word.substr(0, equals), name);
    if (into.has(name))
        return fail(SLUICE_MESSAGE("app", "--%1 is given twice"), name);

    std::string value;
    if (option->value.empty()) {
        if (equals != std::string::npos)
            return fail(SLUICE_MESSAGE("app", "--%1 takes no value"), name);
    } else if (equals != std::string::npos) {
        value = word.substr(equals + 1);
    } else if (words.empty()) {
        return fail(SLUICE_MESSAGE("app", "--%1 needs a value: %2"), name, option->value);
    } else {
        value = words.front();
        words = words.subspan(1);
    }
    if (option->smallest) {
        const std::optional<uint64_t> number = wholeNumber(value);
        if (!number || *number < *option->smallest)
            return fail(SLUICE_MESSAGE("app", "--%1 %2: expected a whole number of at least %3"), name, value, *option->smallest);
    }
    into.options[name] = value;
    return {};
}

Result<void> checkComplete(const CommandDescription &command, const Arguments &arguments)
{
    if (arguments.operands.size() < command.leastOperands)
        return fail(SLUICE_MESSAGE("app", "sluice %1 needs %2"), command.name, command.operands);
    if (arguments.operands.size() > command.mostOperands)
        return fail(SLUICE_MESSAGE("app", "one argument too many: %1"), arguments.operands[command.mostOperands]);
    for (const std::string &name : command.required) {
        const auto option = std::ranges::find(command.options, name, &OptionDescription::name);
        if (!arguments.has(name))
            return fail(SLUICE_MESSAGE("app", "sluice %1 needs --%2 %3"), command.name, name, option->value);
    }
    return {};
}

/// The first word names a command, or is what the window is to open.
Result<std::string> commandOf(const std::vector<std::string> &words)
{
    if (words.empty() || words.front().starts_with('-'))
        return std::string();
    const std::string &first = words.front();
    if (findCommand(first))
        return first;
    const std::string meant = nearest(first, commandNames());
    const bool looksLikeFile = first.find_first_of("./\\:") != std::string::npos;
    if (!looksLikeFile && !meant.empty())
        return fail(SLUICE_MESSAGE("app", "unknown command %1; did you mean %2?"), first, meant);
    return std::string();
}

/// The language may be said first, as it may where the window is opened.
std::vector<std::string> commandFirst(std::vector<std::string> words)
{
    const size_t language = words.empty() ? 0 : words.front() == "--lang" ? 2 : words.front().starts_with("--lang=") ? 1 : 0;
    if (language > 0 && language < words.size() && findCommand(words[language]))
        std::rotate(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(language),
                    words.begin() + static_cast<std::ptrdiff_t>(language) + 1);
    return words;
}

std::string padded(std::string text, size_t width)
{
    text.resize(std::max(text.size() + 2, width), ' ');
    return text;
}

/// Columns of a terminal, where a Chinese sign takes two.
size_t places(const std::string &text)
{
    size_t count = 0;
    for (const char byte : text)
        count += (byte & 0xC0) == 0x80 ? 0 : (byte & 0xF0) == 0xE0 ? 2 : 1;
    return count;
}

/// Breaks between parts, and lets what follows begin below the first one's end.
std::string synopsis(const CommandDescription &command, size_t margin)
{
    const std::vector<std::string> parts = synopsisParts(command);
    std::string text = parts.front();
    size_t column = margin + text.size();
    for (size_t part = 1; part < parts.size(); ++part) {
        const bool fits = column + 1 + parts[part].size() <= lineWidth;
        text += fits ? " " : "\n" + std::string(margin + 4, ' ');
        text += parts[part];
        column = (fits ? column + 1 : margin + 4) + parts[part].size();
    }
    return text;
}

std::string exampleLines(const CommandDescription &command)
{
    std::string text;
    for (const Example &example : command.examples)
        text += "  " + example.line + "\n      " + said(example.what) + "\n";
    return text;
}

} // namespace

std::string Arguments::text(const std::string &option, const std::string &otherwise) const
{
    const auto found = options.find(option);
    return found == options.end() ? otherwise : found->second;
}

std::optional<uint64_t> Arguments::number(const std::string &option) const
{
    const auto found = options.find(option);
    return found == options.end() ? std::nullopt : wholeNumber(found->second);
}

Result<Arguments> parseArguments(const std::vector<std::string> &given)
{
    const std::vector<std::string> words = commandFirst(given);
    const Result<std::string> name = commandOf(words);
    if (!name)
        return passOn(name);
    const CommandDescription &command = *findCommand(*name);
    Arguments arguments;
    arguments.command = *name;

    std::span<const std::string> rest(words);
    if (!name->empty())
        rest = rest.subspan(1);
    bool optionsEnded = false;
    while (!rest.empty()) {
        const std::string &word = rest.front();
        if (!optionsEnded && word.size() > 1 && word.front() == '-' && word != "--") {
            if (const Result<void> taken = takeOption(command, rest, arguments); !taken)
                return passOn(taken);
            continue;
        }
        if (!optionsEnded && word == "--")
            optionsEnded = true;
        else
            arguments.operands.push_back(word);
        rest = rest.subspan(1);
    }
    if (arguments.has("help") || arguments.has("version"))
        return arguments;
    if (const Result<void> complete = checkComplete(command, arguments); !complete)
        return passOn(complete);
    return arguments;
}

std::vector<std::string> synopsisParts(const CommandDescription &command)
{
    std::vector<std::string> parts = {calledAs(command)};
    if (!command.operands.empty())
        parts.push_back(command.operands);
    for (const OptionDescription &option : command.options) {
        const std::string text = "--" + option.name + (option.value.empty() ? "" : " " + option.value);
        const bool required = std::ranges::find(command.required, option.name) != command.required.end();
        parts.push_back(required ? text : "[" + text + "]");
    }
    return parts;
}

std::string helpOf(const CommandDescription &command)
{
    return said(command.help) + (command.list ? "\n" + command.list() : "");
}

std::string usage(const std::string &name)
{
    const CommandDescription *command = findCommand(name);
    const std::string begin = said(SLUICE_MESSAGE("app", "Usage:")) + " ";
    std::string text = begin + synopsis(*command, places(begin)) + "\n\n" + helpOf(*command) + "\n";
    if (!command->options.empty())
        text += "\n" + said(SLUICE_MESSAGE("app", "Options:")) + "\n";
    for (const OptionDescription &option : command->options)
        text += "  " + padded("--" + option.name + " " + option.value, 18) + said(option.help) + "\n";
    text += "\n" + said(SLUICE_MESSAGE("app", "Examples:")) + "\n" + exampleLines(*command);
    if (!name.empty())
        return text;
    text += "\n" + said(SLUICE_MESSAGE("app", "Commands:")) + "\n";
    for (const CommandDescription &each : commands())
        if (!each.name.empty())
            text += "  " + synopsis(each, 2) + "\n";
    std::vector<Sentence> statuses;
    for (const ExitMeaning &exit : exitMeanings())
        statuses.push_back(Sentence(SLUICE_MESSAGE("app", "%1 %2"), exit.status, exit.meaning));
    const Sentence all(SLUICE_MESSAGE("app",
                                      "\"sluice COMMAND --help\" says more. Results go to standard output, progress to standard "
                                      "error.\nExit status: %1."),
                       joined(statuses, SLUICE_MESSAGE("app", "%1, %2")));
    return text + "\n" + said(all) + "\n";
}

size_t editDistance(std::string_view a, std::string_view b)
{
    std::vector<size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), size_t{0});
    for (size_t i = 1; i <= a.size(); ++i) {
        size_t diagonal = std::exchange(row[0], i);
        for (size_t j = 1; j <= b.size(); ++j) {
            const size_t substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({substituted, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row[b.size()];
}

} // namespace sluice
