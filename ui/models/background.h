#pragma once

#include "core/base/result.h"

#include <QObject>
#include <QThreadPool>
#include <exception>
#include <memory>
#include <new>

namespace sluice {

/// Work that would hold up the window. Each piece runs on a thread of its own pool and hands its result back on the thread that
/// made this; nothing comes back once this is gone. Whatever is thrown becomes an Error.
class Background : public QObject {
public:
    /// `threads`: by default one to load, and one to save or to let go, so that neither waits for the other. With one alone each
    /// piece of work begins when the one before has ended.
    explicit Background(int threads = 2);
    /// Waits for what has begun; what has not, never begins.
    ~Background() override;
    /// Waits for all there is.
    void finish() { pool_.waitForDone(); }

    /// work() → Result<T>, on a thread; done(Result<T>), on the owner's. Both must be copyable.
    template <class Work, class Done> void run(Work work, Done done)
    {
        using Answer = std::invoke_result_t<Work>;
        pool_.start([this, work = std::move(work), done = std::move(done)]() mutable {
            auto answer = std::make_shared<Answer>(guarded<Answer>(work));
            QMetaObject::invokeMethod(
                this, [answer, done = std::move(done)]() mutable { done(std::move(*answer)); }, Qt::QueuedConnection);
        });
    }

    /// Lets go of something whose destructor takes its time.
    template <class T> void release(std::shared_ptr<T> value)
    {
        pool_.start([value = std::move(value)]() mutable { value.reset(); });
    }

private:
    static Error outOfMemory();
    static Error fault(const char *what);

    template <class Answer, class Work> static Answer guarded(Work &work)
    {
        try {
            return work();
        } catch (const std::bad_alloc &) {
            return tl::unexpected(outOfMemory());
        } catch (const std::exception &exception) {
            return tl::unexpected(fault(exception.what()));
        }
    }

    QThreadPool pool_;
};

} // namespace sluice
