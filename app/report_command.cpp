#include "app/report_command.h"

#include "app/console.h"
#include "app/language_option.h"
#include "app/pictures.h"
#include "app/stored_view.h"
#include "app/test_note.h"
#include "ui/views/report_writer.h"

#include <QApplication>
#include <iostream>

namespace sluice {

CommandDescription reportDescription()
{
    CommandDescription description;
    description.name = "report";
    description.operands = "SESSION";
    description.leastOperands = description.mostOperands = 1;
    description.help = SLUICE_MESSAGE(
        "app",
        "Writes one document about a run: the result in words, measures beside baselines, the data with its hash, the training, "
        "the\n"
        "answers, the inside of the networks, and how to do it again. HTML is one file with its figures in it; PDF is A4.");
    description.options = {{"out", "FILE.html|.pdf", SLUICE_MESSAGE("app", "file to write")},
                           {"no-test", "", SLUICE_MESSAGE("app", "leave the test part alone")}};
    for (const OptionDescription &option : selectionOptions())
        description.options.push_back(option);
    description.required = {"out"};
    description.examples = {
        {"sluice report out/session.sluice --out report.html", SLUICE_MESSAGE("app", "one file to send around")}};
    return description;
}

int reportCommand(const Arguments &arguments)
{
    const auto language = languageAskedFor(arguments);
    if (!language)
        return complain(language.error(), exitBadInput);
    const auto application = applicationForPictures(*language);
    const std::string out = arguments.text("out");
    if (!out.ends_with(".html") && !out.ends_with(".pdf"))
        return complain(Error(SLUICE_MESSAGE("app", "--out %1: a report's name ends in .html or .pdf"), out), exitBadInput);
    const auto view = findStoredView(arguments);
    if (!view)
        return complain(view.error(), exitBadInput);
    ReportWriter writer;
    const auto files = runToTheEnd(writer, [&] {
        writer.start(view->state, view->origin, {.test = !arguments.has("no-test")}, QString::fromStdString(out));
    });
    if (!files)
        return complain(files.error(), exitFailed);
    if (writer.testLook())
        noteTest(arguments.operands.front(), view->run, *writer.testLook());
    std::cout << out << '\n';
    return exitDone;
}

} // namespace sluice
