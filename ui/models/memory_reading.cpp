// How what is left is read: of which input, how much later, in which order.
#include "ui/models/answer.h"
#include "ui/models/memory_content.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <utility>

namespace sluice {

namespace {

/// What a line is listed by: the largest first.
double rankOf(const MemoryLine &line, UnitsBy by)
{
    switch (by) {
    case UnitsBy::halfLife:
        return line.halfLife.value_or(-1);
    case UnitsBy::jacobian:
        return line.jacobian ? std::abs(*line.jacobian) : -1;
    case UnitsBy::retained:
        return line.retained;
    case UnitsBy::number:
        break;
    }
    return -static_cast<double>(line.unit);
}

/// Equal ones by their numbers; what is not finite of a network that diverged comes last.
void sortLines(std::vector<MemoryLine> &lines, UnitsBy by)
{
    const auto key = [by](const MemoryLine &line) {
        const double rank = rankOf(line, by);
        return std::pair(std::isnan(rank) ? -INFINITY : rank, -static_cast<double>(line.unit));
    };
    std::ranges::sort(lines, std::greater(), key);
}

/// The first at which at most half is left.
std::optional<arma::uword> stepBelowHalf(const arma::rowvec &left)
{
    for (arma::uword k = 1; k < left.n_elem; ++k)
        if (left(k) <= 0.5)
            return k;
    return {};
}

} // namespace

std::optional<size_t> changedInput(const ViewState &state, const arma::mat &fed)
{
    const MemoryChoice &choice = state.selection.memory;
    if (choice.allInputs && fed.n_rows > 1)
        return {};
    if (choice.input)
        return std::min<size_t>(*choice.input, fed.n_rows - 1);
    if (classColumn(*state.task))
        return fed.col(std::min<size_t>(state.selection.step, fed.n_cols - 1)).index_max();
    return state.task->tabular() ? 0 : state.task->targetFeature().value_or(0);
}

void readLater(MemoryContent &content, const MemoryChoice &choice)
{
    content.selection.memory.later = choice.later;
    content.selection.memory.by = choice.by;
    content.later = std::min(choice.later.value_or(SIZE_MAX), content.steps - 1 - content.selection.step);
    for (MemoryLine &line : content.memory) {
        line.retained = content.kept->states(line.unit, content.later);
        if (!line.before)
            continue;
        auto before = std::make_shared<MemoryLine>(*line.before);
        before->retained = content.keptBefore->states(line.unit, content.later);
        line.before = std::move(before);
    }
    sortLines(content.memory, orderOf(content));
}

std::vector<UnitsBy> listedBy(const MemoryContent &content)
{
    if (!content.cells)
        return {UnitsBy::retained, UnitsBy::number};
    return {UnitsBy::halfLife, UnitsBy::jacobian, UnitsBy::retained, UnitsBy::number};
}

UnitsBy orderOf(const MemoryContent &content)
{
    const std::vector<UnitsBy> all = listedBy(content);
    const auto &by = content.selection.memory.by;
    return by && std::ranges::find(all, *by) != all.end() ? *by : all.front();
}

std::optional<double> halfGone(const arma::rowvec &left)
{
    const auto k = stepBelowHalf(left);
    if (!k)
        return {};
    return static_cast<double>(*k - 1) + std::log(2 * left(*k - 1)) / std::log(left(*k - 1) / left(*k));
}

std::optional<double> halfPassed(const arma::rowvec &left)
{
    const auto k = stepBelowHalf(left);
    if (!k)
        return {};
    return static_cast<double>(*k - 1) + (left(*k - 1) - 0.5) / (left(*k - 1) - left(*k));
}

} // namespace sluice
