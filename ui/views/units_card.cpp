#include "ui/views/units_card.h"

#include "ui/models/memory_words.h"
#include "ui/views/help_button.h"
#include "ui/views/memory_table.h"

#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>

namespace sluice {

namespace {

bool hasHalfLives(const MemoryContent &content)
{
    return std::ranges::any_of(content.memory, [](const MemoryLine &line) { return line.halfLife.has_value(); });
}

} // namespace

UnitsCard::UnitsCard(QWidget *parent) : Card(parent)
{
    title_ = makeLabel("chart-title", this);
    hint_ = makeLabel("hint", this);
    hint_->setWordWrap(true);
    table_ = new MemoryTable(this);
    connect(table_, &MemoryTable::unitPicked, this, &UnitsCard::unitPicked);
    layers_ = makeChoice(this);
    connect(layers_, &QComboBox::activated, this, [this](int index) { emit layerPicked(static_cast<size_t>(index)); });
    orderName_ = makeLabel("hint", this);
    order_ = makeChoice(this);
    connect(order_, &QComboBox::activated, this,
            [this](int index) { emit orderPicked(static_cast<UnitsBy>(order_->itemData(index).toInt())); });
    auto *controls = new QHBoxLayout;
    controls->addWidget(orderName_);
    controls->addWidget(order_);
    controls->addStretch();
    controls->addWidget(layers_);
    column()->addLayout(withHelp(title_, Explained::memory));
    column()->addLayout(controls);
    column()->addWidget(table_, 1);
    column()->addWidget(hint_);
    column()->addStretch(); // below a table that is no higher than its units
    retranslate();
}

void UnitsCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void UnitsCard::retranslate()
{
    orderName_->setText(tr("sorted by"));
    order_->setAccessibleName(tr("What the units are sorted by"));
    order_->setToolTip(tr("What the units are sorted by, the largest first"));
    layers_->setAccessibleName(tr("Layer whose units are listed"));
}

void UnitsCard::setWords(bool simple, bool projected, bool layers)
{
    simple_ = simple;
    table_->setSimple(simple);
    table_->setProjected(projected);
    for (QWidget *control : std::initializer_list<QWidget *>{orderName_, order_})
        control->setVisible(!projected);
    layers_->setVisible(!projected && layers);
}

void UnitsCard::setWhole(bool whole)
{
    table_->setMaximumHeight(whole ? table_->heightOfAll() : QWIDGETSIZE_MAX);
}

void UnitsCard::show(const MemoryContent &content)
{
    showLayers(content);
    showLines(content);
}

void UnitsCard::showLines(const MemoryContent &content)
{
    showOrder(content);
    showWords(content);
    table_->show(content);
}

void UnitsCard::showUnit(size_t unit)
{
    table_->showUnit(unit);
}

/// The hint is said where there is a path to be kept on.
void UnitsCard::showWords(const MemoryContent &content)
{
    title_->setText(simple_ ? tr("Which unit remembers for how long") : tr("What each unit keeps"));
    hint_->setText(simple_
                       ? memoryWords(content)
                       : tr("A unit may remember for long although its forget gate lets go: through h. Compare the columns."));
    hinted_ = simple_ || hasHalfLives(content);
    fitHint();
}

void UnitsCard::setTold(bool told)
{
    told_ = told;
    fitHint();
}

void UnitsCard::fitHint()
{
    hint_->setVisible(hinted_ && !told_);
}

void UnitsCard::showLayers(const MemoryContent &content)
{
    layers_->clear();
    for (const LayerChoice &layer : content.layers) {
        layers_->addItem(layer.name);
        if (layer.model == content.selection.model && layer.layer == content.selection.layer)
            layers_->setCurrentIndex(layers_->count() - 1);
    }
}

void UnitsCard::showOrder(const MemoryContent &content)
{
    order_->clear();
    for (const UnitsBy by : listedBy(content)) {
        if (by == UnitsBy::jacobian && simple_ && orderOf(content) != by)
            continue; // its column is not there
        const QString name = by == UnitsBy::halfLife   ? tr("half-life")
                             : by == UnitsBy::jacobian ? tr("|∂c/∂c|")
                             : by == UnitsBy::retained ? tr("what is left")
                                                       : tr("number");
        order_->addItem(name, static_cast<int>(by));
        if (by == orderOf(content))
            order_->setCurrentIndex(order_->count() - 1);
    }
    order_->setEnabled(content.memory.size() > 1);
}

} // namespace sluice
