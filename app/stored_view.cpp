#include "app/stored_view.h"

#include "app/named_experiment.h"
#include "core/base/listed.h"
#include "core/io/inspect_words.h"
#include "core/train/reference_loss.h"
#include "ui/models/runs_content.h"
#include "ui/models/seed_content.h"
#include "ui/models/selection.h"

#include <algorithm>
#include <array>
#include <filesystem>

namespace sluice {

namespace {

/// What figures show of all the session's runs.
void showRuns(const SessionContents &contents, uint64_t shown, ViewState &state)
{
    const std::vector<SessionRun> runs = storedRuns(contents);
    std::vector<uint64_t> newest;
    for (const SessionRun &run : runs)
        newest.push_back(run.id);
    if (newest.size() > runsDrawnAtFirst)
        newest.erase(newest.begin(), newest.end() - runsDrawnAtFirst);
    state.drawnRuns = drawnRuns(runs, newest, shown, {});
    state.seedBands = bandsOfRuns(runs, shown);
}

/// The newest batch of each model; they were logged in turns.
std::vector<StepRecord> newestSteps(const Opened &opened)
{
    const std::vector<StepRecord> &steps = opened.log.steps;
    const auto models = static_cast<std::ptrdiff_t>(std::min(opened.experiment->models.size(), steps.size()));
    return {steps.end() - models, steps.end()};
}

/// What is shown of a run: its history, and the moment of --epoch or the one it ended with.
Result<void> showMoment(const Arguments &arguments, const StoredRun &stored, const Opened &opened, ViewState &state)
{
    auto history = std::make_shared<TrainingHistory>();
    for (const auto &[epoch, checkpoint] : opened.kept)
        history->kept.push_back(checkpoint.models);
    history->norms = stored.layerNorms;
    state.history = std::move(history);
    state.epochs = stored.epochs;
    state.recentSteps = newestSteps(opened);
    state.batchesPerEpoch = batchesPerEpoch(opened.experiment->training, *opened.task);
    state.moment = stored.final;
    state.failed = stored.outcome == Outcome::Kind::failed;
    if (stored.outcome == Outcome::Kind::finished || state.failed)
        state.final = stored.final;
    const auto wanted = arguments.number("epoch");
    if (!wanted) {
        if (std::ranges::find(state.moment, nullptr) != state.moment.end())
            return fail(SLUICE_MESSAGE("app", "%1: there are no weights in this session yet"), arguments.operands.front());
        return {};
    }
    const auto kept = opened.kept.find(static_cast<uint32_t>(*wanted));
    if (kept != opened.kept.end()) {
        state.moment = kept->second.models;
        state.live = false;
        return {};
    }
    std::vector<std::string> known;
    for (const auto &[epoch, checkpoint] : opened.kept)
        known.push_back(std::to_string(epoch));
    return fail(SLUICE_MESSAGE("app", "--epoch %1: that epoch was not kept; there are %2"), *wanted, listed(known));
}

Result<void> chooseModel(const Arguments &arguments, ViewState &state)
{
    const auto &models = state.experiment->models;
    if (!arguments.has("model"))
        return {};
    const Result<size_t> model = findModel(models, arguments.text("model"));
    if (!model)
        return passOn(model);
    state.selection.model = *model;
    state.selection.layer = firstLayerOf(models[*model]);
    state.selection.unit = 0;
    return {};
}

Result<void> chooseSplit(const Arguments &arguments, ViewState &state)
{
    if (!arguments.has("split"))
        return {};
    const auto word = std::ranges::find(splitWords, arguments.text("split"), [](const auto &choice) { return choice.word; });
    if (word == splitWords.end())
        return fail(SLUICE_MESSAGE("app", "--split %1: expected train, validation or test"), arguments.text("split"));
    state.selection.split = word->value;
    return {};
}

/// Numbers on the command line count from 1.
Result<void> chooseNumbers(const Arguments &arguments, ViewState &state)
{
    Selection wanted = state.selection;
    constexpr std::array numbers = {std::pair{"layer", &Selection::layer}, std::pair{"unit", &Selection::unit},
                                    std::pair{"sample", &Selection::sample}, std::pair{"step", &Selection::step}};
    for (const auto &[option, index] : numbers)
        if (const auto number = arguments.number(option))
            wanted.*index = *number - 1;
    const Selection sound = withinRange(wanted, *state.experiment, *state.task);
    for (const auto &[option, index] : numbers)
        if (arguments.has(option) && sound.*index != wanted.*index)
            return fail(SLUICE_MESSAGE("app", "--%1 %2: there are %3"), std::string(option), arguments.text(option),
                        sound.*index + 1);
    state.selection = sound;
    return {};
}

} // namespace

std::vector<OptionDescription> selectionOptions()
{
    return {{"run", "N", SLUICE_MESSAGE("app", "which of the session's runs, counted from 1 (the newest)"), 1},
            {"epoch", "E", SLUICE_MESSAGE("app", "the weights of that kept epoch (those that training ended with)"), 0},
            {"model", "NAME", SLUICE_MESSAGE("app", "whose inside is shown (the first recurrent one)")},
            {"layer", "N", SLUICE_MESSAGE("app", "of that model, from 1 (its first recurrent one)"), 1},
            {"unit", "N", SLUICE_MESSAGE("app", "of that layer, from 1 (1)"), 1},
            {"split", "PART", SLUICE_MESSAGE("app", "train, validation or test (validation)")},
            {"sample", "K", SLUICE_MESSAGE("app", "of that part, from 1 (1)"), 1},
            {"step", "T", SLUICE_MESSAGE("app", "time step that is looked at, from 1"), 1}};
}

Result<StoredView> findStoredView(const Arguments &arguments)
{
    const std::string &where = arguments.operands.front();
    const Result<NamedExperiment> named = findExperiment(where, {}, arguments.number("run"));
    if (!named)
        return passOn(named);
    if (!named->storedRun)
        return fail(SLUICE_MESSAGE("app", "%1 is no session: there is nothing trained in it to be drawn"), where);
    const Result<Opened> opened = openRunToGoOn(where, named->storedRun->id);
    if (!opened)
        return passOn(opened);
    const Result<SessionContents> contents = readSessionContents(where);
    if (!contents)
        return passOn(contents);
    StoredView view;
    ViewState &state = view.state;
    state.experiment = opened->experiment;
    state.task = opened->task;
    state.referenceLoss = opened->referenceLoss;
    state.constantLoss = opened->constantLoss;
    state.baselines =
        std::make_shared<const std::vector<Baseline>>(computeBaselines(*state.task, answerLoss(state.experiment->training.loss)));
    state.expert = true;
    state.selection = firstSelection(*state.experiment, *state.task);
    state.selection.whatIfs = opened->whatIfs;
    showRuns(*contents, named->storedRun->id, state);
    if (const auto shown = showMoment(arguments, *named->storedRun, *opened, state); !shown)
        return passOn(shown);
    for (const auto choose : {chooseModel, chooseSplit, chooseNumbers})
        if (const auto chosen = choose(arguments, state); !chosen)
            return passOn(chosen);
    view.origin = {std::filesystem::absolute(where).lexically_normal().string(),
                   numberOf(*contents, named->storedRun->id),
                   named->directory.string(),
                   {},
                   named->storedRun->name};
    if (view.origin.runName.empty())
        view.origin.runName = "run " + std::to_string(view.origin.run);
    std::ranges::transform(contents->runs, std::back_inserter(view.origin.runs), &RunEntry::id);
    view.run = named->storedRun->id;
    return view;
}

} // namespace sluice
