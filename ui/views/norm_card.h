#pragma once

#include "ui/models/norm_curves.h"
#include "ui/views/card.h"

class QComboBox;

namespace sluice {

class NormPlot;

/// Norms of gradients, updates and weights of each layer as the trainer logged them.
class NormCard : public Card {
    Q_OBJECT
public:
    explicit NormCard(QWidget *parent = nullptr);
    void show(const ViewState &state);
    using QWidget::show;

signals:
    void epochPicked(uint32_t epoch);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void refresh();

    ViewState state_;
    QLabel *title_;
    QLabel *idle_;
    QComboBox *kinds_;
    NormPlot *plot_;
    QLabel *nothing_;
};

} // namespace sluice
