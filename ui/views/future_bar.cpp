#include "ui/views/future_bar.h"

#include "ui/models/scene_rules.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSignalBlocker>

namespace sluice {

FutureBar::FutureBar(Workbench &workbench, QWidget *parent)
    : QWidget(parent), workbench_(workbench), branch_(new QPushButton(this)), futures_(new QComboBox(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    branch_->setObjectName("branch");
    branch_->setProperty("flat-text", true);
    futures_->setObjectName("futures");
    row->addWidget(futures_);
    row->addWidget(branch_);
    connect(branch_, &QPushButton::clicked, this, &FutureBar::askForBranch);
    connect(futures_, &QComboBox::activated, this, [this](int index) { workbench_.showFuture(static_cast<size_t>(index)); });
    retranslate();
}

void FutureBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void FutureBar::retranslate()
{
    branch_->setText(tr("branch…"));
    futures_->setAccessibleName(tr("Future that is shown"));
    futures_->setToolTip(tr("Each goes on from the epoch at which it was branched"));
}

void FutureBar::askForBranch()
{
    if (const auto plan = workbench_.branchPlan())
        ask(BranchDialog::Aim::anotherFuture, *plan, *plan);
}

void FutureBar::askForMoreEpochs()
{
    const auto plan = workbench_.goingOnPlan();
    if (!plan)
        return;
    Workbench::BranchPlan more = *plan;
    more.training.epochs += plan->epoch;
    more.training.stop.reset(); // it may be what ended it
    ask(BranchDialog::Aim::moreEpochs, *plan, more);
}

/// Whoever asked for more epochs wants them trained at once.
void FutureBar::ask(BranchDialog::Aim aim, const Workbench::BranchPlan &before, const Workbench::BranchPlan &plan)
{
    auto *dialog = new BranchDialog(aim, before, plan, workbench_, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &BranchDialog::accepted, this, [this, dialog, aim] {
        workbench_.branch(dialog->plan(), dialog->name());
        if (aim == BranchDialog::Aim::moreEpochs)
            workbench_.train();
    });
    dialog->open();
}

void FutureBar::show(const ViewState &state)
{
    const auto plan = workbench_.branchPlan();
    branch_->setVisible(!hides(state.scene, SceneControl::branches));
    branch_->setEnabled(plan.has_value());
    branch_->setToolTip(plan ? tr("Go on from epoch %1 with other settings; both futures stay").arg(plan->epoch)
                        : isLocked(state.scene, SceneControl::branches)
                            ? lockedText()
                            : tr("There is no kept epoch to go on from, or there are eight futures already"));
    const std::vector<QString> names = workbench_.futureNames();
    futures_->setVisible(names.size() > 1);
    const QSignalBlocker quiet(futures_);
    bool same = futures_->count() == static_cast<int>(names.size());
    for (size_t k = 0; same && k < names.size(); ++k)
        same = futures_->itemText(static_cast<int>(k)) == names[k];
    if (!same) {
        futures_->clear();
        for (const QString &name : names)
            futures_->addItem(name);
    }
    futures_->setCurrentIndex(static_cast<int>(workbench_.shownFuture()));
}

} // namespace sluice
