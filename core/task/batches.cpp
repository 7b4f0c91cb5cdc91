#include "core/task/batches.h"

#include "core/base/random.h"

#include <algorithm>
#include <cassert>
#include <numeric>
#include <tuple>

namespace sluice {

namespace {

size_t pieces(size_t whole, size_t piece)
{
    return (whole + piece - 1) / piece;
}

} // namespace

void Shard::fill(const Task &task, std::span<const SampleRange> ranges, size_t steps)
{
    const bool everyStep = task.spec().output == OutputAt::every;
    x.resize(task.features(), ranges.size(), steps);
    // A split of a stateful series is measured at its own rows, which are the last of its sample's.
    y.resize(task.targetsAtOnce(), ranges.size(), everyStep ? steps - (ranges.front().steps - ranges.front().outputSteps) : 1);
    task.gather(ranges, x.view(), y.view());
    begun.clear();
    if (ranges.back().steps == steps)
        return;
    begun.resize(steps);
    size_t count = 0;
    for (size_t step = 0; step < steps; ++step) {
        while (count < ranges.size() && ranges[count].steps + step >= steps)
            ++count;
        begun[step] = static_cast<uint32_t>(count);
    }
}

Batches::Batches(const Task &task, const BatchSpec &spec, size_t shardWidth)
    : task_(&task), spec_(spec), shardWidth_(shardWidth), streams_(task.spec().stateful && task.data().form == DataForm::series)
{
    assert(spec.size > 0 && shardWidth > 0);
    const auto &samples = task.samples(Split::train);
    if (streams_) {
        const size_t rows = samples.front().outputSteps;
        spec_.size = std::min(spec.size, rows);
        streamRows_ = rows / spec_.size;
        count_ = pieces(streamRows_, task.spec().lookback);
    } else if (task.spec().stateful) {
        groupSequences();
    } else {
        count_ = pieces(samples.size(), spec.size);
    }
}

void Batches::groupSequences()
{
    const auto &samples = task_->samples(Split::train);
    for (size_t first = 0; first < samples.size(); first += spec_.size) {
        const size_t size = std::min(spec_.size, samples.size() - first);
        size_t steps = 0;
        for (size_t k = first; k < first + size; ++k)
            steps = std::max(steps, samples[k].steps);
        groups_.push_back({first, size, count_, steps});
        count_ += pieces(steps, task_->spec().lookback);
    }
}

const Batches::Group &Batches::groupOf(uint32_t batch) const
{
    const auto after = std::upper_bound(groups_.begin(), groups_.end(), batch,
                                        [](uint32_t wanted, const Group &group) { return wanted < group.firstBatch; });
    return *std::prev(after);
}

void Batches::orderEpoch(uint32_t epoch, std::vector<uint32_t> &order) const
{
    order.resize(task_->sampleCount(Split::train));
    if (spec_.shuffle)
        RandomStream(spec_.seed, Purpose::shuffle, {}, epoch).permutation(order);
    else
        std::iota(order.begin(), order.end(), 0u);
}

void Batches::takeShuffled(const std::vector<uint32_t> &order, uint32_t batch, std::vector<SampleRange> &into) const
{
    const auto &samples = task_->samples(Split::train);
    const size_t first = batch * spec_.size;
    for (size_t k = first; k < std::min(order.size(), first + spec_.size); ++k)
        into.push_back(samples[order[k]]);
}

void Batches::takeStreams(uint32_t batch, std::vector<SampleRange> &into) const
{
    const SampleRange &whole = task_->samples(Split::train).front();
    const size_t lookback = task_->spec().lookback;
    const size_t steps = std::min(lookback, streamRows_ - batch * lookback);
    const size_t firstTarget = whole.targetRow + 1 - whole.outputSteps;
    const size_t lead = whole.targetRow + 1 - whole.steps;
    for (size_t stream = 0; stream < spec_.size; ++stream) {
        const size_t target = firstTarget + stream * streamRows_ + batch * lookback;
        into.push_back({0, target - lead, steps, target + steps - 1, steps});
    }
}

void Batches::takeSequences(uint32_t batch, std::vector<SampleRange> &into) const
{
    const Group &group = groupOf(batch);
    const auto &samples = task_->samples(Split::train);
    const size_t begin = (batch - group.firstBatch) * task_->spec().lookback;
    const size_t end = std::min(group.steps, begin + task_->spec().lookback);
    for (size_t k = group.firstSample; k < group.firstSample + group.samples; ++k) {
        const SampleRange &whole = samples[k];
        const size_t before = group.steps - whole.steps; // it begins so many steps after the longest
        const size_t first = std::max(begin, before), steps = first < end ? end - first : 0;
        const size_t remaining = group.steps - end;
        into.push_back({whole.sequence, first - std::min(before, first), steps, whole.targetRow - remaining, steps});
    }
}

void Batches::take(const std::vector<uint32_t> &order, uint32_t batch, std::vector<SampleRange> &into) const
{
    into.clear();
    if (streams_)
        takeStreams(batch, into);
    else if (!groups_.empty())
        takeSequences(batch, into);
    else
        takeShuffled(order, batch, into);
    // In stateful batches the order is that of the whole sequences, so that a sequence keeps its place.
    const auto lengthOf = [&](const SampleRange &range) {
        return groups_.empty() ? range.steps : task_->data().sequences[range.sequence].n_cols;
    };
    const auto longer = [&](const SampleRange &a, const SampleRange &b) { return lengthOf(a) > lengthOf(b); };
    if (std::is_sorted(into.begin(), into.end(), longer))
        return;
    std::sort(into.begin(), into.end(), [&](const SampleRange &a, const SampleRange &b) {
        return std::tuple(lengthOf(b), a.sequence, a.firstRow) < std::tuple(lengthOf(a), b.sequence, b.firstRow);
    });
}

std::vector<SampleRange> Batches::ranges(uint32_t epoch, uint32_t batch) const
{
    std::vector<uint32_t> order;
    orderEpoch(epoch, order);
    std::vector<SampleRange> found;
    take(order, batch, found);
    return found;
}

void Batches::assemble(uint32_t epoch, uint32_t batch, Batch &into)
{
    if (orderedEpoch_ != epoch) {
        orderEpoch(epoch, order_);
        orderedEpoch_ = epoch;
    }
    take(order_, batch, into.ranges);
    into.beginsSequences = !task_->spec().stateful || batch == (streams_ ? 0 : groupOf(batch).firstBatch);
    into.shardWidth = shardWidth_;
    into.shardCount = pieces(into.ranges.size(), shardWidth_);
    if (into.shards.size() < into.shardCount)
        into.shards.resize(into.shardCount);
    for (size_t index = 0; index < into.shardCount; ++index) {
        const size_t first = index * shardWidth_;
        const auto ranges = std::span(into.ranges).subspan(first, std::min(shardWidth_, into.ranges.size() - first));
        // The windows of stateful sequences are of one length, whether a sequence has begun or not.
        into.shards[index].fill(*task_, ranges, groups_.empty() ? ranges.front().steps : into.ranges.front().steps);
    }
}

} // namespace sluice
