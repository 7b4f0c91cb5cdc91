#include "core/data/generate/catalogue.h"
#include "core/data/generate/common.h"

namespace sluice {

namespace {

Dataset make(const Parameters &parameters, uint64_t seed)
{
    auto data = emptySequences({{"value"}, {"mark"}, {"held"}}, parameters);
    const double probability = parameters.at("mark_probability");
    for (size_t sequence = 0; sequence < data.sequences.size(); ++sequence) {
        const auto stream = sequenceStream(seed, "hold", sequence);
        auto &rows = data.sequences[sequence];
        double held = 0;
        for (size_t step = 0; step < rows.n_cols; ++step) {
            const double value = 2 * stream.uniform(2 * step) - 1;
            const bool mark = step == 0 || stream.uniform(2 * step + 1) < probability;
            held = mark ? value : held;
            rows(0, step) = value;
            rows(1, step) = mark ? 1 : 0;
            rows(2, step) = held;
        }
    }
    return data;
}

} // namespace

Generator holdThatNumber()
{
    return {"generate:hold",
            "Hold that number",
            "Keep the number that was marked, however long ago: what the input and the forget gate are for.",
            "Hochreiter & Schmidhuber (1997), section 5",
            SourceGroup::memory,
            {UsualQuestion::regress, AnsweredAt::every},
            {lengthRange(1, 60), sequencesRange(), {"mark_probability", 0, 0.05, 1, false, "of a mark at each step"}},
            make};
}

} // namespace sluice
