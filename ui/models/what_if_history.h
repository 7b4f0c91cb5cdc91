#pragma once

#include "ui/models/what_if_edit.h"

#include <QObject>
#include <QStringList>
#include <functional>

namespace sluice {

/// Undo and redo of the list of what-ifs, each run its own: of the open one its steps are undone, those of the others wait until it
/// is opened again. What was done to the session can be undone whichever run is open. A step is the list before and the list after:
/// lists are small.
class WhatIfHistory : public QObject {
    Q_OBJECT
public:
    /// `show` makes a list the one that is looked at.
    explicit WhatIfHistory(std::function<void(const WhatIfs &)> show, QObject *parent = nullptr);

    /// Shows `after` in place of `before`, so that it can be undone.
    void change(const WhatIfs &before, const WhatIfs &after);
    /// Does something to the session: `act` is told whether it is to be done or undone.
    void changeSession(const QString &text, std::function<void(bool)> act);
    /// While something is dragged or drawn, all its changes are one step.
    void setDragging(bool dragging);

    /// Another run is open, with that list. Steps that do not lead to it (it was changed elsewhere) are forgotten.
    void open(uint64_t run, const WhatIfs &shown);
    /// A new run goes on with what is shown: it gets the steps of the one that was open, which keeps them.
    void carryOver(uint64_t run);
    void clear(); ///< another session

    bool canUndo() const { return lastDone() >= 0; }
    bool canRedo() const { return firstUndone() >= 0; }
    QStringList texts() const; ///< of what can be undone and redone, the oldest first

public slots:
    void undo();
    void redo();

signals:
    void canUndoChanged(bool can);
    void canRedoChanged(bool can);

private:
    struct Step {
        std::optional<uint64_t> run; ///< nothing: of the session
        QString text;
        WhatIfs before, after;
        std::function<void(bool)> act; ///< in place of the lists
        int drag = 0;                  ///< changes of the same one are one step; none where it is 0
        bool done = true;
    };
    bool isHere(const Step &step) const { return !step.run || *step.run == run_; }
    int lastDone() const;
    int firstUndone() const;
    void add(Step step);
    void take(Step &step, bool done);
    void tell();

    std::function<void(const WhatIfs &)> show_;
    std::vector<Step> steps_; ///< of all runs, in the order of time
    uint64_t run_ = 0;        ///< the open one
    bool dragging_ = false;
    int drag_ = 0; ///< number of the drag that goes on or was the last
};

} // namespace sluice
