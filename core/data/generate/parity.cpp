#include "core/data/generate/catalogue.h"
#include "core/data/generate/common.h"

namespace sluice {

namespace {

Dataset make(const Parameters &parameters, uint64_t seed)
{
    auto data = emptySequences({{"bit"}, {"parity", {"even", "odd"}}}, parameters);
    for (size_t sequence = 0; sequence < data.sequences.size(); ++sequence) {
        const auto stream = sequenceStream(seed, "parity", sequence);
        auto &rows = data.sequences[sequence];
        bool odd = false;
        for (size_t step = 0; step < rows.n_cols; ++step) {
            const bool one = below(stream, step, 2) == 1;
            odd = odd != one;
            rows(0, step) = one ? 1 : 0;
            rows(1, step) = odd ? 1 : 0;
        }
    }
    return data;
}

} // namespace

Generator runningParity()
{
    return {
        "generate:parity",
        "Parity",
        "Even or odd: one forgotten bit turns the answer round, which a window of fixed length cannot help and one flipping cell "
        "can.",
        "Minsky & Papert (1969), Perceptrons",
        SourceGroup::memory,
        {UsualQuestion::classify, AnsweredAt::every},
        {lengthRange(1, 20), sequencesRange()},
        make};
}

} // namespace sluice
