#include "core/train/snapshot.h"

#include "core/train/byte_stream.h"

#include <algorithm>
#include <array>

namespace sluice {

namespace {

constexpr std::array<char, 8> magic = {'s', 'l', 'u', 'i', 'c', 'e', 'S', 'N'};
constexpr uint32_t version = 1;
constexpr size_t headerSize = magic.size() + sizeof(uint32_t) + sizeof(uint64_t);

/// FNV-1a, 64 bits (Fowler, Noll & Vo; RFC 9923).
uint64_t checksum(std::span<const std::byte> bytes)
{
    uint64_t hash = 0xcbf29ce484222325u;
    for (const std::byte byte : bytes)
        hash = (hash ^ static_cast<uint64_t>(byte)) * 0x100000001b3u;
    return hash;
}

void write(ByteWriter &to, const StoppingState &state)
{
    to.number(state.bestLoss);
    to.number<uint8_t>(state.bestEpoch.has_value());
    to.number(state.bestEpoch.value_or(0));
    to.number(state.epochsSinceBest);
    to.number<uint8_t>(state.stopped);
}

StoppingState readStopping(ByteReader &from)
{
    StoppingState state;
    state.bestLoss = from.number<double>();
    const bool hasBest = from.flag();
    const auto bestEpoch = from.number<uint32_t>();
    if (hasBest)
        state.bestEpoch = bestEpoch;
    state.epochsSinceBest = from.number<uint32_t>();
    state.stopped = from.flag();
    return state;
}

void write(ByteWriter &to, const Continuation &continuation)
{
    to.floats(continuation.optimizerState);
    to.number(continuation.optimizerSteps);
    to.number(continuation.learningRate);
    to.number(continuation.plateau.bestLoss);
    to.number(continuation.plateau.epochsSinceBest);
    to.number(continuation.plateau.factor);
    to.number(continuation.lossSum);
    to.number(continuation.lossWeight);
    to.number(continuation.seconds);
    write(to, continuation.stopping);
    to.floats(continuation.carriedStates);
}

Continuation readContinuation(ByteReader &from)
{
    Continuation continuation;
    continuation.optimizerState = from.floats();
    continuation.optimizerSteps = from.number<uint64_t>();
    continuation.learningRate = from.number<double>();
    continuation.plateau.bestLoss = from.number<double>();
    continuation.plateau.epochsSinceBest = from.number<uint32_t>();
    continuation.plateau.factor = from.number<double>();
    continuation.lossSum = from.number<double>();
    continuation.lossWeight = from.number<double>();
    continuation.seconds = from.number<double>();
    continuation.stopping = readStopping(from);
    continuation.carriedStates = from.floats();
    return continuation;
}

void writeBody(ByteWriter &to, const Snapshot &snapshot)
{
    to.text(snapshot.model);
    to.number(snapshot.at.epoch);
    to.number(snapshot.at.batch);
    to.number(snapshot.at.step);
    to.number(snapshot.trainLoss);
    to.number(snapshot.validationLoss);
    to.floats(snapshot.weights);
    to.number<uint8_t>(snapshot.continuation.has_value());
    if (snapshot.continuation)
        write(to, *snapshot.continuation);
}

Snapshot readBody(ByteReader &from)
{
    Snapshot snapshot;
    snapshot.model = from.text();
    snapshot.at.epoch = from.number<uint32_t>();
    snapshot.at.batch = from.number<uint32_t>();
    snapshot.at.step = from.number<uint64_t>();
    snapshot.trainLoss = from.number<double>();
    snapshot.validationLoss = from.number<double>();
    snapshot.weights = from.floats();
    if (from.flag())
        snapshot.continuation = readContinuation(from);
    return snapshot;
}

} // namespace

bool isRestored(const Snapshot &snapshot)
{
    if (!snapshot.continuation || snapshot.at.batch != 0)
        return false;
    const StoppingState &stopping = snapshot.continuation->stopping;
    return stopping.bestEpoch && *stopping.bestEpoch < snapshot.at.epoch && stopping.epochsSinceBest == 0;
}

uint32_t epochOfWeights(const Snapshot &snapshot)
{
    return isRestored(snapshot) ? *snapshot.continuation->stopping.bestEpoch : snapshot.at.epoch;
}

bool areRestored(const Moment &moment)
{
    return std::ranges::any_of(moment, [](const SnapshotPtr &each) { return isRestored(*each); });
}

size_t byteSize(const Snapshot &snapshot)
{
    size_t floats = snapshot.weights.size();
    if (snapshot.continuation)
        floats += snapshot.continuation->optimizerState.size() + snapshot.continuation->carriedStates.size();
    return sizeof(Snapshot) + snapshot.model.size() + floats * sizeof(float);
}

std::vector<std::byte> serialize(const Snapshot &snapshot)
{
    ByteWriter body;
    body.reserve(byteSize(snapshot));
    writeBody(body, snapshot);

    ByteWriter whole;
    whole.reserve(headerSize + body.written().size() + sizeof(uint64_t));
    whole.raw(std::as_bytes(std::span(magic)));
    whole.number(version);
    whole.number<uint64_t>(body.written().size());
    whole.raw(body.written());
    whole.number(checksum(whole.written()));
    return whole.take();
}

Result<Snapshot> deserialize(std::span<const std::byte> bytes)
{
    const auto expected = std::as_bytes(std::span(magic));
    if (bytes.size() < headerSize + sizeof(uint64_t) || !std::equal(expected.begin(), expected.end(), bytes.begin()))
        return fail(SLUICE_MESSAGE("core", "this is not a snapshot of Sluice"));

    ByteReader header(bytes.subspan(magic.size()));
    const auto foundVersion = header.number<uint32_t>();
    if (foundVersion != version)
        return fail(SLUICE_MESSAGE("core", "the snapshot has format version %1; this program reads version %2"), foundVersion,
                    version);
    const size_t bodySize = bytes.size() - headerSize - sizeof(uint64_t);
    if (header.number<uint64_t>() != bodySize)
        return fail(SLUICE_MESSAGE("core", "the snapshot is damaged: its size is not the one written in it"));
    ByteReader trailer(bytes.subspan(headerSize + bodySize));
    if (trailer.number<uint64_t>() != checksum(bytes.first(headerSize + bodySize)))
        return fail(SLUICE_MESSAGE("core", "the snapshot is damaged: its checksum is wrong"));

    ByteReader body(bytes.subspan(headerSize, bodySize));
    Snapshot snapshot = readBody(body);
    if (!body.atEnd())
        return fail(SLUICE_MESSAGE("core", "the snapshot is damaged: its contents do not fill it exactly"));
    return snapshot;
}

} // namespace sluice
