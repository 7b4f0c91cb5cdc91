#include "core/data/generate/catalogue.h"
#include "core/data/generate/common.h"

namespace sluice {

namespace {

Dataset make(const Parameters &parameters, uint64_t seed)
{
    auto data = emptySeries({{"value"}}, parameters);
    const auto stream = sequenceStream(seed, "random_walk");
    auto &rows = data.sequences.front();
    for (size_t step = 1; step < rows.n_cols; ++step)
        rows(0, step) = rows(0, step - 1) + parameters.at("drift") + stream.normal(step);
    return data;
}

} // namespace

Generator randomWalk()
{
    return {
        "generate:random_walk",
        "Random walk",
        "Where the next step is pure chance, “tomorrow as today” is the best forecast there is: a network that seems to beat it "
        "is fooling somebody.",
        "Pearson (1905), Nature 72, 294",
        SourceGroup::signal,
        {UsualQuestion::forecast, AnsweredAt::last},
        {seriesLengthRange(1000), {"drift", -10, 0, 10, false, "mean of a step, whose standard deviation is 1"}},
        make};
}

} // namespace sluice
