#pragma once

#include "ui/models/runs_content.h"
#include "ui/views/table_copy.h"

#include <QAbstractTableModel>
#include <set>

namespace sluice {

/// The runs, a line each. Ticked ones are drawn; name and note can be edited.
class RunsTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    static constexpr int sortRole = exactRole + 1; ///< of what a column is sorted by
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
    bool isAnotherSession(const std::vector<RunLine> &lines) const;
    void tickFirst(const std::vector<RunLine> &lines);
    void tickFresh(const std::vector<RunLine> &lines);

    std::vector<RunLine> lines_;
    std::set<uint64_t> ticked_;
    bool chosen_ = false; ///< somebody has ticked, or taken a tick away
};

} // namespace sluice
