#pragma once

#include "ui/views/card.h"

namespace sluice {

class LossPlot;
struct ViewState;

/// For beginners, beside the gates' way through training: the losses, and in a sentence what they say.
class LearningCard : public Card {
    Q_OBJECT
public:
    explicit LearningCard(QWidget *parent = nullptr);
    void show(const ViewState &state);
    using QWidget::show;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLabel *title_;
    QLabel *key_;
    LossPlot *plot_;
    QLabel *words_;
};

} // namespace sluice
