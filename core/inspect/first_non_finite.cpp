#include "core/inspect/plain_cubes.h"
#include "core/inspect/plain_network.h"
#include "core/inspect/probe.h"

#include <algorithm>
#include <cfloat>
#include <cmath>
#include <optional>

namespace sluice {

namespace {

// What double still holds may have left the range of float, in which the network was trained.
bool finiteInFloat(const arma::mat &values)
{
    return std::all_of(values.begin(), values.end(), [](double value) { return std::abs(value) <= double{FLT_MAX}; });
}

const arma::mat &before(const arma::cube &states, const arma::mat &initial, size_t step)
{
    return step == 0 ? initial : states.slice(step - 1);
}

/// The first gate of a layer whose preactivation is out of range at a step, given what the layer gets; null where the layer has no
/// gates, and nothing where all are in range.
struct FirstGate {
    const LayerValues &values;
    const arma::mat &x;
    size_t step;
    using Found = std::optional<std::optional<Part>>;

    // c and h are bounded by the gates, so they are finite where all preactivations are.
    Found operator()(const LstmWeights &weights) const
    {
        const auto &own = std::get<LstmValues>(values);
        const arma::mat &h = before(own.h, own.h0, step), &c = before(own.c, own.c0, step);
        const arma::mat sums = weightedSums(weights, x, h);
        const auto overflows = [&](Part gate) {
            return firstRowOf(weights, gate) &&
                   !finiteInFloat(preactivation(weights, gate, sums, gate == Part::outputGate ? own.c.slice(step) : c));
        };
        for (const Part gate : {Part::inputGate, Part::forgetGate, Part::candidate, Part::outputGate})
            if (overflows(gate))
                return Found(gate);
        return {};
    }
    Found operator()(const GruWeights &weights) const
    {
        const auto &own = std::get<GruValues>(values);
        const arma::mat z = weights.W * x + weights.R * before(own.h, own.h0, step);
        for (const Part gate : {Part::resetGate, Part::updateGate, Part::candidate}) {
            const size_t first = firstGruRow(weights, gate);
            if (!finiteInFloat(z.rows(first, first + weights.R.n_cols - 1)))
                return Found(gate);
        }
        return {};
    }
    Found operator()(const RnnWeights &) const { return outOfRange(std::get<RnnValues>(values).preactivation, step); }
    template <class Memoryless> Found operator()(const Memoryless &) const
    {
        return outOfRange(std::get<DenseValues>(values).preactivation, step);
    }

private:
    static Found outOfRange(const arma::cube &preactivation, size_t at)
    {
        return finiteInFloat(preactivation.slice(at)) ? Found() : Found(std::optional<Part>());
    }
};

} // namespace

bool isState(Part part)
{
    return part == Part::cell || part == Part::hidden;
}

Message partName(Part part)
{
    switch (part) {
    case Part::inputGate:
        return SLUICE_MESSAGE("core", "input gate");
    case Part::forgetGate:
        return SLUICE_MESSAGE("core", "forget gate");
    case Part::candidate:
        return SLUICE_MESSAGE("core", "candidate");
    case Part::outputGate:
        return SLUICE_MESSAGE("core", "output gate");
    case Part::cell:
        return SLUICE_MESSAGE("core", "cell");
    case Part::hidden:
        return SLUICE_MESSAGE("core", "hidden state");
    case Part::resetGate:
        return SLUICE_MESSAGE("core", "reset gate");
    case Part::updateGate:
        break;
    }
    return SLUICE_MESSAGE("core", "update gate");
}

Sentence partPlace(size_t layer, std::optional<Part> part)
{
    if (!part)
        return Sentence(SLUICE_MESSAGE("core", "layer %1"), layer + 1);
    return Sentence(SLUICE_MESSAGE("core", "layer %1, %2"), layer + 1, partName(*part));
}

std::optional<Sentence> firstNonFinite(const ModelSpec &spec, const ModelShape &shape, std::span<const float> weights,
                                       const Sample &sample)
{
    const NetworkWeights network = unpackWeights(spec, shape, weights);
    const arma::cube x = oneSequence(sample.x);
    const NetworkValues values = runPlainNetwork(spec, shape, network, x);
    for (size_t step = 0; step < x.n_slices; ++step) {
        for (size_t layer = 0; layer < values.layers.size(); ++layer) {
            // A part that answers once does so at the last step.
            const size_t earlier = x.n_slices - outputOf(values.layers[layer]).n_slices;
            if (step < earlier)
                continue;
            const arma::cube &in = inputOf(spec, values, layer);
            const FirstGate first{values.layers[layer], in.slice(step - (x.n_slices - in.n_slices)), step - earlier};
            if (const auto gate = std::visit(first, network.layers[layer]))
                return partPlace(layer, *gate);
        }
        const size_t earlier = x.n_slices - values.output.n_slices;
        if (step >= earlier && !finiteInFloat(values.output.slice(step - earlier)))
            return Sentence(SLUICE_MESSAGE("core", "head"));
    }
    return {};
}

} // namespace sluice
