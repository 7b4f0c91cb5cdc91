#pragma once

#include "core/base/result.h"
#include "core/train/run.h"

#include <chrono>
#include <iosfwd>
#include <string>
#include <vector>

namespace sluice {

/// How a training goes on, for people: one line that rewrites itself on a terminal, and where standard error is a file, a new
/// line for every tenth of the work.
class ProgressBar {
public:
    using Clock = std::chrono::steady_clock;

    /// `startStep` updates were done before the clock began to run; `totalSteps` are wanted.
    ProgressBar(std::ostream &out, bool terminal, uint64_t startStep, uint64_t totalSteps, size_t batchesPerEpoch);

    void show(uint64_t step, const std::string &losses, Clock::time_point now = Clock::now());
    /// The last state stays on the screen.
    void end();

    /// "[########            ] epoch 10 of 25, LSTM 0.031, Dense 0.62, 6 s left"
    std::string line(uint64_t step, const std::string &losses, Clock::time_point now) const;

private:
    std::ostream *out_;
    bool terminal_;
    uint64_t startStep_;
    uint64_t totalSteps_;
    size_t batchesPerEpoch_;
    Clock::time_point start_ = Clock::now();
    size_t linesShown_ = 0;
    size_t shownWidth_ = 0;
};

/// "validation loss: Dense 0.62, LSTM 0.031", from the newest record of each model.
std::string lossesInWords(const std::vector<EpochRecord> &epochs, const std::vector<ModelSpec> &models);

} // namespace sluice
