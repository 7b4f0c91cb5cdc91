#pragma once

#include <armadillo>
#include <cstddef>
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

/// Errors of one model on one split. Of numbers: `rmse` and `mae` are in the data's own units; `mse` is of the scaled values;
/// `relative` is mse ÷ variance of the targets: 1 is predicting their mean, 0 is perfect. Of classes: `classes`, and `relative` is
/// the log loss ÷ the entropy of the targets: 1 is knowing their frequencies; the others are NaN.
struct Metrics {
    double mse = 0;
    double rmse = 0;
    double mae = 0;
    double relative = 0;
    std::optional<ClassMetrics> classes = {};
};

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
    /// Either, by what the sums are of.
    template <class Real> void addAnswer(std::span<const Real> answer, double target)
    {
        if (confusion_.empty())
            add(static_cast<double>(answer.front()), target);
        else
            addLogits(answer, static_cast<size_t>(target));
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

/// From sums over scaled values, the target's scale (Scaler) and the scaled targets' variance, or for classes their entropy.
Metrics metricsOf(const MetricSums &scaled, double scale, double reference);

} // namespace sluice
