#include "ui/views/column_view.h"

#include "ui/models/column_table.h"
#include "ui/views/own_keys.h"
#include "ui/views/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QTimer>
#include <algorithm>

namespace sluice {

namespace {

constexpr int widestName = 220;
constexpr int leastValues = 110;
constexpr int leastHistogram = 110;
constexpr double widestBin = 14;
constexpr double besideBin = 4; // to its name; twice that to the next bin
constexpr int arrowRoom = 16;   // of a choice

const Theme &themeFor(const QStyleOptionViewItem &option)
{
    return option.widget ? themeOf(*option.widget) : theme(false);
}

/// Names of bins, where all of them have room beside these.
QStringList namesBeside(const QStringList &names, const QFontMetrics &metrics, double room)
{
    double needed = 0;
    for (const QString &name : names)
        needed += widestBin + metrics.horizontalAdvance(name) + 3 * besideBin;
    return needed <= room ? names : QStringList();
}

} // namespace

ColumnView::ColumnView(DataDraft &draft, QWidget *parent) : QTableView(parent), table_(new ColumnTable(draft, this))
{
    setObjectName("columns");
    setModel(table_);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::EditKeyPressed);
    new OwnKeys(this);
    setTabKeyNavigation(false);
    setItemDelegateForColumn(ColumnTable::role, new ChoiceDelegate(this));
    setItemDelegateForColumn(ColumnTable::type, new ChoiceDelegate(this));
    setItemDelegateForColumn(ColumnTable::histogram, new HistogramDelegate(this));
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(26);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setStretchLastSection(true);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this](int column) {
        if (!fitting_)
            setByHand_.insert(column);
    });
    connect(table_, &QAbstractItemModel::modelReset, this, &ColumnView::fitColumns);
    connect(table_, &QAbstractItemModel::dataChanged, this, &ColumnView::fitColumns);
    connect(this, &QTableView::clicked, this, &ColumnView::openEditor);
    retranslate();
}

void ColumnView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ColumnView::resizeEvent(QResizeEvent *event)
{
    const QScopedValueRollback fitting(fitting_, true); // the last one stretches
    QTableView::resizeEvent(event);
    fitColumns();
}

/// As wide as their words. The values, which are elided and have a tip, make room for the histograms, which take what is left.
void ColumnView::fitColumns()
{
    const QScopedValueRollback fitting(fitting_, true);
    int left = viewport()->width() - leastHistogram;
    for (int place = 0; place < ColumnTable::histogram; ++place) {
        if (!setByHand_.contains(place))
            setColumnWidth(place, fittingWidth(place, left));
        left -= columnWidth(place);
    }
}

int ColumnView::fittingWidth(int place, int left) const
{
    const int words = std::max(sizeHintForColumn(place), horizontalHeader()->sectionSizeHint(place));
    if (place == ColumnTable::values)
        return std::min(words, std::max(leastValues, left));
    return place == ColumnTable::name ? std::min(words, widestName) : words;
}

void ColumnView::retranslate()
{
    setAccessibleName(tr("Columns: role, type, missing values, histogram"));
    fitColumns();
}

void ColumnView::openEditor(const QModelIndex &index)
{
    if (table_->flags(index) & Qt::ItemIsEditable)
        edit(index);
}

void ColumnView::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (enter && state() != QAbstractItemView::EditingState && table_->flags(currentIndex()) & Qt::ItemIsEditable)
        return openEditor(currentIndex());
    QTableView::keyPressEvent(event);
}

QSize ChoiceDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool choice = index.flags() & Qt::ItemIsEditable;
    return QStyledItemDelegate::sizeHint(option, index) + QSize(choice ? arrowRoom : 0, 0);
}

void ChoiceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    const bool choice = index.flags() & Qt::ItemIsEditable;
    const bool leaks = index.data(ColumnTable::leaksRole).toBool() && index.column() == ColumnTable::role;
    const Theme &colours = themeFor(option);
    if (leaks)
        item.palette.setColor(QPalette::Text, colours.alarm);
    item.palette.setColor(QPalette::Disabled, QPalette::Text, colours.text);
    item.rect.adjust(0, 0, choice ? -arrowRoom : 0, 0);
    QStyledItemDelegate::paint(painter, item, index);
    if (leaks)
        painter->fillRect(QRect(option.rect.left(), option.rect.top() + 3, 3, option.rect.height() - 6), colours.alarm);
    if (!choice)
        return;
    painter->setPen(colours.secondary);
    painter->drawText(option.rect.adjusted(0, 0, -4, 0), Qt::AlignRight | Qt::AlignVCenter, QStringLiteral("▾"));
}

QWidget *ChoiceDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    auto *box = new QComboBox(parent);
    box->addItems(index.data(ColumnTable::choicesRole).toStringList());
    box->setAccessibleName(index.data(Qt::AccessibleTextRole).toString());
    connect(box, &QComboBox::activated, this, &ChoiceDelegate::commitAndClose);
    QTimer::singleShot(0, box, &QComboBox::showPopup);
    return box;
}

void ChoiceDelegate::commitAndClose()
{
    auto *editor = qobject_cast<QWidget *>(sender());
    emit commitData(editor);
    emit closeEditor(editor);
}

void ChoiceDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    static_cast<QComboBox *>(editor)->setCurrentIndex(index.data(Qt::EditRole).toInt());
}

void ChoiceDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    const int chosen = static_cast<QComboBox *>(editor)->currentIndex();
    if (chosen != index.data(Qt::EditRole).toInt())
        model->setData(index, chosen, Qt::EditRole);
}

void HistogramDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const auto heights = index.data(ColumnTable::histogramRole).value<QList<double>>();
    if (heights.isEmpty())
        return;
    const Theme &colours = themeFor(option);
    const QRectF room = QRectF(option.rect).adjusted(6, 4, -8, -3);
    const double width = std::min(room.width() / static_cast<double>(heights.size()), widestBin);
    const QStringList names = namesBeside(index.data(ColumnTable::namesRole).toStringList(), option.fontMetrics, room.width());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, false);
    double left = room.left();
    for (qsizetype bin = 0; bin < heights.size(); ++bin) {
        const double height = heights[bin] > 0 ? std::max(1.0, heights[bin] * room.height()) : 0;
        painter->fillRect(QRectF(left, room.bottom() - height, std::max(1.0, width - 1), height), colours.filled);
        left += width;
        if (names.isEmpty())
            continue;
        const double nameWidth = option.fontMetrics.horizontalAdvance(names[bin]);
        painter->setPen(colours.secondary);
        painter->drawText(QRectF(left + besideBin, option.rect.top(), nameWidth + 1, option.rect.height()), Qt::AlignVCenter,
                          names[bin]);
        left += nameWidth + 3 * besideBin;
    }
    painter->setPen(colours.border);
    painter->drawLine(room.bottomLeft(), QPointF(left, room.bottom()));
    painter->restore();
}

} // namespace sluice
