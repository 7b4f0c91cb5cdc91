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
    /// `before`: as it was trained; `plan`: what is filled in; `futures`: how many there are already.
    BranchDialog(const Workbench::BranchPlan &before, const Workbench::BranchPlan &plan, size_t futures, QWidget *parent);
    const Workbench::BranchPlan &plan() const { return plan_; }
    QString name() const;

private:
    void addSettings(QFormLayout &form);
    void proposeName();

    Workbench::BranchPlan plan_;
    const Workbench::BranchPlan before_;
    const size_t futures_;
    bool stops_;
    StoppingSpec stop_;
    QLineEdit *name_;
};

} // namespace sluice
