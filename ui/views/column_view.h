#pragma once

#include <QStyledItemDelegate>
#include <QTableView>
#include <set>

namespace sluice {

class ColumnTable;
class DataDraft;

/// The columns of a source, a row each; role and type are chosen in the row: Enter, F2, Space or a click opens the choice.
class ColumnView : public QTableView {
    Q_OBJECT
public:
    explicit ColumnView(DataDraft &draft, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void retranslate();
    void openEditor(const QModelIndex &index);
    void fitColumns();
    int fittingWidth(int place, int left) const;

    ColumnTable *table_;
    bool fitting_ = false;    ///< the widths are set by the view itself
    std::set<int> setByHand_; ///< by somebody, who keeps these widths
};

/// A choice where there is one, with a small arrow that says so.
class ChoiceDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;

private:
    void commitAndClose();
};

class HistogramDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace sluice
