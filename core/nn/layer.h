#pragma once

#include "core/base/block.h"
#include "core/base/random.h"
#include "core/base/real.h"

#include <memory>
#include <span>

namespace sluice::inline SLUICE_PRECISION {

using View = BlockView<Real>;
using ConstView = BlockView<const Real>;

/// One state of a recurrent layer over time, of one shard: h, or an LSTM's c.
struct RecurrentState {
    Block<Real> initial;  ///< units × width; zero where empty
    Block<Real> values;   ///< units × width × (steps + 1), the initial state first
    Block<Real> gradient; ///< after backward: ∂L/∂initial, units × width
};

/// What a layer remembers between forward and backward, for one shard. Owned by the caller, made by the layer.
struct LayerCache {
    virtual ~LayerCache() = default;
    /// The result of the last forward: outputs × width × steps.
    virtual ConstView output() const = 0;
    /// h, and c of an LSTM; none in a layer without memory.
    virtual std::span<RecurrentState> states() { return {}; }
};

/// Weights arranged for speed, once an update, shared by all shards. Made and filled by the layer.
struct PackedWeights {
    virtual ~PackedWeights() = default;
};

/// What a forward pass is for. By default evaluation; in training dropout draws from `random`, as a function of a value's place in
/// the whole batch, so that shards and threads make no difference.
struct ForwardMode {
    const RandomStream *random = nullptr; ///< null: evaluation
    size_t firstColumn = 0;               ///< the shard's first sequence in the batch
    size_t batchWidth = 0;                ///< sequences in the batch
};

/// One layer: a function of parameters and input, with its exact gradient. Layers hold sizes and options, never parameters or
/// activations; forward is const and writes into the cache that the caller owns; backward reads that cache. Where sequences begin
/// at different steps (block.h), what a layer hands on in the padding is finite and otherwise unspecified; it takes the gradient
/// there to be zero.
class Layer {
public:
    virtual ~Layer() = default;

    virtual size_t parameterCount() const = 0;
    virtual size_t outputFeatures() const = 0;
    /// `index` counts the random numbers already used by the layers before, and is advanced.
    virtual void initialize(Real *parameters, const RandomStream &random, uint64_t &index) const = 0;
    virtual std::unique_ptr<LayerCache> makeCache() const = 0;
    virtual std::unique_ptr<PackedWeights> makePacked() const = 0;
    /// Without `forInputGradient`, backward may not be asked for dx (it may cost a layer half of its packing).
    virtual void pack(const Real *parameters, PackedWeights &packed, bool forInputGradient = true) const = 0;

    /// x: inputs × width × steps. The result lies in cache.output().
    virtual void forward(const Real *parameters, const PackedWeights &packed, ConstView x, LayerCache &cache,
                         const ForwardMode &mode) const = 0;

    /// `dy` is ∂L/∂output of the last dy.steps steps; that of earlier steps is zero. Overwrites `gradient` with ∂L/∂parameters
    /// and, unless `dx` is empty, `dx` with ∂L/∂x of all steps.
    virtual void backward(const PackedWeights &packed, ConstView x, ConstView dy, LayerCache &cache, Real *gradient,
                          View dx) const = 0;
};

} // namespace sluice::inline SLUICE_PRECISION
