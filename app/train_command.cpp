#include "app/train_command.h"

#include "app/console.h"
#include "app/growing_session.h"
#include "app/named_experiment.h"
#include "app/plots.h"
#include "app/progress_bar.h"
#include "app/training_results.h"
#include "core/io/experiment_words.h"
#include "ui/models/opening.h"

#include <array>
#include <iostream>
#include <thread>
#include <unistd.h>

namespace sluice {

namespace {

using Clock = std::chrono::steady_clock;

/// Everything that training needs, checked before anything is written.
struct Plan {
    std::shared_ptr<const Experiment> experiment;
    std::shared_ptr<const Task> task;
    TrainingThread::Options options;
    uint64_t startStep = 0;
    SessionPlace place;
};

/// A stored run goes on from its newest checkpoint; what it logged after that is trained, and logged, again.
/// Errors: it is beyond the last epoch that --epochs asks for.
Result<void> resumeFrom(const StoredRun &stored, std::optional<uint64_t> epochs, Plan &plan)
{
    Result<Checkpoint> checkpoint = newestCheckpoint(stored);
    if (!checkpoint)
        return passOn(checkpoint);
    const Position &at = checkpoint->models.front()->at;
    if (epochs && (*epochs < at.epoch || (*epochs == at.epoch && at.batch > 0)))
        return fail(SLUICE_MESSAGE("app", "--epochs %1: the run has %2 epochs already, and goes on only to more"), *epochs,
                    at.epoch);
    plan.startStep = at.step;
    plan.options.log = logUpTo(stored, *checkpoint);
    plan.options.resumeFrom = std::move(*checkpoint);
    return {};
}

/// The one of `choices` that an option names; nothing without that option.
template <class T, size_t N> Result<std::optional<T>> choiceOf(const Arguments &arguments, const char *option,
                                                               const std::array<JsonChoice<T>, N> &choices, Message expected)
{
    if (!arguments.has(option))
        return std::optional<T>();
    const std::string asked = arguments.text(option);
    for (const auto &[word, choice] : choices)
        if (asked == word)
            return std::optional(choice);
    return fail(expected, asked);
}

/// What the options say of a data file.
Result<DataWish> wishOf(const Arguments &arguments)
{
    const auto kind = choiceOf(arguments, "task", kindWords,
                               SLUICE_MESSAGE("app", "--task %1: expected forecast, regress, classify or next_token"));
    if (!kind)
        return passOn(kind);
    const auto missing =
        choiceOf(arguments, "missing", missingWords, SLUICE_MESSAGE("app", "--missing %1: expected error, drop or interpolate"));
    if (!missing)
        return passOn(missing);
    DataWish wish;
    wish.kind = *kind;
    wish.missing = *missing;
    if (arguments.has("target"))
        wish.target = arguments.text("target");
    if (arguments.has("series"))
        wish.series = arguments.text("series");
    return wish;
}

Result<Plan> makePlan(const Arguments &arguments)
{
    const std::string &where = arguments.operands.front();
    const Result<DataWish> wish = wishOf(arguments);
    if (!wish)
        return passOn(wish);
    Result<NamedExperiment> named = findExperiment(where, *wish, arguments.number("run"));
    if (!named)
        return passOn(named);
    if (!named->storedRun && !arguments.has("out"))
        return fail(SLUICE_MESSAGE("app", "sluice train needs --out DIR, unless it is a session that goes on"));
    TrainingSpec &training = named->experiment.training;
    if (named->storedRun && arguments.number("seed").value_or(training.seed) != training.seed)
        return fail(SLUICE_MESSAGE("app", "a session goes on with its own seed, %1; --seed is for a new run"), training.seed);
    training.seed = arguments.number("seed").value_or(training.seed);
    training.epochs = arguments.number("epochs").value_or(training.epochs);
    if (named->storedRun)
        named->storedRun->experiment = named->experiment;

    Result<Opened> opened = openNamed(*named, where);
    if (!opened)
        return passOn(opened);
    Plan plan;
    plan.experiment = opened->experiment;
    plan.task = opened->task;
    plan.options.threads = arguments.number("threads").value_or(std::max(1U, std::thread::hardware_concurrency()));
    plan.options.initialWeights = std::move(opened->initialWeights);
    if (named->storedRun)
        if (const Result<void> resumed = resumeFrom(*named->storedRun, arguments.number("epochs"), plan); !resumed)
            return passOn(resumed);
    plan.place = sessionPlace(*named, where, arguments.text("out"), opened->data, plan.options.resumeFrom);
    return plan;
}

Result<void> makeFolder(const std::filesystem::path &folder)
{
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error)
        return fail(SLUICE_MESSAGE("app", "%1: the folder cannot be made; choose a place that you may write to."),
                    folder.string());
    return {};
}

/// Trains to the end, a fault or Ctrl-C, with the session growing beside it.
Outcome trainToTheEnd(TrainingThread &thread, GrowingSession &session, ProgressBar *progress)
{
    constexpr std::chrono::milliseconds betweenLooks(50);
    const Run &run = thread.run();
    thread.resume();
    bool stopping = false;
    while (!thread.waitFor(betweenLooks)) {
        if (interrupted() && !stopping) {
            stopping = true;
            thread.stop();
        }
        if (progress)
            progress->show(thread.position().step, lossesInWords(run.epochs(), run.experiment().models));
        if (!stopping)
            session.saveNowAndThen(thread);
    }
    if (progress) {
        progress->show(thread.position().step, lossesInWords(run.epochs(), run.experiment().models));
        progress->end();
    }
    return *thread.outcome();
}

/// Where the other results lie beside the session: --out, or of a run that goes on in place the folder that has some already.
std::filesystem::path resultsFolder(const Arguments &arguments, const Plan &plan)
{
    if (arguments.has("out"))
        return arguments.text("out");
    const std::filesystem::path folder = std::filesystem::absolute(plan.place.file).parent_path();
    std::error_code problem;
    return std::filesystem::exists(folder / "result.json", problem) ? folder : std::filesystem::path();
}

/// Returns why files cannot be written: the others are there.
std::vector<Error> writeAll(const std::filesystem::path &folder, const Plan &plan, const Run &run, const Outcome &outcome,
                            const RunResult &result, uint64_t storedRun)
{
    if (const Result<void> there = makeFolder(folder); !there)
        return {there.error()};
    std::vector<Error> problems = writeResults(folder, *plan.task, run, outcome, result);
    const auto contents = readSessionContents(plan.place.file);
    const FigureOrigin origin{std::filesystem::absolute(plan.place.file).lexically_normal().string(),
                              contents ? numberOf(*contents, storedRun) : 0,
                              plan.place.newRun.directory.string(),
                              {}};
    std::ranges::move(savePlots(folder, plan.experiment, plan.task, run, outcome, result.baselines, origin),
                      std::back_inserter(problems));
    return problems;
}

/// Where everything is, for whoever watched.
void sayWhere(const Arguments &arguments, const std::filesystem::path &results)
{
    if (arguments.has("out"))
        return say(Sentence(SLUICE_MESSAGE("app", "session, plots, weights and numbers are in %1"), results.string()));
    const std::string &session = arguments.operands.front();
    say(results.empty()
            ? Sentence(SLUICE_MESSAGE("app", "the session went on in %1"), session)
            : Sentence(SLUICE_MESSAGE("app", "the session went on in %1; the plots, weights and numbers beside it are of "
                                             "this run now"),
                       session));
}

} // namespace

int trainCommand(const Arguments &arguments)
{
    Result<Plan> plan = makePlan(arguments);
    if (!plan)
        return complain(plan.error(), exitBadInput);
    const std::filesystem::path results = resultsFolder(arguments, *plan);
    if (arguments.has("out"))
        if (const Result<void> made = makeFolder(results); !made)
            return complain(made.error(), exitBadInput);
    Result<GrowingSession> session = GrowingSession::begin(plan->place);
    if (!session)
        return complain(session.error(), exitBadInput);

    catchInterrupts();
    const Clock::time_point start = Clock::now();
    const size_t threads = plan->options.threads;
    TrainingThread thread(plan->experiment, plan->task, std::move(plan->options));
    ProgressBar progress(std::cerr, isatty(STDERR_FILENO) == 1, plan->startStep,
                         plan->experiment->training.epochs * thread.batchesPerEpoch(), thread.batchesPerEpoch());
    const Outcome outcome = trainToTheEnd(thread, *session, arguments.has("quiet") ? nullptr : &progress);
    const Result<void> saved = session->finish(thread.run(), outcome);

    const double seconds = std::chrono::duration<double>(Clock::now() - start).count();
    const RunResult result = summarize(*plan->experiment, *plan->task, thread.run(), outcome, threads, seconds);
    const Result<void> noted = saved ? session->noteTest(testLookOf(outcome.final, result.models)) : saved;
    session->close();
    std::cout << (arguments.has("json") ? writeResultJson(result) : resultTable(result, plan->task->data().unit)) << std::flush;

    std::vector<Error> problems;
    if (!noted)
        problems.push_back(noted.error());
    if (!results.empty())
        std::ranges::move(writeAll(results, *plan, thread.run(), outcome, result, session->run()), std::back_inserter(problems));
    if (outcome.kind == Outcome::Kind::failed)
        problems.push_back(*outcome.why);
    for (const Error &problem : problems)
        complain(problem, exitFailed);
    if (!problems.empty())
        return exitFailed;
    if (!arguments.has("quiet"))
        sayWhere(arguments, results);
    return outcome.kind == Outcome::Kind::stopped ? exitInterrupted : exitDone;
}

} // namespace sluice
