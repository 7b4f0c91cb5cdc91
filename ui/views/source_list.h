#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace sluice {

class DataDraft;

/// What there is to learn from: a file, what is open, the built-in data and the generators, with the sentence each teaches.
class SourceList : public QWidget {
    Q_OBJECT
public:
    explicit SourceList(DataDraft &draft, QWidget *parent = nullptr);

signals:
    void fileAskedFor();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();
    void fill();
    void refresh();
    void showChosen();
    void choose(QTreeWidgetItem *item);

    DataDraft &draft_;
    QPushButton *file_;
    QPushButton *open_;
    QTreeWidget *tree_;
    QLabel *teaches_;
};

} // namespace sluice
