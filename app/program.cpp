#include "app/program.h"

#include "app/bench_command.h"
#include "app/check_command.h"
#include "app/console.h"
#include "app/datasets_command.h"
#include "app/evaluate_command.h"
#include "app/export_command.h"
#include "app/generate_command.h"
#include "app/homework_command.h"
#include "app/language_option.h"
#include "app/plot_command.h"
#include "app/predict_command.h"
#include "app/report_command.h"
#include "app/runs_command.h"
#include "app/scene_command.h"
#include "app/trace_command.h"
#include "app/train_command.h"
#include "app/window.h"
#include "app/windows_command.h"
#include "core/base/build_info.h"
#include "core/nn/isa.h"

#include <QApplication>
#include <iostream>

namespace sluice {

namespace {

int runCommand(const Arguments &arguments)
{
    const std::string &command = arguments.command;
    if (command == "train")
        return trainCommand(arguments);
    if (command == "evaluate")
        return evaluateCommand(arguments);
    if (command == "predict")
        return predictCommand(arguments);
    if (command == "trace")
        return traceCommand(arguments);
    if (command == "export")
        return exportCommand(arguments);
    if (command == "plot")
        return plotCommand(arguments);
    if (command == "report")
        return reportCommand(arguments);
    if (command == "runs")
        return runsCommand(arguments);
    if (command == "generate")
        return generateCommand(arguments);
    if (command == "windows")
        return windowsCommand(arguments);
    if (command == "datasets")
        return datasetsCommand(arguments);
    if (command == "scene")
        return sceneCommand(arguments);
    if (command == "homework")
        return homeworkCommand(arguments);
    if (command == "check")
        return checkCommand(arguments);
    return benchCommand(arguments);
}

} // namespace

int runProgram(int argc, char **argv)
{
    const std::vector<std::string> words(argv + 1, argv + argc);
    const Result<Arguments> arguments = parseArguments(words);
    if (!arguments)
        return complainIn(languageIn(words), arguments.error(), exitBadInput);
    const auto language = languageAskedFor(*arguments);
    if (!language)
        return complain(language.error(), exitBadInput);
    if (arguments->has("help")) {
        const auto speaker = speakerOf(*language);
        std::cout << usage(arguments->command);
        return exitDone;
    }
    if (arguments->has("version")) {
        std::cout << "sluice " << buildDescription() << ", " << isaName() << '\n';
        return exitDone;
    }
    useSingleThreadedBlas();
    try {
        if (arguments->command.empty())
            return openWindow(argc, argv, *arguments);
        const bool draws = arguments->command == "plot" || arguments->command == "report"; // with an application of their own
        const auto speaker = draws ? nullptr : speakerOf(*language);
        return runCommand(*arguments);
    } catch (const std::bad_alloc &) {
        return complainIn(languageIn(words), Error(SLUICE_MESSAGE("app", "there is not enough memory for this")), exitFailed);
    }
}

} // namespace sluice
