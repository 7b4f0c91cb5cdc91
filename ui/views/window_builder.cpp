#include "ui/views/window_builder.h"

#include "ui/models/data_draft.h"
#include "ui/models/error_text.h"
#include "ui/models/number_text.h"
#include "ui/views/block_drawing.h"
#include "ui/views/card.h"
#include "ui/views/explained.h"
#include "ui/views/split_plot.h"
#include "ui/views/window_plot.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace sluice {

namespace {

constexpr int leastPlot = 112; // pixels, or nothing of it can be read

} // namespace

WindowBuilder::WindowBuilder(DataDraft &draft, QWidget *parent) : QWidget(parent), draft_(draft)
{
    setExplained(this, Explained::windows);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    split_ = new SplitPlot(this);
    split_->setObjectName("splitPlot");
    window_ = new WindowPlot(this);
    window_->setObjectName("windowPlot");
    auto *below = new QHBoxLayout;
    below->setSpacing(8);
    below->addWidget(makePlotCard(*window_, windowTitle_), 3);
    below->addWidget(makeBlock(), 2);
    column->addWidget(makePlotCard(*split_, splitTitle_), 1);
    column->addLayout(below, 1);
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
        TaskSpec task = draft_.task();
        task.lookback = lookback;
        draft_.keepWindow(target);
        draft_.setTask(task);
    });
    connect(window_, &WindowPlot::horizonDragged, this, [this](size_t horizon, const RowPlace &target) {
        TaskSpec task = draft_.task();
        task.horizon = horizon;
        draft_.keepWindow(target);
        draft_.setTask(task);
    });
    connect(&draft_, &DataDraft::planChanged, this, &WindowBuilder::showPlan);
    retranslate();
}

QWidget *WindowBuilder::makePlotCard(HandlePlot &plot, QLabel *&title)
{
    auto *card = new Card(this);
    title = makeLabel("chart-title", card);
    plot.setMinimumHeight(leastPlot);
    card->column()->addWidget(title);
    card->column()->addWidget(&plot, 1);
    return card;
}

QWidget *WindowBuilder::makeBlock()
{
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
    return block;
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
    showPlan();
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
}

} // namespace sluice
