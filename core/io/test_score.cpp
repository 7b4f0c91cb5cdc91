#include "core/io/test_score.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace sluice {

std::vector<TestScore> testScores(uint32_t epoch, uint32_t model, const Metrics &metrics)
{
    std::vector<TestScore> scores;
    const auto add = [&](const char *measure, double value) {
        if (std::isfinite(value))
            scores.push_back({epoch, model, measure, value});
    };
    if (const auto &classes = metrics.classes) {
        add("accuracy", classes->accuracy);
        add("macro_f1", classes->macroF1);
        add("log_loss", classes->logLoss);
        add("bits_per_character", metrics.bitsPerToken);
    } else {
        add("rmse", metrics.rmse);
        add("mae", metrics.mae);
        add("mase", metrics.mase);
        add("r2", metrics.r2);
        add("mse", metrics.mse);
    }
    add("relative", metrics.relative);
    return scores;
}

std::vector<TestScore> withScores(std::vector<TestScore> scores, const std::vector<TestScore> &fresh)
{
    const auto key = [](const TestScore &score) { return std::tie(score.epoch, score.model, score.measure); };
    for (const TestScore &score : fresh) {
        std::erase_if(scores, [&](const TestScore &each) { return key(each) == key(score); });
        scores.push_back(score);
    }
    std::ranges::sort(scores, {}, key);
    return scores;
}

} // namespace sluice
