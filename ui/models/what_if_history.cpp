#include "ui/models/what_if_history.h"

#include <algorithm>

namespace sluice {

WhatIfHistory::WhatIfHistory(std::function<void(const WhatIfs &)> show, QObject *parent) : QObject(parent), show_(std::move(show))
{
}

int WhatIfHistory::lastDone() const
{
    int last = static_cast<int>(steps_.size()) - 1;
    while (last >= 0 && !(isHere(steps_[static_cast<size_t>(last)]) && steps_[static_cast<size_t>(last)].done))
        --last;
    return last;
}

/// What was undone last lies before what was undone earlier.
int WhatIfHistory::firstUndone() const
{
    for (size_t k = 0; k < steps_.size(); ++k)
        if (isHere(steps_[k]) && !steps_[k].done)
            return static_cast<int>(k);
    return -1;
}

void WhatIfHistory::change(const WhatIfs &before, const WhatIfs &after)
{
    if (before == after)
        return;
    const int last = lastDone();
    const int drag = dragging_ ? drag_ : 0;
    if (drag != 0 && last >= 0 && !canRedo() && steps_[static_cast<size_t>(last)].drag == drag) {
        steps_[static_cast<size_t>(last)].after = after;
        return show_(after);
    }
    add({run_, editText(before, after), before, after, {}, drag});
}

void WhatIfHistory::changeSession(const QString &text, std::function<void(bool)> act)
{
    add({{}, text, {}, {}, std::move(act)});
}

/// What was undone here is gone for good.
void WhatIfHistory::add(Step step)
{
    std::erase_if(steps_, [this](const Step &each) { return isHere(each) && !each.done; });
    steps_.push_back(std::move(step));
    take(steps_.back(), true);
}

void WhatIfHistory::take(Step &step, bool done)
{
    step.done = done;
    if (step.act)
        step.act(done);
    else
        show_(done ? step.after : step.before);
    tell();
}

void WhatIfHistory::undo()
{
    if (const int last = lastDone(); last >= 0)
        take(steps_[static_cast<size_t>(last)], false);
}

void WhatIfHistory::redo()
{
    if (const int first = firstUndone(); first >= 0)
        take(steps_[static_cast<size_t>(first)], true);
}

void WhatIfHistory::setDragging(bool dragging)
{
    if (dragging && !dragging_)
        ++drag_;
    dragging_ = dragging;
}

void WhatIfHistory::open(uint64_t run, const WhatIfs &shown)
{
    run_ = run;
    const auto isOwn = [run](const Step &step) { return step.run == run; };
    const auto undone = std::ranges::find_if(steps_, [&](const Step &step) { return isOwn(step) && !step.done; });
    const Step *last = nullptr;
    for (const Step &step : steps_)
        if (isOwn(step) && step.done)
            last = &step;
    const WhatIfs *leadTo = last ? &last->after : undone != steps_.end() ? &undone->before : nullptr;
    if (leadTo && *leadTo != shown)
        std::erase_if(steps_, isOwn);
    tell();
}

void WhatIfHistory::carryOver(uint64_t run)
{
    std::vector<Step> all;
    for (const Step &step : steps_) {
        all.push_back(step);
        if (step.run != run_)
            continue;
        all.push_back(step);
        all.back().run = run;
    }
    steps_ = std::move(all);
    run_ = run;
    tell();
}

void WhatIfHistory::clear()
{
    steps_.clear();
    tell();
}

QStringList WhatIfHistory::texts() const
{
    QStringList texts;
    for (const Step &step : steps_)
        if (isHere(step))
            texts << step.text;
    return texts;
}

void WhatIfHistory::tell()
{
    emit canUndoChanged(canUndo());
    emit canRedoChanged(canRedo());
}

} // namespace sluice
