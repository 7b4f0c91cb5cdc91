#pragma once

#include "core/train/experiment.h"
#include "core/train/run.h"
#include "core/train/snapshot.h"

#include <bit>
#include <cmath>
#include <cstring>
#include <memory>

namespace sluice::testing {

/// A dense network and an LSTM on 50 training windows of two sines: batches of 13 make 4 an epoch, the last of them smaller.
inline Experiment smallExperiment()
{
    Experiment experiment;
    experiment.task.lookback = 6;
    experiment.task.split = {56, 12, 12};
    experiment.models = {{"Dense", {DenseSpec{5, Activation::tanh}}}, {"LSTM", {LstmSpec{3, 1, 0}, LstmSpec{2, 1, 0}}}};
    experiment.training.batch = 13;
    experiment.training.epochs = 3;
    experiment.training.optimizer.learningRate = 0.02;
    experiment.training.stop = StoppingSpec{2, true};
    experiment.training.seed = 7;
    return experiment;
}

inline Task smallTask(const Experiment &experiment, size_t rows = 80)
{
    Dataset data;
    data.name = "two sines";
    data.columns = {"value"};
    data.sequences.emplace_back(1, rows);
    for (size_t row = 0; row < rows; ++row)
        data.sequences[0](0, row) = std::sin(0.4 * static_cast<double>(row)) + 0.5 * std::sin(0.13 * static_cast<double>(row));
    data.target = "value";
    data.inputs = {"value"};
    return Task::create(experiment.task, experiment.data, std::move(data)).value();
}

inline bool sameBits(double a, double b)
{
    return std::bit_cast<uint64_t>(a) == std::bit_cast<uint64_t>(b);
}

inline bool sameBits(const std::vector<float> &a, const std::vector<float> &b)
{
    return a.size() == b.size() && std::memcmp(a.data(), b.data(), a.size() * sizeof(float)) == 0;
}

/// All that training goes on from, down to the bit; seconds are of the clock and not compared.
inline bool sameBits(const Snapshot &a, const Snapshot &b)
{
    if (a.model != b.model || a.at != b.at || !sameBits(a.trainLoss, b.trainLoss) ||
        !sameBits(a.validationLoss, b.validationLoss) || !sameBits(a.weights, b.weights) ||
        a.continuation.has_value() != b.continuation.has_value())
        return false;
    if (!a.continuation)
        return true;
    Continuation left = *a.continuation;
    left.seconds = b.continuation->seconds;
    return sameBits(left.optimizerState, b.continuation->optimizerState) && left == *b.continuation;
}

inline bool sameBits(const Moment &a, const Moment &b)
{
    if (a.size() != b.size())
        return false;
    for (size_t model = 0; model < a.size(); ++model)
        if (!sameBits(*a[model], *b[model]))
            return false;
    return true;
}

inline bool sameBits(const EpochRecord &a, const EpochRecord &b)
{
    return a.model == b.model && a.epoch == b.epoch && a.step == b.step && sameBits(a.trainLoss, b.trainLoss) &&
           sameBits(a.validationLoss, b.validationLoss) && a.best == b.best;
}

inline bool sameBits(const std::vector<EpochRecord> &a, const std::vector<EpochRecord> &b)
{
    if (a.size() != b.size())
        return false;
    for (size_t k = 0; k < a.size(); ++k)
        if (!sameBits(a[k], b[k]))
            return false;
    return true;
}

inline bool sameBits(const std::vector<StepRecord> &a, const std::vector<StepRecord> &b)
{
    if (a.size() != b.size())
        return false;
    for (size_t k = 0; k < a.size(); ++k)
        if (a[k].model != b[k].model || a[k].epoch != b[k].epoch || a[k].batch != b[k].batch || a[k].step != b[k].step ||
            !sameBits(a[k].loss, b[k].loss) || !sameBits(a[k].gradientNorm, b[k].gradientNorm) ||
            !sameBits(a[k].learningRate, b[k].learningRate))
            return false;
    return true;
}

} // namespace sluice::testing
