#include "core/task/windows.h"

#include "core/base/random.h"

#include <algorithm>

namespace sluice {

namespace {

size_t strideOf(const TaskSpec &spec)
{
    const bool chunks = spec.kind == TaskKind::nextToken && spec.output == OutputAt::every;
    return spec.stride.value_or(chunks ? spec.lookback : 1);
}

/// All windows of a sequence whose targets lie in [beginRow, endRow).
void cutWindows(const TaskSpec &spec, size_t sequence, size_t beginRow, size_t endRow, std::vector<SampleRange> &ranges)
{
    const size_t outputSteps = spec.output == OutputAt::every ? spec.lookback : 1;
    const size_t first = std::max(rowsOfWindow(spec), beginRow + outputSteps + spec.targetsAtOnce() - 1) - 1;
    for (size_t target = first; target < endRow; target += strideOf(spec))
        ranges.push_back({sequence, target + 1 - rowsOfWindow(spec), spec.lookback, target, outputSteps});
}

/// A whole sequence: it ends with its last row, ahead with the last row whose target exists.
void cutWhole(const TaskSpec &spec, size_t sequence, size_t length, std::vector<SampleRange> &ranges)
{
    if (length <= spec.lead())
        return;
    const size_t steps = length - spec.lead();
    ranges.push_back({sequence, 0, steps, length - 1, spec.output == OutputAt::every ? steps : 1});
}

} // namespace

size_t rowsOfWindow(const TaskSpec &spec)
{
    return spec.lookback + spec.lead();
}

namespace {

std::vector<SampleRange> cutSplit(const TaskSpec &spec, const Dataset &data, size_t features, size_t begin, size_t end)
{
    std::vector<SampleRange> ranges;
    if (data.form == DataForm::table) {
        for (size_t row = begin; row < end; ++row)
            ranges.push_back({0, row, features, row, 1});
    } else if (data.form == DataForm::sequences) {
        for (size_t sequence = begin; sequence < end; ++sequence) {
            const size_t length = data.sequences[sequence].n_cols;
            if (spec.ahead() && !spec.stateful)
                cutWindows(spec, sequence, 0, length, ranges);
            else
                cutWhole(spec, sequence, length, ranges);
        }
    } else if (spec.stateful) {
        const size_t firstTarget = std::max(begin, spec.lead());
        if (firstTarget < end)
            ranges.push_back({0, 0, end - spec.lead(), end - 1, end - firstTarget});
    } else {
        cutWindows(spec, 0, begin, end, ranges);
    }
    return ranges;
}

/// The part of each target row, dealt at random; as a function of the number of rows alone.
std::vector<size_t> dealRows(const SplitRows &rows)
{
    const auto order = RandomStream(0, Purpose::shuffle, "split").permutation(rows.back().second);
    std::vector<size_t> part(order.size());
    for (size_t split = 0; split < rows.size(); ++split)
        for (size_t place = rows[split].first; place < rows[split].second; ++place)
            part[order[place]] = split;
    return part;
}

} // namespace

SplitSamples cutSamples(const TaskSpec &spec, const Dataset &data, size_t features, const SplitRows &rows)
{
    SplitSamples samples;
    if (spec.splitOrder == SplitOrder::shuffled) {
        const auto part = dealRows(rows);
        for (const SampleRange &range : cutSplit(spec, data, features, 0, rows.back().second))
            samples[part[range.targetRow]].push_back(range);
        return samples;
    }
    for (size_t split = 0; split < rows.size(); ++split)
        samples[split] = cutSplit(spec, data, features, rows[split].first, rows[split].second);
    return samples;
}

SplitSamples cutPaths(const TaskSpec &spec, const Dataset &data, const SplitRows &rows)
{
    if (!spec.multiStep)
        return {};
    TaskSpec direct = spec;
    direct.multiStep = MultiStep::direct;
    return cutSamples(direct, data, 0, rows);
}

} // namespace sluice
