#include "core/task/baselines.h"

#include "core/task/least_squares.h"

#include <algorithm>
#include <functional>

namespace sluice {

namespace {

constexpr size_t mostInputs = 4096;
constexpr double mostProducts = 1e11;
constexpr size_t blockColumns = 512;

/// The answers (scaled) to one sample, as many as it has targets.
using Forecast = std::function<arma::rowvec(const Sample &)>;

template <class Add> Metrics score(const Task &task, Split split, Add add)
{
    MetricSums sums(task.classes().size());
    for (size_t index = 0; index < task.sampleCount(split); ++index)
        add(task.sample(split, index), sums);
    return metricsOf(sums, task.targetScaler().scale(0), task.referenceError(split));
}

template <class Add> Baseline baseline(const Task &task, std::string name, Add add)
{
    return {std::move(name), score(task, Split::validation, add), score(task, Split::test, add)};
}

Baseline numberBaseline(const Task &task, std::string name, const Forecast &forecast)
{
    return baseline(task, std::move(name), [&](const Sample &sample, MetricSums &sums) {
        const auto answers = forecast(sample);
        for (size_t step = 0; step < answers.n_elem; ++step)
            sums.add(answers(step), static_cast<double>(sample.y(0, step)));
    });
}

template <class Use> void forEachTrainingTarget(const Task &task, Use use)
{
    for (const SampleRange &range : task.samples(Split::train))
        for (const float target : task.targets(range))
            use(static_cast<double>(target));
}

double trainingMean(const Task &task)
{
    double sum = 0;
    double count = 0;
    forEachTrainingTarget(task, [&](double target) {
        sum += target;
        ++count;
    });
    return sum / count;
}

/// With one more of each class than was seen (Laplace 1814), so that none is impossible.
arma::vec trainingFrequencies(const Task &task)
{
    arma::vec counts(task.classes().size(), arma::fill::ones);
    forEachTrainingTarget(task, [&](double target) { ++counts(static_cast<arma::uword>(target)); });
    return counts / arma::accu(counts);
}

/// The steps that one answer may look at.
size_t windowSteps(const Task &task)
{
    return task.spec().output == OutputAt::every ? task.spec().lookback : task.steps();
}

/// What the linear model sees of a sample, one column an answer: the window that ends there, step by step, zeros where it reaches
/// back beyond the sample's beginning, and a 1 for the intercept. features · steps + 1 rows.
arma::mat designColumns(const Task &task, const Sample &sample)
{
    const size_t steps = windowSteps(task);
    const size_t features = task.features();
    arma::mat columns(features * steps + 1, sample.y.n_cols, arma::fill::zeros);
    for (size_t answer = 0; answer < sample.y.n_cols; ++answer) {
        const size_t end = sample.x.n_cols - sample.y.n_cols + answer + 1;
        const size_t seen = std::min(steps, end);
        const float *newest = sample.x.colptr(0) + end * features;
        std::copy(newest - seen * features, newest, columns.colptr(answer) + (steps - seen) * features);
        columns(features * steps, answer) = 1;
    }
    return columns;
}

arma::vec fitLinear(const Task &task)
{
    const size_t unknowns = task.features() * windowSteps(task) + 1;
    const size_t width = std::max(blockColumns, task.outputSteps());
    return leastSquares(unknowns, [&](const auto &use) {
        arma::mat block(unknowns + 1, width);
        size_t filled = 0;
        for (size_t index = 0; index < task.sampleCount(Split::train); ++index) {
            const auto sample = task.sample(Split::train, index);
            const size_t answers = sample.y.n_cols;
            if (filled + answers > width) {
                use(block.head_cols(filled));
                filled = 0;
            }
            block.submat(0, filled, unknowns - 1, filled + answers - 1) = designColumns(task, sample);
            block.row(unknowns).cols(filled, filled + answers - 1) = arma::conv_to<arma::mat>::from(sample.y);
            filled += answers;
        }
        use(block.head_cols(filled));
    });
}

bool linearIsFeasible(const Task &task)
{
    const size_t inputs = task.features() * windowSteps(task);
    const auto windows = static_cast<double>(task.sampleCount(Split::train) * task.outputSteps());
    return inputs <= mostInputs && windows * static_cast<double>(inputs) * static_cast<double>(inputs) <= mostProducts;
}

} // namespace

std::vector<Baseline> computeBaselines(const Task &task)
{
    if (!task.classes().empty()) {
        const arma::vec frequencies = trainingFrequencies(task);
        return {baseline(task, "frequencies", [&](const Sample &sample, MetricSums &sums) {
            for (const float target : sample.y)
                sums.addProbabilities(frequencies, static_cast<size_t>(target));
        })};
    }
    std::vector<Baseline> baselines;
    const double mean = trainingMean(task);
    baselines.push_back(
        numberBaseline(task, "mean", [&](const Sample &sample) { return arma::rowvec(sample.y.n_cols).fill(mean); }));
    if (const auto feature = task.targetFeature())
        baselines.push_back(numberBaseline(task, "persistence", [&](const Sample &sample) {
            return arma::conv_to<arma::rowvec>::from(arma::frowvec(sample.x.row(*feature).tail(sample.y.n_cols)));
        }));
    if (linearIsFeasible(task)) {
        const arma::rowvec weights = fitLinear(task).t();
        baselines.push_back(numberBaseline(
            task, "linear", [&](const Sample &sample) -> arma::rowvec { return weights * designColumns(task, sample); }));
    }
    return baselines;
}

} // namespace sluice
