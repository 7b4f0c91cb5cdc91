#pragma once

#include <armadillo>
#include <cstddef>
#include <limits>
#include <optional>
#include <span>

namespace sluice {

/// How well classes are told apart.
struct ClassMetrics {
    double accuracy = 0;
    double macroF1 = 0;   ///< mean over the classes that occur, as target or as answer, of 2·TP / (2·TP + FP + FN)
    double logLoss = 0;   ///< mean cross-entropy, in nats
    arma::umat confusion; ///< target × answer
};

/// What errors are measured by.
struct Yardsticks {
    double scale = 1;                                             ///< of the target (Scaler): own units = scaled · scale
    double reference = std::numeric_limits<double>::quiet_NaN();  ///< the scaled targets' variance, or for classes their entropy
    double naiveError = std::numeric_limits<double>::quiet_NaN(); ///< in own units, what `mase` divides by
    bool tokens = false;                                          ///< the classes follow each other, as the characters of a text
};

/// Errors of one model on one split.
///
/// Of numbers, with e = ŷ − y:
///     mse       Σe² / n of the scaled values
///     rmse      √(Σe² / n), in the data's own units
///     mae       Σ|e| / n, in the data's own units
///     mase      mae ÷ the mean of |y(t) − y(t−1)| over the training rows: below 1 is better than repeating the last value was
///               there, one step ahead (Hyndman & Koehler 2006, "Another look at measures of forecast accuracy", section 3); NaN for
///               rows without an order, and where the training rows are all equal
///     relative  mse ÷ variance of the targets: 1 is predicting their mean, 0 is perfect
///     r2        1 − relative, the coefficient of determination about the split's own mean
/// Of classes: `classes`; `relative` is the log loss ÷ the entropy of the targets: 1 is knowing their frequencies; of tokens
/// `bitsPerToken` is the log loss in bits (log loss ÷ ln 2), of a text bits per character. What does not apply is NaN.
struct Metrics {
    double mse = 0;
    double rmse = 0;
    double mae = 0;
    double relative = 0;
    std::optional<ClassMetrics> classes = {};
    double mase = std::numeric_limits<double>::quiet_NaN();
    double r2 = std::numeric_limits<double>::quiet_NaN();
    double bitsPerToken = std::numeric_limits<double>::quiet_NaN();
};

/// 1 − error ÷ the baseline's error: 1 is perfect, 0 no better than the baseline, negative worse (Murphy 1988, "Skill scores based
/// on the mean square error", equation 4). The error is the mean squared error; of classes the log loss, or the share of wrong
/// answers where the baseline is certain of its answer and so has no finite log loss. NaN where the baseline makes no error.
double skill(const Metrics &model, const Metrics &baseline);

/// Accumulates errors over samples and steps.
class MetricSums {
public:
    /// `classes`: 0 for numbers.
    explicit MetricSums(size_t classes = 0);

    void add(double predicted, double target);
    /// One logit a class (one logit in all for two classes), and the target's class number.
    template <class Real> void addLogits(std::span<const Real> logits, size_t target);
    void addProbabilities(const arma::vec &probabilities, size_t target);
    void add(const MetricSums &other);
    /// Either, by what the sums are of: a number for each target, or the logits of one class.
    template <class Real, class Target> void addAnswer(std::span<const Real> answer, const Target *targets)
    {
        if (!confusion_.empty())
            return addLogits(answer, static_cast<size_t>(*targets));
        for (size_t number = 0; number < answer.size(); ++number)
            add(static_cast<double>(answer[number]), static_cast<double>(targets[number]));
    }

    size_t count() const { return count_; }
    double mse() const;
    double mae() const;
    std::optional<ClassMetrics> classes() const;

private:
    void addClass(size_t target, size_t answer, double logLoss);

    double squared_ = 0;
    double absolute_ = 0;
    double logLoss_ = 0;
    size_t count_ = 0;
    arma::umat confusion_;
};

/// From sums over scaled values.
Metrics metricsOf(const MetricSums &scaled, const Yardsticks &by);

} // namespace sluice
