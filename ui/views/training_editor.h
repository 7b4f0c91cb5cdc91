#pragma once

#include "core/train/experiment.h"

#include <QWidget>

class QDoubleSpinBox;
class QFormLayout;

namespace sluice {

/// How a model is trained: loss, optimizer, schedule, penalties, stopping. Choices that others rule out are not shown.
class TrainingEditor : public QWidget {
    Q_OBJECT
public:
    explicit TrainingEditor(QWidget *parent = nullptr);

    void show(const TrainingSpec &training, bool ofClasses);
    using QWidget::show;
    const TrainingSpec &training() const { return training_; }
    /// Numbers and classes have losses of their own: the first of the others takes the place of one that is not.
    void setOfClasses(bool ofClasses);
    void setLearningRate(double learningRate); ///< nobody has edited it
    void setRateLocked(bool locked);

signals:
    void edited();
    void learningRateEdited(double learningRate);

private:
    void rebuild();
    void addOptimizer();
    void addSchedule();
    void addLoss();
    void addLimits();
    void addStopping();
    void addClassWeights();
    void addOptional(const QString &text, const QString &name, std::optional<double> &value, double normally);
    void addRow(const QString &label, QWidget *control, std::function<bool()> needed = {});
    void showNeeded();
    void showRateLock();
    struct BoundTo boundTo(const QString &name, const QString &tip = {});

    TrainingSpec training_;
    StoppingSpec stop_; ///< also while stopping is off
    bool stops_ = false;
    bool rateLocked_ = false;
    bool ofClasses_ = false;
    QWidget *body_ = nullptr;
    QFormLayout *form_ = nullptr;
    QDoubleSpinBox *rate_ = nullptr;
    std::vector<std::pair<QWidget *, std::function<bool()>>> needs_;
};

} // namespace sluice
