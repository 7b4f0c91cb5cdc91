#include "core/data/generate/catalogue.h"
#include "core/data/generate/common.h"

#include <cmath>
#include <numbers>

namespace sluice {

namespace {

Dataset make(const Parameters &parameters, uint64_t seed)
{
    auto data = emptySeries({{"value"}}, parameters);
    const auto stream = sequenceStream(seed, "seasonal_trend");
    constexpr double turn = 2 * std::numbers::pi;
    const double first = between(stream, 0, 0, turn);
    const double second = between(stream, 1, 0, turn);
    auto &rows = data.sequences.front();
    for (size_t step = 0; step < rows.n_cols; ++step) {
        const auto time = static_cast<double>(step);
        const double angle = turn * time / parameters.at("period");
        rows(0, step) = parameters.at("slope") * time +
                        parameters.at("amplitude") * (std::sin(angle + first) + std::sin(2 * angle + second) / 2) +
                        parameters.at("noise") * stream.normal(step + 2);
    }
    return data;
}

} // namespace

Generator seasonalTrend()
{
    return {"generate:seasonal_trend",
            "Season and trend",
            "A season on top of growth: the trend carries the test rows out of the range of the training rows.",
            "",
            SourceGroup::signal,
            {UsualQuestion::forecast, AnsweredAt::last},
            {seriesLengthRange(480),
             {"period", 2.5, 12, 1e4, false, "steps of a season"},
             {"slope", -100, 0.02, 100, false, "growth a step"},
             {"amplitude", 0, 1, 1e3, false, "of the season"},
             {"noise", 0, 0.2, 1e3, false, "standard deviation"}},
            make};
}

} // namespace sluice
