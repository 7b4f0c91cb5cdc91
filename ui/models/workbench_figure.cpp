// What an exported picture shows is shown again; opening and training are in workbench.cpp.

#include "core/data/data_hash.h"
#include "ui/models/runs_content.h"
#include "ui/models/workbench.h"

#include <algorithm>

namespace sluice {

namespace {

bool hasWeights(const Moment &moment, const FigureSource &figure)
{
    return std::ranges::equal(moment, figure.weights, {}, [](const SnapshotPtr &snapshot) { return weightHash(*snapshot); });
}

} // namespace

FigureOrigin Workbench::origin() const
{
    const auto listed = std::ranges::find(keeper_.runs(), run_, &SessionRun::id);
    const std::string name = listed == keeper_.runs().end() ? std::string() : runName(*listed).toStdString();
    if (!keeper_.named())
        return {{}, 0, directory_.string(), {}, name};
    std::vector<uint64_t> runs = keeper_.runsInFile();
    const auto shown = std::ranges::find(runs, run_);
    const size_t number = shown == runs.end() ? 0 : static_cast<size_t>(shown - runs.begin()) + 1;
    return {keeper_.file().string(), number, directory_.string(), std::move(runs), name};
}

/// The kept epoch with the figure's very weights.
std::optional<uint32_t> Workbench::epochOfFigure() const
{
    for (const uint32_t epoch : keptEpochs())
        if (hasWeights(checkpointAt(epoch).models, *figure_))
            return epoch;
    return {};
}

/// By their ids, as far as the session still has them.
std::vector<uint64_t> Workbench::drawnRunsOfFigure() const
{
    const std::vector<uint64_t> runs = keeper_.runsInFile();
    std::vector<uint64_t> drawn;
    for (const size_t number : figure_->drawnRuns)
        if (number <= runs.size())
            drawn.push_back(runs[number - 1]);
    return drawn;
}

/// Once the weights are there: of a session at once, of one that is gone after it was trained again.
void Workbench::showFigure()
{
    if (!figure_ || live_.empty() || (!figureIsStored_ && !outcome_))
        return;
    const FigureSource figure = *figure_;
    const bool live = hasWeights(live_, figure);
    const auto kept = live ? std::nullopt : epochOfFigure();
    figure_.reset();
    if (live || kept) {
        if (kept)
            showEpoch(*kept);
        emit notice(Sentence(SLUICE_MESSAGE("ui", "“%1”, epoch %2: these are the very weights that the picture was drawn from."),
                             figure.view, figure.epoch));
        return;
    }
    showEpoch(figure.epoch);
    const bool otherData = dataHash(state_.task->data()) != figure.dataHash;
    const Message otherWeights =
        SLUICE_MESSAGE("ui", "“%1”, epoch %2: these are not the weights that the picture was drawn from; they were not kept, or "
                             "come from another build.");
    emit notice(otherData
                    ? Sentence(SLUICE_MESSAGE("ui", "“%1”: the data is not what it was when the picture was drawn."), figure.view)
                    : Sentence(otherWeights, figure.view, shownEpoch()));
}

void Workbench::trainFigureAgain()
{
    if (!figure_)
        return;
    setPace({});
    train();
}

} // namespace sluice
