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

/// What is asked, of which task the forecasts are fitted to the training part, and by which loss the answers are measured too; that
/// may be none.
struct Question {
    const Task &fitted;
    const Task &task;
    const AnswerLoss &loss;
};

/// Metrics, and the loss where there is one.
class Score {
public:
    Score(const Question &question, Split split) : question_(question), split_(split), sums_(question.task.classes().size()) {}
    void add(double answer, double target)
    {
        sums_.add(answer, target);
        addLoss(answer, target);
    }
    void addProbabilities(const arma::vec &probabilities, size_t target)
    {
        sums_.addProbabilities(probabilities, target);
        addLoss(probabilities(target), static_cast<double>(target));
    }
    Metrics metrics() const { return metricsOf(sums_, question_.task.yardsticks(split_)); }
    double loss() const { return question_.loss ? loss_.loss / loss_.weight : std::numeric_limits<double>::quiet_NaN(); }

private:
    void addLoss(double answer, double target)
    {
        if (!question_.loss)
            return;
        const WeightedLoss own = question_.loss(answer, target);
        loss_.loss += own.loss;
        loss_.weight += own.weight;
    }

    const Question &question_;
    const Split split_;
    MetricSums sums_;
    WeightedLoss loss_ = {0, 0};
};

template <class Add> Baseline baseline(const Question &question, std::string name, Add add)
{
    const auto score = [&](Split split) {
        Score own(question, split);
        for (const SampleRange &range : question.task.samples(split))
            add(range, own);
        return own;
    };
    const Score validation = score(Split::validation);
    Baseline result{std::move(name), validation.metrics(), score(Split::test).metrics(), score(Split::train).metrics()};
    result.validationLoss = validation.loss();
    return result;
}

Baseline numberBaseline(const Question &question, std::string name, const Forecast &forecast)
{
    return baseline(question, std::move(name), [&](const SampleRange &range, Score &score) {
        const Sample sample = question.task.sample(range);
        const arma::mat answers = forecast(range, sample);
        for (size_t index = 0; index < answers.n_elem; ++index)
            if (!std::isnan(answers(index)))
                score.add(answers(index), static_cast<double>(sample.y(index)));
    });
}

void addPaths(const Task &task, Baseline &baseline, const PathForecast &forecast)
{
    baseline.pathValidation = measurePaths(task, Split::validation, forecast);
    baseline.pathTest = measurePaths(task, Split::test, forecast);
}

Baseline rowBaseline(const Question &question, std::string name, const RowAnswer &answer)
{
    const Task &task = question.task;
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
    Baseline result = numberBaseline(question, std::move(name), [&](const SampleRange &range, const Sample &sample) {
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

Baseline seasonalNaive(const Question &question, size_t period)
{
    const Task &task = question.task;
    Baseline result = rowBaseline(question, "seasonal_naive", [&](size_t sequence, size_t lastRow, size_t row) {
        const size_t back = (row - lastRow + period - 1) / period * period;
        return row < back ? std::numeric_limits<double>::quiet_NaN() : static_cast<double>(task.target(sequence, row - back));
    });
    result.period = period;
    return result;
}

Baseline linear(const Question &question)
{
    const Task &task = question.task;
    const arma::mat weights = fitLinear(question.fitted);
    const auto answer = [&](const arma::fmat &x, size_t steps) -> arma::mat { return weights * designColumns(task, x, steps); };
    Baseline result = numberBaseline(
        question, "linear", [&](const SampleRange &, const Sample &sample) { return answer(sample.x, sample.y.n_cols); });
    if (task.spec().multiStep == MultiStep::direct)
        addPaths(task, result, [&](const SampleRange &path, size_t) -> arma::vec { return answer(task.sample(path).x, 1); });
    if (task.spec().multiStep == MultiStep::recursive)
        addPaths(task, result, [&](const SampleRange &path, size_t) {
            return forecastPath(task, path, [&](const arma::fmat &window) { return answer(window, 1)(0); });
        });
    return result;
}

std::vector<Baseline> ofNumbers(const Question &question)
{
    const Task &task = question.task;
    std::vector<Baseline> baselines;
    const double mean = trainingMean(question.fitted);
    baselines.push_back(rowBaseline(question, "mean", [&](size_t, size_t, size_t) { return mean; }));
    if (task.spec().ahead() && task.targetFeature())
        baselines.push_back(rowBaseline(question, "persistence", [&](size_t sequence, size_t lastRow, size_t) {
            return static_cast<double>(task.target(sequence, lastRow));
        }));
    if (const auto period = seasonalPeriod(question.fitted))
        baselines.push_back(seasonalNaive(question, *period));
    if (linearIsFeasible(question.fitted))
        baselines.push_back(linear(question));
    return baselines;
}

std::vector<Baseline> ofClasses(const Question &question)
{
    const Task &task = question.task;
    const auto constant = [&](std::string name, const arma::vec &probabilities) {
        return baseline(question, std::move(name), [&](const SampleRange &range, Score &score) {
            for (const float target : task.targets(range))
                score.addProbabilities(probabilities, static_cast<size_t>(target));
        });
    };
    const arma::vec frequencies = trainingFrequencies(question.fitted);
    arma::vec certain(frequencies.n_elem, arma::fill::zeros);
    certain(frequencies.index_max()) = 1;
    std::vector<Baseline> baselines = {constant("frequencies", frequencies), constant("majority", certain)};
    if (tokensAreInputs(task)) {
        const NGramModel model = fitNGram(question.fitted, tokensOfAnNGram);
        baselines.push_back(baseline(question, "ngram", [&](const SampleRange &range, Score &score) {
            const arma::fmat targets = task.targets(range);
            for (size_t step = 0; step < targets.n_elem; ++step)
                score.addProbabilities(nGramAnswer(model, task, range, step), static_cast<size_t>(targets(step)));
        }));
        baselines.back().order = tokensOfAnNGram;
    }
    return baselines;
}

} // namespace

std::vector<Baseline> computeBaselines(const Task &task, const AnswerLoss &loss)
{
    return computeBaselines(task, task, loss);
}

std::vector<Baseline> computeBaselines(const Task &fitted, const Task &measured, const AnswerLoss &loss)
{
    const Question question{fitted, measured, loss};
    return fitted.classes().empty() ? ofNumbers(question) : ofClasses(question);
}

} // namespace sluice
