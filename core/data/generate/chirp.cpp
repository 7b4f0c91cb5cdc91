#include "core/data/generate/catalogue.h"
#include "core/data/generate/common.h"

#include <cmath>
#include <numbers>

namespace sluice {

namespace {

Dataset make(const Parameters &parameters, uint64_t seed)
{
    auto data = emptySeries({{"value"}}, parameters);
    const double phase = sequenceStream(seed, "chirp").uniform(0);
    auto &rows = data.sequences.front();
    for (size_t step = 0; step < rows.n_cols; ++step) {
        const auto time = static_cast<double>(step);
        const double cycles = parameters.at("start_frequency") * time + parameters.at("rate") * time * time / 2;
        rows(0, step) = std::sin(2 * std::numbers::pi * (cycles + phase));
    }
    return data;
}

Result<void> check(const Parameters &parameters)
{
    const double last = parameters.at("start_frequency") + parameters.at("rate") * parameters.at("length");
    if (last > 0.5)
        return fail(SLUICE_MESSAGE("core", "The frequency would rise to %1 cycles a step; it must stay at or below 0.5. Make "
                                           "start_frequency, rate or length smaller."),
                    last);
    return {};
}

} // namespace

Generator chirp()
{
    return {
        "generate:chirp",
        "Chirp",
        "The frequency rises steadily, so the test rows are faster than any training row: learning the past is not knowing the "
        "future.",
        "",
        SourceGroup::signal,
        {UsualQuestion::forecast, AnsweredAt::last},
        {seriesLengthRange(1000),
         {"start_frequency", 0, 0.02, 0.5, false, "cycles a step at the first step"},
         {"rate", 0, 1e-4, 0.05, false, "how much the frequency rises a step"}},
        make,
        check};
}

} // namespace sluice
