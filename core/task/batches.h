#pragma once

#include "core/base/block.h"
#include "core/task/task.h"

#include <cstdint>
#include <span>
#include <vector>

namespace sluice {

/// A piece of a batch that one thread works on.
struct Shard {
    Block<float> x; ///< features × width × steps
    Block<float> y; ///< targets at once × width × outputSteps
    std::vector<uint32_t>
        begun; ///< per step, how many of the sequences have begun (block.h); empty where all have from the first

    BlockView<const float> input() const
    {
        BlockView<const float> view = x.view();
        view.begun = begun.empty() ? nullptr : begun.data();
        return view;
    }
    BlockView<const float> target() const { return BlockView<const float>(y.view()).alignedWith(input()); }

    /// Gathers samples, longest first; `steps` is at least the longest's.
    void fill(const Task &task, std::span<const SampleRange> ranges, size_t steps);
};

/// A mini-batch, cut into shards. The caller owns it and hands it in again, so that nothing is allocated while training.
struct Batch {
    std::vector<SampleRange> ranges; ///< the samples in the batch's order: longest first, otherwise as the epoch has them
    std::vector<Shard> shards;
    size_t shardCount = 0;       ///< the first so many shards are in use
    size_t shardWidth = 0;       ///< of all but the last
    bool beginsSequences = true; ///< false: states are carried on from the batch before

    size_t firstSample(size_t shard) const { return shard * shardWidth; }
};

/// What the batches of an epoch are cut by.
struct BatchSpec {
    size_t size = 32;
    bool shuffle = true; ///< the samples of each epoch; a stateful task's keep their order
    uint64_t seed = 42;
};

/// Cuts the training samples of an epoch into batches: the same for every model, every pause, every number of threads.
///
/// Of a stateful series, with n target rows and batches of B, stream s is the rows from s·⌊n/B⌋ on, and batch k holds the next
/// `lookback` rows of every stream. Of stateful sequences, B after B are taken through time together, all ending in the last batch.
class Batches {
public:
    Batches(const Task &task, const BatchSpec &spec, size_t shardWidth);

    size_t count() const { return count_; } ///< batches an epoch, the last one may be smaller
    /// The samples of batch `batch` of epoch `epoch` (both from 0).
    std::vector<SampleRange> ranges(uint32_t epoch, uint32_t batch) const;
    void assemble(uint32_t epoch, uint32_t batch, Batch &into);

private:
    struct Group {
        size_t firstSample; ///< of the training samples
        size_t samples;
        size_t firstBatch;
        size_t steps; ///< of the longest
    };

    void orderEpoch(uint32_t epoch, std::vector<uint32_t> &order) const;
    void takeShuffled(const std::vector<uint32_t> &order, uint32_t batch, std::vector<SampleRange> &into) const;
    void takeStreams(uint32_t batch, std::vector<SampleRange> &into) const;
    void takeSequences(uint32_t batch, std::vector<SampleRange> &into) const;
    void take(const std::vector<uint32_t> &order, uint32_t batch, std::vector<SampleRange> &into) const;
    const Group &groupOf(uint32_t batch) const;
    void groupSequences();

    const Task *task_;
    BatchSpec spec_;
    size_t shardWidth_;
    bool streams_;              ///< a stateful series
    size_t streamRows_ = 0;     ///< of each stream
    std::vector<Group> groups_; ///< of stateful sequences
    size_t count_ = 0;
    std::vector<uint32_t> order_; ///< of the epoch below
    int64_t orderedEpoch_ = -1;
};

} // namespace sluice
