#include "core/task/copying.h"

#include <algorithm>
#include <cmath>

namespace sluice {

namespace {

constexpr size_t lagsBeyond = 12;
constexpr size_t fewestForecasts = 10;
constexpr double strong = 0.9;
constexpr double clearly = 0.97; // of r(h), at most, is r(0) of a copy: values that change slowly are like the ones before

/// NaN where one of them does not vary.
double correlation(const arma::vec &a, const arma::vec &b)
{
    const arma::vec x = a - arma::mean(a);
    const arma::vec y = b - arma::mean(b);
    return arma::dot(x, y) / std::sqrt(arma::dot(x, x) * arma::dot(y, y));
}

arma::vec valuesBefore(const Task &task, const std::vector<RowForecast> &forecasts, size_t lag)
{
    arma::vec values(forecasts.size());
    for (size_t index = 0; index < forecasts.size(); ++index)
        values(index) = task.data().sequences[forecasts[index].sequence](task.targetColumn(), forecasts[index].row - lag);
    return values;
}

} // namespace

std::optional<CopyTest> testCopying(const Task &task, const std::vector<RowForecast> &forecasts)
{
    CopyTest test;
    test.lastKnownLag = task.spec().lead();
    const size_t mostLag = test.lastKnownLag + lagsBeyond;
    std::vector<RowForecast> usable;
    std::ranges::copy_if(forecasts, std::back_inserter(usable), [&](const RowForecast &each) { return each.row >= mostLag; });
    if (usable.size() < fewestForecasts)
        return {};
    arma::vec answers(usable.size());
    std::ranges::transform(usable, answers.begin(), &RowForecast::value);
    for (size_t lag = 0; lag <= mostLag; ++lag)
        test.correlations.push_back(correlation(answers, valuesBefore(task, usable, lag)));
    if (!std::ranges::all_of(test.correlations, [](double r) { return std::isfinite(r); }))
        return {};
    test.bestLag = static_cast<size_t>(std::ranges::max_element(test.correlations) - test.correlations.begin());
    const double best = test.correlations[test.bestLag];
    test.copies = test.bestLag == test.lastKnownLag && best >= strong && test.correlations[0] <= clearly * best;
    return test;
}

std::optional<CopyTest> testCopying(const Task &task, Split split, const arma::fcube &predictions)
{
    if (task.spec().kind != TaskKind::forecast || !task.targetFeature())
        return {};
    std::vector<RowForecast> forecasts;
    const auto &samples = task.samples(split);
    for (size_t index = 0; index < samples.size(); ++index) {
        // Of windows that move on row by row the last answer is new; of states carried on all are.
        const size_t steps = task.spec().stateful ? samples[index].outputSteps : 1;
        for (size_t back = 0; back < steps; ++back)
            forecasts.push_back({samples[index].sequence, samples[index].targetRow - back,
                                 static_cast<double>(predictions(predictions.n_rows - 1, predictions.n_cols - 1 - back, index))});
    }
    return testCopying(task, forecasts);
}

} // namespace sluice
