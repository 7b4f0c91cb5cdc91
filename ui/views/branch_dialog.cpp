#include "ui/views/branch_dialog.h"

#include "ui/models/branch_name.h"
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

BranchDialog::BranchDialog(const Workbench::BranchPlan &before, const Workbench::BranchPlan &plan, size_t futures,
                           QWidget *parent)
    : TextDialog(parent), plan_(plan), before_(before), futures_(futures), stops_(plan.training.stop.has_value()),
      stop_(before.training.stop.value_or(StoppingSpec())), name_(new QLineEdit(this))
{
    setObjectName("branchDialog");
    setWindowTitle(tr("Another future"));
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
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *go = buttons->addButton(tr("Branch"), QDialogButtonBox::AcceptRole);
    go->setObjectName("branchNow");
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    proposeName();
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
    form.addRow(tr("batch"), boundCount(to(tr("Batch")), training.batch, 1, 65536));
    form.addRow(tr("L2 penalty"), boundScale(to(tr("L2 penalty")), training.l2, 0, 10, 6));
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
