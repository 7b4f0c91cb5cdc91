#pragma once

#include <cstddef>
#include <functional>
#include <memory>

namespace sluice {

/// Threads that share out independent pieces of work. Which thread does which piece is unspecified: a piece may only write
/// where no other piece does, and then the result does not depend on the number of threads.
class ThreadPool {
public:
    /// `threads` counts the caller: 1 starts none.
    explicit ThreadPool(size_t threads);
    ~ThreadPool();

    size_t threads() const;
    /// Calls work(0) … work(count−1), each once, and returns when all are done. Not to be called from two threads at once.
    /// An exception out of `work` is rethrown here after all pieces have ended.
    void forEach(size_t count, const std::function<void(size_t)> &work);

private:
    class Workers;
    std::unique_ptr<Workers> workers_;
};

} // namespace sluice
