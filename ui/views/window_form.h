#pragma once

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QSpinBox;

namespace sluice {

class DataDraft;

/// How a source is cut into windows, in numbers and choices: what the window builder's plots have to drag, and what they have not. The
/// name of what leaks turns red.
class WindowForm : public QWidget {
    Q_OBJECT
public:
    explicit WindowForm(DataDraft &draft, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void addCounts();
    void addChoices();
    QSpinBox *addCount(const char *name, int most, void (WindowForm::*edit)(int));
    QLabel *addRow(QWidget *field);
    void setLookback(int steps);
    void setHorizon(int rows);
    void setPart(int places);
    void retranslate();
    void showTask();
    void showPlan();

    DataDraft &draft_;
    QFormLayout *form_;
    QLabel *lookbackLabel_, *horizonLabel_, *trainLabel_, *validationLabel_, *orderLabel_, *scalerLabel_, *scalingLabel_;
    QSpinBox *lookback_, *horizon_, *train_, *validation_;
    QComboBox *order_, *scaler_, *scaling_;
    QCheckBox *targetIn_;
};

} // namespace sluice
