#pragma once

#include "ui/models/memory_content.h"

#include <QAbstractTableModel>
#include <QFont>
#include <QTableView>
#include <optional>

namespace sluice {

/// What each unit keeps, a line each.
class MemoryTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void show(const MemoryContent &content);
    const std::vector<MemoryLine> &lines() const { return lines_; }
    void setSimple(bool simple) { simple_ = simple; }
    bool simple() const { return simple_; }
    QString head(int column) const;
    /// The same in more lines, until the next content: one a column.
    void breakHeads(const QStringList &heads);
    /// Of numbers with raised digits; nothing: that of the table.
    void setRaisedFont(const std::optional<QFont> &font) { raisedFont_ = font; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    static QVariant tipOf(const MemoryLine &line, int column);

    std::vector<MemoryLine> lines_;
    size_t step_ = 0, steps_ = 0, later_ = 0;
    QString changed_;
    QStringList brokenHeads_;
    bool cells_ = false;
    bool simple_ = false;
    std::optional<QFont> raisedFont_;
};

/// The table; choosing a line chooses its unit.
class MemoryTable : public QTableView {
    Q_OBJECT
public:
    explicit MemoryTable(QWidget *parent = nullptr);
    void show(const MemoryContent &content);
    using QTableView::show;
    /// For beginners, in plainer words and without ∂c/∂c: from the next content on.
    void setSimple(bool simple);
    /// For a projector: raised digits are read from the last row, too. From the next content on.
    void setProjected(bool projected);
    /// Only another unit is picked.
    void showUnit(size_t unit);
    QSize sizeHint() const override;
    int heightOfAll() const; ///< its lines, without scrolling

signals:
    void unitPicked(size_t unit);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    int widthOf(const QString &words) const;
    int leastHeadWidth(int column) const;
    int heightOfRow(const MemoryContent &content) const;
    void shareWidth();

    MemoryTableModel model_;
    bool showing_ = false;
    std::optional<size_t> unit_; ///< that was shown last
    MemoryContent shown_;
    bool simple_ = false; ///< as it was shown
    bool projected_ = false;
    bool shownProjected_ = false;
};

} // namespace sluice
