#pragma once

#include <QAbstractTableModel>
#include <QDialog>
#include <QStringList>
#include <QTimer>
#include <QVariantList>
#include <functional>

namespace sluice {

/// What a view that is no plot shows, in words and numbers.
struct ViewTable {
    QStringList header;
    QList<QVariantList> rows; ///< a cell is a double or a text
};

/// Tabs between the cells and a decimal point in every locale, for other programs.
QString asText(const ViewTable &table);

class ViewTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    void show(ViewTable table);
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    ViewTable table_;
};

/// The table beside such a view, as TableDialog is one beside a plot: kept up to date while it is open.
class ViewTableDialog : public QDialog {
    Q_OBJECT
public:
    ViewTableDialog(QWidget &view, std::function<ViewTable()> table);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    std::function<ViewTable()> table_;
    ViewTableModel model_;
    QTimer later_; ///< a view that moves is not read thirty times a second
};

} // namespace sluice
