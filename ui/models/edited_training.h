#pragma once

#include "ui/models/workbench.h"

namespace sluice {

/// What the experiment is being changed to.
struct ExperimentEdits {
    std::shared_ptr<const Experiment> of; ///< what is open; null before anything is edited
    Experiment experiment;                ///< what it is to be
    QString problem;                      ///< why it cannot be; empty where it can
};

/// Starts training. Edits that are sound are applied first: whoever has changed the experiment and presses Train expects to see that
/// one. Those that are not sound are left, and what is open goes on.
class EditedTraining : public QObject {
    Q_OBJECT
public:
    using Command = void (Workbench::*)();

    explicit EditedTraining(Workbench &workbench, QObject *parent = nullptr);
    void setEdits(const ExperimentEdits &edits);
    /// Whether what is open was edited, and that is not applied. A learning rate that the training has taken at once does not count.
    bool waiting() const;
    bool appliesFirst() const; ///< waiting(), sound, nothing trains or loads, and no lock is on it
    const QString &problem() const { return edits_.problem; }
    bool canBegin() const;
    /// Workbench::train, oneBatch or oneEpoch, of what was edited.
    void begin(Command what);

signals:
    void changed();

private:
    void goOn();

    Workbench &workbench_;
    ExperimentEdits edits_;
    Command next_ = nullptr; ///< once what was applied is open
};

} // namespace sluice
