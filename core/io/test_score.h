#pragma once

#include "core/task/metrics.h"

#include <cstdint>
#include <string>
#include <vector>

namespace sluice {

/// What a model came to on the test part when that was looked at: one measure, by its name in result.json ("rmse", "relative", …).
struct TestScore {
    uint32_t epoch = 0; ///< whose weights
    uint32_t model = 0; ///< index into Experiment::models
    std::string measure;
    double value = 0; ///< finite
    bool operator==(const TestScore &) const = default;
};

/// Of one model: of numbers rmse, mae, mase, r2, mse and relative; of classes accuracy, macro_f1, log_loss, bits_per_character and
/// relative (metrics.h). What is not finite is left out.
std::vector<TestScore> testScores(uint32_t epoch, uint32_t model, const Metrics &metrics);

/// With others in place of those of the same epoch, model and measure; by epoch, model and measure.
std::vector<TestScore> withScores(std::vector<TestScore> scores, const std::vector<TestScore> &fresh);

} // namespace sluice
