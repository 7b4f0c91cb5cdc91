#pragma once

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QSpinBox;

namespace sluice {

class BlockDrawing;
class DataDraft;
class SplitPlot;
class WindowPlot;

/// The windows of a task on the real series: look-back, horizon and split are dragged or typed; what leaks turns red and says why.
/// Every number comes from core/task, as training gets it.
class WindowBuilder : public QWidget {
    Q_OBJECT
public:
    explicit WindowBuilder(DataDraft &draft, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeControls();
    QSpinBox *addCount(const char *name, size_t most, void (WindowBuilder::*edit)(int));
    void setLookback(int steps);
    void setHorizon(int rows);
    void setPart(int places);
    void retranslate();
    void showTask();
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
    QLabel *lookbackLabel_, *horizonLabel_, *trainLabel_, *validationLabel_, *orderLabel_, *scalerLabel_, *scalingLabel_;
    QSpinBox *lookback_, *horizon_, *train_, *validation_;
    QComboBox *order_, *scaler_, *scaling_;
    QCheckBox *targetIn_;
};

} // namespace sluice
