#include "ui/views/window_form.h"

#include "ui/models/data_draft.h"
#include "ui/views/card.h"
#include "ui/views/explained.h"
#include "ui/views/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>

namespace sluice {

namespace {

constexpr int mostSteps = 1'000'000;
constexpr int mostPlaces = 100'000'000;

/// Red and with a sign.
template <class Named> void mark(Named &widget, const QString &text, bool alarm)
{
    widget.setText(alarm ? QStringLiteral("⚠ ") + text : text);
    setRole(widget, "alarm", alarm);
}

} // namespace

WindowForm::WindowForm(DataDraft &draft, QWidget *parent) : QWidget(parent), draft_(draft), form_(makeForm(this))
{
    setExplained(this, Explained::windows);
    form_->setContentsMargins(0, 0, 0, 0);
    form_->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    addCounts();
    addChoices();
    connect(&draft_, &DataDraft::taskChanged, this, &WindowForm::showTask);
    connect(&draft_, &DataDraft::planChanged, this, &WindowForm::showPlan);
    retranslate();
}

QSpinBox *WindowForm::addCount(const char *name, int most, void (WindowForm::*edit)(int))
{
    auto *spin = new QSpinBox(this);
    spin->setObjectName(name);
    spin->setRange(1, most);
    spin->setKeyboardTracking(false);
    connect(spin, &QSpinBox::valueChanged, this, edit);
    return spin;
}

QLabel *WindowForm::addRow(QWidget *field)
{
    QLabel *label = makeLabel("hint", this);
    label->setBuddy(field);
    form_->addRow(label, field);
    return label;
}

void WindowForm::addCounts()
{
    lookback_ = addCount("lookback", mostSteps, &WindowForm::setLookback);
    horizon_ = addCount("horizon", mostSteps, &WindowForm::setHorizon);
    train_ = addCount("trainEnd", mostPlaces, &WindowForm::setPart);
    validation_ = addCount("validationEnd", mostPlaces, &WindowForm::setPart);
    lookbackLabel_ = addRow(lookback_);
    horizonLabel_ = addRow(horizon_);
    trainLabel_ = addRow(train_);
    validationLabel_ = addRow(validation_);
}

void WindowForm::addChoices()
{
    order_ = new QComboBox(this);
    order_->setObjectName("splitOrder");
    connect(order_, &QComboBox::activated, this, [this](int chosen) {
        TaskSpec task = draft_.task();
        task.splitOrder = chosen == 1 ? SplitOrder::shuffled : SplitOrder::time;
        draft_.setTask(task);
    });
    scaling_ = new QComboBox(this);
    scaling_->setObjectName("scaling");
    connect(scaling_, &QComboBox::activated, this, [this](int chosen) {
        TaskSpec task = draft_.task();
        task.scaling = static_cast<Scaling>(chosen);
        draft_.setTask(task);
    });
    scaler_ = new QComboBox(this);
    scaler_->setObjectName("scalerRows");
    connect(scaler_, &QComboBox::activated, this, [this](int chosen) {
        TaskSpec task = draft_.task();
        task.scalerRows = chosen == 1 ? ScalerRows::all : ScalerRows::training;
        draft_.setTask(task);
    });
    targetIn_ = new QCheckBox(this);
    targetIn_->setObjectName("targetIn");
    connect(targetIn_, &QCheckBox::clicked, &draft_, &DataDraft::setTargetIsInput);
    orderLabel_ = addRow(order_);
    scalingLabel_ = addRow(scaling_);
    scalerLabel_ = addRow(scaler_);
    form_->addRow(targetIn_);
}

void WindowForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void WindowForm::retranslate()
{
    const auto name = [](QLabel *label, QWidget *field, const QString &text, const QString &tip) {
        label->setText(text);
        field->setAccessibleName(text);
        field->setToolTip(tip);
    };
    name(lookbackLabel_, lookback_, tr("look-back"), tr("Steps that a sample has"));
    name(horizonLabel_, horizon_, tr("horizon"), tr("Rows from the last input to the target"));
    name(trainLabel_, train_, tr("training ends at"), tr("The last row, or sequence, of the training part"));
    name(validationLabel_, validation_, tr("validation ends at"), tr("The last row, or sequence, of the validation part"));
    name(orderLabel_, order_, tr("split"), tr("By the time of the targets, or at random, which leaks where windows overlap"));
    name(scalingLabel_, scaling_, tr("scaling"), tr("Standard: mean 0, deviation 1. Min–max: from 0 to 1"));
    name(scalerLabel_, scaler_, tr("scaler sees"), tr("The rows whose mean and deviation, or least and most, scale all"));
    targetIn_->setAccessibleName(tr("target is an input"));
    const auto fill = [](QComboBox *box, const QStringList &texts) {
        const int chosen = box->currentIndex();
        box->clear();
        box->addItems(texts);
        box->setCurrentIndex(chosen);
    };
    fill(order_, {tr("by time"), tr("shuffled")});
    fill(scaling_, {tr("standard"), tr("min–max"), tr("none")});
    fill(scaler_, {tr("training rows"), tr("all rows")});
    targetIn_->setToolTip(tr("For a forecast its past is known; beside inputs of the same row it would give the answer away"));
    showTask();
    showPlan();
}

void WindowForm::setLookback(int steps)
{
    TaskSpec task = draft_.task();
    task.lookback = static_cast<size_t>(steps);
    draft_.setTask(task);
}

void WindowForm::setHorizon(int rows)
{
    TaskSpec task = draft_.task();
    task.horizon = static_cast<size_t>(rows);
    draft_.setTask(task);
}

void WindowForm::setPart(int)
{
    TaskSpec task = draft_.task();
    task.split = splitAt(task.split, static_cast<size_t>(train_->value()), static_cast<size_t>(validation_->value()),
                         draft_.plan().places);
    draft_.setTask(task);
}

void WindowForm::showTask()
{
    const TaskSpec &task = draft_.task();
    const auto set = [](QSpinBox *spin, size_t value) {
        const QSignalBlocker silent(spin);
        spin->setValue(static_cast<int>(std::min<size_t>(value, mostSteps)));
    };
    set(lookback_, task.lookback);
    set(horizon_, task.horizon);
    order_->setCurrentIndex(task.splitOrder == SplitOrder::shuffled ? 1 : 0);
    scaling_->setCurrentIndex(static_cast<int>(task.scaling));
    scaler_->setCurrentIndex(task.scalerRows == ScalerRows::all ? 1 : 0);
    scaler_->setEnabled(task.scaling != Scaling::none);
    targetIn_->setChecked(draft_.targetIsInput());
    const auto &data = draft_.reading().data;
    const bool series = data && data->form == DataForm::series;
    const bool table = data && data->form == DataForm::table;
    lookback_->setEnabled(!table);
    lookback_->setToolTip(table ? tr("A row of a table is one sample") : tr("Steps that a sample has"));
    horizon_->setEnabled(task.ahead());
    horizon_->setToolTip(task.ahead() ? tr("Rows from the last input to the target")
                                      : tr("Only a forecast looks ahead; this task answers the same row"));
    order_->setEnabled(series && !task.stateful);
    order_->setToolTip(series  ? tr("By the time of the targets, or at random, which leaks where windows overlap")
                       : table ? tr("The rows of a table are always shuffled first: they have no order")
                               : tr("Sequences are split whole, so that their windows cannot overlap"));
}

void WindowForm::showPlan()
{
    const WindowPlan &plan = draft_.plan();
    mark(*targetIn_, targetIn_->accessibleName(), plan.leaksBy(Leak::Kind::targetAmongInputs));
    mark(*orderLabel_, order_->accessibleName(), plan.leaksBy(Leak::Kind::sharedRows));
    mark(*scalerLabel_, scaler_->accessibleName(), plan.leaksBy(Leak::Kind::scalerSeesAll));
    if (!plan.data)
        return;
    const bool inTime = plan.parts.size() == 3 && plan.spec.splitOrder == SplitOrder::time;
    const auto end = [&](QSpinBox *spin, size_t part) {
        const QSignalBlocker silent(spin);
        spin->setEnabled(inTime);
        if (inTime && !spin->hasFocus())
            spin->setValue(static_cast<int>(plan.parts[part].to));
    };
    end(train_, 0);
    end(validation_, 1);
}

} // namespace sluice
