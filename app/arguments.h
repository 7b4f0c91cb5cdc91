#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sluice {

/// One option of a command. Without `value` it is a switch; `smallest` is that of a whole number, unset where any text will do.
struct OptionDescription {
    std::string name; ///< without the dashes
    std::string value;
    Message help;
    std::optional<uint64_t> smallest = {};
};

/// A command line that works as it stands, given the files it names.
struct Example {
    std::string line; ///< words between single blanks; what has blanks in it stands in double quotes
    Message what;
};

struct CommandDescription {
    std::string name; ///< empty: no command, the window
    std::string operands;
    size_t leastOperands = 0;
    size_t mostOperands = 0;
    Message help;
    std::vector<OptionDescription> options;
    std::vector<std::string> required = {}; ///< options that must be given
    std::vector<Example> examples = {};     ///< at least one
    std::string (*list)() = nullptr; ///< behind the help: lines that are made when they are read, in the language then in use
};

/// What the program can do; help, manual page, shell completion and the parser are all made of this.
const std::vector<CommandDescription> &commands();

struct ExitMeaning {
    int status;
    Message meaning;
};

/// What the program's exit statuses say.
const std::vector<ExitMeaning> &exitMeanings();

/// A command line that was understood: every option is one of the command's, every number a number.
struct Arguments {
    std::string command;
    std::vector<std::string> operands;
    std::map<std::string, std::string> options;

    bool has(const std::string &option) const { return options.contains(option); }
    std::string text(const std::string &option, const std::string &otherwise = {}) const;
    std::optional<uint64_t> number(const std::string &option) const;
};

/// Errors name the argument, and the nearest known one where it is unknown.
Result<Arguments> parseArguments(const std::vector<std::string> &words);

/// The help and its list.
std::string helpOf(const CommandDescription &command);

/// What stands in a usage line: "sluice export", "SESSION", "--model NAME", "[--json]".
std::vector<std::string> synopsisParts(const CommandDescription &command);

/// What `sluice --help` and `sluice COMMAND --help` print, in the language in use.
std::string usage(const std::string &command);

/// The number of single-character changes that turn one word into the other (Levenshtein 1966).
size_t editDistance(std::string_view a, std::string_view b);

} // namespace sluice
