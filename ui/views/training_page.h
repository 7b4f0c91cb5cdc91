#pragma once

#include "ui/models/view_state.h"

#include <QWidget>
#include <array>

class QGridLayout;

namespace sluice {

class AtlasCard;
class DistributionCard;
class LearningCard;
class NormCard;

/// How the networks became what they are: their gates, weights and gradients over the epochs of training.
class TrainingPage : public QWidget {
    Q_OBJECT
public:
    explicit TrainingPage(QWidget *parent = nullptr);
    void show(const ViewState &state);
    using QWidget::show;
    /// For a projector: a sheet for each card, and as many for the atlas as it needs.
    void setProjected(bool projected);
    int sheets() const;
    int sheet() const;
    void setSheet(int sheet);

signals:
    void selectionEdited(const Selection &selection);
    void epochPicked(uint32_t epoch);
    void sheetsChanged(); ///< there are more or fewer of them

private:
    std::array<QWidget *, 3> cards() const;
    int shownCard() const;
    void showCards();

    AtlasCard *atlas_;
    DistributionCard *distributions_;
    NormCard *norms_;
    LearningCard *learning_; ///< for beginners, in the place of the two before
    QGridLayout *grid_;
    bool projected_ = false;
    bool expert_ = false;
    int card_ = 0; ///< that has the whole page on a projector; the first one's place is the next one's where it has no sheet
};

} // namespace sluice
