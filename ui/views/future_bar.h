#pragma once

#include "ui/views/branch_dialog.h"

#include <QWidget>

class QComboBox;
class QPushButton;

namespace sluice {

/// Branching from the epoch that is looked at, and which of the futures is shown.
class FutureBar : public QWidget {
    Q_OBJECT
public:
    explicit FutureBar(Workbench &workbench, QWidget *parent = nullptr);
    void show(const ViewState &state);
    using QWidget::show;
    /// From the last epoch on, with as many epochs again filled in.
    void askForMoreEpochs();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void askForBranch();
    void ask(BranchDialog::Aim aim, const Workbench::BranchPlan &before, const Workbench::BranchPlan &plan);

    Workbench &workbench_;
    QPushButton *branch_;
    QComboBox *futures_;
};

} // namespace sluice
