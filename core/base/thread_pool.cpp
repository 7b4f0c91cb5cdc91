#include "core/base/thread_pool.h"

#include <atomic>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace sluice {

namespace {

/// Waits awake for a moment, about as long as waking a thread takes: the pieces of a small network's batch come faster than that.
template <class Condition> void awaitBriefly(const Condition &isMet)
{
    constexpr int looks = 2000;
    for (int look = 0; look < looks && !isMet(); ++look) {
#ifdef __x86_64__
        __builtin_ia32_pause();
#endif
    }
}

} // namespace

class ThreadPool::Workers {
public:
    explicit Workers(size_t helpers)
    {
        for (size_t helper = 0; helper < helpers; ++helper)
            threads_.emplace_back([this] { serve(); });
    }

    ~Workers()
    {
        {
            const std::lock_guard lock(mutex_);
            ending_ = true;
        }
        wake_.notify_all();
        for (auto &thread : threads_)
            thread.join();
    }

    size_t count() const { return threads_.size() + 1; }

    void forEach(size_t count, const std::function<void(size_t)> &work)
    {
        const bool alone = threads_.empty() || count < 2;
        {
            const std::lock_guard lock(mutex_);
            work_ = &work;
            count_ = count;
            next_ = 0;
            if (!alone) {
                busy_ = threads_.size();
                ++round_;
            }
        }
        if (!alone)
            wake_.notify_all();
        takePieces();
        awaitBriefly([this] { return busy_ == 0; });
        std::unique_lock lock(mutex_);
        done_.wait(lock, [this] { return busy_ == 0; });
        if (failure_)
            std::rethrow_exception(std::exchange(failure_, nullptr));
    }

private:
    void serve()
    {
        size_t seen = 0;
        while (true) {
            awaitBriefly([&] { return ending_ || round_ != seen; });
            std::unique_lock lock(mutex_);
            wake_.wait(lock, [&] { return ending_ || round_ != seen; });
            if (ending_)
                return;
            seen = round_;
            lock.unlock();
            takePieces();
            lock.lock();
            if (--busy_ == 0)
                done_.notify_one();
        }
    }

    void takePieces()
    {
        for (size_t index = next_++; index < count_; index = next_++) {
            try {
                (*work_)(index);
            } catch (...) {
                const std::lock_guard lock(mutex_);
                failure_ = std::current_exception();
            }
        }
    }

    std::vector<std::thread> threads_;
    std::mutex mutex_; // protects what follows; what is atomic is also read without it
    std::condition_variable wake_;
    std::condition_variable done_;
    const std::function<void(size_t)> *work_ = nullptr;
    size_t count_ = 0;
    std::atomic<size_t> next_ = 0;
    std::atomic<size_t> busy_ = 0;
    std::atomic<size_t> round_ = 0;
    std::atomic<bool> ending_ = false;
    std::exception_ptr failure_;
};

ThreadPool::ThreadPool(size_t threads) : workers_(std::make_unique<Workers>(threads > 1 ? threads - 1 : 0)) {}

ThreadPool::~ThreadPool() = default;

size_t ThreadPool::threads() const
{
    return workers_->count();
}

void ThreadPool::forEach(size_t count, const std::function<void(size_t)> &work)
{
    workers_->forEach(count, work);
}

} // namespace sluice
