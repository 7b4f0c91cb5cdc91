#include "ui/views/inside_header.h"

#include "ui/views/card.h"
#include "ui/views/explained.h"
#include "ui/views/folding_part.h"
#include "ui/views/help_button.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

namespace sluice {

InsideHeader::InsideHeader(QWidget *parent)
    : QWidget(parent), modes_(new QButtonGroup(this)), models_(makeChoice(this)), layers_(makeChoice(this)),
      headline_(makeLabel("hint", this)), unitLabel_(makeLabel("hint", this)), unit_(addSpin()),
      unitCount_(makeLabel("hint", this)), split_(new QComboBox(this)), splitName_(makeLabel("hint", this)), sample_(addSpin()),
      sampleCount_(makeLabel("hint", this))
{
    setExplained(this, Explained::selection); // where a control has no word of its own
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    auto *line = new QHBoxLayout;
    line->setSpacing(6);
    column->addLayout(line);
    auto *segments = new QHBoxLayout;
    segments->setSpacing(0);
    segments->addWidget(addMode("first", InsideMode::dense));
    segments->addWidget(addMode("middle", InsideMode::recurrent));
    segments->addWidget(addMode("last", InsideMode::both));
    line->addLayout(segments);
    line->addSpacing(8);
    split_->addItem(QString(), static_cast<int>(Split::validation));
    split_->addItem(QString(), static_cast<int>(Split::train));
    split_->addItem(QString(), static_cast<int>(Split::test));
    headline_->setObjectName("headline");
    headline_->setMinimumWidth(40);
    headline_->setWordWrap(true);
    headline_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    headline_->installEventFilter(this);
    line->addWidget(headline_, 1);
    for (QWidget *widget : std::initializer_list<QWidget *>{models_, layers_, unitLabel_, unit_, unitCount_, split_, splitName_,
                                                            sample_, sampleCount_})
        line->addWidget(widget);
    line->addWidget(new HelpButton(Explained::inside, this));
    folding_ = new FoldingPart(this, column, line, headline_,
                               [this] { return headline_->fontMetrics().horizontalAdvance(content_.headline) + 4; });
    connect(models_, &QComboBox::activated, this,
            [this](int at) { edit([&](Selection &s) { shownModel(s) = models_->itemData(at).value<size_t>(); }); });
    connect(layers_, &QComboBox::activated, this,
            [this](int at) { edit([&](Selection &s) { s.layer = layers_->itemData(at).value<size_t>(); }); });
    connect(split_, &QComboBox::activated, this,
            [this](int at) { edit([&](Selection &s) { s.split = static_cast<Split>(split_->itemData(at).toInt()); }); });
    connect(unit_, &QSpinBox::valueChanged, this,
            [this](int value) { edit([&](Selection &s) { s.unit = static_cast<size_t>(value - 1); }); });
    connect(sample_, &QSpinBox::valueChanged, this,
            [this](int value) { edit([&](Selection &s) { s.sample = static_cast<size_t>(value - 1); }); });
    retranslate();
}

void InsideHeader::retranslate()
{
    modes_->button(static_cast<int>(InsideMode::both))->setText(tr("Both"));
    models_->setAccessibleName(tr("Model"));
    layers_->setAccessibleName(tr("Layer"));
    unitLabel_->setText(tr("unit"));
    unit_->setAccessibleName(tr("Unit"));
    split_->setAccessibleName(tr("Part of the data"));
    split_->setItemText(0, tr("validation sample"));
    split_->setItemText(1, tr("training sample"));
    split_->setItemText(2, tr("test sample"));
    sample_->setAccessibleName(tr("Sample"));
}

void InsideHeader::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

QPushButton *InsideHeader::addMode(const char *segment, InsideMode mode)
{
    auto *button = new QPushButton(this);
    button->setCheckable(true);
    button->setProperty("segment", segment);
    modes_->addButton(button, static_cast<int>(mode));
    connect(button, &QPushButton::clicked, this, [this, mode] { emit modeChosen(mode); });
    return button;
}

QSpinBox *InsideHeader::addSpin()
{
    auto *box = new QSpinBox(this);
    box->setKeyboardTracking(false);
    box->setMinimum(1);
    box->setMinimumWidth(64);
    return box;
}

void InsideHeader::edit(const std::function<void(Selection &)> &change)
{
    Selection edited = selection_;
    change(edited);
    if (edited != selection_)
        emit selectionEdited(edited);
}

/// Of a selection, the model that the box beside the headline names.
size_t &InsideHeader::shownModel(Selection &selection) const
{
    const bool beside = content_.mode == InsideMode::dense && content_.choices.recurrent;
    return beside ? selection.dense : selection.model;
}

void InsideHeader::show(const InsideContent &content, bool expert)
{
    const bool another = content.headline != content_.headline;
    content_ = content;
    selection_ = content.selection;
    const InsideChoices &choices = content.choices;
    showMode();
    if (another)
        showHeadline();
    const bool recurrent = content.mode != InsideMode::dense;
    const auto &models = recurrent ? choices.recurrentModels : choices.denseModels;
    showCombo(*models_, models, shownModel(selection_));
    showCombo(*layers_, choices.layers, selection_.layer);
    models_->setVisible(models.size() > 1);
    layers_->setVisible(recurrent && choices.layers.size() > 1);
    showSpin(*unit_, selection_.unit, choices.units);
    unitCount_->setText(tr("of %1").arg(choices.units));
    for (QWidget *widget : std::initializer_list<QWidget *>{unitLabel_, unit_, unitCount_})
        widget->setVisible(recurrent && choices.units > 1);
    showSpin(*sample_, selection_.sample, choices.samples);
    sampleCount_->setText(tr("of %1").arg(choices.samples));
    const QSignalBlocker quiet(split_);
    split_->setCurrentIndex(split_->findData(static_cast<int>(selection_.split)));
    splitName_->setText(split_->currentText());
    split_->setVisible(expert);
    splitName_->setVisible(!expert);
    if (another)
        folding_->place();
}

/// Its room changes with what stands beside it, too.
bool InsideHeader::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == headline_ && event->type() == QEvent::Resize)
        showHeadline();
    return QWidget::eventFilter(watched, event);
}

void InsideHeader::showHeadline()
{
    headline_->setText(headline_->fontMetrics().elidedText(content_.headline, Qt::ElideRight, headline_->width()));
    headline_->setToolTip(content_.headline);
    headline_->setAccessibleName(content_.headline);
}

/// Where all models are of one kind there is nothing to choose.
void InsideHeader::showMode()
{
    const InsideChoices &choices = content_.choices;
    const bool both = choices.dense && choices.recurrent;
    for (QAbstractButton *button : modes_->buttons())
        button->setVisible(both);
    if (!both)
        return;
    modes_->button(static_cast<int>(content_.mode))->setChecked(true);
    modes_->button(static_cast<int>(InsideMode::dense))->setText(choices.plain);
    modes_->button(static_cast<int>(InsideMode::recurrent))->setText(choices.cell);
}

void InsideHeader::showCombo(QComboBox &box, const std::vector<std::pair<size_t, QString>> &choices, size_t chosen)
{
    const QSignalBlocker quiet(&box);
    bool same = box.count() == static_cast<int>(choices.size());
    for (int k = 0; same && k < box.count(); ++k)
        same = box.itemText(k) == choices[static_cast<size_t>(k)].second;
    if (!same) {
        box.clear();
        for (const auto &[index, name] : choices)
            box.addItem(name, QVariant::fromValue(index));
    }
    box.setCurrentIndex(box.findData(QVariant::fromValue(chosen)));
}

void InsideHeader::showSpin(QSpinBox &box, size_t value, size_t count)
{
    const QSignalBlocker quiet(&box);
    box.setMaximum(static_cast<int>(std::max<size_t>(1, count)));
    box.setValue(static_cast<int>(value) + 1);
}

} // namespace sluice
