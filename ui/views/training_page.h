#pragma once

#include "ui/models/view_state.h"

#include <QWidget>

namespace sluice {

class AtlasCard;
class DistributionCard;
class NormCard;

/// How the networks became what they are: their gates, weights and gradients over the epochs of training.
class TrainingPage : public QWidget {
    Q_OBJECT
public:
    explicit TrainingPage(QWidget *parent = nullptr);
    void show(const ViewState &state);
    using QWidget::show;

signals:
    void selectionEdited(const Selection &selection);
    void epochPicked(uint32_t epoch);

private:
    AtlasCard *atlas_;
    DistributionCard *distributions_;
    NormCard *norms_;
};

} // namespace sluice
