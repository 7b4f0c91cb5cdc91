#pragma once

#include "ui/models/workbench.h"
#include "ui/views/text_dialog.h"

class QFormLayout;
class QLineEdit;

namespace sluice {

/// With which settings another future goes on. Architecture, data, loss and seed stay.
class BranchDialog : public TextDialog {
    Q_OBJECT
public:
    enum class Aim { anotherFuture, moreEpochs };

    /// `before`: as it was trained; `plan`: what is filled in; `workbench`: what its scene locks, and how many futures there are.
    BranchDialog(Aim aim, const Workbench::BranchPlan &before, const Workbench::BranchPlan &plan, const Workbench &workbench,
                 QWidget *parent);
    const Workbench::BranchPlan &plan() const { return plan_; }
    QString name() const;

private:
    void addSettings(QFormLayout &form);
    void addButtons();
    void lock(SceneControl control, std::initializer_list<QWidget *> widgets);
    void proposeName();

    const Aim aim_;
    Workbench::BranchPlan plan_;
    const Workbench::BranchPlan before_;
    const SceneState scene_;
    const size_t futures_;
    bool stops_;
    StoppingSpec stop_;
    QLineEdit *name_;
};

} // namespace sluice
