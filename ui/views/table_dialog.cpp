#include "ui/views/table_dialog.h"

#include "ui/models/value_text.h"
#include "ui/views/table_copy.h"

#include <QEvent>
#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>
#include <memory>
#include <utility>

namespace sluice {

namespace {

bool isNumber(const QVariant &cell)
{
    return cell.typeId() == QMetaType::Double;
}

} // namespace

TableContent contentOf(ViewTable table)
{
    const auto rows = static_cast<int>(table.rows.size());
    return {table.header, rows, [kept = std::move(table.rows)](int row, int column) { return kept[row].value(column); }};
}

TableContent contentOf(PlotTable table)
{
    TableContent content;
    for (const PlotColumn &column : table.columns) {
        content.header << column.name;
        content.rows = std::max(content.rows, static_cast<int>(column.values.size()));
    }
    const auto kept = std::make_shared<const PlotTable>(std::move(table)); // functions are copied
    content.cell = [kept](int row, int column) -> QVariant {
        const PlotColumn &of = kept->columns[static_cast<size_t>(column)];
        const QString text = cellText(of, static_cast<size_t>(row));
        return of.dates || text.isEmpty() ? QVariant(text) : QVariant(of.values[static_cast<size_t>(row)]);
    };
    return content;
}

void TableModel::show(TableContent content)
{
    beginResetModel();
    content_ = std::move(content);
    endResetModel();
}

int TableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : content_.rows;
}

int TableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(content_.header.size());
}

QVariant TableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::TextAlignmentRole && role != exactRole))
        return {};
    const QVariant cell = content_.cell(index.row(), index.column());
    if (role == Qt::DisplayRole)
        return isNumber(cell) ? exactText(cell.toDouble()) : cell.toString();
    if (role == Qt::TextAlignmentRole)
        return ((isNumber(cell) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter).toInt();
    return isNumber(cell) ? cell : QVariant();
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    return orientation == Qt::Vertical ? QString::number(section + 1) : content_.header[section];
}

TableDialog::TableDialog(QWidget &view, std::function<TableContent()> content)
    : QDialog(view.window()), content_(std::move(content))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(view.accessibleName());
    auto *cells = new QTableView(this);
    cells->setModel(&model_);
    cells->setAccessibleName(tr("Data of %1").arg(view.accessibleName()));
    cells->setTabKeyNavigation(false);
    cells->verticalHeader()->hide();
    cells->horizontalHeader()->setResizeContentsPrecision(0); // what is seen: there may be hundreds of columns
    offerTable(*cells);
    auto *column = new QVBoxLayout(this);
    column->addWidget(cells);
    resize(520, 480);
    later_.setSingleShot(true);
    later_.setInterval(500);
    connect(&later_, &QTimer::timeout, this, [this] { model_.show(content_()); });
    connect(&view, &QObject::destroyed, this, [this] {
        later_.stop();
        close();
    });
    model_.show(content_());
    cells->resizeColumnsToContents();
    view.installEventFilter(this);
}

bool TableDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint && !later_.isActive())
        later_.start();
    return QDialog::eventFilter(watched, event);
}

} // namespace sluice
