#include "app/train_command.h"

#include "app/console.h"
#include "app/named_experiment.h"
#include "app/plots.h"
#include "app/progress_bar.h"
#include "app/training_results.h"
#include "ui/models/opening.h"

#include <array>
#include <iostream>
#include <thread>
#include <unistd.h>

namespace sluice {

namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::milliseconds betweenLooks(50);
constexpr std::chrono::seconds betweenSaves(1);

/// Everything that training needs, checked before anything is written.
struct Plan {
    std::shared_ptr<const Experiment> experiment;
    std::filesystem::path directory;
    std::shared_ptr<const Task> task;
    TrainingThread::Options options;
    uint64_t startStep = 0;
};

/// A stored run goes on from its newest checkpoint; what it logged after that is trained, and logged, again.
Result<void> resumeFrom(const StoredRun &stored, Plan &plan)
{
    Result<Checkpoint> checkpoint = newestCheckpoint(stored);
    if (!checkpoint)
        return passOn(checkpoint);
    const Position at = checkpoint->models.front()->at;
    plan.startStep = at.step;
    std::ranges::copy_if(stored.steps, std::back_inserter(plan.options.log.steps),
                         [&](const StepRecord &record) { return record.step <= at.step; });
    std::ranges::copy_if(stored.epochs, std::back_inserter(plan.options.log.epochs),
                         [&](const EpochRecord &record) { return record.epoch <= at.epoch; });
    std::ranges::copy_if(stored.learningRateChanges, std::back_inserter(plan.options.log.learningRateChanges),
                         [&](const LearningRateChange &change) { return change.step <= at.step; });
    plan.options.resumeFrom = std::move(*checkpoint);
    return {};
}

/// What the options say of a data file.
Result<DataWish> wishOf(const Arguments &arguments)
{
    constexpr std::array kinds = {std::pair{"forecast", TaskKind::forecast}, std::pair{"regress", TaskKind::regress},
                                  std::pair{"classify", TaskKind::classify}, std::pair{"next_token", TaskKind::nextToken}};
    DataWish wish;
    if (arguments.has("target"))
        wish.target = arguments.text("target");
    if (!arguments.has("task"))
        return wish;
    const std::string asked = arguments.text("task");
    for (const auto &[word, kind] : kinds)
        if (asked == word)
            wish.kind = kind;
    if (!wish.kind)
        return fail(SLUICE_MESSAGE("app", "--task %1: expected forecast, regress, classify or next_token"), asked);
    return wish;
}

Result<Plan> makePlan(const Arguments &arguments)
{
    const Result<DataWish> wish = wishOf(arguments);
    if (!wish)
        return passOn(wish);
    Result<NamedExperiment> named = findExperiment(arguments.operands.front(), *wish);
    if (!named)
        return passOn(named);
    TrainingSpec &training = named->experiment.training;
    if (named->storedRun && arguments.number("seed").value_or(training.seed) != training.seed)
        return fail(SLUICE_MESSAGE("app", "a session goes on with its own seed, %1; --seed is for a new run"), training.seed);
    training.seed = arguments.number("seed").value_or(training.seed);
    training.epochs = arguments.number("epochs").value_or(training.epochs);

    Result<Opened> opened = openExperiment(named->experiment, named->directory, arguments.operands.front());
    if (!opened)
        return passOn(opened);
    Plan plan;
    plan.directory = named->directory;
    plan.experiment = opened->experiment;
    plan.task = opened->task;
    plan.options.threads = arguments.number("threads").value_or(std::max(1U, std::thread::hardware_concurrency()));
    plan.options.initialWeights = std::move(opened->initialWeights);
    if (named->storedRun)
        if (const Result<void> resumed = resumeFrom(*named->storedRun, plan); !resumed)
            return passOn(resumed);
    return plan;
}

Result<void> makeFolder(const std::filesystem::path &folder)
{
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error)
        return fail(SLUICE_MESSAGE("app", "%1: the folder cannot be made: %2"), folder.string(), error.message());
    return {};
}

/// Trains to the end, a fault or Ctrl-C, with the session growing beside it. Errors: the session cannot be written.
Result<Outcome> trainToTheEnd(TrainingThread &thread, SessionWriter &session, ProgressBar *progress)
{
    const Run &run = thread.run();
    Clock::time_point saved = Clock::now();
    thread.resume();
    bool stopping = false;
    while (!thread.waitFor(betweenLooks)) {
        if (interrupted() && !stopping) {
            stopping = true;
            thread.stop();
        }
        if (progress)
            progress->show(thread.position().step, lossesInWords(run.epochs(), run.experiment().models));
        if (Clock::now() - saved < betweenSaves)
            continue;
        if (const Result<void> appended = session.append(run); !appended)
            return passOn(appended);
        saved = Clock::now();
    }
    if (progress) {
        progress->show(thread.position().step, lossesInWords(run.epochs(), run.experiment().models));
        progress->end();
    }
    Outcome outcome = *thread.outcome();
    if (const Result<void> finished = session.finish(run, outcome); !finished)
        return passOn(finished);
    return outcome;
}

} // namespace

int trainCommand(const Arguments &arguments)
{
    Result<Plan> plan = makePlan(arguments);
    if (!plan)
        return complain(plan.error(), exitBadInput);
    const std::filesystem::path folder = arguments.text("out");
    if (const Result<void> made = makeFolder(folder); !made)
        return complain(made.error(), exitBadInput);
    auto session = SessionWriter::create(folder / "session.sluice", *plan->experiment, plan->directory);
    if (!session)
        return complain(session.error(), exitBadInput);

    catchInterrupts();
    const Clock::time_point start = Clock::now();
    const size_t threads = plan->options.threads;
    TrainingThread thread(plan->experiment, plan->task, std::move(plan->options));
    ProgressBar progress(std::cerr, isatty(STDERR_FILENO) == 1, plan->startStep,
                         plan->experiment->training.epochs * thread.batchesPerEpoch(), thread.batchesPerEpoch());
    Result<Outcome> outcome = trainToTheEnd(thread, **session, arguments.has("quiet") ? nullptr : &progress);
    if (!outcome)
        return complain(outcome.error(), exitFailed);

    const double seconds = std::chrono::duration<double>(Clock::now() - start).count();
    const RunResult result = summarize(*plan->experiment, *plan->task, thread.run(), *outcome, threads, seconds);
    if (const Result<void> written = writeResults(folder, *plan->task, thread.run(), *outcome, result); !written)
        return complain(written.error(), exitFailed);
    const FigureOrigin origin{std::filesystem::absolute(folder / "session.sluice").lexically_normal().string(), 1,
                              plan->directory.string()};
    if (const Result<void> drawn =
            savePlots(folder, plan->experiment, plan->task, thread.run(), *outcome, result.baselines, origin);
        !drawn)
        return complain(drawn.error(), exitFailed);

    std::cout << (arguments.has("json") ? writeResultJson(result) : resultTable(result, plan->task->data().unit)) << std::flush;
    if (!arguments.has("quiet"))
        std::cerr << "session, plots, weights and numbers are in " << folder.string() << std::endl;
    if (outcome->kind == Outcome::Kind::failed)
        return complain(*outcome->why, exitFailed);
    return outcome->kind == Outcome::Kind::stopped ? exitInterrupted : exitDone;
}

} // namespace sluice
