#include "ui/views/drawing_job.h"

namespace sluice {

DrawingJob::~DrawingJob()
{
    if (abandoned_)
        *abandoned_ = true;
}

void DrawingJob::begin()
{
    cancel();
    abandoned_ = std::make_shared<std::atomic<bool>>(false);
    running_ = true;
}

void DrawingJob::cancel()
{
    if (!std::exchange(running_, false))
        return;
    *abandoned_ = true;
    emit cancelled();
}

void DrawingJob::end(const QStringList &files)
{
    running_ = false;
    emit finished(files);
}

void DrawingJob::giveUp(const Error &why)
{
    running_ = false;
    emit failed(why);
}

void DrawingJob::soon(std::function<void()> then)
{
    QMetaObject::invokeMethod(
        this,
        [then = std::move(then), abandoned = abandoned_] {
            if (!*abandoned)
                then();
        },
        Qt::QueuedConnection);
}

} // namespace sluice
