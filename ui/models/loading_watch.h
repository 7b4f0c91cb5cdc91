#pragma once

#include "core/data/loading.h"

#include <atomic>

namespace sluice {

/// Between the window and a worker that loads: how far it is, and that it shall stop. The worker keeps this alive.
class LoadingWatch {
public:
    /// What the worker hands to the readers.
    LoadControl control()
    {
        return {[this](double part) { part_.store(part, std::memory_order_relaxed); }, &cancelled_, 0};
    }
    double part() const { return part_.load(std::memory_order_relaxed); } ///< of the way, from 0 to 1
    bool cancel() { return !cancelled_.exchange(true); }                  ///< false where that was asked before
    bool cancelled() const { return cancelled_; }

private:
    std::atomic<double> part_ = 0;
    std::atomic<bool> cancelled_ = false;
};

} // namespace sluice
