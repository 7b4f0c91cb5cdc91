#pragma once

#include "core/nn/spec.h"
#include "ui/views/card.h"

class QLineEdit;
class QPushButton;

namespace sluice {

/// One model of the experiment, layer by layer.
class ModelEditor : public QWidget {
    Q_OBJECT
public:
    ModelEditor(const ModelSpec &model, QWidget *parent = nullptr);
    const ModelSpec &model() const { return model_; }
    void setParameters(size_t count);
    void setRemovable(bool removable);

signals:
    void edited();
    void removeAskedFor();

private:
    void rebuild();
    void addLayer(size_t index);
    void rebuildSoon();

    ModelSpec model_;
    QLineEdit *name_;
    QLabel *parameters_;
    QPushButton *remove_;
    QVBoxLayout *layers_;
};

} // namespace sluice
