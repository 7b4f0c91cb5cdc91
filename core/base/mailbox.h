#pragma once

#include <memory>
#include <mutex>
#include <utility>

namespace sluice {

/// A one-slot mailbox between two threads. The sender never waits for the receiver: it posts when the slot is empty, so a slow
/// receiver costs the sender nothing and memory does not grow.
template <class T> class Mailbox {
public:
    bool empty() const
    {
        const std::lock_guard lock(mutex_);
        return slot_ == nullptr;
    }
    void post(std::shared_ptr<const T> value)
    {
        const std::lock_guard lock(mutex_);
        slot_ = std::move(value);
    }
    /// What was posted last and not yet taken, or null.
    std::shared_ptr<const T> take()
    {
        const std::lock_guard lock(mutex_);
        return std::exchange(slot_, nullptr);
    }

private:
    mutable std::mutex mutex_; // protects slot_
    std::shared_ptr<const T> slot_;
};

} // namespace sluice
