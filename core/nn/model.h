#pragma once

#include "core/nn/layer.h"
#include "core/nn/spec.h"

#include <memory>
#include <span>
#include <vector>

namespace sluice::inline SLUICE_PRECISION {

/// Everything one shard needs to go through a model forward and backward; nothing is allocated once its sizes were seen.
struct ModelCache {
    std::vector<std::unique_ptr<LayerCache>> layers; ///< one a layer of Model::layers()
    std::vector<Block<Real>> gradients;              ///< ∂L/∂(what layer k hands on)
};

struct PackedModel {
    std::vector<std::unique_ptr<PackedWeights>> layers;
};

/// A stack of layers and a linear head. Up to the last layer that mixes steps they run over time. A recurrent model with its output
/// at the last step goes on with that step alone; a model without recurrent layers goes on with the flattened window (spec.h).
class Model {
public:
    /// The spec must be valid: at least one unit a layer.
    Model(const ModelSpec &spec, const ModelShape &shape);

    const ModelSpec &spec() const { return spec_; }
    const ModelShape &shape() const { return shape_; }
    const std::vector<Tensor> &tensors() const { return tensors_; }
    size_t parameterCount() const { return parameterCount_; }
    /// The spec's layers with Flatten among them in a model without recurrent layers, then the head.
    const std::vector<std::unique_ptr<Layer>> &layers() const { return layers_; }
    /// Where in layers() the spec's layer `index` is.
    size_t placeOf(size_t index) const { return index >= flattenAt_ ? index + 1 : index; }
    /// Columns of a shard: 16, or where a layer has more than 128 units 32, and 64 where no step but one makes its weights' gradient
    /// worth a pass over them. A function of the model alone.
    size_t shardWidth() const;

    /// Initial parameters as a function of (seed, model name).
    std::vector<Real> initialParameters(uint64_t seed) const;

    ModelCache makeCache() const;
    PackedModel makePacked() const;
    /// What the packed weights are for: each includes those before it.
    enum class PackFor { forward, gradient, inputGradient };
    void pack(std::span<const Real> parameters, PackedModel &packed, PackFor purpose = PackFor::inputGradient) const;

    /// x: features × width × steps → outputs × width × outputSteps, valid until the cache is used again.
    ConstView forward(std::span<const Real> parameters, const PackedModel &packed, ConstView x, ModelCache &cache,
                      const ForwardMode &mode = {}) const;
    /// Overwrites `gradient` with ∂L/∂parameters, given dy = ∂L/∂output. `dx` may be empty.
    void backward(const PackedModel &packed, ConstView x, ConstView dy, ModelCache &cache, std::span<Real> gradient,
                  View dx = {}) const;

private:
    void append(std::unique_ptr<Layer> layer);
    /// What layer `layer` gets: x, or the values that the layer before it made, of all steps or of the last one.
    ConstView inputOf(size_t layer, ConstView x, const ModelCache &cache) const;

    ModelSpec spec_;
    ModelShape shape_;
    std::vector<Tensor> tensors_;
    std::vector<std::unique_ptr<Layer>> layers_;
    std::vector<size_t> offsets_; ///< of each layer's parameters
    size_t parameterCount_ = 0;
    size_t flattenAt_ = SIZE_MAX;    ///< place of Flatten, if there is one
    size_t lastStepFrom_ = SIZE_MAX; ///< layers from this one on see the last step only
};

} // namespace sluice::inline SLUICE_PRECISION
