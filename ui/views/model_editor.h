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
    /// Whether there is another model to be as large as.
    void setMatchable(bool matchable);
    /// An empty reason: settings can be tried.
    void setSearchable(const QString &whyNot);

signals:
    void edited();
    void removeAskedFor();
    void matchAskedFor();  ///< as many parameters as another model
    void searchAskedFor(); ///< good settings

private:
    void addTools(QVBoxLayout &column);
    void rebuild();
    void addLayer(size_t index);
    void rebuildSoon();

    ModelSpec model_;
    QLineEdit *name_;
    QLabel *parameters_;
    QPushButton *remove_;
    QPushButton *match_;
    QPushButton *search_;
    QVBoxLayout *layers_;
};

} // namespace sluice
