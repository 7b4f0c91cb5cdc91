#include "core/data/generate/catalogue.h"
#include "core/data/generate/common.h"

#include <cmath>
#include <numbers>

namespace sluice {

namespace {

Dataset make(const Parameters &parameters, uint64_t seed)
{
    auto data = emptyTable({{"x"}, {"y"}, {"class", {"inner", "outer"}}}, parameters);
    const auto stream = sequenceStream(seed, "circles");
    auto &rows = data.sequences.front();
    for (size_t row = 0; row < rows.n_cols; ++row) {
        const bool outer = below(stream, 4 * row, 2) == 1;
        const double radius = outer ? 1 : parameters.at("factor");
        const double angle = between(stream, 4 * row + 1, 0, 2 * std::numbers::pi);
        rows(0, row) = radius * std::cos(angle) + parameters.at("noise") * stream.normal(4 * row + 2);
        rows(1, row) = radius * std::sin(angle) + parameters.at("noise") * stream.normal(4 * row + 3);
        rows(2, row) = outer ? 1 : 0;
    }
    return data;
}

} // namespace

Generator circles()
{
    return {"generate:circles",
            "Circles",
            "One class around the other: the boundary closes on itself, which takes at least three units.",
            "Pedregosa et al. (2011), scikit-learn's make_circles",
            SourceGroup::table,
            {UsualQuestion::classify, AnsweredAt::last},
            {rowsRange(600),
             {"factor", 0, 0.5, 0.99, false, "radius of the inner circle; the outer one has 1"},
             {"noise", 0, 0.1, 10, false, "standard deviation"}},
            make};
}

} // namespace sluice
