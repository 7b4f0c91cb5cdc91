#pragma once

#include "core/task/task.h"

#include <QWidget>

class QFormLayout;

namespace sluice {

/// What is asked of the data: the kind of task, windows, split and scaling.
class TaskEditor : public QWidget {
    Q_OBJECT
public:
    explicit TaskEditor(QWidget *parent = nullptr);

    void show(const TaskSpec &task, DataForm form);
    using QWidget::show;
    const TaskSpec &task() const { return task_; }

signals:
    void edited();

private:
    void rebuild();
    void addSplit();
    void addWindows();
    void addManySteps();
    void addOfTime(const QString &caption, QWidget *control);
    void updateScaling();
    struct BoundTo boundTo(const QString &name, const QString &tip = {});

    TaskSpec task_;
    DataForm dataForm_ = DataForm::series;
    QWidget *body_ = nullptr;
    QFormLayout *form_ = nullptr;
    QWidget *scaling_ = nullptr;
    std::vector<QWidget *> ofTime_; ///< what a table has no use for
};

} // namespace sluice
