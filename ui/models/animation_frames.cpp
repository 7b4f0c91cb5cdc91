#include "ui/models/animation_frames.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace sluice {

namespace {

/// Which of `count` are taken: evenly, the first and the last always.
std::vector<size_t> evenly(size_t count, size_t most)
{
    std::vector<size_t> taken;
    const size_t wanted = std::min(count, std::max<size_t>(1, most));
    for (size_t k = 0; k < wanted; ++k)
        taken.push_back(wanted == 1 ? count - 1
                                    : static_cast<size_t>(std::llround(double(k) * double(count - 1) / double(wanted - 1))));
    return taken;
}

uint32_t epochOf(const Moment &moment)
{
    uint32_t epoch = 0;
    for (const SnapshotPtr &snapshot : moment)
        epoch = std::max(epoch, snapshot->at.epoch);
    return epoch;
}

AnimationFrame momentFrame(const ViewState &state, const Moment &moment)
{
    AnimationFrame frame{state, {}};
    const uint32_t epoch = epochOf(moment);
    frame.state.moment = moment;
    frame.state.live = false;
    std::erase_if(frame.state.epochs, [epoch](const EpochRecord &record) { return record.epoch > epoch; });
    frame.caption = QCoreApplication::translate("AnimationFrame", "epoch %1").arg(epoch);
    return frame;
}

AnimationFrame stepFrame(const ViewState &state, size_t step)
{
    AnimationFrame frame{state, QStringLiteral("t = %1").arg(step + 1)};
    frame.state.selection.step = step;
    return frame;
}

} // namespace

std::vector<AnimationFrame> animationFrames(const ViewState &state, AnimateOver over, size_t most)
{
    std::vector<AnimationFrame> frames;
    if (!state.experiment || !state.task)
        return frames;
    if (over == AnimateOver::time) {
        for (const size_t step : evenly(state.task->steps(), most))
            frames.push_back(stepFrame(state, step));
    } else if (state.history && !state.history->kept.empty()) {
        for (const size_t k : evenly(state.history->kept.size(), most))
            frames.push_back(momentFrame(state, state.history->kept[k]));
    }
    return frames;
}

} // namespace sluice
