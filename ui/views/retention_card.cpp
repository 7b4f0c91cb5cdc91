#include "ui/views/retention_card.h"

#include "ui/models/memory_words.h"
#include "ui/models/projection.h"
#include "ui/models/value_text.h"
#include "ui/views/fade_plot.h"
#include "ui/views/help_button.h"

#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

namespace sluice {

namespace {

constexpr int leastPlot = 190; // with its legend and its axis
constexpr int leastTold = 154; // likewise, above what a step of a scene says

} // namespace

RetentionCard::RetentionCard(QWidget *parent) : Card(parent)
{
    title_ = makeLabel("chart-title", this);
    title_->setObjectName("retentionTitle");
    changedName_ = makeLabel("hint", this);
    changed_ = makeChoice(this);
    connect(changed_, &QComboBox::activated, this, &RetentionCard::pick);
    laterName_ = makeLabel("hint", this);
    later_ = new QSpinBox(this);
    connect(later_, &QSpinBox::valueChanged, this, [this](int later) { emit laterPicked(static_cast<size_t>(later)); });
    hint_ = makeLabel("hint", this);
    hint_->setObjectName("retentionHint");
    hint_->setWordWrap(true);
    plot_ = new FadePlot(this);
    connect(plot_, &FadePlot::unitPicked, this, &RetentionCard::unitPicked);
    connect(plot_, &FadePlot::laterPicked, this, &RetentionCard::laterPicked);
    auto *controls = new QHBoxLayout;
    controls->addWidget(changedName_);
    controls->addWidget(changed_);
    controls->addSpacing(8);
    controls->addWidget(laterName_);
    controls->addWidget(later_);
    controls->addStretch();
    column()->addLayout(withHelp(title_, Explained::retention));
    column()->addLayout(controls);
    column()->addWidget(hint_);
    column()->addWidget(plot_, 1);
    retranslate();
}

void RetentionCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void RetentionCard::retranslate()
{
    plot_->setName(tr("What is left k steps later"));
    changedName_->setText(tr("changed"));
    changed_->setAccessibleName(tr("Input that is changed"));
    changed_->setToolTip(
        tr("At the cursor's time step this input is raised by 1 (scaled) and then lowered; the larger effect counts"));
    later_->setAccessibleName(tr("Steps after the change at which its effect is read"));
    later_->setToolTip(tr("So many steps after the change its effect is read; a click in the plot chooses them, too"));
}

void RetentionCard::setWords(bool simple, bool projected)
{
    simple_ = simple;
    projected_ = projected;
    for (QWidget *control : std::initializer_list<QWidget *>{changedName_, changed_, laterName_, later_})
        control->setVisible(!projected);
}

/// What the table and the tips say in numbers, too, leaves its room to the curves where there is little.
void RetentionCard::fitHint()
{
    const QMargins margins = column()->contentsMargins();
    const int others = title_->sizeHint().height() + (projected_ ? 0 : later_->sizeHint().height()) +
                       hint_->heightForWidth(width() - margins.left() - margins.right()) + 3 * column()->spacing();
    const bool hasRoom = room_ - margins.top() - margins.bottom() - others >= leastPlot;
    hint_->setVisible(!told_ && (simple_ || projected_ || hasRoom));
    setAccessibleDescription(hint_->text());
    title_->setToolTip(hint_->isHidden() ? hint_->text() : QString());
}

void RetentionCard::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    fitHint();
}

void RetentionCard::setRoom(int height)
{
    room_ = height;
    fitHint();
}

void RetentionCard::setTold(bool told)
{
    told_ = told;
    plot_->setMinimumHeight(told ? leastTold : 0);
    fitHint();
}

void RetentionCard::setDark(bool dark)
{
    plot_->setDark(dark);
}

void RetentionCard::show(const MemoryContent &content, const Experiment &experiment)
{
    plot_->setSimple(simple_);
    plot_->show(content, experiment);
    showChoices(content);
    showLater(content);
    showWords(content);
}

void RetentionCard::showWords(const MemoryContent &content)
{
    laterName_->setText(simple_ ? tr("steps later:") : tr("k ="));
    title_->setText(simple_ || projected_ ? retentionTitle(content)
                                          : tr("What is left of a change at t = %1").arg(content.selection.step + 1));
    writeHint(content);
}

void RetentionCard::writeHint(const MemoryContent &content)
{
    const QString words = answerWords(content, simple_);
    hint_->setText(projected_ ? readableText(words, raisedPixels(smallestShare * QFontInfo(font()).pixelSize())) : words);
    fitHint();
}

void RetentionCard::showLater(const MemoryContent &content)
{
    const QSignalBlocker quiet(later_);
    later_->setRange(0, static_cast<int>(content.steps - 1 - content.selection.step));
    later_->setValue(static_cast<int>(content.later));
    plot_->showLater(content.later);
    writeHint(content);
}

void RetentionCard::showUnit(size_t unit)
{
    plot_->showUnit(unit);
}

/// The inputs; before those that are classes, and stand alone at each step, the one that stands there.
void RetentionCard::showChoices(const MemoryContent &content)
{
    standing_ = !content.fedClasses.isEmpty();
    inputs_ = static_cast<size_t>(content.inputNames.size());
    QStringList names = content.inputNames;
    if (standing_)
        names.prepend(tr("what stands there"));
    if (inputs_ > 1)
        names << tr("all inputs");
    QStringList shown;
    for (int k = 0; k < changed_->count(); ++k)
        shown << changed_->itemText(k);
    if (shown != names) {
        changed_->clear();
        changed_->addItems(names);
    }
    const bool usual = standing_ && !content.selection.memory.input;
    changed_->setCurrentIndex(!content.changed ? changed_->count() - 1
                              : usual          ? 0
                                               : static_cast<int>(*content.changed) + (standing_ ? 1 : 0));
}

void RetentionCard::pick(int index)
{
    const int input = index - (standing_ ? 1 : 0);
    if (input >= static_cast<int>(inputs_))
        emit allInputsPicked();
    else
        emit inputPicked(input < 0 ? std::nullopt : std::optional(static_cast<size_t>(input)));
}

} // namespace sluice
