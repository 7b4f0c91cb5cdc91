#pragma once

#include "core/train/measure.h"

#include <vector>

namespace sluice {

/// A curve that can be drawn of a training, and so be guessed before it is. Models, layers, units, samples and steps count from 0.
struct CurveSpec {
    enum class Kind {
        traced, ///< a gate or a state of one unit over the steps of a sample
        answer, ///< a model's answers in the data's own units: over the steps of a sample, or where there is one answer a sample,
                ///< over the first samples of the split
        trainLoss,      ///< over the epochs, ÷ that of the best constant answer
        validationLoss, ///< likewise
        gradient        ///< log₁₀ of what GradientMeasure measures, over the lag: of the first 20 samples of the split
    };
    Kind kind = Kind::traced;
    size_t model = 0, layer = 0, unit = 0;
    Traced traced = Traced::forgetGate;
    Split split = Split::validation;
    size_t sample = 0;
    bool operator==(const CurveSpec &) const = default;
};

struct Curve {
    std::vector<double> x, y;
};

/// Where the curve will have its points: t = 1 … T, epoch 1 … E, or lag 0 … T−1. Known before anything is trained.
/// Errors: no such sample, layer, unit or row, a task of classes where answers are asked for.
Result<std::vector<double>> curveAxis(const CurveSpec &spec, const Experiment &experiment, const Task &task);

/// What there is to know beforehand, at the same points; empty where that is nothing: the target of the sample (or of the samples),
/// in the data's own units.
std::vector<double> knownTarget(const CurveSpec &spec, const Task &task);

/// The truth, of this very training. Of a run that ended early it is shorter than its axis. Errors: as curveAxis, no trained network.
Result<Curve> curveOf(const CurveSpec &spec, const MeasuredRun &run);

/// How near a guess came, over the points that the truth has, with d the guess and y the truth:
///
///     r2            1 − Σ(d − y)² / Σ(y − ȳ)²: 1 is the curve itself, 0 no better than its mean; NaN of a constant
///     meanDistance  Σ|d − y| / n
struct CurveScore {
    double r2 = 0;
    double meanDistance = 0;
};
CurveScore scoreCurve(const std::vector<double> &drawn, const Curve &truth);

} // namespace sluice
