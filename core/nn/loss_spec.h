#pragma once

#include <vector>

namespace sluice {

/// The experiment's key "training.loss" (loss.h).
struct LossSpec {
    enum class Type { mse, mae, huber, crossEntropy, binaryCrossEntropy };
    Type type = Type::mse;
    double delta = 1;                      ///< huber: where the parabola becomes a line, in scaled units
    std::vector<double> classWeights = {}; ///< cross-entropies: one a class; empty: all 1
    bool operator==(const LossSpec &) const = default;

    bool ofClasses() const { return type == Type::crossEntropy || type == Type::binaryCrossEntropy; }
};

} // namespace sluice
