#include "core/data/generate/catalogue.h"
#include "core/data/generate/common.h"

namespace sluice {

namespace {

Dataset make(const Parameters &parameters, uint64_t seed)
{
    auto data = emptyTable({{"x"}, {"y"}, {"class", {"same", "different"}}}, parameters);
    const auto stream = sequenceStream(seed, "xor");
    auto &rows = data.sequences.front();
    for (size_t row = 0; row < rows.n_cols; ++row) {
        const size_t corner = below(stream, 3 * row, 4);
        rows(0, row) = static_cast<double>(corner / 2) + parameters.at("noise") * stream.normal(3 * row + 1);
        rows(1, row) = static_cast<double>(corner % 2) + parameters.at("noise") * stream.normal(3 * row + 2);
        rows(2, row) = corner / 2 == corner % 2 ? 0 : 1;
    }
    return data;
}

} // namespace

Generator exclusiveOr()
{
    return {"generate:xor",
            "XOR",
            "No straight line parts the two classes: why a network needs a hidden layer at all.",
            "Minsky & Papert (1969); Rumelhart, Hinton & Williams (1986)",
            SourceGroup::table,
            {UsualQuestion::classify, AnsweredAt::last},
            {rowsRange(400), {"noise", 0, 0.15, 10, false, "standard deviation about the four corners"}},
            make};
}

} // namespace sluice
