#pragma once

#include "ui/models/what_if_edit.h"

#include <QWidget>
#include <optional>

class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace sluice {

/// One what-if in numbers: what it is about and what it does. Shows only what its kind has.
class WhatIfEditor : public QWidget {
    Q_OBJECT
public:
    explicit WhatIfEditor(QWidget *parent = nullptr);

    void show(const std::optional<WhatIf> &whatIf, const ViewState &state);
    using QWidget::show;

signals:
    void edited(const sluice::WhatIf &whatIf);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void connectControls();
    void fill();
    void fillIntervention(const Intervention &change);
    void fillInput(const InputEdit &edit);
    void fillWeight(const WeightEdit &edit);
    void showRows();
    void setChoices(QComboBox &box, const std::vector<std::pair<QString, int>> &choices, int chosen);
    void setSpin(QSpinBox &box, size_t count, size_t value);
    void setValue(double value);
    const ModelSpec &model() const { return state_.experiment->models[whatIf_->model]; }
    std::vector<Tensor> tensors() const;
    void changeModel(size_t model);
    void changeValue(double value);
    void changeUnits();
    template <class Change> void change(const std::function<void(Change &)> &how);

    QFormLayout *form_;
    QComboBox *model_, *layer_, *part_, *action_, *tensor_, *feature_;
    QLineEdit *units_;
    QSpinBox *first_, *last_, *row_, *column_, *seed_;
    QDoubleSpinBox *value_;
    QLabel *valueLabel_;
    QLabel *hint_;
    std::optional<WhatIf> whatIf_;
    ViewState state_;
};

} // namespace sluice
