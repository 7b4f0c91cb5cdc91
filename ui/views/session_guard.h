#pragma once

#include "ui/models/workbench.h"

#include <QPointer>

class QMessageBox;

namespace sluice {

/// Saves the window's session where people want it, and asks before one that would be lost gives way.
class SessionGuard : public QObject {
    Q_OBJECT
public:
    /// `homework`: what is handed in with the session, asked for when it is saved.
    SessionGuard(Workbench &workbench, QWidget *window, std::function<std::optional<Homework>()> homework);

    /// Where it is; one without a name is asked for a place.
    void save();
    void saveAs();
    /// Calls `then` once nothing can be lost by it: at once, after everything is written, or after the question was answered. Never
    /// where the answer is Cancel.
    void leave(std::function<void()> then);
    /// The same for what opens beside what a session without a name holds, but takes the place of one with a name.
    void leaveNamed(std::function<void()> then);

private:
    bool askForPlace();
    void ask(const std::function<void()> &then);
    void saveAndThen(const std::function<void()> &then);

    Workbench &workbench_;
    QWidget *window_;
    std::function<std::optional<Homework>()> homework_;
    QPointer<QMessageBox> question_;
    std::function<void()> afterAnswer_; ///< what was asked for last
    std::function<void()> afterSaving_; ///< what waits for the session to be saved; may be empty
};

} // namespace sluice
