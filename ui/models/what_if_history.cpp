#include "ui/models/what_if_history.h"

namespace sluice {

namespace {

using Show = std::function<void(const WhatIfs &)>;

class ListChange : public QUndoCommand {
public:
    /// `drag`: changes of the same one are one step; none where it is 0.
    ListChange(Show show, WhatIfs before, WhatIfs after, int drag)
        : QUndoCommand(editText(before, after)), show_(std::move(show)), before_(std::move(before)), after_(std::move(after)),
          drag_(drag)
    {
    }

    void undo() override { show_(before_); }
    void redo() override { show_(after_); }
    int id() const override { return drag_ == 0 ? -1 : 1; }
    bool mergeWith(const QUndoCommand *later) override
    {
        const auto &next = static_cast<const ListChange &>(*later);
        if (next.drag_ != drag_)
            return false;
        after_ = next.after_;
        return true;
    }

private:
    Show show_;
    WhatIfs before_, after_;
    int drag_;
};

} // namespace

WhatIfHistory::WhatIfHistory(Show show) : show_(std::move(show)) {}

void WhatIfHistory::change(const WhatIfs &before, const WhatIfs &after)
{
    if (before != after)
        stack_.push(new ListChange(show_, before, after, dragging_ ? drag_ : 0));
}

void WhatIfHistory::setDragging(bool dragging)
{
    if (dragging && !dragging_)
        ++drag_;
    dragging_ = dragging;
}

} // namespace sluice
