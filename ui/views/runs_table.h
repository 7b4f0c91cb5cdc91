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
    void leaveOut(int column);
    void fitColumns();
    void fitProjected();
    void scrollToShown();
    void shareRest();
    int wordsWidth(int column) const;
    void setFitted(int column, int width);

    RunsTableModel model_;
    QSortFilterProxyModel sorted_;
    std::set<int> setByHand_; ///< columns whose width somebody chose
    bool projected_ = false;
    /// Shown run and number of rows that the table was scrolled for: a list that only grew in numbers stays where it is.
    std::pair<uint64_t, int> scrolledFor_;
    bool fitting_ = false; ///< widths are set by the table itself
};

} // namespace sluice
