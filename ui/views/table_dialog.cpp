#include "ui/views/table_dialog.h"

#include "ui/views/plot.h"

#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

namespace sluice {

void PlotTableModel::show(PlotTable table)
{
    beginResetModel();
    table_ = std::move(table);
    endResetModel();
}

int PlotTableModel::rowCount(const QModelIndex &parent) const
{
    size_t rows = 0;
    for (const PlotColumn &column : table_.columns)
        rows = std::max(rows, column.values.size());
    return parent.isValid() ? 0 : static_cast<int>(rows);
}

int PlotTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(table_.columns.size());
}

QVariant PlotTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::TextAlignmentRole))
        return {};
    if (role == Qt::TextAlignmentRole)
        return (Qt::AlignRight | Qt::AlignVCenter).toInt();
    return cellText(table_.columns[static_cast<size_t>(index.column())], static_cast<size_t>(index.row()));
}

QVariant PlotTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    return orientation == Qt::Vertical ? QString::number(section + 1) : table_.columns[static_cast<size_t>(section)].name;
}

TableDialog::TableDialog(Plot *plot) : QDialog(plot->window()), plot_(plot)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(plot->accessibleName());
    auto *view = new QTableView(this);
    view->setModel(&model_);
    view->setAccessibleName(tr("Data of %1").arg(plot->accessibleName()));
    view->setTabKeyNavigation(false);
    auto *column = new QVBoxLayout(this);
    column->addWidget(view);
    resize(520, 480);
    later_.setSingleShot(true);
    later_.setInterval(500);
    connect(&later_, &QTimer::timeout, this, &TableDialog::refresh);
    connect(plot, &QCustomPlot::afterReplot, this, [this] {
        if (!later_.isActive())
            later_.start();
    });
    connect(plot, &QObject::destroyed, this, &QDialog::close);
    refresh();
}

void TableDialog::refresh()
{
    model_.show(plot_->table());
}

} // namespace sluice
