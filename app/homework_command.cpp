#include "app/homework_command.h"

#include "app/console.h"
#include "app/homework_table.h"
#include "core/io/atomic_file.h"

#include <algorithm>
#include <iostream>

namespace sluice {

CommandDescription homeworkDescription()
{
    CommandDescription description;
    description.name = "homework";
    description.operands = "FOLDER";
    description.leastOperands = description.mostOperands = 1;
    description.help = SLUICE_MESSAGE(
        "app", "Makes a table of what learners handed in: the sessions (.sluice) that they saved from a scene with "
               "\"Save homework…\", in\n"
               "FOLDER and in the folders within it. A line each: learner, scene, of each question the answer and what "
               "it scored, the total,\n"
               "epochs trained, the models' validation losses after the last of them, the file. A right pick counts 1; a "
               "drawn curve its R²\n"
               "(1 is the network's own curve, 0 no better than its mean; less counts 0); what is right is what that "
               "learner's own network\n"
               "does. A file that cannot be read is a line that says so; where none can be, the program ends with 2.");
    description.options = {
        {"out", "FILE.csv", SLUICE_MESSAGE("app", "write the table to a file, too, with whole answers and when they were given")},
        {"json", "", SLUICE_MESSAGE("app", "print the result as one JSON object")}};
    description.examples = {
        {"sluice homework handed-in", SLUICE_MESSAGE("app", "prints the table of a class")},
        {"sluice homework handed-in --out class.csv", SLUICE_MESSAGE("app", "writes it for a spreadsheet, too")}};
    return description;
}

int homeworkCommand(const Arguments &arguments)
{
    const auto all = readHomeworkFolder(arguments.operands[0]);
    if (!all)
        return complain(all.error(), exitBadInput);
    if (arguments.has("out"))
        if (const auto written = writeFileAtomically(arguments.text("out"), homeworkCsv(*all)); !written)
            return complain(written.error(), exitFailed);
    std::cout << (arguments.has("json") ? homeworkJson(*all) : homeworkText(*all));
    const bool anyRead = std::ranges::any_of(*all, &std::string::empty, &HomeworkFile::problem);
    return anyRead ? exitDone : exitBadInput;
}

} // namespace sluice
