#include "core/task/split.h"

#include "core/data/preview_words.h"

#include <algorithm>
#include <cmath>

namespace sluice {

namespace {

constexpr std::array<Message, 3> emptyPart = {
    SLUICE_MESSAGE("core", "The training part of the split is empty: the data has %1."),
    SLUICE_MESSAGE("core", "The validation part of the split is empty: the data has %1."),
    SLUICE_MESSAGE("core", "The test part of the split is empty: the data has %1."),
};

constexpr std::array<Message, 2> asksForMore = {
    SLUICE_MESSAGE("core", "The split asks for %1 rows; the data has %2."),
    SLUICE_MESSAGE("core", "The split asks for %1 sequences; the data has %2."),
};

bool areCounts(const std::array<double, 3> &split)
{
    const bool whole = std::all_of(split.begin(), split.end(), [](double part) { return std::floor(part) == part; });
    return whole && std::any_of(split.begin(), split.end(), [](double part) { return part > 1; });
}

std::array<double, 3> rounded(const std::array<double, 3> &fractions, double count)
{
    const double train = std::round(fractions[0] * count);
    const double validation = std::min(std::round(fractions[1] * count), count - train);
    const double rest = count - train - validation;
    const bool complete = std::abs(fractions[0] + fractions[1] + fractions[2] - 1) < 1e-9;
    return {train, validation, complete ? rest : std::min(std::round(fractions[2] * count), rest)};
}

} // namespace

Result<std::array<size_t, 3>> splitCounts(const std::array<double, 3> &split, size_t count, SplitOf of)
{
    const auto counted = of == SplitOf::rows ? countedRows : countedSequences;
    for (const double part : split)
        if (!std::isfinite(part) || part < 0)
            return fail(SLUICE_MESSAGE("core", "The split holds %1; expected fractions from 0 to 1, or row counts."), part);
    const double sum = split[0] + split[1] + split[2];
    const auto all = static_cast<double>(count);
    const bool counts = areCounts(split);
    if (!counts && sum > 1 + 1e-9)
        return fail(SLUICE_MESSAGE("core", "The split's fractions sum to %1; they may sum to at most 1."), sum);
    if (counts && sum > all)
        return fail(asksForMore[static_cast<size_t>(of)], sum, counted(count));
    const auto parts = counts ? split : rounded(split, all);
    std::array<size_t, 3> result{};
    for (size_t part = 0; part < 3; ++part) {
        result[part] = static_cast<size_t>(parts[part]);
        if (result[part] == 0)
            return fail(emptyPart[part], counted(count));
    }
    return result;
}

} // namespace sluice
