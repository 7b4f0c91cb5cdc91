#pragma once

#include "ui/models/workbench.h"

#include <QElapsedTimer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace sluice {

struct DrawnRuns;
class RunsPlot;
class RunsTable;

/// The runs of the session: a list with what each came to, and their losses over each other.
class RunsPage : public QWidget {
    Q_OBJECT
public:
    explicit RunsPage(Workbench &workbench, QWidget *parent = nullptr);
    void show(const ViewState &state);
    using QWidget::show;
    /// Without what cannot be done: nobody reads why on a screen.
    void setProjected(bool projected);
    /// The ticked runs as they are drawn, whether or not the page is seen; null where there is none.
    std::shared_ptr<const DrawnRuns> drawn();
    /// Ticks these, and no others.
    void draw(const std::vector<uint64_t> &runs);

signals:
    void selectionEdited(const Selection &selection);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showCurves();
    void showButtons();

    Workbench &workbench_;
    bool projected_ = false;
    bool stale_ = true; ///< the list has changed
    uint64_t shown_ = 0;
    QElapsedTimer drawn_; ///< when that was
    size_t epochs_ = 0;   ///< records of the shown run that are in it
    QLabel *listTitle_;
    QPushButton *open_;
    QPushButton *delete_;
    QWidget *list_; ///< the card with the table
    RunsTable *table_;
    QLabel *plotTitle_;
    QLabel *hint_;
    RunsPlot *plot_;
};

} // namespace sluice
