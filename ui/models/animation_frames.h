#pragma once

#include "ui/models/view_state.h"

#include <QString>
#include <vector>

namespace sluice {

enum class AnimateOver {
    training, ///< one frame a kept moment
    time      ///< one frame a time step
};

/// One picture of an animation: the state that it is a view of, and what to say above it.
struct AnimationFrame {
    ViewState state;
    QString caption; ///< "epoch 12", "t = 20"
};

/// At most so many frames, evenly taken; the first and the last always. Over training the log ends where the frame does. Empty where
/// there is nothing to step through.
std::vector<AnimationFrame> animationFrames(const ViewState &state, AnimateOver over, size_t most);

} // namespace sluice
