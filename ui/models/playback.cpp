#include "ui/models/playback.h"

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

std::vector<double> sampleSeries(const ViewState &state)
{
    if (!hasSample(state))
        return {};
    const Selection &at = state.selection;
    const Sample sample = alteredSample(*state.task, {at.split, at.sample}, at.whatIfs);
    const arma::rowvec values = arma::conv_to<arma::rowvec>::from(sample.x.row(state.task->targetFeature().value_or(0)));
    const double low = values.min(), span = values.max() - low;
    std::vector<double> series(values.n_elem, 0.5);
    for (size_t t = 0; t < series.size() && span > 0; ++t)
        series[t] = (values(t) - low) / span;
    return series;
}

bool sameSeries(const ViewState &one, const ViewState &other)
{
    return one.task == other.task && one.selection.split == other.selection.split &&
           one.selection.sample == other.selection.sample && one.selection.whatIfs == other.selection.whatIfs;
}

} // namespace sluice
