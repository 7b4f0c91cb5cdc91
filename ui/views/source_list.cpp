#include "ui/views/source_list.h"

#include "ui/models/data_draft.h"
#include "ui/models/language.h"
#include "ui/models/source_text.h"
#include "ui/views/card.h"
#include "ui/views/own_keys.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <map>

namespace sluice {

namespace {

constexpr int idRole = Qt::UserRole;

} // namespace

SourceList::SourceList(DataDraft &draft, QWidget *parent) : QWidget(parent), draft_(draft)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    auto *row = new QHBoxLayout;
    file_ = new QPushButton(this);
    file_->setObjectName("chooseFile");
    file_->setProperty("primary", true);
    connect(file_, &QPushButton::clicked, this, &SourceList::fileAskedFor);
    open_ = new QPushButton(this);
    open_->setObjectName("whatIsOpen");
    connect(open_, &QPushButton::clicked, &draft_, &DataDraft::showOpen);
    row->addWidget(file_, 1);
    row->addWidget(open_, 1);
    tree_ = new QTreeWidget(this);
    tree_->setObjectName("sources");
    tree_->setHeaderHidden(true);
    tree_->setIndentation(12);
    tree_->setWordWrap(true);
    new OwnKeys(tree_);
    tree_->setFrameShape(QFrame::NoFrame);
    tree_->viewport()->installEventFilter(this);
    connect(tree_, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem *item) { choose(item); });
    teaches_ = makeLabel("hint", this);
    teaches_->setObjectName("teaches");
    teaches_->setWordWrap(true);
    teaches_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addLayout(row);
    column->addWidget(tree_, 1);
    column->addWidget(teaches_);
    connect(&draft_, &DataDraft::readingChanged, this, &SourceList::refresh);
    retranslate();
}

void SourceList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

/// What is chosen stays in sight, also where it was chosen before the list was shown, or the list has less room now.
bool SourceList::eventFilter(QObject *watched, QEvent *event)
{
    const bool handled = QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::Show || event->type() == QEvent::Resize)
        showChosen();
    return handled;
}

void SourceList::showChosen()
{
    if (QTreeWidgetItem *chosen = tree_->currentItem())
        tree_->scrollToItem(chosen);
}

void SourceList::retranslate()
{
    file_->setText(tr("Open file…"));
    file_->setToolTip(tr("A table (CSV), a text, NumPy arrays; or drop one anywhere on the window"));
    open_->setText(tr("what is open"));
    open_->setToolTip(tr("Back to the data of the open experiment"));
    tree_->setAccessibleName(tr("Built-in data and generators"));
    fill();
    refresh();
}

void SourceList::fill()
{
    const QSignalBlocker silent(tree_);
    tree_->clear();
    std::map<SourceGroup, QTreeWidgetItem *> groups;
    for (const SourceDescription &source : builtInSources()) {
        QTreeWidgetItem *&group = groups[source.group];
        if (!group) {
            group = new QTreeWidgetItem(tree_, {groupTitle(source.group)});
            group->setFlags(Qt::ItemIsEnabled);
            group->setExpanded(true);
        }
        auto *item = new QTreeWidgetItem(group, {shippedText(source.title)});
        item->setData(0, idRole, QString::fromStdString(source.id));
        item->setToolTip(0, item->text(0) + '\n' + shippedText(source.teaches));
    }
}

void SourceList::choose(QTreeWidgetItem *item)
{
    const QString id = item ? item->data(0, idRole).toString() : QString();
    if (!id.isEmpty() && id.toStdString() != draft_.source())
        draft_.openSource(id.toStdString(), QString::fromStdString(descriptionOf(id.toStdString())->title));
}

void SourceList::refresh()
{
    const QSignalBlocker silent(tree_);
    QTreeWidgetItem *chosen = nullptr;
    for (QTreeWidgetItemIterator at(tree_); *at; ++at)
        if ((*at)->data(0, idRole).toString().toStdString() == draft_.source() && !draft_.empty())
            chosen = *at;
    if (chosen != tree_->currentItem()) {
        tree_->setCurrentItem(chosen);
        showChosen();
    }
    open_->setEnabled(!draft_.isOpen());
    teaches_->setText(sourceText(draft_.source()));
}

} // namespace sluice
