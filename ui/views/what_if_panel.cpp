#include "ui/views/what_if_panel.h"

#include "ui/models/answer.h"
#include "ui/models/what_if_history.h"
#include "ui/views/help_button.h"
#include "ui/views/map_choice.h"
#include "ui/views/what_if_editor.h"
#include "ui/views/what_if_result.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QMoveEvent>
#include <QPushButton>
#include <QResizeEvent>
#include <QSignalBlocker>
#include <algorithm>
#include <utility>

namespace sluice {

namespace {

constexpr int mostRowsSeen = 6;
constexpr int longestName = 200;

} // namespace

WhatIfPanel::WhatIfPanel(QWidget *parent)
    : Card(parent), title_(makeLabel("title", this)), add_(addButton("addWhatIf")), undo_(addButton("undoWhatIf")),
      redo_(addButton("redoWhatIf")), menu_(new QMenu(this)), list_(new QListWidget(this)), up_(addButton("raiseWhatIf")),
      down_(addButton("lowerWhatIf")), remove_(addButton("removeWhatIf")), draw_(addButton("drawInput")),
      feature_(new QComboBox(this)), maps_(new MapChoice(this)), editor_(new WhatIfEditor(this)), result_(new WhatIfResult(this))
{
    addHead();
    column()->addWidget(result_); // in sight however long the list is
    list_->setObjectName("whatIfs");
    list_->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setTextElideMode(Qt::ElideRight);
    list_->installEventFilter(this);
    column()->addWidget(list_);
    addTools();
    column()->addWidget(editor_);
    column()->addWidget(maps_);
    connect(list_, &QListWidget::itemChanged, this, [this](const QListWidgetItem *item) { itemChanged(*item); });
    connect(list_, &QListWidget::currentRowChanged, this, &WhatIfPanel::pick);
    connect(editor_, &WhatIfEditor::edited, this, &WhatIfPanel::editCurrent);
    connect(maps_, &MapChoice::activated, this, &WhatIfPanel::mapShowsChanged);
    retranslate();
}

QPushButton *WhatIfPanel::addButton(const char *name)
{
    auto *button = new QPushButton(this);
    button->setObjectName(name);
    button->setProperty("flat-text", true);
    return button;
}

void WhatIfPanel::addHead()
{
    auto *head = new QHBoxLayout;
    head->addWidget(title_);
    head->addStretch();
    for (QPushButton *button : {undo_, redo_, add_})
        head->addWidget(button);
    head->addWidget(new HelpButton(Explained::whatIfs, this));
    undo_->hide();
    redo_->hide();
    add_->setMenu(menu_);
    column()->addLayout(head);
}

void WhatIfPanel::addTools()
{
    auto *tools = new QHBoxLayout;
    tools->setSpacing(2);
    draw_->setCheckable(true);
    draw_->setProperty("segment", "alone"); // seen to be on
    tools->addWidget(draw_);
    tools->addWidget(feature_);
    tools->addStretch();
    for (QPushButton *button : {up_, down_, remove_})
        tools->addWidget(button);
    column()->addLayout(tools);
    connect(up_, &QPushButton::clicked, this, [this] { move(-1); });
    connect(down_, &QPushButton::clicked, this, [this] { move(1); });
    connect(remove_, &QPushButton::clicked, this, &WhatIfPanel::remove);
    connect(draw_, &QPushButton::toggled, this, [this] {
        showTools();
        emit drawingChanged();
    });
    connect(feature_, &QComboBox::activated, this, &WhatIfPanel::drawingChanged);
}

void WhatIfPanel::retranslate()
{
    title_->setText(tr("What is changed"));
    add_->setText(tr("+ add"));
    add_->setAccessibleName(tr("Add a what-if"));
    menu_->setAccessibleName(add_->accessibleName());
    undo_->setText(QStringLiteral("↶"));
    redo_->setText(QStringLiteral("↷"));
    up_->setText(QStringLiteral("▲"));
    down_->setText(QStringLiteral("▼"));
    remove_->setText(QStringLiteral("✕"));
    draw_->setText(tr("✎ draw the input"));
    const auto name = [](QWidget *control, const QString &text) {
        control->setAccessibleName(text);
        control->setToolTip(text);
    };
    name(undo_, tr("Undo (Ctrl+Z)"));
    name(redo_, tr("Redo (Ctrl+Shift+Z)"));
    name(up_, tr("Earlier in the list (Alt+Up)"));
    name(down_, tr("Later in the list (Alt+Down)"));
    name(remove_, tr("Remove from the list (Delete)"));
    name(draw_, tr("Draw other values over the series of this sample"));
    name(feature_, tr("Input that is drawn"));
    name(list_, tr("What-ifs: tick to switch on, F2 to name"));
    fillMenu();
    refill_ = true;
}

void WhatIfPanel::fillMenu()
{
    menu_->clear();
    menu_->setToolTipsVisible(true);
    const auto entry = [this](WhatIfKind kind, const QString &text, const QString &tip, bool forExperts = false) {
        if (forExperts && !state_.expert)
            return;
        QAction *action = menu_->addAction(text);
        action->setToolTip(tip);
        connect(action, &QAction::triggered, this, [this, kind] { add(kind); });
    };
    entry(WhatIfKind::hold, tr("hold a gate or state"), tr("Of any units, over any steps, at any value"), true);
    entry(WhatIfKind::zeroState, tr("zero the state at the cursor"), tr("The network forgets everything at this step"));
    entry(WhatIfKind::addToState, tr("add to the state at the cursor"), tr("A push to c or h of the unit"), true);
    entry(WhatIfKind::ablate, tr("ablate the unit"), tr("Its output is 0 at every step"));
    entry(WhatIfKind::input, tr("another input at the cursor"), tr("Of this sample"), true);
    entry(WhatIfKind::weight, tr("another weight"), tr("One number of the trained model"), true);
    entry(WhatIfKind::shuffle, tr("shuffle the steps"), tr("Does the order matter?"));
}

void WhatIfPanel::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void WhatIfPanel::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    if (seeks_ && event->size().height() > event->oldSize().height())
        emit grown(result_);
}

/// What is above has grown.
void WhatIfPanel::moveEvent(QMoveEvent *event)
{
    Card::moveEvent(event);
    if (seeks_ && event->pos().y() > event->oldPos().y())
        emit grown(result_);
}

void WhatIfPanel::seek()
{
    seeks_ = true;
    if (result_->isVisible()) // it may not grow
        emit grown(result_);
}

void WhatIfPanel::setHistory(WhatIfHistory *history)
{
    undo_->show();
    redo_->show();
    undo_->setEnabled(history->canUndo());
    redo_->setEnabled(history->canRedo());
    connect(undo_, &QPushButton::clicked, history, &WhatIfHistory::undo);
    connect(redo_, &QPushButton::clicked, history, &WhatIfHistory::redo);
    connect(history, &WhatIfHistory::canUndoChanged, undo_, &QPushButton::setEnabled);
    connect(history, &WhatIfHistory::canRedoChanged, redo_, &QPushButton::setEnabled);
}

// Editing

void WhatIfPanel::add(WhatIfKind kind)
{
    const auto added = newWhatIf(kind, state_);
    if (!added)
        return result_->showProblem(Sentence(SLUICE_MESSAGE("ui", "The selected layer has no such state.")));
    WhatIfs whatIfs = listed_;
    whatIfs.push_back(*added);
    pickLast_ = true;
    seeks_ = true;
    emit edited(whatIfs);
}

void WhatIfPanel::itemChanged(const QListWidgetItem &item)
{
    WhatIfs whatIfs = listed_;
    WhatIf &whatIf = whatIfs[static_cast<size_t>(list_->row(&item))];
    whatIf.on = item.checkState() == Qt::Checked;
    const QString text = item.text().trimmed().left(longestName);
    const bool own = !text.isEmpty() && text != whatIfText(whatIf, *state_.experiment, *state_.task);
    whatIf.name = own ? text.toStdString() : std::string();
    refill_ = true; // the text may have to be put back
    emit edited(whatIfs);
}

void WhatIfPanel::move(int by)
{
    const int from = list_->currentRow();
    const int to = from + by;
    if (from < 0 || to < 0 || to >= list_->count())
        return;
    WhatIfs whatIfs = listed_;
    std::swap(whatIfs[static_cast<size_t>(from)], whatIfs[static_cast<size_t>(to)]);
    const QSignalBlocker quiet(list_);
    list_->setCurrentRow(to);
    emit edited(whatIfs);
}

void WhatIfPanel::remove()
{
    const int row = list_->currentRow();
    if (row < 0)
        return;
    WhatIfs whatIfs = listed_;
    whatIfs.erase(whatIfs.begin() + row);
    emit edited(whatIfs);
}

void WhatIfPanel::editCurrent(const WhatIf &changed)
{
    const int row = list_->currentRow();
    if (row < 0 || row >= static_cast<int>(listed_.size()))
        return;
    WhatIfs whatIfs = listed_;
    whatIfs[static_cast<size_t>(row)] = changed;
    emit edited(whatIfs);
}

bool WhatIfPanel::eventFilter(QObject *object, QEvent *event)
{
    if (object != list_ || event->type() != QEvent::KeyPress)
        return Card::eventFilter(object, event);
    const auto &key = static_cast<const QKeyEvent &>(*event);
    const bool alt = key.modifiers() == Qt::AltModifier;
    if (key.key() == Qt::Key_Delete)
        remove();
    else if (alt && key.key() == Qt::Key_Up)
        move(-1);
    else if (alt && key.key() == Qt::Key_Down)
        move(1);
    else
        return Card::eventFilter(object, event);
    return true;
}

// Showing

void WhatIfPanel::show(const ViewState &state, const InsideContent &content, bool mapsBeside)
{
    mapsBeside_ = mapsBeside;
    const bool sameView = state.expert == state_.expert;
    const bool sameLoaded = state.experiment == state_.experiment && state.task == state_.task;
    const bool sameData = state.task == state_.task;
    const Selection &was = state_.selection, &is = state.selection;
    const bool sameQuestion = sameLoaded && listed_ == is.whatIfs && was.model == is.model && was.layer == is.layer;
    if (!sameQuestion)
        result_->forgetProblem();                    // it was one with another
    seeks_ = seeks_ && !(sameQuestion && was != is); // somebody looks at something else
    state_ = state;
    content_ = content;
    if (std::exchange(refill_, false) || !sameLoaded || listed_ != state.selection.whatIfs)
        fillList();
    if (!sameLoaded)
        fillFeatures();
    if (!sameData)
        draw_->setChecked(false); // or a click on another scene's series would edit it
    if (!sameView)
        fillMenu();
    showTools();
    pick();
    result_->show(state_, content_);
}

void WhatIfPanel::fillList()
{
    const QSignalBlocker quiet(list_);
    int row = list_->currentRow();
    listed_ = state_.selection.whatIfs;
    const int count = static_cast<int>(listed_.size());
    if (std::exchange(pickLast_, false) || row < 0)
        row = count - 1;
    list_->clear();
    for (const WhatIf &whatIf : listed_) {
        auto *item = new QListWidgetItem(whatIfTitle(whatIf, *state_.experiment, *state_.task), list_);
        item->setToolTip(whatIfText(whatIf, *state_.experiment, *state_.task));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemIsEditable);
        item->setCheckState(whatIf.on ? Qt::Checked : Qt::Unchecked);
    }
    list_->setCurrentRow(std::min(row, count - 1));
    const int rowHeight = std::max(list_->sizeHintForRow(0), 18);
    list_->setFixedHeight(std::min(count, mostRowsSeen) * rowHeight + 2 * list_->frameWidth() + 2);
}

void WhatIfPanel::fillFeatures()
{
    const QSignalBlocker quiet(feature_);
    feature_->clear();
    for (size_t k = 0; k < state_.task->features(); ++k)
        feature_->addItem(featureName(*state_.task, k));
    feature_->setCurrentIndex(static_cast<int>(state_.task->targetFeature().value_or(0)));
}

void WhatIfPanel::showTools()
{
    const int count = list_->count();
    const int row = list_->currentRow();
    list_->setVisible(count > 0);
    for (QPushButton *button : {up_, down_, remove_})
        button->setVisible(count > 0);
    up_->setEnabled(row > 0);
    down_->setEnabled(row >= 0 && row + 1 < count);
    remove_->setEnabled(row >= 0);
    feature_->setVisible(draw_->isChecked() && feature_->count() > 1);
    const bool maps = std::ranges::any_of(std::as_const(content_.rows), [](const InsideRow &each) {
        return each.kind == InsideRow::Kind::map && !each.untouched.empty();
    });
    maps_->setVisible(maps || mapsBeside_);
}

void WhatIfPanel::pick()
{
    const int row = list_->currentRow();
    const bool any = state_.expert && row >= 0 && row < static_cast<int>(listed_.size());
    editor_->show(any ? std::optional(listed_[static_cast<size_t>(row)]) : std::nullopt, state_);
    showTools();
}

std::optional<size_t> WhatIfPanel::drawn() const
{
    if (!draw_->isChecked() || feature_->currentIndex() < 0)
        return {};
    return static_cast<size_t>(feature_->currentIndex());
}

MapShows WhatIfPanel::mapShows() const
{
    return maps_->shows();
}

void WhatIfPanel::setMapShows(MapShows shows)
{
    maps_->setShows(shows);
}

} // namespace sluice
