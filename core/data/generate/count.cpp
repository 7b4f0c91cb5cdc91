#include "core/data/generate/catalogue.h"
#include "core/data/generate/common.h"

namespace sluice {

namespace {

Dataset make(const Parameters &parameters, uint64_t seed)
{
    auto data = emptySequences({{"event"}, {"reset"}, {"count"}}, parameters);
    const double eventProbability = parameters.at("event_probability");
    const double resetProbability = parameters.at("reset_probability");
    for (size_t sequence = 0; sequence < data.sequences.size(); ++sequence) {
        const auto stream = sequenceStream(seed, "count", sequence);
        auto &rows = data.sequences[sequence];
        double count = 0;
        for (size_t step = 0; step < rows.n_cols; ++step) {
            const double event = stream.uniform(2 * step) < eventProbability ? 1 : 0;
            const bool reset = stream.uniform(2 * step + 1) < resetProbability;
            count = reset ? 0 : count + event;
            rows(0, step) = event;
            rows(1, step) = reset ? 1 : 0;
            rows(2, step) = count;
        }
    }
    return data;
}

} // namespace

Generator countAndReset()
{
    return {"generate:count",
            "Count and reset",
            "Count events until a reset: the forget gate clears the cell.",
            "",
            SourceGroup::memory,
            {UsualQuestion::regress, AnsweredAt::every},
            {lengthRange(1, 60),
             sequencesRange(),
             {"event_probability", 0, 0.3, 1, false, "of an event at each step"},
             {"reset_probability", 0, 0.025, 1, false, "of a reset at each step"}},
            make};
}

} // namespace sluice
