#pragma once

#include "ui/models/data_draft.h"

#include <QTimer>
#include <QWidget>
#include <functional>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace sluice {

class ReadingForm;

/// Where data come in: a source is chosen, read, looked at, cut into windows, and opened as an experiment.
class DataPage : public QWidget {
    Q_OBJECT
public:
    /// `title`, `directory`: of what is open.
    DataPage(std::function<QString()> title, std::function<std::filesystem::path()> directory, QWidget *parent = nullptr);
    void show(const ViewState &state);
    using QWidget::show;
    void openFile(const QString &file);
    void showWindows(bool windows); ///< the window builder, or what the source holds
    DataDraft &draft() { return draft_; }

signals:
    void fileAskedFor();
    void experimentAskedFor(const Experiment &experiment, const std::filesystem::path &directory, const QString &title);
    void selectionEdited(const Selection &selection);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeSide();
    QWidget *makeHead();
    QWidget *makeFoot();
    void fitForms();
    void retranslate();
    void showReading();
    void showState();
    void showProgress();

    std::function<QString()> openTitle_;
    std::function<std::filesystem::path()> openDirectory_;
    DataDraft draft_;
    QLabel *title_;
    QLabel *sentence_;
    QPushButton *preview_;
    QPushButton *windows_;
    ReadingForm *reading_;
    QStackedWidget *forms_;
    QStackedWidget *views_;
    QLabel *kindLabel_;
    QComboBox *kind_;
    QComboBox *output_;
    QLabel *why_;
    QProgressBar *progress_;
    QPushButton *cancel_;
    QPushButton *open_;
    QTimer timer_;
};

} // namespace sluice
