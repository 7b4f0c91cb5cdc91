#pragma once

#include "core/base/thread_pool.h"
#include "core/train/experiment.h"

#include <array>
#include <atomic>
#include <cstdint>
#include <optional>
#include <vector>

namespace sluice {

/// What "find good settings" tries: every pair of these, as factors of what the experiment says (the units of every layer of the model,
/// the learning rate).
inline constexpr std::array triedUnits = {0.5, 1.0, 2.0};
inline constexpr std::array triedRates = {1.0 / 3, 1.0, 3.0};

/// One pair of settings of one model, and how good it is: the lowest validation loss of its epochs. The test part is not looked at.
struct SettingsTrial {
    enum class State { waiting, running, done, diverged, cancelled };
    ModelSpec model;
    double learningRate = 0;
    size_t parameters = 0;
    State state = State::waiting;
    std::optional<double> validationLoss = {};
    uint32_t bestEpoch = 0;
    double seconds = 0;
};

/// The grid, the smallest models first; pairs that rounding makes equal are tried once.
std::vector<SettingsTrial> settingsGrid(const Experiment &experiment, size_t model, const ModelShape &shape);

/// Trains one trial by itself: this experiment's data, seed, batches, epochs and early stopping, on the pool's threads. `progress` is
/// written from 0 to 1. Once `cancel` is set, the trial ends early and counts for nothing. The same trial gives the same bits,
/// whatever else is trained.
SettingsTrial runTrial(SettingsTrial trial, const Experiment &experiment, const Task &task, ThreadPool &pool,
                       std::atomic<double> &progress, const std::atomic<bool> &cancel);

} // namespace sluice
