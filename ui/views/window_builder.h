#pragma once

#include <QWidget>

class QLabel;

namespace sluice {

class BlockDrawing;
class DataDraft;
class HandlePlot;
class SplitPlot;
class WindowPlot;

/// The windows of a task on the real series: look-back, horizon and split are dragged; what leaks turns red and says why.
/// Every number comes from core/task, as training gets it.
class WindowBuilder : public QWidget {
    Q_OBJECT
public:
    explicit WindowBuilder(DataDraft &draft, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makePlotCard(HandlePlot &plot, QLabel *&title);
    QWidget *makeBlock();
    void retranslate();
    void showPlan();
    void showLeaks();

    DataDraft &draft_;
    QLabel *splitTitle_, *windowTitle_, *blockTitle_;
    SplitPlot *split_;
    WindowPlot *window_;
    BlockDrawing *block_;
    QLabel *size_;
    QLabel *samples_;
    QLabel *leaks_;
};

} // namespace sluice
