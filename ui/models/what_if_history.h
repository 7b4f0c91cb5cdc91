#pragma once

#include "ui/models/what_if_edit.h"

#include <QUndoStack>
#include <functional>

namespace sluice {

/// Undo and redo of the list of what-ifs. A step is the list before and the list after: lists are small.
class WhatIfHistory {
public:
    /// `show` makes a list the one that is looked at.
    explicit WhatIfHistory(std::function<void(const WhatIfs &)> show);

    /// Shows `after` in place of `before`, so that it can be undone.
    void change(const WhatIfs &before, const WhatIfs &after);
    /// While something is dragged or drawn, all its changes are one step.
    void setDragging(bool dragging);
    void clear() { stack_.clear(); }
    QUndoStack &stack() { return stack_; }

private:
    std::function<void(const WhatIfs &)> show_;
    QUndoStack stack_;
    bool dragging_ = false;
    int drag_ = 0; ///< number of the drag that goes on or was the last
};

} // namespace sluice
