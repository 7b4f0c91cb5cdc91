#pragma once

#include "core/nn/loss_spec.h"
#include "core/nn/spec.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace sluice {

/// Agreement of one group's gradient with central differences, in double.
/// error = max |analytic − numeric| / max(‖analytic‖∞, ‖numeric‖∞, 1e-8) over the group's elements.
struct GradientCheckRow {
    std::string name; ///< a tensor's name, "x", "layers.0.h0" or "layers.0.c0"
    size_t elements = 0;
    double error = 0;
};

struct GradientCheckOptions {
    size_t width = 2; ///< batch
    LossSpec loss = {};
    std::vector<size_t> lengths = {}; ///< steps of each sequence, longest first; empty: all of shape.steps
    bool training = false;            ///< with dropout, drawn once
    double difference = 1e-3;         ///< a five-point stencil: truncation O(h⁴)
    uint64_t seed = 1;
};

/// The error of one group as above; infinite where a number is not finite or the sizes differ.
double gradientError(std::span<const double> analytic, std::span<const double> numeric);

/// Checks every parameter, every input (also those before a sequence's first step, which must not matter) and every initial state of
/// a model on random data and random parameters: ∂L/∂p ≈ (L(p−2d) − 8 L(p−d) + 8 L(p+d) − L(p+2d)) / 12 d. Where a unit of ReLU,
/// leaky ReLU or ELU, an absolute error or the knee of Huber's loss is crossed within that range, d is made smaller. Gradients are
/// pre-filled with NaN, so that one left unwritten shows. A stateful model is one with given initial states: no gradient
/// flows from window to window.
std::vector<GradientCheckRow> checkGradients(const ModelSpec &spec, const ModelShape &shape, const GradientCheckOptions &options);

} // namespace sluice
