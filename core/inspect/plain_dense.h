#pragma once

#include "core/inspect/trace.h"
#include "core/nn/spec.h"

#include <armadillo>
#include <vector>

namespace sluice {

/// φ(z), and φ′(z) with that of the rectifiers at 0 taken from the left.
arma::mat activation(Activation function, arma::mat z);
arma::mat activationSlope(Activation function, const arma::mat &z);

/// The weights of one dense layer: W units × inputs, b units.
struct DenseWeights {
    arma::mat W;
    arma::vec b;
    Activation activation = Activation::identity;
};

/// What happened in a layer without memory: z and φ(z), units × sequences × steps.
struct DenseValues {
    arma::cube preactivation, activation;
};

/// y = φ(W x + b) at every step alike. x: inputs × N × T. Interventions on the hidden part hold φ(z); slice k of x is time step
/// `firstStep` + k.
DenseValues runPlainDense(const DenseWeights &weights, const arma::cube &x, const std::vector<Intervention> &interventions = {},
                          size_t firstStep = 0);
/// ∂L/∂x and ∂L/∂z.
struct DenseGradients {
    arma::cube x, z;
};
/// Given dy = ∂L/∂φ(z).
DenseGradients backwardPlainDense(const DenseWeights &weights, const DenseValues &values, const arma::cube &dy,
                                  const std::vector<Intervention> &interventions = {}, size_t firstStep = 0);

/// The weights of one causal convolution: one filters × channels matrix for each place of the kernel, the oldest step's first.
struct ConvWeights {
    std::vector<arma::mat> W;
    arma::vec b;
    Activation activation = Activation::identity;
};

/// y(t) = φ(b + Σ_k W_k x(t − K + 1 + k)), with x = 0 before the first step. x: channels × N × T.
DenseValues runPlainConv(const ConvWeights &weights, const arma::cube &x, const std::vector<Intervention> &interventions = {});
DenseGradients backwardPlainConv(const ConvWeights &weights, const DenseValues &values, const arma::cube &dy,
                                 const std::vector<Intervention> &interventions = {});

/// How a layer without memory sees N sequences: the last `lookback` steps below one another, oldest first, all features of a
/// step together, zero before the first step. x: features × N × T → lookback·features × N × (T where `everyStep`, or 1).
arma::cube flattenedWindows(const arma::cube &x, size_t lookback, bool everyStep);
/// ∂L/∂x of that, with `steps` steps and `features` features, given ∂L/∂windows.
arma::cube backwardFlattenedWindows(const arma::cube &dWindows, size_t features, size_t steps);

} // namespace sluice
