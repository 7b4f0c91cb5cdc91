#pragma once

#include "ui/models/workbench.h"

namespace sluice {

/// What the experiment is being changed to.
struct ExperimentEdits {
    std::shared_ptr<const Experiment> of; ///< what is open; null before anything is edited
    Experiment experiment;                ///< what it is to be
    bool differs = false;                 ///< from what is trained now, or will be once what was applied is open
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
    /// Whether what is open was edited, and that is not applied. Only experts see edits.
    bool waiting() const;
    bool appliesFirst() const;                             ///< waiting(), sound, nothing trains or loads, and no lock is on it
    bool applying() const { return applied_.has_value(); } ///< what was applied is loading
    const QString &problem() const { return edits_.problem; }
    bool canBegin() const;
    /// Workbench::train, oneBatch or oneEpoch, of what was edited.
    void begin(Command what);
    void toggle(); ///< pauses what trains; else begins to train
    /// Opens what was edited, and trains nothing.
    void apply();

signals:
    void changed();

private:
    void goOn();
    void forgetWhatIsNotLoading();

    Workbench &workbench_;
    ExperimentEdits edits_;
    std::optional<Experiment> applied_; ///< while it is loading; edits may go on meanwhile
    Command next_ = nullptr;            ///< once what was applied is open
};

} // namespace sluice
