#include "core/nn/recurrent.h"

#include "core/nn/initializers.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace sluice::inline SLUICE_PRECISION {

namespace {

constexpr size_t mostGates = 4;
constexpr size_t pieceBytes = 512 * 1024; // of all gates: half of what a second-level cache holds at least on most machines

/// Of `left` steps: pieces as equal as can be, since a short one goes through all of dW for few columns.
size_t stepsOfPiece(const GateShape &shape, ConstView x, size_t left)
{
    const size_t columns = std::max(gradientDepth(shape.units), pieceBytes / (shape.rows() * sizeof(Real)));
    const size_t most = std::max<size_t>(columns / x.width, 1), pieces = (left + most - 1) / most;
    return (left + pieces - 1) / pieces;
}

void setInitial(RecurrentState &state)
{
    const View first = state.values.view().step(0);
    if (state.initial.view().empty())
        std::fill_n(first.data, first.size(), Real(0));
    else
        std::copy_n(state.initial.view().data, first.size(), first.data);
}

} // namespace

StepPiece pieceFrom(size_t first, const GateShape &shape, ConstView x)
{
    const size_t count = stepsOfPiece(shape, x, x.steps - first);
    return {.first = first, .x = x.stepsFrom(first, count), .dx = {}, .last = first + count == x.steps};
}

StepPiece pieceBefore(size_t end, const GateShape &shape, ConstView x, View dx)
{
    const size_t count = stepsOfPiece(shape, x, end), first = end - count;
    return {.first = first,
            .x = x.stepsFrom(first, count),
            .dx = dx.empty() ? dx : dx.stepsFrom(first, count),
            .last = end == x.steps};
}

PackedGates::PackedGates(const GateShape &shape)
    : input(shape.gates, std::vector<Real>(packedSize(shape.units, shape.inputs))),
      recurrent(shape.gates, std::vector<Real>(packedSize(shape.units, shape.units))),
      inputTransposed(packedSize(shape.inputs, shape.rows())), recurrentTransposed(packedSize(shape.units, shape.rows()))
{
}

void PackedGates::pack(const Real *parameters, const GateShape &shape, bool forInputGradient)
{
    const size_t rows = shape.rows();
    const Real *recurrentWeights = parameters + shape.recurrentOffset();
    for (size_t gate = 0; gate < shape.gates; ++gate) {
        packPanels(parameters + gate * shape.units, shape.units, shape.inputs, rows, input[gate].data());
        packPanels(recurrentWeights + gate * shape.units, shape.units, shape.units, rows, recurrent[gate].data());
    }
    if (forInputGradient)
        packPanelsTransposed(parameters, shape.inputs, rows, rows, inputTransposed.data());
    packPanelsTransposed(recurrentWeights, shape.units, rows, rows, recurrentTransposed.data());
}

void RecurrentCache::beginForward(size_t units, ConstView x)
{
    for (auto &gate : gates)
        gate.resize(units, x.width, x.steps);
    for (auto &state : own) {
        state.values.resize(units, x.width, x.steps + 1);
        setInitial(state);
    }
}

void RecurrentCache::keepInitial(ConstView x, size_t t)
{
    const size_t begun = x.begunAt(t);
    if (begun == x.width)
        return;
    for (auto &state : own) {
        const View values = state.values.view();
        std::copy(values.column(0, begun), values.column(0, x.width), values.column(t + 1, begun));
    }
}

void RecurrentCache::beginBackward(size_t units, ConstView x)
{
    for (auto &state : own) {
        state.gradient.resize(units, x.width, 1);
        state.gradient.fill(0);
    }
}

void RecurrentCache::beginPiece(size_t units, const StepPiece &piece)
{
    for (auto &dGate : dGates) {
        dGate.resize(units, piece.x.width, piece.x.steps);
        dGate.view().alignedWith(piece.x).fillPadding(0);
    }
}

void RecurrentCache::addFromAbove(ConstView dy, size_t steps, size_t t)
{
    if (t + dy.steps < steps)
        return;
    const ConstView from = dy.step(t + dy.steps - steps);
    Real *dHidden = own[0].gradient.view().data;
    for (size_t k = 0; k < from.size(); ++k)
        dHidden[k] += from.data[k];
}

void gateInput(const GateShape &shape, const PackedGates &weights, const Real *parameters, ConstView x, size_t gate, Real *into)
{
    assert(x.features == shape.inputs);
    kernels().panelProduct({.packed = weights.input[gate].data(),
                            .rows = shape.units,
                            .depth = shape.inputs,
                            .b = &x.data,
                            .leadingB = shape.inputs,
                            .columns = x.columns(),
                            .y = into,
                            .leadingY = shape.units,
                            .start = PanelProduct::Start::bias,
                            .bias = parameters + shape.biasOffset() + gate * shape.units});
}

void gateInputs(const GateShape &shape, const PackedGates &weights, const Real *parameters, const StepPiece &piece,
                RecurrentCache &cache)
{
    for (size_t gate = 0; gate < shape.gates; ++gate)
        gateInput(shape, weights, parameters, piece.x, gate, cache.gates[gate].view().step(piece.first).data);
}

void addRecurrent(const GateShape &shape, const PackedGates &weights, size_t t, size_t begun, RecurrentCache &cache,
                  std::span<const RecurrentTarget> targets)
{
    assert(targets.size() <= mostGates);
    const Real *const hiddenBefore = cache.hidden().values.view().step(t).data;
    std::array<PanelProduct, mostGates> products;
    for (size_t gate = 0; gate < targets.size(); ++gate)
        products[gate] = {.packed = weights.recurrent[gate].data(),
                          .rows = shape.units,
                          .depth = shape.units,
                          .b = &hiddenBefore,
                          .leadingB = shape.units,
                          .columns = begun,
                          .y = targets[gate].into,
                          .leadingY = shape.units,
                          .start = targets[gate].bias ? PanelProduct::Start::bias : PanelProduct::Start::accumulate,
                          .bias = targets[gate].bias};
    kernels().gateProducts(products.data(), targets.size());
}

void recurrentGradient(const GateShape &shape, const PackedGates &weights, std::span<const Real *const> dz, size_t begun,
                       PanelProduct::Start start, Real *dHidden)
{
    kernels().panelProduct({.packed = weights.recurrentTransposed.data(),
                            .rows = shape.units,
                            .depth = shape.units,
                            .segments = dz.size(),
                            .b = dz.data(),
                            .leadingB = shape.units,
                            .columns = begun,
                            .y = dHidden,
                            .leadingY = shape.units,
                            .start = start});
}

void gateGradients(const GateShape &shape, const StepPiece &piece, RecurrentCache &cache, Real *gradient, ConstView lastRecurrent)
{
    const std::array inputs{piece.x, ConstView(cache.hidden().values.view().stepsFrom(piece.first, piece.x.steps))};
    std::array<WeightGradient, mostGates + 1> products;
    for (size_t gate = 0; gate < shape.gates; ++gate) {
        Real *const dInput = gradient + gate * shape.units;
        products[gate] = {cache.dGates[gate].view(), {dInput, dInput + shape.recurrentOffset()}};
        biasGradient(products[gate].dy, dInput + shape.biasOffset(), !piece.last);
    }
    size_t count = shape.gates;
    if (!lastRecurrent.empty())
        products[count++] = {lastRecurrent, {nullptr, std::exchange(products[shape.gates - 1].dw[1], nullptr)}};
    weightGradients(inputs, std::span(products).first(count), shape.rows(), cache.scratch, !piece.last);
}

void inputGradient(const GateShape &shape, const PackedGates &weights, const RecurrentCache &cache, const StepPiece &piece)
{
    const View dx = piece.dx;
    if (dx.empty())
        return;
    assert(shape.gates <= mostGates);
    std::array<const Real *, mostGates> dz{};
    for (size_t gate = 0; gate < shape.gates; ++gate)
        dz[gate] = cache.dGates[gate].view().data;
    kernels().panelProduct({.packed = weights.inputTransposed.data(),
                            .rows = shape.inputs,
                            .depth = shape.units,
                            .segments = shape.gates,
                            .b = dz.data(),
                            .leadingB = shape.units,
                            .columns = dx.columns(),
                            .y = dx.data,
                            .leadingY = shape.inputs});
}

void initializeGates(const GateShape &shape, Initializer input, Initializer recurrent, int biasDraws, Real *parameters,
                     const RandomStream &random, uint64_t &index)
{
    const size_t rows = shape.rows();
    Real *const biases = parameters + shape.biasOffset();
    std::fill_n(biases, rows, Real(0));
    for (size_t gate = 0; gate < shape.gates; ++gate) {
        Real *const first = parameters + gate * shape.units;
        initializeWeights(input, {first, shape.units, shape.inputs, rows}, shape.units, random, index);
        initializeWeights(recurrent, {first + shape.recurrentOffset(), shape.units, shape.units, rows}, shape.units, random,
                          index);
    }
    initializeBias(input, biases, rows, shape.units, biasDraws, random, index);
}

} // namespace sluice::inline SLUICE_PRECISION
