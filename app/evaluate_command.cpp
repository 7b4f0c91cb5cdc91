#include "app/evaluate_command.h"

#include "app/console.h"
#include "app/test_note.h"
#include "app/trained_run.h"
#include "app/training_results.h"
#include "core/train/reference_loss.h"

#include <iostream>
#include <thread>

namespace sluice {

namespace {

RunResult measured(const TrainedRun &run, const Task &task)
{
    RunResult result;
    result.threads = std::max(1U, std::thread::hardware_concurrency());
    result.seed = run.experiment->training.seed;
    result.outcome = run.outcome ? outcomeWord(*run.outcome) : "";
    result.message = run.message;
    result.models = summarizeModels(run.experiment->models, task, run.epochs, run.moment, result.threads);
    result.baselines = computeBaselines(*run.task, task, answerLoss(run.experiment->training.loss));
    for (const ModelResult &model : result.models)
        result.seconds += model.seconds;
    return result;
}

} // namespace

int evaluateCommand(const Arguments &arguments)
{
    const Result<TrainedRun> run = findTrainedRun(arguments);
    if (!run)
        return complain(run.error(), exitBadInput);
    const auto task = askedTask(arguments, *run);
    if (!task)
        return complain(task.error(), exitBadInput);
    const RunResult result = measured(*run, **task);
    const bool otherData = arguments.has("data");
    if (!otherData)
        noteTest(arguments.operands.front(), run->id, testLookOf(run->moment, result.models));
    if (!arguments.has("json"))
        std::cout << resultTable(result, (*task)->data().unit, otherData);
    else
        std::cout << (otherData ? writeOtherDataJson(result, arguments.text("data")) : writeResultJson(result));
    return exitDone;
}

} // namespace sluice
