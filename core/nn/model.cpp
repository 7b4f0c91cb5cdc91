#include "core/nn/model.h"

#include "core/nn/conv.h"
#include "core/nn/dense.h"
#include "core/nn/dropout.h"
#include "core/nn/flatten.h"
#include "core/nn/gru.h"
#include "core/nn/lstm.h"
#include "core/nn/rnn.h"

#include <algorithm>
#include <cassert>

namespace sluice::inline SLUICE_PRECISION {

namespace {

struct LayerMaker {
    size_t inputs;
    size_t index;

    std::unique_ptr<Layer> operator()(const DenseSpec &spec) const { return std::make_unique<Dense>(inputs, spec); }
    std::unique_ptr<Layer> operator()(const LstmSpec &spec) const { return std::make_unique<Lstm>(inputs, spec); }
    std::unique_ptr<Layer> operator()(const GruSpec &spec) const { return std::make_unique<Gru>(inputs, spec); }
    std::unique_ptr<Layer> operator()(const RnnSpec &spec) const { return std::make_unique<Rnn>(inputs, spec); }
    std::unique_ptr<Layer> operator()(const ConvSpec &spec) const { return std::make_unique<Conv>(inputs, spec); }
    std::unique_ptr<Layer> operator()(const DropoutSpec &spec) const { return std::make_unique<Dropout>(inputs, spec, index); }
};

} // namespace

Model::Model(const ModelSpec &spec, const ModelShape &shape) : spec_(spec), shape_(shape), tensors_(tensorsOf(spec, shape))
{
    const auto features = [this] { return layers_.empty() ? shape_.features : layers_.back()->outputFeatures(); };
    const auto leaveTime = [&] {
        if (spec.recurrent() && shape.output == OutputAt::last) {
            lastStepFrom_ = layers_.size();
        } else if (!spec.recurrent()) {
            flattenAt_ = layers_.size();
            append(std::make_unique<Flatten>(features(), shape.lookback, shape.output == OutputAt::every));
        }
    };
    for (size_t index = 0; index < spec.layers.size(); ++index) {
        if (index == spec.layersOverTime())
            leaveTime();
        append(std::visit(LayerMaker{features(), index}, spec.layers[index]));
    }
    if (spec.layers.size() == spec.layersOverTime())
        leaveTime();
    append(std::make_unique<Dense>(features(), DenseSpec{shape.outputs, Activation::identity}));
    assert(parameterCount_ == sluice::parameterCount(spec, shape));
}

void Model::append(std::unique_ptr<Layer> layer)
{
    offsets_.push_back(parameterCount_);
    parameterCount_ += layer->parameterCount();
    layers_.push_back(std::move(layer));
}

size_t Model::shardWidth() const
{
    const auto wide = [](const LayerSpec &layer) { return sluice::outputFeatures(layer, 0) > 128; };
    if (std::none_of(spec_.layers.begin(), spec_.layers.end(), wide))
        return 16;
    return spec_.recurrent() || shape_.output == OutputAt::every ? 32 : 64;
}

std::vector<Real> Model::initialParameters(uint64_t seed) const
{
    std::vector<Real> parameters(parameterCount_);
    const RandomStream random(seed, Purpose::weights, spec_.name);
    uint64_t index = 0;
    for (size_t k = 0; k < layers_.size(); ++k)
        layers_[k]->initialize(parameters.data() + offsets_[k], random, index);
    return parameters;
}

ModelCache Model::makeCache() const
{
    ModelCache cache;
    for (const auto &layer : layers_)
        cache.layers.push_back(layer->makeCache());
    cache.gradients.resize(layers_.size());
    return cache;
}

PackedModel Model::makePacked() const
{
    PackedModel packed;
    for (const auto &layer : layers_)
        packed.layers.push_back(layer->makePacked());
    return packed;
}

void Model::pack(std::span<const Real> parameters, PackedModel &packed, PackFor purpose) const
{
    assert(parameters.size() == parameterCount_);
    for (size_t k = 0; k < layers_.size(); ++k)
        layers_[k]->pack(parameters.data() + offsets_[k], *packed.layers[k],
                         purpose == PackFor::inputGradient || (purpose == PackFor::gradient && offsets_[k] > 0));
}

ConstView Model::inputOf(size_t layer, ConstView x, const ModelCache &cache) const
{
    const ConstView made = layer == 0 ? x : cache.layers[layer - 1]->output().alignedWith(x);
    return layer == lastStepFrom_ ? made.lastSteps(1) : made;
}

ConstView Model::forward(std::span<const Real> parameters, const PackedModel &packed, ConstView x, ModelCache &cache,
                         const ForwardMode &mode) const
{
    for (size_t k = 0; k < layers_.size(); ++k)
        layers_[k]->forward(parameters.data() + offsets_[k], *packed.layers[k], inputOf(k, x, cache), *cache.layers[k], mode);
    return cache.layers.back()->output().alignedWith(x);
}

void Model::backward(const PackedModel &packed, ConstView x, ConstView dy, ModelCache &cache, std::span<Real> gradient,
                     View dx) const
{
    assert(gradient.size() == parameterCount_);
    ConstView from = dy;
    for (size_t k = layers_.size(); k-- > 0;) {
        const ConstView in = inputOf(k, x, cache);
        View below = dx;
        if (k > 0) {
            // Below the first parameters nothing needs a gradient unless the caller asks for the input's.
            const bool wanted = offsets_[k] > 0 || !dx.empty();
            cache.gradients[k - 1].resize(in.features, in.width, in.steps);
            below = wanted ? cache.gradients[k - 1].view().alignedWith(in) : View{};
        }
        layers_[k]->backward(*packed.layers[k], in, from, *cache.layers[k], gradient.data() + offsets_[k], below);
        from = below;
        if (k > 0 && from.empty())
            break;
    }
}

} // namespace sluice::inline SLUICE_PRECISION
