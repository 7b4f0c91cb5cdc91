#pragma once

#include "ui/models/compare_content.h"
#include "ui/views/card.h"

namespace sluice {

class ModelFacts;

/// Three numbers of a model, with its colour at the side, and below them what else there is room for.
class ModelCardView : public Card {
    Q_OBJECT
public:
    explicit ModelCardView(QWidget *parent = nullptr);
    void show(const ModelCard &content, const QColor &colour);
    using Card::show;
    void showWhatIf(const WhatIfNumbers &whatIf);
    void setBrief(bool brief); ///< without the smaller numbers

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitWords();
    bool isNarrow() const;
    bool hasRoomForParts();

    QColor colour_;
    QString errorName_, errorParts_;
    QString betterName_, briefBetterName_;
    QBoxLayout *headline_;
    QGridLayout *rest_;
    QLabel *name_;
    QLabel *epoch_;
    QLabel *error_;
    QLabel *errorUnit_;
    QLabel *whatIf_;
    QLabel *better_;
    QLabel *betterUnit_;
    QLabel *parameters_;
    QLabel *parametersUnit_;
    ModelFacts *facts_;
};

} // namespace sluice
