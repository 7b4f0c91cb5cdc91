#include "core/inspect/plain_network.h"

#include "core/inspect/interventions.h"

#include <cassert>

namespace sluice {

namespace {

/// Takes the tensors one after the other, as tensorsOf lists them.
class Unpacker {
public:
    Unpacker(const ModelSpec &spec, const ModelShape &shape, std::span<const float> weights)
        : tensors_(tensorsOf(spec, shape)), next_(tensors_.begin()), weights_(weights)
    {
    }

    LayerWeights operator()(const DenseSpec &spec) { return dense(spec.activation); }
    LayerWeights operator()(const LstmSpec &spec)
    {
        LstmWeights lstm;
        lstm.W = matrix();
        lstm.R = matrix();
        lstm.b = matrix();
        lstm.forget = spec.forgetGate;
        lstm.squashing = spec.squashing;
        if (spec.peepholes) {
            const arma::vec all = matrix();
            const arma::uword units = spec.units;
            lstm.pi = all.head(units);
            if (spec.forgetGate == ForgetGate::own)
                lstm.pf = all.subvec(units, 2 * units - 1);
            lstm.po = all.tail(units);
        }
        return lstm;
    }
    LayerWeights operator()(const GruSpec &) { return GruWeights{matrix(), matrix(), matrix(), matrix()}; }
    LayerWeights operator()(const RnnSpec &spec) { return RnnWeights{matrix(), matrix(), matrix(), spec.activation}; }
    LayerWeights operator()(const ConvSpec &spec)
    {
        const arma::mat all = matrix();
        ConvWeights conv;
        const arma::uword channels = all.n_cols / spec.kernel;
        for (size_t place = 0; place < spec.kernel; ++place)
            conv.W.push_back(all.cols(arma::regspace<arma::uvec>(0, channels - 1) * spec.kernel + place));
        conv.b = matrix();
        conv.activation = spec.activation;
        return conv;
    }
    LayerWeights operator()(const DropoutSpec &) { return NoWeights{}; }

    DenseWeights dense(Activation function) { return {matrix(), matrix(), function}; }

private:
    arma::mat matrix()
    {
        const Tensor &tensor = *next_++;
        const arma::fmat values(weights_.data() + tensor.offset, tensor.rows, tensor.columns);
        return arma::conv_to<arma::mat>::from(values);
    }

    std::vector<Tensor> tensors_;
    std::vector<Tensor>::const_iterator next_;
    std::span<const float> weights_;
};

struct LayerRun {
    const arma::cube &x;
    const std::vector<Intervention> &held;
    size_t firstStep;
    const std::function<bool()> &keepGoing;

    LayerValues operator()(const DenseWeights &weights) const { return runPlainDense(weights, x, held, firstStep); }
    LayerValues operator()(const LstmWeights &weights) const { return runPlainLstm(weights, x, held, {}, {}, keepGoing); }
    LayerValues operator()(const GruWeights &weights) const { return runPlainGru(weights, x, held, {}, keepGoing); }
    LayerValues operator()(const RnnWeights &weights) const { return runPlainRnn(weights, x, held, {}, keepGoing); }
    LayerValues operator()(const ConvWeights &weights) const { return runPlainConv(weights, x, held); }
    LayerValues operator()(const NoWeights &) const
    {
        DenseValues values{x, x};
        for (arma::uword t = 0; t < x.n_slices; ++t)
            hold(values.activation.slice(t), Part::hidden, firstStep + t, held);
        return values;
    }
};

struct LayerBackward {
    const LayerValues &values;
    const arma::cube &dy;
    const std::vector<Intervention> &held;
    size_t firstStep;
    NetworkGradients::OfLayer &gradients;

    arma::cube operator()(const DenseWeights &weights) const
    {
        return take(backwardPlainDense(weights, std::get<DenseValues>(values), dy, held, firstStep));
    }
    arma::cube operator()(const ConvWeights &weights) const
    {
        return take(backwardPlainConv(weights, std::get<DenseValues>(values), dy, held));
    }
    arma::cube operator()(const LstmWeights &weights) const
    {
        LstmGradients found = backwardPlainLstm(weights, std::get<LstmValues>(values), dy, held);
        gradients = {std::move(found.h), std::move(found.c), std::move(found.z)};
        return std::move(found.x);
    }
    arma::cube operator()(const GruWeights &weights) const
    {
        return take(backwardPlainGru(weights, std::get<GruValues>(values), dy, held));
    }
    arma::cube operator()(const RnnWeights &weights) const
    {
        return take(backwardPlainRnn(weights, std::get<RnnValues>(values), dy, held));
    }
    arma::cube operator()(const NoWeights &) const
    {
        arma::cube dx = dy;
        for (arma::uword t = 0; t < dx.n_slices; ++t)
            cut(dx.slice(t), Part::hidden, firstStep + t, held);
        return dx;
    }

    arma::cube take(DenseGradients found) const
    {
        gradients.preactivation = std::move(found.z);
        return std::move(found.x);
    }
    arma::cube take(HiddenGradients found) const
    {
        gradients.output = std::move(found.h);
        gradients.preactivation = std::move(found.z);
        return std::move(found.x);
    }
};

/// The same gradient for a layer that has `steps` steps, of which only the last were asked for.
arma::cube withEarlierSteps(const arma::cube &gradient, arma::uword steps)
{
    if (gradient.n_slices == steps)
        return gradient;
    arma::cube all(gradient.n_rows, gradient.n_cols, steps, arma::fill::zeros);
    all.tail_slices(gradient.n_slices) = gradient;
    return all;
}

} // namespace

NetworkWeights unpackWeights(const ModelSpec &spec, const ModelShape &shape, std::span<const float> weights)
{
    assert(weights.size() == parameterCount(spec, shape));
    NetworkWeights network;
    Unpacker unpacker(spec, shape, weights);
    for (const LayerSpec &layer : spec.layers)
        network.layers.push_back(std::visit(unpacker, layer));
    network.head = unpacker.dense(Activation::identity);
    return network;
}

const arma::cube &outputOf(const LayerValues &values)
{
    return std::visit(
        [](const auto &own) -> const arma::cube & {
            if constexpr (requires { own.h; })
                return own.h;
            else
                return own.activation;
        },
        values);
}

const arma::cube &inputOf(const ModelSpec &spec, const NetworkValues &values, size_t layer)
{
    if (!spec.recurrent() && layer == spec.layersOverTime())
        return values.flattened;
    return layer == 0 ? values.input : outputOf(values.layers[layer - 1]);
}

NetworkValues runPlainNetwork(const ModelSpec &spec, const ModelShape &shape, const NetworkWeights &weights, const arma::cube &x,
                              const std::vector<Intervention> &interventions, bool readout,
                              const std::function<bool()> &keepGoing)
{
    NetworkValues values;
    values.input = x;
    const bool everyStep = shape.output == OutputAt::every;
    const size_t overTime = spec.layersOverTime();
    for (size_t layer = 0; layer <= spec.layers.size(); ++layer) {
        if (layer == overTime && !spec.recurrent())
            values.flattened = flattenedWindows(layer == 0 ? x : outputOf(values.layers[layer - 1]), shape.lookback, everyStep);
        const arma::cube &all = inputOf(spec, values, layer);
        const bool lastStepOnly = layer == overTime && spec.recurrent() && !everyStep && !readout;
        const arma::cube in = lastStepOnly ? arma::cube(all.tail_slices(1)) : all;
        if (layer == spec.layers.size()) {
            values.output = runPlainDense(weights.head, in).activation;
            break;
        }
        const auto held = interventionsOn(layer, interventions);
        values.layers.push_back(std::visit(LayerRun{in, held, x.n_slices - in.n_slices, keepGoing}, weights.layers[layer]));
        if (keepGoing && !keepGoing())
            break;
    }
    return values;
}

NetworkGradients backwardPlainNetwork(const ModelSpec &spec, const NetworkWeights &weights, const NetworkValues &values,
                                      const arma::cube &dy, const std::vector<Intervention> &interventions)
{
    NetworkGradients gradients;
    gradients.layers.resize(values.layers.size());
    const arma::uword steps = values.input.n_slices;
    // The head is linear: its gradient needs none of its values.
    arma::cube from(weights.head.W.n_cols, dy.n_cols, dy.n_slices);
    for (arma::uword t = 0; t < dy.n_slices; ++t)
        from.slice(t) = weights.head.W.t() * dy.slice(t);
    for (size_t layer = values.layers.size() + 1; layer-- > 0;) {
        if (!spec.recurrent() && layer == spec.layersOverTime()) {
            const arma::cube &below = layer == 0 ? values.input : outputOf(values.layers[layer - 1]);
            from = backwardFlattenedWindows(withEarlierSteps(from, values.flattened.n_slices), below.n_rows, below.n_slices);
        }
        if (layer == 0)
            break;
        const LayerValues &own = values.layers[layer - 1];
        auto &found = gradients.layers[layer - 1];
        found.output = withEarlierSteps(from, outputOf(own).n_slices);
        const auto held = interventionsOn(layer - 1, interventions);
        const arma::cube given = found.output;
        from = std::visit(LayerBackward{own, given, held, steps - given.n_slices, found}, weights.layers[layer - 1]);
    }
    gradients.x = withEarlierSteps(from, steps);
    return gradients;
}

} // namespace sluice
