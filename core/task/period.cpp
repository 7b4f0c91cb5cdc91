#include "core/task/period.h"

#include <algorithm>
#include <cmath>

namespace sluice {

namespace {

constexpr size_t mostLags = 1000;
constexpr size_t mostSteps = 20'000;
constexpr double nearlyBest = 0.9;

/// The newest steps without their least-squares line.
arma::vec withoutLine(const std::vector<double> &sequence)
{
    const size_t count = std::min(sequence.size(), mostSteps);
    arma::vec values(count);
    std::copy(sequence.end() - static_cast<std::ptrdiff_t>(count), sequence.end(), values.begin());
    arma::vec time = arma::regspace(0, static_cast<double>(count) - 1);
    time -= arma::mean(time);
    values -= arma::mean(values);
    return values - time * (arma::dot(time, values) / arma::dot(time, time));
}

/// r(0) … r(lags); empty where nothing varies.
std::vector<double> autocorrelation(const std::vector<arma::vec> &sequences, size_t lags)
{
    std::vector<double> sums(lags + 1, 0.0);
    for (const arma::vec &x : sequences)
        for (size_t lag = 0; lag <= lags && lag < x.n_elem; ++lag)
            sums[lag] += arma::dot(x.head(x.n_elem - lag), x.tail(x.n_elem - lag));
    const double variance = sums.front();
    if (variance <= 0)
        return {};
    for (double &sum : sums)
        sum /= variance;
    return sums;
}

std::vector<size_t> candidates(const std::vector<double> &r, double steps)
{
    const double bound = std::sqrt(2 * std::log(2 * static_cast<double>(r.size() - 2)) / steps);
    std::vector<size_t> found;
    double lowest = 1;
    double squares = 0;
    for (size_t lag = 2; lag + 1 < r.size(); ++lag) {
        lowest = std::min(lowest, r[lag - 1]);
        squares += r[lag - 1] * r[lag - 1];
        const double least = std::max(bound, 2 * std::sqrt((1 + 2 * squares) / steps));
        if (r[lag] > r[lag - 1] && r[lag] >= r[lag + 1] && r[lag] > least && r[lag] - lowest > bound)
            found.push_back(lag);
    }
    return found;
}

} // namespace

std::optional<size_t> detectPeriod(const std::vector<std::vector<double>> &sequences)
{
    std::vector<arma::vec> straight;
    size_t longest = 0;
    double steps = 0;
    for (const auto &sequence : sequences) {
        if (sequence.size() < 2 || steps >= static_cast<double>(mostSteps))
            continue;
        straight.push_back(withoutLine(sequence));
        longest = std::max<size_t>(longest, straight.back().n_elem);
        steps += static_cast<double>(straight.back().n_elem);
    }
    const size_t lags = std::min(longest / 3, mostLags);
    if (lags < 2)
        return {};
    const std::vector<double> r = autocorrelation(straight, lags + 1);
    if (r.empty())
        return {};
    const std::vector<size_t> found = candidates(r, steps);
    if (found.empty())
        return {};
    const double best = r[std::ranges::max(found, {}, [&](size_t lag) { return r[lag]; })];
    return *std::ranges::find_if(found, [&](size_t lag) { return r[lag] >= nearlyBest * best; });
}

std::optional<size_t> seasonalPeriod(const Task &task)
{
    if (!task.spec().ahead() || !task.classes().empty())
        return {};
    if (task.spec().period)
        return task.spec().period;
    const bool many = task.data().form == DataForm::sequences;
    const size_t trained = task.rows(Split::train).second;
    std::vector<std::vector<double>> sequences;
    for (size_t index = 0; index < (many ? trained : 1); ++index) {
        const arma::mat &values = task.data().sequences[index];
        const arma::rowvec target = values.row(task.targetColumn()).head(many ? values.n_cols : trained);
        sequences.push_back(arma::conv_to<std::vector<double>>::from(target));
    }
    return detectPeriod(sequences);
}

} // namespace sluice
