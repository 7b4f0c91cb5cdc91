#include "ui/views/window_builder.h"

#include "ui/models/data_draft.h"
#include "ui/models/error_text.h"
#include "ui/models/number_text.h"
#include "ui/views/block_drawing.h"
#include "ui/views/card.h"
#include "ui/views/explained.h"
#include "ui/views/window_plots.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStyle>
#include <QVBoxLayout>

namespace sluice {

namespace {

constexpr int mostPlaces = 100'000'000;
constexpr int leastSplit = 112; // pixels, or nothing of it can be read

/// Style sheets look at properties once.
void setAlarm(QWidget &widget, bool alarm)
{
    if (widget.property("alarm").toBool() == alarm)
        return;
    widget.setProperty("alarm", alarm);
    widget.style()->unpolish(&widget);
    widget.style()->polish(&widget);
}

} // namespace

WindowBuilder::WindowBuilder(DataDraft &draft, QWidget *parent) : QWidget(parent), draft_(draft)
{
    setExplained(this, Explained::windows);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto *top = new Card(this);
    splitTitle_ = makeLabel("chart-title", top);
    split_ = new SplitPlot(top);
    split_->setObjectName("splitPlot");
    top->column()->addWidget(splitTitle_);
    split_->setMinimumHeight(leastSplit);
    top->column()->addWidget(split_, 1);
    top->column()->addWidget(makeControls());
    column->addWidget(top, 6);
    auto *below = new QHBoxLayout;
    below->setSpacing(8);
    auto *window = new Card(this);
    windowTitle_ = makeLabel("chart-title", window);
    window_ = new WindowPlot(window);
    window_->setObjectName("windowPlot");
    window->column()->addWidget(windowTitle_);
    window->column()->addWidget(window_, 1);
    auto *block = new Card(this);
    blockTitle_ = makeLabel("chart-title", block);
    block_ = new BlockDrawing(block);
    size_ = makeLabel("hint", block);
    size_->setObjectName("blockSize");
    samples_ = makeLabel("hint", block);
    samples_->setObjectName("partSamples");
    for (QLabel *label : {size_, samples_})
        label->setWordWrap(true);
    block->column()->addWidget(blockTitle_);
    block->column()->addWidget(block_, 1);
    block->column()->addWidget(size_);
    block->column()->addWidget(samples_);
    below->addWidget(window, 3);
    below->addWidget(block, 2);
    column->addLayout(below, 6);
    leaks_ = makeLabel("alarm", this);
    leaks_->setObjectName("leaks");
    leaks_->setWordWrap(true);
    leaks_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(leaks_);
    connect(split_, &SplitPlot::splitDragged, this, [this](const std::array<double, 3> &split) {
        TaskSpec task = draft_.task();
        task.split = split;
        draft_.setTask(task);
    });
    connect(split_, &SplitPlot::windowDragged, &draft_, &DataDraft::showWindow);
    connect(window_, &WindowPlot::lookbackDragged, this, [this](size_t lookback, const RowPlace &target) {
        draft_.keepWindow(target);
        setLookback(static_cast<int>(lookback));
    });
    connect(window_, &WindowPlot::horizonDragged, this, [this](size_t horizon, const RowPlace &target) {
        draft_.keepWindow(target);
        setHorizon(static_cast<int>(horizon));
    });
    connect(&draft_, &DataDraft::taskChanged, this, &WindowBuilder::showTask);
    connect(&draft_, &DataDraft::planChanged, this, &WindowBuilder::showPlan);
    retranslate();
}

QSpinBox *WindowBuilder::addCount(const char *name, size_t most, void (WindowBuilder::*edit)(int))
{
    auto *spin = new QSpinBox(this);
    spin->setObjectName(name);
    spin->setRange(1, static_cast<int>(most));
    spin->setKeyboardTracking(false);
    connect(spin, &QSpinBox::valueChanged, this, edit);
    return spin;
}

QWidget *WindowBuilder::makeControls()
{
    auto *controls = new QWidget(this);
    auto *rows = new QVBoxLayout(controls);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(4);
    lookback_ = addCount("lookback", 1'000'000, &WindowBuilder::setLookback);
    horizon_ = addCount("horizon", 1'000'000, &WindowBuilder::setHorizon);
    train_ = addCount("trainEnd", mostPlaces, &WindowBuilder::setPart);
    validation_ = addCount("validationEnd", mostPlaces, &WindowBuilder::setPart);
    order_ = new QComboBox(controls);
    order_->setObjectName("splitOrder");
    connect(order_, &QComboBox::activated, this, [this](int chosen) {
        TaskSpec task = draft_.task();
        task.splitOrder = chosen == 1 ? SplitOrder::shuffled : SplitOrder::time;
        draft_.setTask(task);
    });
    scaling_ = new QComboBox(controls);
    scaling_->setObjectName("scaling");
    connect(scaling_, &QComboBox::activated, this, [this](int chosen) {
        TaskSpec task = draft_.task();
        task.scaling = static_cast<Scaling>(chosen);
        draft_.setTask(task);
    });
    scaler_ = new QComboBox(controls);
    scaler_->setObjectName("scalerRows");
    connect(scaler_, &QComboBox::activated, this, [this](int chosen) {
        TaskSpec task = draft_.task();
        task.scalerRows = chosen == 1 ? ScalerRows::all : ScalerRows::training;
        draft_.setTask(task);
    });
    targetIn_ = new QCheckBox(controls);
    targetIn_->setObjectName("targetIn");
    connect(targetIn_, &QCheckBox::clicked, &draft_, &DataDraft::setTargetIsInput);
    auto *numbers = new QHBoxLayout;
    auto *choices = new QHBoxLayout;
    const auto add = [&](QHBoxLayout *row, QLabel *&label, QWidget *field) {
        label = makeLabel("hint", controls);
        label->setBuddy(field);
        row->addWidget(label);
        row->addWidget(field, 1);
    };
    add(numbers, lookbackLabel_, lookback_);
    add(numbers, horizonLabel_, horizon_);
    add(numbers, trainLabel_, train_);
    add(numbers, validationLabel_, validation_);
    add(choices, orderLabel_, order_);
    add(choices, scalingLabel_, scaling_);
    add(choices, scalerLabel_, scaler_);
    choices->addWidget(targetIn_);
    rows->addLayout(numbers);
    rows->addLayout(choices);
    return controls;
}

void WindowBuilder::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void WindowBuilder::retranslate()
{
    splitTitle_->setText(tr("Training, validation and test part: drag the boundaries"));
    windowTitle_->setText(tr("One window: drag look-back and horizon"));
    blockTitle_->setText(tr("What the models get"));
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
    const auto fill = [](QComboBox *box, const QStringList &texts) {
        const int chosen = box->currentIndex();
        box->clear();
        box->addItems(texts);
        box->setCurrentIndex(chosen);
    };
    fill(order_, {tr("by time"), tr("shuffled")});
    fill(scaling_, {tr("standard"), tr("min–max"), tr("none")});
    fill(scaler_, {tr("training rows"), tr("all rows")});
    targetIn_->setText(tr("target is an input"));
    targetIn_->setToolTip(tr("For a forecast its past is known; beside inputs of the same row it would give the answer away"));
    showTask();
    showPlan();
}

void WindowBuilder::setLookback(int steps)
{
    TaskSpec task = draft_.task();
    task.lookback = static_cast<size_t>(steps);
    draft_.setTask(task);
}

void WindowBuilder::setHorizon(int rows)
{
    TaskSpec task = draft_.task();
    task.horizon = static_cast<size_t>(rows);
    draft_.setTask(task);
}

void WindowBuilder::setPart(int)
{
    TaskSpec task = draft_.task();
    task.split = splitAt(task.split, static_cast<size_t>(train_->value()), static_cast<size_t>(validation_->value()),
                         draft_.plan().places);
    draft_.setTask(task);
}

void WindowBuilder::showTask()
{
    const TaskSpec &task = draft_.task();
    const auto set = [](QSpinBox *spin, size_t value) {
        const QSignalBlocker silent(spin);
        spin->setValue(static_cast<int>(std::min<size_t>(value, mostPlaces)));
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

void WindowBuilder::showPlan()
{
    const WindowPlan &plan = draft_.plan();
    if (!plan.data) {
        for (QLabel *label : {size_, samples_, leaks_})
            label->setText({});
        leaks_->hide();
        block_->show(plan);
        return;
    }
    split_->show(plan);
    window_->show(plan);
    block_->show(plan);
    const auto block = blockContent(plan);
    size_->setText(block ? block->size : QString());
    samples_->setText(
        block ? tr("training %1 · validation %2 · test %3 samples")
                    .arg(groupedNumber(block->samples[0]), groupedNumber(block->samples[1]), groupedNumber(block->samples[2]))
              : QString());
    const bool inTime = plan.parts.size() == 3 && plan.spec.splitOrder == SplitOrder::time;
    const auto end = [&](QSpinBox *spin, size_t part) {
        const QSignalBlocker silent(spin);
        spin->setEnabled(inTime);
        if (inTime && !spin->hasFocus())
            spin->setValue(static_cast<int>(plan.parts[part].to));
    };
    end(train_, 0);
    end(validation_, 1);
    showLeaks();
}

void WindowBuilder::showLeaks()
{
    const WindowPlan &plan = draft_.plan();
    QStringList lines;
    for (const auto &leak : plan.leaks)
        lines << tr("⚠ This leaks. %1").arg(errorText(leak.sentence));
    const bool told = plan.leaksBy(Leak::Kind::targetAmongInputs);
    if (plan.problem && !told)
        lines << tr("⚠ %1").arg(errorText(*plan.problem));
    leaks_->setText(lines.join('\n'));
    leaks_->setVisible(!lines.isEmpty());
    setAlarm(*targetIn_, told);
    setAlarm(*orderLabel_, plan.leaksBy(Leak::Kind::sharedRows));
    setAlarm(*scalerLabel_, plan.leaksBy(Leak::Kind::scalerSeesAll));
}

} // namespace sluice
