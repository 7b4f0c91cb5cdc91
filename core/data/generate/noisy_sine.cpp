#include "core/data/generate/catalogue.h"
#include "core/data/generate/common.h"

#include <cmath>
#include <numbers>

namespace sluice {

namespace {

Dataset make(const Parameters &parameters, uint64_t seed)
{
    auto data = emptySeries({{"clean"}, {"value"}}, parameters);
    const auto stream = sequenceStream(seed, "noisy_sine");
    const double phase = between(stream, 0, 0, 2 * std::numbers::pi);
    auto &rows = data.sequences.front();
    for (size_t step = 0; step < rows.n_cols; ++step) {
        rows(0, step) = std::sin(2 * std::numbers::pi * static_cast<double>(step) / parameters.at("period") + phase);
        rows(1, step) = rows(0, step) + parameters.at("noise") * stream.normal(step + 1);
    }
    return data;
}

} // namespace

Generator noisySine()
{
    return {
        "generate:noisy_sine",
        "Noisy sine",
        "Nobody can forecast noise: the error stays at the noise's own size, and a training error well below it is noise learned "
        "by heart.",
        "",
        SourceGroup::signal,
        {UsualQuestion::forecast, AnsweredAt::last},
        {seriesLengthRange(1000),
         {"period", 2.5, 25, 1e4, false, "steps"},
         {"noise", 0, 0.3, 100, false, "standard deviation; the sine's amplitude is 1"}},
        make};
}

} // namespace sluice
