#include "core/data/generate/catalogue.h"
#include "core/data/generate/common.h"

namespace sluice {

namespace {

Dataset make(const Parameters &parameters, uint64_t seed)
{
    auto data = emptySequences({{"value"}, {"picked"}}, parameters);
    const size_t index = whole(parameters, "index");
    for (size_t sequence = 0; sequence < data.sequences.size(); ++sequence) {
        const auto stream = sequenceStream(seed, "pick", sequence);
        auto &rows = data.sequences[sequence];
        for (size_t step = 0; step < rows.n_cols; ++step)
            rows(0, step) = stream.normal(step);
        rows.row(1).fill(rows(0, index));
    }
    return data;
}

Result<void> check(const Parameters &parameters)
{
    if (parameters.at("index") >= parameters.at("length"))
        return fail(SLUICE_MESSAGE("core", "The parameter index is %1; it counts from 0 and must be less than the length, %2."),
                    parameters.at("index"), parameters.at("length"));
    return {};
}

} // namespace

Generator pickOneNumber()
{
    return {"generate:pick",
            "Pick one number",
            "The answer always stands at the same place: a dense network is the right tool.",
            "",
            SourceGroup::memory,
            {UsualQuestion::regress, AnsweredAt::last},
            {lengthRange(1, 24), sequencesRange(), {"index", 0, 12, 1e5, true, "the step whose value is asked for, from 0"}},
            make,
            check};
}

} // namespace sluice
