#include "core/data/generate/catalogue.h"
#include "core/data/generate/common.h"

#include <cmath>
#include <numbers>

namespace sluice {

namespace {

Dataset make(const Parameters &parameters, uint64_t seed)
{
    auto data = emptySeries({{"value"}}, parameters);
    const auto stream = sequenceStream(seed, "sines");
    auto &rows = data.sequences.front();
    for (size_t component = 0; component < whole(parameters, "components"); ++component) {
        const double amplitude = between(stream, 3 * component, 0.5, 1);
        const double phase = between(stream, 3 * component + 1, 0, 2 * std::numbers::pi);
        const double period = std::exp(between(stream, 3 * component + 2, std::log(parameters.at("shortest_period")),
                                               std::log(parameters.at("longest_period"))));
        for (size_t step = 0; step < rows.n_cols; ++step)
            rows(0, step) += amplitude * std::sin(2 * std::numbers::pi * static_cast<double>(step) / period + phase);
    }
    return data;
}

Result<void> check(const Parameters &parameters)
{
    if (parameters.at("shortest_period") > parameters.at("longest_period"))
        return fail(SLUICE_MESSAGE("core", "The parameter shortest_period is %1; it must not be above longest_period, %2."),
                    parameters.at("shortest_period"), parameters.at("longest_period"));
    return {};
}

} // namespace

Generator sines()
{
    return {
        "generate:sines",
        "Sum of sines",
        "A few sines added up follow a linear rule exactly, so a linear model has no error at all: how near does a network get?",
        "",
        SourceGroup::signal,
        {UsualQuestion::forecast, AnsweredAt::last},
        {seriesLengthRange(1000),
         {"components", 1, 3, 20, true, "how many sines"},
         {"shortest_period", 2.5, 8, 1e4, false, "steps; periods are drawn between this and longest_period"},
         {"longest_period", 2.5, 60, 1e4, false, "steps"}},
        make,
        check};
}

} // namespace sluice
