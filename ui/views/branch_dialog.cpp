#include "ui/views/branch_dialog.h"

#include "ui/models/branch_name.h"
#include "ui/models/scene_rules.h"
#include "ui/views/bound_controls.h"
#include "ui/views/card.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace sluice {

namespace {

using Update = OptimizerSpec::Type;

} // namespace

BranchDialog::BranchDialog(Aim aim, const Workbench::BranchPlan &before, const Workbench::BranchPlan &plan,
                           const Workbench &workbench, QWidget *parent)
    : TextDialog(parent), aim_(aim), plan_(plan), before_(before), scene_(workbench.viewState().scene),
      futures_(workbench.futureNames().size()), stops_(plan.training.stop.has_value()),
      stop_(before.training.stop.value_or(StoppingSpec())), name_(new QLineEdit(this))
{
    setObjectName("branchDialog");
    setWindowTitle(aim == Aim::moreEpochs ? tr("More epochs") : tr("Another future"));
    auto *column = new QVBoxLayout(this);
    auto *says =
        new QLabel(tr("Goes on from epoch %1 with these settings. What was trained until then is shared; both futures stay "
                      "and can be compared. Models, data, loss and seed are the same.")
                       .arg(plan.epoch),
                   this);
    says->setWordWrap(true);
    column->addWidget(says);
    auto *settings = new QWidget(this);
    addSettings(*makeForm(settings));
    column->addWidget(settings);
    addButtons();
    proposeName();
}

void BranchDialog::addButtons()
{
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *go = buttons->addButton(aim_ == Aim::moreEpochs ? tr("Train on") : tr("Branch"), QDialogButtonBox::AcceptRole);
    go->setObjectName("branchNow");
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout()->addWidget(buttons);
}

void BranchDialog::lock(SceneControl control, std::initializer_list<QWidget *> widgets)
{
    if (!isLocked(scene_, control))
        return;
    for (QWidget *each : widgets) {
        each->setEnabled(false);
        each->setToolTip(lockedText());
    }
}

void BranchDialog::addSettings(QFormLayout &form)
{
    TrainingSpec &training = plan_.training;
    const auto to = [this](const QString &name) {
        return BoundTo{this, name, {}, [this] {
                           plan_.training.stop = stops_ ? std::optional(stop_) : std::nullopt;
                           proposeName();
                       }};
    };
    QDoubleSpinBox *rate = boundScale(to(tr("Learning rate")), plan_.learningRate, 1e-6, 10, 6);
    rate->setObjectName("branchRate");
    form.addRow(tr("learning rate"), rate);
    QComboBox *optimizer = boundChoice<Update>(to(tr("Optimizer")), training.optimizer.type,
                                               {{tr("Adam"), Update::adam},
                                                {tr("SGD"), Update::sgd},
                                                {tr("momentum"), Update::momentum},
                                                {tr("Nesterov momentum"), Update::nesterov},
                                                {tr("RMSProp"), Update::rmsprop},
                                                {tr("Adagrad"), Update::adagrad},
                                                {tr("AdamW"), Update::adamw},
                                                {tr("NAdam"), Update::nadam}});
    optimizer->setObjectName("branchOptimizer");
    form.addRow(tr("optimizer"), optimizer);
    QSpinBox *epochs = boundCount(to(tr("Epochs in all")), training.epochs, static_cast<int>(plan_.epoch) + 1, 1'000'000);
    epochs->setObjectName("branchEpochs");
    form.addRow(tr("epochs in all"), epochs);
    QSpinBox *batch = boundCount(to(tr("Batch")), training.batch, 1, 65536);
    form.addRow(tr("batch"), batch);
    QDoubleSpinBox *l2 = boundScale(to(tr("L2 penalty")), training.l2, 0, 10, 6);
    form.addRow(tr("L2 penalty"), l2);
    lock(SceneControl::learningRate, {rate});
    lock(SceneControl::experiment, {optimizer, batch, l2});
    QCheckBox *stops = boundSwitch(to(tr("stop early, patience")), stops_);
    form.addRow(stops, boundCount(to(tr("Epochs without a better validation loss")), stop_.patience, 1, 1'000'000));
    name_->setAccessibleName(tr("Name"));
    form.addRow(tr("name"), name_);
}

/// Until somebody gives it another one.
void BranchDialog::proposeName()
{
    if (!name_->isModified())
        name_->setText(branchName(plan_.epoch, before_.training, before_.learningRate, plan_.training, plan_.learningRate));
}

QString BranchDialog::name() const
{
    const QString given = name_->text().trimmed();
    return given.isEmpty() ? tr("future %1").arg(futures_ + 1) : given;
}

} // namespace sluice
