#include "ui/views/runs_table_model.h"

#include "ui/models/run_summary.h"
#include "ui/models/value_text.h"

#include <QFont>
#include <algorithm>
#include <cmath>

namespace sluice {

namespace {

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
    chosen_ = chosen_ && !isAnotherSession(lines);
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

/// Runs are numbered anew in every session, and none of them is created again.
bool RunsTableModel::isAnotherSession(const std::vector<RunLine> &lines) const
{
    return !lines_.empty() && std::ranges::none_of(lines, [&](const RunLine &line) {
        return std::ranges::any_of(lines_, [&](const RunLine &old) { return old.id == line.id && old.created == line.created; });
    });
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

} // namespace sluice
