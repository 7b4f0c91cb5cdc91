#pragma once

#include "core/base/result.h"
#include "core/optim/schedule.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace sluice {

/// How far training has come: `epoch` epochs are complete and `batch` batches of the next one; `step` updates in all.
struct Position {
    uint32_t epoch = 0;
    uint32_t batch = 0;
    uint64_t step = 0;
    bool operator==(const Position &) const = default;
};

/// Early stopping of one model.
struct StoppingState {
    double bestLoss = 0; ///< validation loss of the best epoch; meaningful once bestEpoch is set
    std::optional<uint32_t> bestEpoch;
    uint32_t epochsSinceBest = 0; ///< that the weights were trained since; 0 again once the best ones are restored
    bool stopped = false;         ///< this model trains no further
    bool operator==(const StoppingState &) const = default;
};

/// What going on needs beside the weights.
struct Continuation {
    std::vector<float> optimizerState;
    uint64_t optimizerSteps = 0;
    double learningRate = 0; ///< before the schedule's factor
    PlateauState plateau;
    double lossSum = 0; ///< of the running epoch: Σ w ℓ and Σ w (core/nn/loss.h)
    double lossWeight = 0;
    double seconds = 0; ///< of training this model
    StoppingState stopping;
    std::vector<float> carriedStates; ///< h and c that the next window of a stateful task begins with, shard by shard
    bool operator==(const Continuation &) const = default;
};

/// The weights of one model at one moment. Immutable once made; shared between threads as shared_ptr<const Snapshot>.
struct Snapshot {
    std::string model;
    Position at;
    double trainLoss = 0;      ///< mean over the running (or just completed) epoch; NaN before the first batch
    double validationLoss = 0; ///< as last measured; NaN before the first time
    std::vector<float> weights;
    std::optional<Continuation> continuation; ///< in full snapshots
};

using SnapshotPtr = std::shared_ptr<const Snapshot>;

/// One moment of all models, in the experiment's order.
using Moment = std::vector<SnapshotPtr>;

/// All that a run can go on from: full snapshots of one moment, and each model's best so far (null before the first epoch).
struct Checkpoint {
    Moment models;
    Moment best;
};

/// Whether these are the weights of the best epoch, which is over, at the end of the training. The best epoch is the first one of those
/// with the lowest validation loss; a later one of the same loss keeps weights of its own.
bool isRestored(const Snapshot &snapshot);
/// The epoch whose weights these are. It differs from where training stands once the best weights were restored at the end.
uint32_t epochOfWeights(const Snapshot &snapshot);
bool areRestored(const Moment &moment); ///< whether some of its weights are of an earlier epoch

/// Memory that a snapshot takes.
size_t byteSize(const Snapshot &snapshot);

/// The one binary form of a snapshot, for memory, session and resume: little-endian, versioned, with a checksum.
///
///     "sluiceSN", u32 version = 1, u64 size of the body, body, u64 FNV-1a of everything before
///     body: name, u32 epoch, u32 batch, u64 step, f64 training loss, f64 validation loss, weights, u8 full?, and where full:
///           optimizer state, u64 its steps, f64 learning rate, plateau: f64 best loss, u32 epochs since, f64 factor,
///           f64 loss sum, f64 loss weight, f64 seconds, f64 best loss, u8 has best?, u32 best epoch, u32 epochs since, u8 stopped,
///           carried states
///     name, weights, optimizer state, carried states: u64 count, then that many bytes or f32
std::vector<std::byte> serialize(const Snapshot &snapshot);
/// Errors: not a snapshot, another version, a wrong checksum or size.
Result<Snapshot> deserialize(std::span<const std::byte> bytes);

} // namespace sluice
