#include "core/data/generate/catalogue.h"
#include "core/data/generate/common.h"

namespace sluice {

namespace {

/// The sequences of both problems; `answer` makes the target from the two marked values.
template <class Answer>
Dataset markedPairs(const char *generator, Column target, const Parameters &parameters, uint64_t seed, Answer answer)
{
    auto data = emptySequences({{"value"}, {"mark"}, std::move(target)}, parameters);
    for (size_t sequence = 0; sequence < data.sequences.size(); ++sequence) {
        const auto stream = sequenceStream(seed, generator, sequence);
        auto &rows = data.sequences[sequence];
        const size_t half = rows.n_cols / 2;
        const size_t first = below(stream, 0, half);
        const size_t second = half + below(stream, 1, rows.n_cols - half);
        for (size_t step = 0; step < rows.n_cols; ++step)
            rows(0, step) = stream.uniform(step + 2);
        rows(1, first) = 1;
        rows(1, second) = 1;
        rows.row(2).fill(answer(rows(0, first), rows(0, second)));
    }
    return data;
}

Dataset makeAdding(const Parameters &parameters, uint64_t seed)
{
    return markedPairs("adding", {"sum"}, parameters, seed, [](double one, double other) { return one + other; });
}

Dataset makeMultiplication(const Parameters &parameters, uint64_t seed)
{
    return markedPairs("multiplication", {"product"}, parameters, seed, [](double one, double other) { return one * other; });
}

} // namespace

Generator addingProblem()
{
    return {"generate:adding",
            "Adding problem",
            "Two marked numbers far apart, added at the end: the classic proof that an LSTM bridges long gaps.",
            "Hochreiter & Schmidhuber (1997), section 5.4, as in Arjovsky, Shah & Bengio (2016)",
            SourceGroup::memory,
            {UsualQuestion::regress, AnsweredAt::last},
            {lengthRange(2, 50), sequencesRange()},
            makeAdding};
}

Generator multiplicationProblem()
{
    return {"generate:multiplication",
            "Multiplication problem",
            "As the adding problem, but a cell that adds up cannot multiply: the net must keep the first number apart until the "
            "second "
            "one comes.",
            "Hochreiter & Schmidhuber (1997), section 5.5",
            SourceGroup::memory,
            {UsualQuestion::regress, AnsweredAt::last},
            {lengthRange(2, 50), sequencesRange()},
            makeMultiplication};
}

} // namespace sluice
