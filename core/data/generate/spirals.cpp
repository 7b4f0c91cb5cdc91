#include "core/data/generate/catalogue.h"
#include "core/data/generate/common.h"

#include <cmath>
#include <numbers>

namespace sluice {

namespace {

Dataset make(const Parameters &parameters, uint64_t seed)
{
    const size_t arms = whole(parameters, "arms");
    std::vector<std::string> names;
    for (size_t arm = 1; arm <= arms; ++arm)
        names.push_back("arm " + std::to_string(arm));
    auto data = emptyTable({{"x"}, {"y"}, {"class", names}}, parameters);
    const auto stream = sequenceStream(seed, "spirals");
    auto &rows = data.sequences.front();
    for (size_t row = 0; row < rows.n_cols; ++row) {
        const auto arm = static_cast<double>(below(stream, 4 * row, arms));
        const double radius = std::sqrt(stream.uniform(4 * row + 1));
        const double angle = 2 * std::numbers::pi * (parameters.at("turns") * radius + arm / static_cast<double>(arms));
        rows(0, row) = radius * std::cos(angle) + parameters.at("noise") * stream.normal(4 * row + 2);
        rows(1, row) = radius * std::sin(angle) + parameters.at("noise") * stream.normal(4 * row + 3);
        rows(2, row) = arm;
    }
    return data;
}

} // namespace

Generator spirals()
{
    return {"generate:spirals",
            "Spirals",
            "Arms wound about each other: the hardest of the small tables, where depth and patience pay.",
            "Lang & Witbrock (1988), Learning to tell two spirals apart",
            SourceGroup::table,
            {UsualQuestion::classify, AnsweredAt::last},
            {rowsRange(1000),
             {"arms", 2, 2, 6, true, "how many arms, one class each"},
             {"turns", 0.25, 1.5, 5, false, "of each arm"},
             {"noise", 0, 0.02, 10, false, "standard deviation; the arms end at radius 1"}},
            make};
}

} // namespace sluice
