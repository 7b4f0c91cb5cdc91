#pragma once

#include "ui/models/runs_content.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <set>

namespace sluice {

/// The runs, a line each. Ticked ones are drawn; name and note can be edited.
class RunsTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { name, created, state, seed, models, epochs, best, test, settings, tested, notes, columns };
    using QAbstractTableModel::QAbstractTableModel;

    void show(std::vector<RunLine> lines);
    const std::vector<RunLine> &lines() const { return lines_; }
    std::vector<uint64_t> ticked() const;         ///< in the list's order
    void tick(const std::vector<uint64_t> &runs); ///< these and no others

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void ticksChanged();
    void renamed(uint64_t run, const QString &name);
    void noted(uint64_t run, const QString &notes);

private:
    QString text(const RunLine &line, int column) const;
    void tickFirst(const std::vector<RunLine> &lines);
    void tickFresh(const std::vector<RunLine> &lines);

    std::vector<RunLine> lines_;
    std::set<uint64_t> ticked_;
    bool chosen_ = false; ///< somebody has ticked, or taken a tick away
};

/// The table, sorted by any of its columns.
class RunsTable : public QTableView {
    Q_OBJECT
public:
    explicit RunsTable(QWidget *parent = nullptr);
    void show(std::vector<RunLine> lines);
    using QTableView::show;
    /// Few columns and, of many rows, those about the shown run.
    void setProjected(bool projected);
    RunsTableModel &runs() { return model_; }
    uint64_t chosen() const; ///< id; 0 where none is

signals:
    void chosenChanged();
    void openAskedFor();
    void deleteAskedFor();

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    bool isLeftOut(int column) const;
    void fitColumns();
    void fitProjected();
    void fitDifferences();
    void setFitted(int column, int width);

    RunsTableModel model_;
    QSortFilterProxyModel sorted_;
    std::set<int> setByHand_; ///< columns whose width somebody chose
    bool projected_ = false;
    bool fitting_ = false; ///< widths are set by the table itself
};

} // namespace sluice
