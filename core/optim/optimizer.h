#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>

namespace sluice {

/// The experiment's key "training.optimizer". Each rule uses the numbers that its header names; defaults are PyTorch's.
struct OptimizerSpec {
    enum class Type { sgd, momentum, nesterov, rmsprop, adagrad, adam, adamw, nadam };
    Type type = Type::adam;
    double learningRate = 0.001;
    double momentum = 0.9;     ///< momentum, nesterov
    double decay = 0.99;       ///< rmsprop: of the mean square
    double beta1 = 0.9;        ///< adam, adamw, nadam
    double beta2 = 0.999;      ///< adam, adamw, nadam
    double epsilon = 1e-8;     ///< rmsprop, adam, adamw, nadam; adagrad's is 1e-10
    double weightDecay = 0.01; ///< adamw
    bool operator==(const OptimizerSpec &) const = default;
};

/// One update of the parameters `from`, by a gradient of as many values.
struct ParameterUpdate {
    std::span<const float> from;
    std::span<const float> gradient;
    std::span<float> to; ///< the parameters after it; may be `from`
    uint64_t step = 1;   ///< from 1
    double learningRate = 0;
};

/// An update rule. It owns no state: what it carries from update to update lies in the caller's `state`, which snapshots save.
class Optimizer {
public:
    virtual ~Optimizer() = default;
    /// Values of state for so many parameters, all zero at first.
    virtual size_t stateSize(size_t parameters) const = 0;
    virtual void update(const ParameterUpdate &update, std::span<float> state) const = 0;
};

std::unique_ptr<Optimizer> makeOptimizer(const OptimizerSpec &spec);

/// Scales the gradient so that its Euclidean norm over all parameters is at most `limit` (Pascanu, Mikolov & Bengio 2013, "On the
/// difficulty of training recurrent neural networks", algorithm 1). Returns the norm before.
double clipByGlobalNorm(std::span<float> gradient, double limit);
double globalNorm(std::span<const float> gradient);
/// ‖a − b‖ of two vectors of one length.
double distanceOf(std::span<const float> a, std::span<const float> b);
/// Brings every element into ±limit (Mikolov 2012, section 3.2.2).
void clipByValue(std::span<float> gradient, double limit);
/// Adds the gradient of λ₁ Σ|w| + λ₂/2 Σw² (Goodfellow, Bengio & Courville 2016, section 7.1) for these weights.
void addPenalty(std::span<const float> weights, double l1, double l2, std::span<float> gradient);

} // namespace sluice
