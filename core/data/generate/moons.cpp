#include "core/data/generate/catalogue.h"
#include "core/data/generate/common.h"

#include <cmath>
#include <numbers>

namespace sluice {

namespace {

Dataset make(const Parameters &parameters, uint64_t seed)
{
    auto data = emptyTable({{"x"}, {"y"}, {"class", {"upper", "lower"}}}, parameters);
    const auto stream = sequenceStream(seed, "moons");
    auto &rows = data.sequences.front();
    for (size_t row = 0; row < rows.n_cols; ++row) {
        const bool lower = below(stream, 4 * row, 2) == 1;
        const double angle = between(stream, 4 * row + 1, 0, std::numbers::pi);
        const double x = lower ? 1 - std::cos(angle) : std::cos(angle);
        const double y = lower ? 0.5 - std::sin(angle) : std::sin(angle);
        rows(0, row) = x + parameters.at("noise") * stream.normal(4 * row + 2);
        rows(1, row) = y + parameters.at("noise") * stream.normal(4 * row + 3);
        rows(2, row) = lower ? 1 : 0;
    }
    return data;
}

} // namespace

Generator twoMoons()
{
    return {"generate:moons",
            "Two moons",
            "Two half circles that reach into each other: a boundary that bends, and what more units buy.",
            "Pedregosa et al. (2011), scikit-learn's make_moons",
            SourceGroup::table,
            {UsualQuestion::classify, AnsweredAt::last},
            {rowsRange(600), {"noise", 0, 0.15, 10, false, "standard deviation; the moons have radius 1"}},
            make};
}

} // namespace sluice
