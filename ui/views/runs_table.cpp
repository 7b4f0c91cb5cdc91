#include "ui/views/runs_table.h"

#include "ui/models/number_text.h"
#include "ui/models/run_summary.h"
#include "ui/models/value_text.h"
#include "ui/views/own_keys.h"
#include "ui/views/table_copy.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <algorithm>
#include <array>
#include <cmath>

namespace sluice {

namespace {

constexpr int sortRole = exactRole + 1;
constexpr int leastDifferences = 180; // pixels
constexpr int widestFitted = 260;     // many models beside each other
constexpr int mostProjectedRows = 6;

constexpr std::array<int, 5> projectedColumns = {RunsTableModel::name, RunsTableModel::models, RunsTableModel::epochs,
                                                 RunsTableModel::best, RunsTableModel::test};

bool differs(const RunLine &line, int column)
{
    switch (column) {
    case RunsTableModel::seed:
        return line.seedDiffers;
    case RunsTableModel::models:
        return line.modelsDiffer;
    case RunsTableModel::epochs:
        return line.epochsDiffer;
    default:
        return false;
    }
}

/// What a column is sorted by.
QVariant sortKey(const RunLine &line, int column)
{
    switch (column) {
    case RunsTableModel::created:
        return line.created;
    case RunsTableModel::seed:
        return qulonglong(line.seed); // the only one of its size that a proxy compares as a number
    case RunsTableModel::epochs:
        return line.epochs;
    case RunsTableModel::best:
        return std::isfinite(line.best) ? line.best : INFINITY;
    case RunsTableModel::test:
        return std::isfinite(line.testError) ? line.testError : INFINITY;
    default:
        return {};
    }
}

QVariant exactNumber(const RunLine &line, int column)
{
    const double number = column == RunsTableModel::best ? line.best : column == RunsTableModel::test ? line.testError : NAN;
    return std::isfinite(number) ? QVariant(number) : QVariant();
}

} // namespace

void RunsTableModel::show(std::vector<RunLine> lines)
{
    const bool sameRuns = std::ranges::equal(lines, lines_, {}, &RunLine::id, &RunLine::id);
    if (chosen_)
        tickFresh(lines);
    else
        tickFirst(lines);
    if (!sameRuns)
        beginResetModel();
    lines_ = std::move(lines);
    if (!sameRuns)
        endResetModel();
    else if (!lines_.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
    emit headerDataChanged(Qt::Horizontal, 0, columns - 1);
}

/// The shown one, and the newest that may be compared with it.
void RunsTableModel::tickFirst(const std::vector<RunLine> &lines)
{
    ticked_.clear();
    for (const RunLine &line : lines)
        if (line.shown)
            ticked_.insert(line.id);
    for (auto line = lines.rbegin(); line != lines.rend() && ticked_.size() < runsDrawnAtFirst; ++line)
        if (line->comparable)
            ticked_.insert(line->id);
}

void RunsTableModel::tickFresh(const std::vector<RunLine> &lines)
{
    for (auto line = lines.rbegin(); line != lines.rend() && ticked_.size() < runsDrawnAtFirst; ++line)
        if (std::ranges::find(lines_, line->id, &RunLine::id) == lines_.end())
            ticked_.insert(line->id);
}

std::vector<uint64_t> RunsTableModel::ticked() const
{
    std::vector<uint64_t> runs;
    for (const RunLine &line : lines_)
        if (ticked_.contains(line.id))
            runs.push_back(line.id);
    return runs;
}

void RunsTableModel::tick(const std::vector<uint64_t> &runs)
{
    ticked_ = {runs.begin(), runs.end()};
    chosen_ = true;
    if (!lines_.empty())
        emit dataChanged(index(0, name), index(rowCount() - 1, name));
    emit ticksChanged();
}

int RunsTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(lines_.size());
}

int RunsTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString RunsTableModel::text(const RunLine &line, int column) const
{
    switch (column) {
    case name:
        return line.name;
    case created:
        return timeText(line.created);
    case state:
        return line.state;
    case seed:
        return QString::number(line.seed);
    case models:
        return line.models;
    case epochs:
        return tr("%1 of %2").arg(line.epochs).arg(line.planned);
    case best:
        return bestText(line);
    case tested:
        return line.tested.isEmpty() ? QStringLiteral("–") : line.tested;
    case test:
        return testText(line);
    case settings:
        return line.settings.join(" · ");
    default:
        return line.notes;
    }
}

QVariant RunsTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const RunLine &line = lines_[static_cast<size_t>(index.row())];
    const int column = index.column();
    if (role == Qt::CheckStateRole && column == name)
        return ticked_.contains(line.id) ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::FontRole && (line.shown || differs(line, column))) {
        QFont bold;
        bold.setBold(true);
        return bold;
    }
    if (role == exactRole)
        return exactNumber(line, column);
    if (role == sortRole) {
        const QVariant key = sortKey(line, column);
        return key.isValid() ? key : QVariant(text(line, column));
    }
    if (role == Qt::ToolTipRole && column == test && !line.testScores.isEmpty())
        return line.testScores;
    if (role == Qt::ToolTipRole && column == settings)
        return line.settings.join('\n');
    if (role == Qt::ToolTipRole)
        return column == best && std::isfinite(line.best) ? exactText(line.best) : text(line, column);
    if (role == Qt::EditRole)
        return text(line, column);
    if (role == Qt::DisplayRole)
        return differs(line, column) ? QStringLiteral("≠ ") + text(line, column) : text(line, column);
    return {};
}

bool RunsTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    RunLine &line = lines_[static_cast<size_t>(index.row())];
    if (role == Qt::CheckStateRole && index.column() == name) {
        if (value.toInt() == Qt::Checked)
            ticked_.insert(line.id);
        else
            ticked_.erase(line.id);
        chosen_ = true;
        emit dataChanged(index, index);
        emit ticksChanged();
        return true;
    }
    const QString words = value.toString().simplified();
    if (role != Qt::EditRole || words == text(line, index.column()))
        return false;
    if (index.column() == name)
        emit renamed(line.id, words);
    else if (index.column() == notes)
        emit noted(line.id, words);
    return true;
}

Qt::ItemFlags RunsTableModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (index.column() == name)
        flags |= Qt::ItemIsUserCheckable | Qt::ItemIsEditable;
    if (index.column() == notes)
        flags |= Qt::ItemIsEditable;
    return flags;
}

QVariant RunsTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::DisplayRole) {
        const QStringList names = {tr("run"),    tr("begun"),           tr("state"),      tr("seed"),       tr("models"),
                                   tr("epochs"), tr("best validation"), tr("test error"), tr("differs in"), tr("test looked at"),
                                   tr("note")};
        return names[section];
    }
    if (role != Qt::ToolTipRole)
        return {};
    const QStringList tips = {
        tr("Ticked runs are drawn. F2 gives another name"),
        tr("When its training began"),
        tr("Whether it came to its end"),
        tr("Initial weights and the order of the samples come from it"),
        tr("What was trained beside each other"),
        tr("Epochs trained, of those that the experiment asks for"),
        tr("The least loss on the validation part, and the model that had it"),
        tr("Error on the test part ÷ variance of its targets (of classes log loss ÷ entropy), as it was seen "
           "last, and the model that had the least. Nothing is measured for this list"),
        tr("What is not as in the run that is shown: from there to here"),
        tr("When its test part was looked at"),
        tr("For you; F2 edits it")};
    return tips[section];
}

RunsTable::RunsTable(QWidget *parent) : QTableView(parent)
{
    sorted_.setSourceModel(&model_);
    sorted_.setSortRole(sortRole);
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
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(24);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const std::array<std::pair<int, int>, 10> widths = {{{RunsTableModel::name, 120},
                                                         {RunsTableModel::created, 135},
                                                         {RunsTableModel::state, 110},
                                                         {RunsTableModel::seed, 50},
                                                         {RunsTableModel::models, 105},
                                                         {RunsTableModel::epochs, 75},
                                                         {RunsTableModel::best, 100},
                                                         {RunsTableModel::test, 90},
                                                         {RunsTableModel::tested, 95},
                                                         {RunsTableModel::notes, 90}}};
    for (const auto &[column, width] : widths)
        setColumnWidth(column, width);
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
    fitDifferences();
    if (projected_)
        fitProjected();
}

void RunsTable::setProjected(bool projected)
{
    projected_ = projected;
    fitting_ = true; // a column that is hidden has no width
    for (int column = 0; column < RunsTableModel::columns; ++column)
        setColumnHidden(column, isLeftOut(column));
    fitting_ = false;
    const auto bars = projected ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded;
    setHorizontalScrollBarPolicy(bars);
    setVerticalScrollBarPolicy(bars);
    setSizeAdjustPolicy(projected ? QAbstractScrollArea::AdjustToContents : QAbstractScrollArea::AdjustIgnored);
    setMaximumHeight(QWIDGETSIZE_MAX);
    if (projected)
        fitProjected();
    else
        fitDifferences();
}

/// As high as its rows; what is written in them is seen as a whole.
void RunsTable::fitProjected()
{
    for (const int column : projectedColumns)
        setFitted(column,
                  std::max({columnWidth(column), sizeHintForColumn(column), horizontalHeader()->sectionSizeHint(column)}));
    const int rows = std::min(model_.rowCount(), mostProjectedRows);
    setMaximumHeight(horizontalHeader()->sizeHint().height() + rows * verticalHeader()->defaultSectionSize() + 2 * frameWidth());
    updateGeometry();
    const auto shown = std::ranges::find(model_.lines(), true, &RunLine::shown);
    if (shown != model_.lines().end())
        scrollTo(sorted_.mapFromSource(model_.index(static_cast<int>(shown - model_.lines().begin()), 0)), PositionAtCenter);
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

/// Words that are bold in the shown run, or say what differs, are wider than the others; a column does not shrink while it is read.
void RunsTable::fitColumns()
{
    setColumnHidden(RunsTableModel::tested, isLeftOut(RunsTableModel::tested));
    for (const int column : {RunsTableModel::state, RunsTableModel::seed, RunsTableModel::models, RunsTableModel::epochs,
                             RunsTableModel::best, RunsTableModel::test, RunsTableModel::tested})
        setFitted(column, std::max(columnWidth(column), std::min(sizeHintForColumn(column), widestFitted)));
}

/// What differs is the longest text of all: it has the room that is left, and never less than can be read.
void RunsTable::fitDifferences()
{
    int others = 0;
    for (int column = 0; column < RunsTableModel::columns; ++column)
        others += column == RunsTableModel::settings ? 0 : columnWidth(column); // none where it is hidden
    setFitted(RunsTableModel::settings, std::max(leastDifferences, viewport()->width() - others));
}

void RunsTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitDifferences();
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
