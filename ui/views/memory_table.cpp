#include "ui/views/memory_table.h"

#include "ui/models/memory_words.h"
#include "ui/models/number_text.h"
#include "ui/models/projection.h"
#include "ui/models/value_text.h"
#include "ui/views/axis_titles.h"
#include "ui/views/plot.h"
#include "ui/views/table_copy.h"

#include <QEvent>
#include <QHeaderView>
#include <QScopedValueRollback>
#include <algorithm>
#include <utility>

namespace sluice {

namespace {

enum Column { unit, halfLife, jacobian, retained, gone, columns };

constexpr int heightOfALine = 22; // of one line

/// A head that may be broken at every blank, and in a quotient.
QString inWords(QString head)
{
    return head.replace('/', QStringLiteral("/ ")).simplified();
}

QVariant exactValue(const MemoryLine &line, int column)
{
    switch (column) {
    case unit:
        return static_cast<double>(line.unit + 1);
    case halfLife:
        return line.halfLife ? QVariant(*line.halfLife) : QVariant();
    case jacobian:
        return line.jacobian ? QVariant(*line.jacobian) : QVariant();
    case gone:
        return line.gone ? QVariant(*line.gone) : QVariant();
    default:
        return line.retained;
    }
}

QString shownText(const MemoryLine &line, int column, bool simple)
{
    if (simple && column == retained)
        return percentText(shortNumber(100 * line.retained));
    switch (column) {
    case unit:
        return QString::number(line.unit + 1);
    case halfLife:
        return halfLifeText(line.halfLife);
    case jacobian:
        return line.jacobian ? shortNumber(*line.jacobian) : QStringLiteral("–");
    case gone:
        return halfLifeText(line.gone);
    default:
        return shortNumber(line.retained);
    }
}

} // namespace

void MemoryTableModel::show(const MemoryContent &content)
{
    const bool sameRows = lines_.size() == content.memory.size();
    if (!sameRows)
        beginResetModel();
    lines_ = content.memory;
    step_ = content.selection.step;
    steps_ = content.steps;
    later_ = content.later;
    changed_ = content.changedName;
    cells_ = content.cells;
    brokenHeads_.clear();
    if (!sameRows)
        endResetModel();
    else if (!lines_.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
    emit headerDataChanged(Qt::Horizontal, 0, columns - 1);
}

int MemoryTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(lines_.size());
}

int MemoryTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant MemoryTableModel::data(const QModelIndex &index, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    const MemoryLine &line = lines_[static_cast<size_t>(index.row())];
    if (role == exactRole)
        return exactValue(line, index.column());
    if (role == Qt::ToolTipRole)
        return index.column() == unit ? QVariant() : tipOf(line, index.column());
    if (role != Qt::DisplayRole && role != Qt::FontRole)
        return {};
    const QString text = shownText(line, index.column(), simple_);
    if (role == Qt::FontRole)
        return raisedFont_ && hasRaisedDigits(text) ? QVariant(*raisedFont_) : QVariant();
    const QString before = line.before ? shownText(*line.before, index.column(), simple_) : text;
    return before == text ? text : QStringLiteral("◆ ") + text + '\n' + tr("was %1").arg(before);
}

/// The exact number, and what it was without the what-ifs.
QVariant MemoryTableModel::tipOf(const MemoryLine &line, int column)
{
    const auto exact = [column](const MemoryLine &of) {
        const QVariant value = exactValue(of, column);
        return value.isValid() ? exactText(value.toDouble()) : QStringLiteral("–");
    };
    if (!exactValue(line, column).isValid() && !line.before)
        return {};
    QStringList lines = {line.before ? tr("%1 (was %2)").arg(exact(line), exact(*line.before)) : exact(line)};
    if (column == halfLife && line.heldSteps > 0)
        lines << heldCellWords(line);
    return lines.join('\n');
}

QString MemoryTableModel::head(int column) const
{
    const QString left = tr("left of a change\n%n step(s) later", nullptr, static_cast<int>(later_));
    const QString from = tr("half gone after,\nfrom t = %1 on").arg(step_ + 1);
    const QStringList plain = {tr("unit"), tr("half gone after\n(mean rate)"), QString(), left, from};
    const QStringList names = {tr("unit"), tr("half-life, cell\npath only, steps"),
                               tr("∂c(%1)/∂c(%2)").arg(steps_).arg(step_ + 1), left, from};
    return simple_ ? plain[column] : names[column];
}

void MemoryTableModel::breakHeads(const QStringList &heads)
{
    if (heads == brokenHeads_)
        return;
    brokenHeads_ = heads;
    emit headerDataChanged(Qt::Horizontal, 0, columns - 1);
}

QVariant MemoryTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::DisplayRole)
        return section < brokenHeads_.size() ? brokenHeads_[section] : head(section);
    if (role == Qt::ToolTipRole) {
        const QStringList tips = {
            tr("Unit of the layer"),
            tr("Steps in which the product of the forget gate halves at its mean rate over the sample: ln 2 ÷ mean of −ln f. A "
               "unit may remember longer, through its hidden state; past a step at which its c is held nothing is left along the "
               "cell."),
            tr("How much the last cell state changes with this one, through the cell, every gate and every hidden state"),
            tr("Measured: of the inputs at t = %1 “%2” is raised by 1 (scaled) and then lowered, and the larger effect counts; "
               "what of it is left in this unit's state (%3) at t = %4, as a share of the largest there was")
                .arg(step_ + 1)
                .arg(changed_, cells_ ? QStringLiteral("c") : QStringLiteral("h"))
                .arg(step_ + later_ + 1),
            tr("Steps after t = %1 in which the product of the forget gate has halved, which falls at one rate from step to "
               "step; "
               "the ring in the plot is where the straight line between two steps passes ½. A dash where more than half is left "
               "at the end.")
                .arg(step_ + 1)};
        return tips[section];
    }
    return {};
}

MemoryTable::MemoryTable(QWidget *parent) : QTableView(parent)
{
    setModel(&model_);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setShowGrid(false);
    setAlternatingRowColors(true);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(heightOfALine);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->moveSection(gone, jacobian); // beside what it would be at the mean rate
    horizontalHeader()->setHighlightSections(false); // all would be bold, and wider
    setTabKeyNavigation(false);
    setAutoScroll(false);
    offerTable(*this);
}

void MemoryTable::setSimple(bool simple)
{
    model_.setSimple(simple);
}

void MemoryTable::setProjected(bool projected)
{
    projected_ = projected;
    model_.setRaisedFont(projected ? std::optional(scaled(font(), raisedNumberSize)) : std::nullopt);
}

/// What it was is told on a second line.
int MemoryTable::heightOfRow(const MemoryContent &content) const
{
    const bool before = std::ranges::any_of(content.memory, [](const MemoryLine &line) { return line.before != nullptr; });
    const bool raised = projected_ && std::ranges::any_of(content.memory, [this](const MemoryLine &line) {
                            bool any = false;
                            for (int column = unit; column < columns; ++column)
                                any = any || hasRaisedDigits(shownText(line, column, model_.simple()));
                            return any;
                        });
    const int larger = raised ? QFontMetrics(scaled(font(), raisedNumberSize)).lineSpacing() - fontMetrics().lineSpacing() : 0;
    return heightOfALine + (before ? fontMetrics().lineSpacing() : 0) + larger;
}

void MemoryTable::show(const MemoryContent &content)
{
    const bool otherWords = std::exchange(simple_, model_.simple()) != model_.simple();
    const bool otherView = std::exchange(shownProjected_, projected_) != projected_ || otherWords;
    const bool same = !otherView && !shown_.memory.empty() && sameLines(content, shown_);
    shown_ = content;
    if (same)
        return showUnit(content.selection.unit);
    const QScopedValueRollback quiet(showing_, true);
    verticalHeader()->setDefaultSectionSize(heightOfRow(content));
    model_.show(content);
    setAccessibleName(tr("What each unit keeps"));
    setColumnHidden(halfLife, !content.cells);
    setColumnHidden(jacobian, !content.cells || model_.simple());
    setColumnHidden(gone, !content.cells || !model_.simple());
    showUnit(content.selection.unit);
    shareWidth();
}

void MemoryTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        shown_ = {}; // its heads have other words and widths
}

void MemoryTable::showUnit(size_t unit)
{
    const QScopedValueRollback quiet(showing_, true);
    const auto &lines = model_.lines();
    const auto chosen = std::ranges::find(lines, unit, &MemoryLine::unit);
    if (chosen != lines.end())
        setCurrentIndex(model_.index(static_cast<int>(chosen - lines.begin()), 0));
    if (unit_ && *unit_ != unit) { // from now on it stays in sight
        setAutoScroll(true);
        scrollTo(currentIndex());
    }
    unit_ = unit;
}

void MemoryTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    scrollToTop();
    if (hasAutoScroll())
        scrollTo(currentIndex()); // what was picked stays in sight; it may take a scroll bar
    shareWidth();
}

/// It scrolls, which plots beside and below it cannot.
QSize MemoryTable::sizeHint() const
{
    constexpr int fewestRows = 3;
    return {QTableView::sizeHint().width(), horizontalHeader()->sizeHint().height() + fewestRows * heightOfALine};
}

int MemoryTable::heightOfAll() const
{
    return horizontalHeader()->sizeHint().height() + verticalHeader()->length() + 2 * frameWidth();
}

/// Of the heads; Qt's own hint is of bold words.
int MemoryTable::widthOf(const QString &words) const
{
    constexpr int air = 10;
    return horizontalHeader()->fontMetrics().size(0, words).width() + air;
}

/// With a word a line.
int MemoryTable::leastHeadWidth(int column) const
{
    return widthOf(inWords(model_.head(column)).replace(' ', '\n'));
}

/// Each column as wide as what stands in it, and as much of the rest as every other one. Where there is too little room, the heads take
/// more lines.
void MemoryTable::shareWidth()
{
    struct Share {
        int column, wanted, spare;
    };
    std::vector<Share> shown;
    int rest = viewport()->width(), spare = 0;
    for (int column = 0; column < columns; ++column) {
        if (isColumnHidden(column))
            continue;
        const int cells = sizeHintForColumn(column), wanted = std::max(cells, widthOf(model_.head(column)));
        shown.push_back({column, wanted, wanted - std::max(cells, leastHeadWidth(column))});
        rest -= wanted;
        spare += shown.back().spare;
    }
    QStringList heads;
    for (int column = 0; column < columns; ++column)
        heads << model_.head(column);
    for (const Share &share : shown) {
        const int taken = rest < 0 && spare > 0 ? std::min(share.spare, (-rest * share.spare + spare - 1) / spare) : 0;
        const int width = share.wanted - taken + std::max(0, rest) / static_cast<int>(shown.size());
        setColumnWidth(share.column, width);
        if (taken > 0)
            heads[share.column] = inLines(inWords(heads[share.column]), horizontalHeader()->fontMetrics(), width - widthOf({}));
    }
    model_.breakHeads(heads);
    updateGeometries(); // they may be higher or lower
}

void MemoryTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    if (!showing_)
        setAutoScroll(true);
    QTableView::currentChanged(current, previous);
    if (!showing_ && current.isValid())
        emit unitPicked(model_.lines()[static_cast<size_t>(current.row())].unit);
}

} // namespace sluice
