#pragma once

#include "ui/models/plot_table.h"
#include "ui/views/view_table.h"

#include <QAbstractTableModel>
#include <QDialog>
#include <QTimer>
#include <functional>

namespace sluice {

/// What a table shows, read cell by cell as somebody scrolls to it: a plot may have many.
struct TableContent {
    QStringList header;
    int rows = 0;
    std::function<QVariant(int row, int column)> cell; ///< a double or a text
};
TableContent contentOf(ViewTable table);
TableContent contentOf(PlotTable table); ///< one column a curve

class TableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    void show(TableContent content);
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    TableContent content_;
};

/// The numbers of a view as a table beside it, kept up to date while both are open.
class TableDialog : public QDialog {
    Q_OBJECT
public:
    TableDialog(QWidget &view, std::function<TableContent()> content);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    std::function<TableContent()> content_;
    TableModel model_;
    QTimer later_; ///< a view that moves is not read thirty times a second
};

} // namespace sluice
