#include "app/bash_completion.h"

#include "app/arguments.h"

#include <algorithm>

namespace sluice {

namespace {

/// What may stand in the place of an operand or an option's value.
struct Choice {
    std::string words; ///< between blanks
    bool files = false;
    bool folders = false;
};

/// "lstm|gru" is a choice of words, and so is "check" in "check FILE"; FILE, DIR, FOLDER and their like stand for what is on the
/// disk, other words in capitals for what nobody can guess.
Choice choiceOf(std::string value, const std::string &sceneWords)
{
    Choice choice;
    std::erase_if(value, [](char letter) { return letter == '[' || letter == ']'; });
    for (size_t begin = 0; begin < value.size();) {
        const size_t end = std::min(value.find_first_of("| ", begin), value.size());
        const std::string word = value.substr(begin, end - begin);
        begin = end + 1;
        if (word == "scene:NAME")
            choice.words += sceneWords;
        else if (word == "DIR" || word == "FOLDER")
            choice.folders = true;
        else if (word == "SESSION" || word == "DATA" || word.find("FILE") != std::string::npos || word.find('.') < word.size())
            choice.files = true;
        else if (!word.empty() && word.front() >= 'a' && word.front() <= 'z')
            choice.words += word + " ";
    }
    return choice;
}

std::string assignments(const Choice &choice)
{
    const char *kind = choice.folders ? "directory" : choice.files ? "file" : "''";
    return "words='" + choice.words + "' kind=" + kind;
}

std::string optionWords(const CommandDescription &command)
{
    std::string words = "--help ";
    for (const OptionDescription &option : command.options)
        if (option.name != "help")
            words += "--" + option.name + " ";
    return words;
}

std::string valueCases(const std::string &sceneWords)
{
    std::string text;
    for (const CommandDescription &command : commands())
        for (const OptionDescription &option : command.options)
            if (!option.value.empty())
                text += "    '" + command.name + " --" + option.name + "') " + assignments(choiceOf(option.value, sceneWords)) +
                        " ;;\n";
    return text;
}

std::string operandCases(const std::string &sceneWords)
{
    std::string text;
    for (const CommandDescription &command : commands()) {
        Choice choice = choiceOf(command.operands, sceneWords);
        if (command.name.empty())
            for (const CommandDescription &each : commands())
                choice.words += each.name.empty() ? "" : each.name + " ";
        text += "    '" + command.name + "') options='" + optionWords(command) + "' " + assignments(choice) + " ;;\n";
    }
    return text;
}

// The words are taken from the line as it is: bash would cut them at colons and equals signs.
constexpr const char *beginning = R"(# bash completion for sluice: written by its build from the program's own list of commands.

_sluice() {
    local typed current before='' command='' options='' words='' kind='' reply cut
    COMPREPLY=()
    read -ra typed <<<"${COMP_LINE:0:COMP_POINT}"
    [[ ${COMP_LINE:0:COMP_POINT} == *[[:space:]] ]] && typed+=('')
    current=${typed[-1]}
    ((${#typed[@]} > 2)) && before=${typed[-2]} && command=${typed[1]}
    if [[ $current == --*=* ]]; then
        before=${current%%=*}
        current=${current#*=}
    fi
)";

constexpr const char *ending = R"(    while read -r reply; do
        [[ $reply ]] && COMPREPLY+=("$reply")
    done < <(compgen -W "$words" -- "$current")
    if [[ $kind && ${#COMPREPLY[@]} == 0 || $kind && ! $current ]]; then
        compopt -o filenames 2>/dev/null
        while read -r reply; do
            COMPREPLY+=("$reply")
        done < <(compgen -A "$kind" -- "$current")
    fi
    if [[ $current == *:* && $COMP_WORDBREAKS == *:* ]]; then
        cut=${current%"${current##*:}"}
        COMPREPLY=("${COMPREPLY[@]#"$cut"}")
    fi
}

complete -F _sluice sluice
)";

} // namespace

std::string bashCompletion(const std::vector<std::string> &scenes)
{
    std::string sceneWords;
    std::string names;
    for (const std::string &scene : scenes)
        sceneWords += "scene:" + scene + " ";
    for (const CommandDescription &command : commands())
        if (!command.name.empty())
            names += (names.empty() ? "" : "|") + command.name;
    return std::string(beginning) + "    [[ $command == @(" + names + ") ]] || command=''\n" + "    case $command in\n" +
           operandCases(sceneWords) + "    esac\n    case \"$command $before\" in\n" + valueCases(sceneWords) +
           "    *) [[ $current == -* ]] && words=$options kind='' ;;\n    esac\n" + ending;
}

} // namespace sluice
