#pragma once

#include <QWidget>

class QLabel;
class QListWidget;
class QTableWidget;

namespace sluice {

class ColumnView;
class DataDraft;

/// What a source holds: its columns, its first rows, its problems; of a text its characters.
class ReadingView : public QWidget {
    Q_OBJECT
public:
    explicit ReadingView(DataDraft &draft, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeRows();
    QWidget *makeProblems();
    void retranslate();
    void refresh();
    void fillRows();
    void fillCharacters();
    void fitCharacters();
    void fillProblems();

    DataDraft &draft_;
    ColumnView *columns_;
    QTableWidget *characters_;
    QLabel *columnsTitle_;
    QLabel *rowsTitle_;
    QTableWidget *rows_;
    QLabel *problemsTitle_;
    QListWidget *problems_ = nullptr;
};

} // namespace sluice
