#pragma once

#include "ui/models/plot_table.h"

#include <QAbstractTableModel>
#include <QDialog>
#include <QTimer>

namespace sluice {

class Plot;

/// A plot's numbers, one column a curve.
class PlotTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    void show(PlotTable table);
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    PlotTable table_;
};

/// The numbers of a plot as a table beside it, kept up to date while it is open.
class TableDialog : public QDialog {
    Q_OBJECT
public:
    explicit TableDialog(Plot *plot);

private:
    void refresh();

    Plot *plot_;
    PlotTableModel model_;
    QTimer later_; ///< a plot that moves is not read thirty times a second
};

} // namespace sluice
