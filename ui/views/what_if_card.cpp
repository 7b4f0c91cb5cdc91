#include "ui/views/what_if_card.h"

#include "ui/models/part_text.h"
#include "ui/models/value_text.h"
#include "ui/views/help_button.h"
#include "ui/views/line_slider.h"
#include "ui/views/wrapped_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <algorithm>
#include <cmath>

namespace sluice {

namespace {

constexpr int ticks = 100; // of a slider from 0 to its limit

QString labelOf(Part part, bool expert)
{
    switch (part) {
    case Part::inputGate:
        return expert ? WhatIfCard::tr("input i") : WhatIfCard::tr("write i");
    case Part::forgetGate:
        return expert ? WhatIfCard::tr("forget f") : WhatIfCard::tr("keep f");
    case Part::candidate:
        return WhatIfCard::tr("candidate");
    case Part::outputGate:
        return expert ? WhatIfCard::tr("output o") : WhatIfCard::tr("show o");
    case Part::cell:
        return WhatIfCard::tr("cell c");
    case Part::hidden:
        return WhatIfCard::tr("hidden h");
    case Part::resetGate:
        return expert ? WhatIfCard::tr("reset r") : WhatIfCard::tr("recall r");
    case Part::updateGate:
        return expert ? WhatIfCard::tr("update z") : WhatIfCard::tr("keep z");
    }
    return {};
}

bool isGate(Part part)
{
    return part != Part::candidate && part != Part::cell && part != Part::hidden;
}

} // namespace

WhatIfCard::WhatIfCard(QWidget *parent)
    : Card(parent), title_(makeLabel("title", this)), hint_(new WrappedLabel(this)), units_(new QComboBox(this)),
      releaseAll_(new QPushButton(this))
{
    hint_->setProperty("role", "hint");
    units_->addItems({QString(), QString()});
    releaseAll_->setProperty("flat-text", true);
    auto *top = new QHBoxLayout;
    top->addWidget(title_);
    top->addStretch();
    top->addWidget(releaseAll_);
    top->addWidget(units_);
    top->addWidget(new HelpButton(Explained::hold, this));
    column()->addLayout(top);
    column()->addWidget(hint_);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    column()->addLayout(grid);
    for (const Part part : {Part::forgetGate, Part::inputGate, Part::updateGate, Part::resetGate, Part::candidate,
                            Part::outputGate, Part::cell, Part::hidden})
        addRow(part);
    connect(releaseAll_, &QPushButton::clicked, this, [this] { emit edited({}); });
    retranslate();
}

void WhatIfCard::retranslate()
{
    title_->setText(tr("What if?"));
    showHint();
    units_->setItemText(0, tr("all units"));
    units_->setItemText(1, tr("this unit only"));
    units_->setAccessibleName(tr("Which units are held"));
    releaseAll_->setText(tr("let all go"));
    for (const Row &row : rows_) {
        row.slider->setAccessibleName(tr("Value at which the %1 is held").arg(partText(row.part)));
        row.hold->setAccessibleName(tr("Hold the %1").arg(partText(row.part)));
        // Wide enough for both texts, so that nothing moves while a slider does.
        row.hold->setMinimumWidth(row.hold->fontMetrics().horizontalAdvance(tr("held at %1").arg("+0.00")) + 34);
    }
}

void WhatIfCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void WhatIfCard::addRow(Part part)
{
    auto *grid = qobject_cast<QGridLayout *>(column()->itemAt(2)->layout());
    Row row{part, new QLabel(this), new LineSlider(this), new QCheckBox(this)};
    row.slider->setRange(isGate(part) ? 0 : -ticks, ticks);
    row.slider->setPageStep(ticks / 10);
    row.label->setBuddy(row.slider);
    const int line = static_cast<int>(rows_.size());
    grid->addWidget(row.label, line, 0);
    grid->addWidget(row.slider, line, 1);
    grid->addWidget(row.hold, line, 2);
    connect(row.slider, &LineSlider::valueChanged, this,
            [this, part](int value) { holdAt(part, value * limitOf(part) / double(ticks)); });
    connect(row.slider, &LineSlider::sliderPressed, this, [this] { emit dragging(true); });
    connect(row.slider, &LineSlider::sliderReleased, this, [this] { emit dragging(false); });
    connect(row.hold, &QCheckBox::toggled, this, [this, part, slider = row.slider](bool on) {
        if (on)
            holdAt(part, slider->value() * limitOf(part) / double(ticks));
        else
            release(part);
    });
    rows_.push_back(row);
}

const InsideRow *WhatIfCard::shownRow(Part part) const
{
    const auto found = std::ranges::find(content_.rows, std::optional(part), &InsideRow::part);
    return found == content_.rows.end() ? nullptr : &*found;
}

double WhatIfCard::limitOf(Part part) const
{
    const InsideRow *row = shownRow(part);
    return row ? row->limit : 1;
}

double WhatIfCard::presentValue(const InsideRow &row) const
{
    const auto unit = std::ranges::find(row.units, content_.selection.unit);
    if (unit == row.units.end())
        return 0;
    return row.values(static_cast<arma::uword>(unit - row.units.begin()), content_.selection.step);
}

/// Beginners hold gates; where a cell has none, its state.
bool WhatIfCard::offers(Part part) const
{
    const auto hasGate = [](const InsideRow &row) { return row.part && isGate(*row.part); };
    return shownRow(part) && (expert_ || isGate(part) || std::ranges::none_of(content_.rows, hasGate));
}

std::optional<size_t> WhatIfCard::onlyUnit() const
{
    const bool one = expert_ && content_.choices.units > 1 && units_->currentIndex() == 1;
    return one ? std::optional(content_.selection.unit) : std::nullopt;
}

void WhatIfCard::holdAt(Part part, double value)
{
    emit edited(withHold(content_.selection.whatIfs, placeOf(part), onlyUnit(), value));
}

void WhatIfCard::release(Part part)
{
    const Intervention *hold = findHold(content_.selection.whatIfs, placeOf(part), content_.selection.unit);
    const bool ofThisUnit = hold && !hold->units.empty();
    emit edited(withHold(content_.selection.whatIfs, placeOf(part),
                         ofThisUnit ? std::optional(content_.selection.unit) : std::nullopt, {}));
}

void WhatIfCard::show(const InsideContent &content, bool expert, bool dark)
{
    content_ = content;
    expert_ = expert;
    setVisible(content.cell.has_value());
    dark_ = dark;
    if (!content.cell)
        return;
    units_->setVisible(expert && content.choices.units > 1);
    releaseAll_->setVisible(!content.selection.whatIfs.empty());
    for (Row &row : rows_)
        showRow(row);
    showHint();
}

/// A simple cell has no gates.
void WhatIfCard::showHint()
{
    const bool gates = std::ranges::any_of(rows_, [this](const Row &row) { return isGate(row.part) && offers(row.part); });
    hint_->setText(gates ? tr("Hold a gate and see what the network does then.")
                         : tr("Hold the state and see what the network does then."));
}

void WhatIfCard::showRow(Row &row)
{
    const bool visible = offers(row.part);
    for (QWidget *widget : std::initializer_list<QWidget *>{row.label, row.slider, row.hold})
        widget->setVisible(visible);
    if (!visible)
        return;
    const Intervention *hold = findHold(content_.selection.whatIfs, placeOf(row.part), content_.selection.unit);
    row.label->setText(labelOf(row.part, expert_));
    const QSignalBlocker quietSlider(row.slider);
    const QSignalBlocker quietHold(row.hold);
    const double value = hold ? hold->value : presentValue(*shownRow(row.part));
    if (!row.slider->isSliderDown() && std::isfinite(value))
        row.slider->setValue(static_cast<int>(std::lround(value * ticks / limitOf(row.part))));
    row.hold->setChecked(hold != nullptr);
    row.hold->setText(!hold ? tr("hold")
                            : tr("held at %1").arg(isGate(row.part) ? fixedText(hold->value) : signedText(hold->value)));
    row.slider->setHandle(hold ? accent() : QColor());
    const QString sheet = hold ? QStringLiteral("color: %1; font-weight: 600").arg(accent().name()) : QString();
    if (row.hold->styleSheet() != sheet)
        row.hold->setStyleSheet(sheet);
}

QColor WhatIfCard::accent() const
{
    return QColor(whatIfColourOn(dark_));
}

} // namespace sluice
