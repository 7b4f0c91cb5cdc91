#include "ui/views/view_table.h"

#include "ui/models/value_text.h"
#include "ui/views/table_copy.h"

#include <QEvent>
#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

namespace sluice {

namespace {

bool isNumber(const QVariant &cell)
{
    return cell.typeId() == QMetaType::Double;
}

QString forPrograms(const QVariant &cell)
{
    return isNumber(cell) ? QString::number(cell.toDouble(), 'g', 9) : cell.toString().replace(QChar(0x2212), '-');
}

} // namespace

QString asText(const ViewTable &table)
{
    QString text = table.header.join('\t') + '\n';
    for (const QVariantList &row : table.rows) {
        QStringList cells;
        for (const QVariant &cell : row)
            cells << forPrograms(cell);
        text += cells.join('\t') + '\n';
    }
    return text;
}

void ViewTableModel::show(ViewTable table)
{
    beginResetModel();
    table_ = std::move(table);
    endResetModel();
}

int ViewTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(table_.rows.size());
}

int ViewTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(table_.header.size());
}

QVariant ViewTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const QVariant cell = table_.rows[index.row()].value(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return isNumber(cell) ? exactText(cell.toDouble()) : cell.toString();
    case Qt::TextAlignmentRole:
        return ((isNumber(cell) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter).toInt();
    case exactRole:
        return isNumber(cell) ? cell : QVariant();
    default:
        return {};
    }
}

QVariant ViewTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    return orientation == Qt::Vertical ? QString::number(section + 1) : table_.header[section];
}

ViewTableDialog::ViewTableDialog(QWidget &view, std::function<ViewTable()> table)
    : QDialog(view.window()), table_(std::move(table))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(view.accessibleName());
    auto *cells = new QTableView(this);
    cells->setModel(&model_);
    cells->setAccessibleName(tr("Data of %1").arg(view.accessibleName()));
    cells->setTabKeyNavigation(false);
    cells->verticalHeader()->hide();
    offerTable(*cells);
    auto *column = new QVBoxLayout(this);
    column->addWidget(cells);
    resize(520, 480);
    later_.setSingleShot(true);
    later_.setInterval(500);
    connect(&later_, &QTimer::timeout, this, [this] { model_.show(table_()); });
    connect(&view, &QObject::destroyed, this, &QDialog::close);
    model_.show(table_());
    cells->resizeColumnsToContents();
    view.installEventFilter(this);
}

bool ViewTableDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint && !later_.isActive())
        later_.start();
    return QDialog::eventFilter(watched, event);
}

} // namespace sluice
