#include "ui/models/path_content.h"

#include "core/inspect/path_what_if.h"
#include "core/train/predict_paths.h"
#include "ui/models/answer.h"
#include "ui/models/measures_content.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace sluice {

namespace {

constexpr size_t mostPaths = 300;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Path)
};

/// The path that begins where the shown sample does, or the nearest one.
size_t shownPath(const Task &task, const Selection &selection)
{
    const auto &paths = task.paths(selection.split);
    const SampleRange &sample = task.samples(selection.split)[selection.sample];
    const auto distance = [&](const SampleRange &path) {
        const size_t rows = path.firstRow > sample.firstRow ? path.firstRow - sample.firstRow : sample.firstRow - path.firstRow;
        return std::pair(path.sequence != sample.sequence, rows);
    };
    return static_cast<size_t>(std::ranges::min_element(paths, {}, distance) - paths.begin());
}

/// Places of the paths that errors are measured over.
std::vector<size_t> spread(size_t count)
{
    const size_t taken = std::min(count, mostPaths);
    std::vector<size_t> places;
    for (size_t k = 0; k < taken; ++k)
        places.push_back(k * count / taken);
    return places;
}

std::vector<double> rmseOf(const PathMetrics &metrics)
{
    std::vector<double> errors;
    for (const Metrics &step : metrics.bySteps)
        errors.push_back(step.rmse);
    return errors;
}

/// Horizon × paths. Nothing where it was abandoned.
std::optional<arma::mat> forecastsOf(const ViewState &state, size_t model, bool whatIf, const std::vector<size_t> &paths,
                                     const std::atomic<bool> &abandoned)
{
    const Task &task = *state.task;
    const Split split = state.selection.split;
    const ModelSpec &spec = state.experiment->models[model];
    const auto &weights = state.moment[model]->weights;
    if (whatIf)
        return forecastPathsWhatIf(spec, weights, task, split, paths, state.selection.whatIfs, model,
                                   [&abandoned] { return !abandoned; });
    std::vector<SampleRange> ranges;
    for (const size_t path : paths)
        ranges.push_back(task.paths(split)[path]);
    ThreadPool pool(1);
    return forecastPaths(spec, task, ranges, weights, pool);
}

std::optional<PathContent::Model> modelPath(const ViewState &state, size_t model, bool whatIf, size_t shown,
                                            const std::vector<size_t> &places, const std::atomic<bool> &abandoned)
{
    const Task &task = *state.task;
    std::vector<size_t> paths = {shown};
    paths.insert(paths.end(), places.begin(), places.end());
    const auto found = forecastsOf(state, model, whatIf, paths, abandoned);
    if (!found)
        return {};
    const arma::mat &forecasts = *found;
    PathContent::Model content{model, answererName(state.experiment->models[model].name, whatIf), {}, {}, whatIf};
    for (const double scaled : forecasts.col(0).eval())
        content.answer.push_back(task.targetScaler().undo(0, scaled));
    const arma::vec none(task.spec().horizon, arma::fill::value(std::nan("")));
    content.rmse = rmseOf(measurePaths(task, state.selection.split, [&](const SampleRange &, size_t index) -> arma::vec {
        const auto place = std::ranges::lower_bound(places, index);
        const bool taken = place != places.end() && *place == index;
        return taken ? arma::vec(forecasts.col(static_cast<size_t>(place - places.begin()) + 1)) : none;
    }));
    return content;
}

void addRows(const Task &task, const SampleRange &path, PathContent &content)
{
    const arma::mat &rows = task.data().sequences[path.sequence];
    const size_t horizon = task.spec().horizon;
    const size_t lastInput = path.targetRow - horizon;
    for (size_t row = path.firstRow; row <= lastInput; ++row) {
        content.knownX.push_back(static_cast<double>(row) - static_cast<double>(lastInput));
        content.known.push_back(rows(task.targetColumn(), row));
    }
    for (size_t ahead = 1; ahead <= horizon; ++ahead) {
        content.x.push_back(static_cast<double>(ahead));
        content.target.push_back(rows(task.targetColumn(), lastInput + ahead));
    }
}

void addBaselines(const ViewState &state, PathContent &content)
{
    if (!state.baselines || state.selection.split == Split::train)
        return;
    for (const Baseline &baseline : *state.baselines)
        if (const auto &metrics = state.selection.split == Split::test ? baseline.pathTest : baseline.pathValidation)
            content.baselines.push_back({baselineName(baseline), rmseOf(*metrics)});
}

/// A wild answer must not squeeze the series into a line.
void findRanges(PathContent &content)
{
    std::vector<double> truth = content.known;
    truth.insert(truth.end(), content.target.begin(), content.target.end());
    const auto [least, most] = std::ranges::minmax(truth);
    // What a what-if does is what it was made for.
    const bool whatIf = std::ranges::any_of(content.models, &PathContent::Model::whatIf);
    const double height = std::max(most - least, 1e-9), room = whatIf ? 2 * height : height;
    PlotRange all{least, most};
    for (const auto &model : content.models)
        for (size_t step = 0; step < model.answer.size(); ++step)
            for (const double value : {model.answer[step] - model.rmse[step], model.answer[step] + model.rmse[step]})
                if (std::isfinite(value))
                    all = {std::min(all.lower, value), std::max(all.upper, value)};
    content.range = {std::max(all.lower, least - room) - 0.06 * height, std::min(all.upper, most + room) + 0.06 * height};
    for (const auto &baseline : content.baselines)
        for (const double error : baseline.rmse)
            content.largestError = std::isfinite(error) ? std::max(content.largestError, error) : content.largestError;
    const double bound = content.largestError > 0 ? (whatIf ? 4 : 2) * content.largestError : room;
    for (const auto &model : content.models)
        for (const double error : model.rmse)
            if (std::isfinite(error))
                content.largestError = std::max(content.largestError, std::min(error, bound));
}

} // namespace

std::optional<PathContent> pathContent(const ViewState &state, const std::atomic<bool> &abandoned)
{
    const Task &task = *state.task;
    const auto &paths = task.paths(state.selection.split);
    if (paths.empty() || state.moment.size() != state.experiment->models.size())
        return {};
    const size_t shown = shownPath(task, state.selection);
    const std::vector<size_t> places = spread(paths.size());
    PathContent content;
    content.yTitle = columnTitle(task.data(), task.targetColumn());
    content.xTitle = Words::tr("rows ahead of the last input");
    content.title = task.spec().multiStep == MultiStep::recursive
                        ? Words::tr("Path %1 of %2: each answer is the next input").arg(shown + 1).arg(paths.size())
                        : Words::tr("Path %1 of %2: all rows at once").arg(shown + 1).arg(paths.size());
    content.note = places.size() == paths.size()
                       ? Words::tr("band: ± RMSE of so many rows ahead, over all %1 paths of the part").arg(paths.size())
                       : Words::tr("band: ± RMSE of so many rows ahead, over %1 of the part's %2 paths")
                             .arg(places.size())
                             .arg(paths.size());
    addRows(task, paths[shown], content);
    for (size_t model = 0; model < state.moment.size(); ++model)
        for (const bool whatIf : {false, true}) {
            if (whatIf && !reaches(state.selection.whatIfs, model))
                continue;
            auto path = abandoned ? std::nullopt : modelPath(state, model, whatIf, shown, places, abandoned);
            if (!path)
                return {};
            content.models.push_back(std::move(*path));
        }
    addBaselines(state, content);
    findRanges(content);
    return content;
}

} // namespace sluice
