#include "ui/views/runs_table.h"

#include "ui/views/own_keys.h"
#include "ui/views/table_copy.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QResizeEvent>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <algorithm>
#include <array>

namespace sluice {

namespace {

constexpr int leastDifferences = 180; // pixels
constexpr int widestFitted = 260;     // many models beside each other
constexpr int leastWidth = 40;
constexpr int leastNotes = 90; // to be written in
constexpr int mostProjectedRows = 6;

constexpr std::array<int, 5> projectedColumns = {RunsTableModel::name, RunsTableModel::models, RunsTableModel::epochs,
                                                 RunsTableModel::best, RunsTableModel::test};

/// Words that go on beyond the edge of what is seen end in "…" there, as those do that are longer than their column.
class ElidedAtTheEdge : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem seen = option;
        if (const auto *view = qobject_cast<const QAbstractItemView *>(option.widget))
            seen.rect.setRight(std::min(option.rect.right(), view->viewport()->rect().right()));
        QStyledItemDelegate::paint(painter, seen, index);
    }
};

} // namespace

RunsTable::RunsTable(QWidget *parent) : QTableView(parent)
{
    sorted_.setSourceModel(&model_);
    sorted_.setSortRole(RunsTableModel::sortRole);
    sorted_.setSortCaseSensitivity(Qt::CaseInsensitive);
    setModel(&sorted_);
    setSortingEnabled(true);
    sortByColumn(RunsTableModel::created, Qt::AscendingOrder);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::SelectedClicked);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setItemDelegate(new ElidedAtTheEdge(this));
    connect(horizontalScrollBar(), &QScrollBar::valueChanged, viewport(), qOverload<>(&QWidget::update)); // with other ends
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(24);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setDefaultSectionSize(leastWidth);
    setColumnWidth(RunsTableModel::notes, leastNotes);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this](int column) {
        if (!fitting_)
            setByHand_.insert(column);
    });
    offerTable(*this);
    new OwnKeys(this);
    connect(this, &QTableView::doubleClicked, this, &RunsTable::openAskedFor);
}

void RunsTable::show(std::vector<RunLine> lines)
{
    if (state() == QAbstractItemView::EditingState)
        return; // what is being typed stays
    const uint64_t before = chosen();
    setAccessibleName(tr("Runs of the session"));
    model_.show(std::move(lines));
    const auto line = std::ranges::find(model_.lines(), before, &RunLine::id);
    if (line != model_.lines().end() && chosen() != before)
        setCurrentIndex(sorted_.mapFromSource(model_.index(static_cast<int>(line - model_.lines().begin()), 0)));
    fitColumns();
    shareRest();
    if (projected_)
        fitProjected();
    else
        scrollToShown();
}

void RunsTable::setProjected(bool projected)
{
    projected_ = projected;
    scrolledFor_ = {};
    for (int column = 0; column < RunsTableModel::columns; ++column)
        leaveOut(column);
    const auto bars = projected ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded;
    setHorizontalScrollBarPolicy(bars);
    setVerticalScrollBarPolicy(bars);
    setSizeAdjustPolicy(projected ? QAbstractScrollArea::AdjustToContents : QAbstractScrollArea::AdjustIgnored);
    setMaximumHeight(QWIDGETSIZE_MAX);
    if (projected)
        fitProjected();
    else
        shareRest();
}

/// As high as its rows; what is written in them is seen as a whole.
void RunsTable::fitProjected()
{
    for (const int column : projectedColumns)
        setFitted(column, std::max(columnWidth(column), wordsWidth(column)));
    const int rows = std::min(model_.rowCount(), mostProjectedRows);
    setMaximumHeight(horizontalHeader()->sizeHint().height() + rows * verticalHeader()->defaultSectionSize() + 2 * frameWidth());
    updateGeometry();
    scrollToShown();
}

/// Up and down alone.
void RunsTable::scrollToShown()
{
    const auto shown = std::ranges::find(model_.lines(), true, &RunLine::shown);
    if (shown == model_.lines().end() || scrolledFor_ == std::pair(shown->id, model_.rowCount()))
        return;
    scrolledFor_ = {shown->id, model_.rowCount()};
    const int across = horizontalScrollBar()->value();
    scrollTo(sorted_.mapFromSource(model_.index(static_cast<int>(shown - model_.lines().begin()), 0)),
             projected_ ? PositionAtCenter : EnsureVisible);
    horizontalScrollBar()->setValue(across);
}

uint64_t RunsTable::chosen() const
{
    const QModelIndex current = sorted_.mapToSource(currentIndex());
    return current.isValid() ? model_.lines()[static_cast<size_t>(current.row())].id : 0;
}

void RunsTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    emit chosenChanged();
}

void RunsTable::setFitted(int column, int width)
{
    if (setByHand_.contains(column))
        return;
    fitting_ = true;
    setColumnWidth(column, width);
    fitting_ = false;
}

/// A projector shows few columns, a window all but one that would be empty.
bool RunsTable::isLeftOut(int column) const
{
    if (projected_)
        return std::ranges::find(projectedColumns, column) == projectedColumns.end();
    return column == RunsTableModel::tested && std::ranges::all_of(model_.lines(), &QString::isEmpty, &RunLine::tested);
}

void RunsTable::leaveOut(int column)
{
    fitting_ = true; // a column that is hidden has no width
    setColumnHidden(column, isLeftOut(column));
    fitting_ = false;
}

int RunsTable::wordsWidth(int column) const
{
    return std::max(sizeHintForColumn(column), horizontalHeader()->sectionSizeHint(column));
}

/// Words that are bold in the shown run, or say what differs, are wider than the others; a column does not shrink while it is read.
void RunsTable::fitColumns()
{
    leaveOut(RunsTableModel::tested);
    for (int column = 0; column < RunsTableModel::columns; ++column)
        if (column != RunsTableModel::settings && !isColumnHidden(column))
            setFitted(column, std::max(columnWidth(column), std::min(wordsWidth(column), widestFitted)));
}

/// A name that is longer still gets more where there is room; what differs, the longest text of all, has what is left, and never less
/// than can be read.
void RunsTable::shareRest()
{
    int rest = viewport()->width();
    for (int column = 0; column < RunsTableModel::columns; ++column)
        rest -= column == RunsTableModel::settings ? 0 : columnWidth(column); // none where it is hidden
    const int name = columnWidth(RunsTableModel::name);
    const int more = std::clamp(rest - leastDifferences, 0, std::max(0, wordsWidth(RunsTableModel::name) - name));
    setFitted(RunsTableModel::name, name + more);
    rest -= columnWidth(RunsTableModel::name) - name;
    setFitted(RunsTableModel::settings, std::max(leastDifferences, rest));
}

void RunsTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    shareRest();
    if (event->size().height() != event->oldSize().height()) {
        scrolledFor_ = {};
        scrollToShown();
    }
}

void RunsTable::keyPressEvent(QKeyEvent *event)
{
    if (state() != QAbstractItemView::EditingState && event->key() == Qt::Key_Delete)
        return emit deleteAskedFor();
    if (state() != QAbstractItemView::EditingState && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        return emit openAskedFor();
    QTableView::keyPressEvent(event);
}

} // namespace sluice
