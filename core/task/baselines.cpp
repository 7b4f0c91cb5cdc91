#include "core/task/baselines.h"

#include "core/task/linear_baseline.h"
#include "core/task/period.h"
#include "core/task/token_baselines.h"

#include <cmath>
#include <functional>
#include <limits>

namespace sluice {

namespace {

constexpr size_t tokensOfAnNGram = 5;

/// The answers (scaled) to one sample: targets at once × output steps.
using Forecast = std::function<arma::mat(const SampleRange &, const Sample &)>;
/// The answer to one row from rows up to the last one known; NaN where there is none.
using RowAnswer = std::function<double(size_t sequence, size_t lastRow, size_t row)>;

template <class Add> Metrics score(const Task &task, Split split, Add add)
{
    MetricSums sums(task.classes().size());
    for (const SampleRange &range : task.samples(split))
        add(range, sums);
    return metricsOf(sums, task.yardsticks(split));
}

template <class Add> Baseline baseline(const Task &task, std::string name, Add add)
{
    return {std::move(name), score(task, Split::validation, add), score(task, Split::test, add), score(task, Split::train, add)};
}

Baseline numberBaseline(const Task &task, std::string name, const Forecast &forecast)
{
    return baseline(task, std::move(name), [&](const SampleRange &range, MetricSums &sums) {
        const Sample sample = task.sample(range);
        const arma::mat answers = forecast(range, sample);
        for (size_t index = 0; index < answers.n_elem; ++index)
            if (!std::isnan(answers(index)))
                sums.add(answers(index), static_cast<double>(sample.y(index)));
    });
}

void addPaths(const Task &task, Baseline &baseline, const PathForecast &forecast)
{
    baseline.pathValidation = measurePaths(task, Split::validation, forecast);
    baseline.pathTest = measurePaths(task, Split::test, forecast);
}

Baseline rowBaseline(const Task &task, std::string name, const RowAnswer &answer)
{
    const auto answersTo = [&](const SampleRange &range, size_t atOnce, size_t steps) {
        arma::mat answers(atOnce, steps);
        for (size_t step = 0; step < steps; ++step)
            for (size_t target = 0; target < atOnce; ++target) {
                const size_t newest = range.targetRow + 1 - steps + step;
                const size_t lead = atOnce > 1 ? atOnce : task.spec().lead();
                answers(target, step) = answer(range.sequence, newest - lead, newest + 1 - atOnce + target);
            }
        return answers;
    };
    Baseline result = numberBaseline(task, std::move(name), [&](const SampleRange &range, const Sample &sample) {
        return answersTo(range, sample.y.n_rows, sample.y.n_cols);
    });
    if (task.spec().multiStep)
        addPaths(task, result,
                 [&](const SampleRange &path, size_t) -> arma::vec { return answersTo(path, task.spec().horizon, 1); });
    return result;
}

double trainingMean(const Task &task)
{
    double sum = 0;
    double count = 0;
    for (const SampleRange &range : task.samples(Split::train))
        for (const float target : task.targets(range)) {
            sum += static_cast<double>(target);
            ++count;
        }
    return sum / count;
}

Baseline seasonalNaive(const Task &task, size_t period)
{
    Baseline result = rowBaseline(task, "seasonal_naive", [&](size_t sequence, size_t lastRow, size_t row) {
        const size_t back = (row - lastRow + period - 1) / period * period;
        return row < back ? std::numeric_limits<double>::quiet_NaN() : static_cast<double>(task.target(sequence, row - back));
    });
    result.period = period;
    return result;
}

Baseline linear(const Task &fitted, const Task &task)
{
    const arma::mat weights = fitLinear(fitted);
    const auto answer = [&](const arma::fmat &x, size_t steps) -> arma::mat { return weights * designColumns(task, x, steps); };
    Baseline result = numberBaseline(
        task, "linear", [&](const SampleRange &, const Sample &sample) { return answer(sample.x, sample.y.n_cols); });
    if (task.spec().multiStep == MultiStep::direct)
        addPaths(task, result, [&](const SampleRange &path, size_t) -> arma::vec { return answer(task.sample(path).x, 1); });
    if (task.spec().multiStep == MultiStep::recursive)
        addPaths(task, result, [&](const SampleRange &path, size_t) {
            return forecastPath(task, path, [&](const arma::fmat &window) { return answer(window, 1)(0); });
        });
    return result;
}

std::vector<Baseline> ofNumbers(const Task &fitted, const Task &task)
{
    std::vector<Baseline> baselines;
    const double mean = trainingMean(fitted);
    baselines.push_back(rowBaseline(task, "mean", [&](size_t, size_t, size_t) { return mean; }));
    if (task.spec().ahead() && task.targetFeature())
        baselines.push_back(rowBaseline(task, "persistence", [&](size_t sequence, size_t lastRow, size_t) {
            return static_cast<double>(task.target(sequence, lastRow));
        }));
    if (const auto period = seasonalPeriod(fitted))
        baselines.push_back(seasonalNaive(task, *period));
    if (linearIsFeasible(fitted))
        baselines.push_back(linear(fitted, task));
    return baselines;
}

std::vector<Baseline> ofClasses(const Task &fitted, const Task &task)
{
    const auto constant = [&](std::string name, const arma::vec &probabilities) {
        return baseline(task, std::move(name), [&](const SampleRange &range, MetricSums &sums) {
            for (const float target : task.targets(range))
                sums.addProbabilities(probabilities, static_cast<size_t>(target));
        });
    };
    const arma::vec frequencies = trainingFrequencies(fitted);
    arma::vec certain(frequencies.n_elem, arma::fill::zeros);
    certain(frequencies.index_max()) = 1;
    std::vector<Baseline> baselines = {constant("frequencies", frequencies), constant("majority", certain)};
    if (tokensAreInputs(task)) {
        const NGramModel model = fitNGram(fitted, tokensOfAnNGram);
        baselines.push_back(baseline(task, "ngram", [&](const SampleRange &range, MetricSums &sums) {
            const arma::fmat targets = task.targets(range);
            for (size_t step = 0; step < targets.n_elem; ++step)
                sums.addProbabilities(nGramAnswer(model, task, range, step), static_cast<size_t>(targets(step)));
        }));
        baselines.back().order = tokensOfAnNGram;
    }
    return baselines;
}

} // namespace

std::vector<Baseline> computeBaselines(const Task &task)
{
    return computeBaselines(task, task);
}

std::vector<Baseline> computeBaselines(const Task &fitted, const Task &measured)
{
    return fitted.classes().empty() ? ofNumbers(fitted, measured) : ofClasses(fitted, measured);
}

} // namespace sluice
