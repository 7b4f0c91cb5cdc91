#include "ui/models/playback.h"

#include "ui/models/answer.h"

#include <algorithm>
#include <cmath>

namespace sluice {

namespace {

bool hasSample(const ViewState &state)
{
    return state.task && state.selection.sample < state.task->sampleCount(state.selection.split);
}

} // namespace

int playMilliseconds(double speed)
{
    return static_cast<int>(std::lround(1000 / speed));
}

size_t sampleSteps(const ViewState &state)
{
    return hasSample(state) ? state.task->samples(state.selection.split)[state.selection.sample].steps : 0;
}

SampleSeries sampleSeries(const ViewState &state)
{
    if (!hasSample(state))
        return {};
    const Selection &at = state.selection;
    const Task &task = *state.task;
    const size_t feature = task.targetFeature().value_or(0);
    const arma::mat x = arma::conv_to<arma::mat>::from(alteredSample(task, {at.split, at.sample}, at.whatIfs).x.row(feature));
    SampleSeries series{task.tabular() ? QString() : featureName(task, feature), {}, std::vector<double>(x.n_elem, 0.5)};
    const double low = x.min(), span = x.max() - low;
    for (size_t t = 0; t < x.n_elem; ++t) {
        series.values.push_back(task.featureValue(task.tabular() ? t : feature, x(t)));
        if (span > 0)
            series.heights[t] = (x(t) - low) / span;
    }
    return series;
}

bool sameSeries(const ViewState &one, const ViewState &other)
{
    return one.task == other.task && one.selection.split == other.selection.split &&
           one.selection.sample == other.selection.sample && one.selection.whatIfs == other.selection.whatIfs;
}

} // namespace sluice
