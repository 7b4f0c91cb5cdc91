#include "core/task/paths.h"

#include <cmath>

namespace sluice {

namespace {

/// Sums over errors and the spread of the targets they are errors of.
struct Step {
    MetricSums sums;
    arma::running_stat<double> targets;

    void add(double answer, double target)
    {
        sums.add(answer, target);
        targets(target);
    }
    Metrics metrics(Yardsticks by) const
    {
        by.reference = targets.var(1);
        return metricsOf(sums, by);
    }
};

} // namespace

arma::vec forecastPath(const Task &task, const SampleRange &path, const OneStep &oneStep)
{
    const size_t target = *task.targetFeature();
    arma::fmat window = task.sample(path).x;
    arma::vec answers(task.spec().horizon);
    for (double &answer : answers) {
        answer = oneStep(window);
        const arma::fvec last = window.tail_cols(1);
        window.head_cols(window.n_cols - 1) = arma::fmat(window.tail_cols(window.n_cols - 1));
        window.tail_cols(1) = last;
        window(target, window.n_cols - 1) = static_cast<float>(answer); // inputs and targets of one column have the same scale
    }
    return answers;
}

PathMetrics measurePaths(const Task &task, Split split, const PathForecast &forecast)
{
    Step all;
    std::vector<Step> bySteps(task.spec().horizon);
    for (size_t index = 0; index < task.paths(split).size(); ++index) {
        const SampleRange &path = task.paths(split)[index];
        const arma::vec answers = forecast(path, index);
        const arma::fvec targets = task.pathTargets(path);
        for (size_t step = 0; step < bySteps.size(); ++step) {
            if (std::isnan(answers(step)))
                continue;
            const auto target = static_cast<double>(targets(step));
            all.add(answers(step), target);
            bySteps[step].add(answers(step), target);
        }
    }
    PathMetrics metrics;
    const Yardsticks by = task.yardsticks(split);
    metrics.all = all.metrics(by);
    for (const Step &step : bySteps)
        metrics.bySteps.push_back(step.metrics(by));
    return metrics;
}

} // namespace sluice
