#include "app/manual_page.h"

#include "app/arguments.h"
#include "app/console.h"
#include "core/base/build_info.h"

#include <algorithm>
#include <sstream>

namespace sluice {

namespace {

/// As troff prints it letter for letter; a line end becomes a blank.
std::string plain(const std::string &text)
{
    std::string result;
    for (const char letter : text) {
        if (letter == '\\')
            result += "\\e";
        else if (letter == '-')
            result += "\\-";
        else if (letter == '\n')
            result += ' ';
        else
            result += letter;
    }
    return result;
}

/// A line of running text: one that begins with a dot or a quote would be a request.
std::string line(const std::string &text)
{
    const std::string written = plain(text);
    const bool request = written.starts_with('.') || written.starts_with('\'');
    return (request ? "\\&" : "") + written + "\n";
}

std::string bold(const std::string &text)
{
    return "\\fB" + plain(text) + "\\fR";
}

std::string italic(const std::string &text)
{
    return "\\fI" + plain(text) + "\\fR";
}

/// "--out DIR", "[--json]": the option in bold, its value in italics.
std::string part(const std::string &text)
{
    const bool optional = text.starts_with('[');
    const std::string inside = optional ? text.substr(1, text.size() - 2) : text;
    const size_t blank = inside.find(' ');
    const bool option = inside.starts_with("--");
    std::string marked = option ? bold(inside.substr(0, blank)) : italic(inside);
    if (option && blank != std::string::npos)
        marked += " " + italic(inside.substr(blank + 1));
    return optional ? "[" + marked + "]" : marked;
}

/// Running text and lists. An item is indented by two or four: "  .npz   what that is", and further where it goes on; one without
/// a meaning is a heading.
std::string paragraphs(const std::string &help)
{
    constexpr size_t deepest = 4;
    std::string text;
    bool begins = false; // a paragraph, with the next running text
    std::istringstream lines(help);
    for (std::string each; std::getline(lines, each);) {
        const size_t indent = std::min(each.find_first_not_of(' '), each.size());
        const std::string words = each.substr(indent);
        if (words.empty()) {
            begins = true;
        } else if (indent > 0 && indent <= deepest) {
            const size_t gap = words.find("  ");
            const bool heading = gap == std::string::npos;
            text += (heading ? ".PP\n" : ".TP\n") + bold(words.substr(0, gap)) + "\n";
            text += heading ? "" : line(words.substr(words.find_first_not_of(' ', gap)));
            begins = true;
        } else {
            text += (begins && indent == 0 ? ".PP\n" : "") + line(words);
            begins = begins && indent > 0;
        }
    }
    return text;
}

std::string synopsis(const CommandDescription &command)
{
    const std::vector<std::string> parts = synopsisParts(command);
    std::string text = bold(parts.front());
    std::ranges::for_each(parts.begin() + 1, parts.end(), [&](const std::string &each) { text += " " + part(each); });
    return text + "\n";
}

std::string optionList(const CommandDescription &command)
{
    std::string text;
    for (const OptionDescription &option : command.options) {
        const std::string value = option.value.empty() ? "" : " " + option.value;
        text += ".TP\n" + part("--" + option.name + value) + "\n" + line(said(option.help));
    }
    return text;
}

std::string exampleList(const CommandDescription &command)
{
    std::string text;
    for (const Example &example : command.examples)
        text += ".TP\n" + bold(example.line) + "\n" + line(said(example.what));
    return text;
}

std::string section(const CommandDescription &command)
{
    return ".SS " + bold("sluice " + command.name) + "\n" + synopsis(command) + ".PP\n" + paragraphs(helpOf(command)) +
           optionList(command) + ".PP\nExamples:\n" + exampleList(command);
}

std::string statusList()
{
    std::string text;
    for (const ExitMeaning &exit : exitMeanings())
        text += ".TP\n" + bold(std::to_string(exit.status)) + "\n" + line(said(exit.meaning));
    return text;
}

} // namespace

std::string manualPage(const std::string &date)
{
    const CommandDescription &window = commands().front();
    std::string text = ".TH SLUICE 1 \"" + date + "\" \"Sluice " + versionNumber() + "\" \"User Commands\"\n";
    text += ".SH NAME\nsluice \\- train dense and recurrent networks side by side and look inside\n.SH SYNOPSIS\n";
    for (const CommandDescription &command : commands())
        text += (&command == &window ? "" : ".br\n") + synopsis(command);
    text += ".SH DESCRIPTION\n" + paragraphs(helpOf(window)) + ".SH OPTIONS\n" + optionList(window) + ".SH COMMANDS\n";
    text += line("Results go to standard output, progress to standard error. No command needs a display.");
    for (const CommandDescription &command : commands())
        if (&command != &window)
            text += section(command);
    text += ".SH EXIT STATUS\n" + statusList();
    text += ".SH ENVIRONMENT\n.TP\n" + bold("SLUICE_ISA") + "\n" +
            line("base, avx2 or avx512: which instructions the numeric kernels use, where the processor has them; by default the "
                 "widest it has. Runs with the same instructions give the same bits.");
    text += ".SH FILES\n.TP\n" + italic("session.sluice") + "\n" +
            line("A session: an SQLite database of experiment, log and snapshots, which other programs may read too.");
    return text + ".SH EXAMPLES\n" + exampleList(window) + ".SH SEE ALSO\n.BR sqlite3 (1)\n";
}

} // namespace sluice
