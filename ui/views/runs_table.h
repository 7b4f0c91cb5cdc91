#pragma once

#include "ui/views/runs_table_model.h"

#include <QSortFilterProxyModel>
#include <QTableView>
#include <set>

namespace sluice {

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
    void shareRest();
    int wordsWidth(int column) const;
    void setFitted(int column, int width);

    RunsTableModel model_;
    QSortFilterProxyModel sorted_;
    std::set<int> setByHand_; ///< columns whose width somebody chose
    bool projected_ = false;
    bool fitting_ = false; ///< widths are set by the table itself
};

} // namespace sluice
