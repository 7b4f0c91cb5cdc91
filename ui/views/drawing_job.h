#pragma once

#include "ui/models/background.h"

#include <QObject>
#include <QStringList>
#include <atomic>
#include <functional>
#include <memory>
#include <utility>

namespace sluice {

/// Something drawn that takes a while: it is computed and written on a worker and drawn, a piece at a time, on the thread that owns
/// this, so that a window stays alive.
class DrawingJob : public QObject {
    Q_OBJECT
public:
    ~DrawingJob() override;

    /// What is half written is not there.
    void cancel();
    bool running() const { return running_; }

signals:
    void progressed(int done, int total);
    void finished(const QStringList &files);
    void failed(const sluice::Error &why);
    void cancelled();

protected:
    void begin();
    void end(const QStringList &files);
    void giveUp(const Error &why);
    const std::shared_ptr<std::atomic<bool>> &abandoned() const { return abandoned_; }

    /// work() → Result<T> on a worker, then(T) here; an error ends the job. Nothing comes of it once the job is cancelled.
    template <class Work, class Then> void later(Work work, Then then)
    {
        using Answer = std::invoke_result_t<Work>;
        background_.run(std::move(work), [this, then = std::move(then), abandoned = abandoned_](Answer answer) mutable {
            if (*abandoned)
                return;
            if (!answer)
                return giveUp(answer.error());
            if constexpr (std::is_void_v<typename Answer::value_type>)
                then();
            else
                then(std::move(*answer));
        });
    }
    /// In the next turn of the event loop.
    void soon(std::function<void()> then);

private:
    std::shared_ptr<std::atomic<bool>> abandoned_;
    bool running_ = false;
    Background background_; ///< last: waits for its work before anything above goes
};

} // namespace sluice
