#include "core/task/metrics.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace sluice {

namespace {

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

double meanOver(double sum, size_t count)
{
    return count == 0 ? notANumber : sum / static_cast<double>(count);
}

double macroF1(const arma::umat &confusion)
{
    double sum = 0;
    double classes = 0;
    for (arma::uword k = 0; k < confusion.n_rows; ++k) {
        const auto right = static_cast<double>(confusion(k, k));
        const auto involved = static_cast<double>(arma::accu(confusion.row(k)) + arma::accu(confusion.col(k)));
        if (involved == 0)
            continue;
        sum += 2 * right / involved;
        ++classes;
    }
    return classes == 0 ? notANumber : sum / classes;
}

} // namespace

MetricSums::MetricSums(size_t classes) : confusion_(classes, classes, arma::fill::zeros) {}

void MetricSums::add(double predicted, double target)
{
    const double error = predicted - target;
    squared_ += error * error;
    absolute_ += std::abs(error);
    ++count_;
}

template <class Real> void MetricSums::addLogits(std::span<const Real> logits, size_t target)
{
    if (logits.size() == 1) {
        const auto z = static_cast<double>(logits.front());
        const double loss = std::max(z, 0.0) - (target == 1 ? z : 0.0) + std::log1p(std::exp(-std::abs(z)));
        return addClass(target, z > 0 ? 1 : 0, loss);
    }
    const auto largest = std::max_element(logits.begin(), logits.end());
    double total = 0;
    for (const Real logit : logits)
        total += std::exp(static_cast<double>(logit - *largest));
    addClass(target, static_cast<size_t>(largest - logits.begin()),
             std::log(total) - static_cast<double>(logits[target] - *largest));
}

template void MetricSums::addLogits<float>(std::span<const float>, size_t);
template void MetricSums::addLogits<double>(std::span<const double>, size_t);

void MetricSums::addProbabilities(const arma::vec &probabilities, size_t target)
{
    addClass(target, probabilities.index_max(), -std::log(probabilities(target)));
}

void MetricSums::addClass(size_t target, size_t answer, double logLoss)
{
    ++confusion_(target, answer);
    logLoss_ += logLoss;
    ++count_;
}

void MetricSums::add(const MetricSums &other)
{
    squared_ += other.squared_;
    absolute_ += other.absolute_;
    logLoss_ += other.logLoss_;
    count_ += other.count_;
    confusion_ += other.confusion_;
}

double MetricSums::mse() const
{
    return confusion_.empty() ? meanOver(squared_, count_) : notANumber;
}

double MetricSums::mae() const
{
    return confusion_.empty() ? meanOver(absolute_, count_) : notANumber;
}

std::optional<ClassMetrics> MetricSums::classes() const
{
    if (confusion_.empty())
        return {};
    return ClassMetrics{meanOver(static_cast<double>(arma::trace(confusion_)), count_), macroF1(confusion_),
                        meanOver(logLoss_, count_), confusion_};
}

Metrics metricsOf(const MetricSums &scaled, const Yardsticks &by)
{
    Metrics metrics;
    metrics.mse = scaled.mse();
    metrics.rmse = std::sqrt(metrics.mse) * by.scale;
    metrics.mae = scaled.mae() * by.scale;
    metrics.classes = scaled.classes();
    const double error = metrics.classes ? metrics.classes->logLoss : metrics.mse;
    metrics.relative = by.reference > 0 ? error / by.reference : notANumber;
    metrics.mase = by.naiveError > 0 ? metrics.mae / by.naiveError : notANumber;
    metrics.r2 = metrics.classes ? notANumber : 1 - metrics.relative;
    if (metrics.classes && by.tokens)
        metrics.bitsPerToken = metrics.classes->logLoss / std::numbers::ln2;
    return metrics;
}

double skill(const Metrics &model, const Metrics &baseline)
{
    double error = model.mse;
    double reference = baseline.mse;
    if (model.classes && baseline.classes) {
        const bool certain = !std::isfinite(baseline.classes->logLoss);
        error = certain ? 1 - model.classes->accuracy : model.classes->logLoss;
        reference = certain ? 1 - baseline.classes->accuracy : baseline.classes->logLoss;
    }
    return reference > 0 ? 1 - error / reference : notANumber;
}

} // namespace sluice
