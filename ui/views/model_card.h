#pragma once

#include "ui/models/compare_content.h"
#include "ui/views/card.h"

class QGridLayout;

namespace sluice {

/// Three numbers of a model, with its colour at the side.
class ModelCardView : public Card {
    Q_OBJECT
public:
    explicit ModelCardView(QWidget *parent = nullptr);
    void show(const ModelCard &content, const QColor &colour);
    using Card::show;
    /// All numbers below each other, for where there is more height than width.
    void setTall(bool tall);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitWords();
    void placeParameters();

    QColor colour_;
    QBoxLayout *headline_;
    QGridLayout *rest_;
    bool tall_ = false;
    QLabel *name_;
    QLabel *epoch_;
    QLabel *error_;
    QLabel *errorUnit_;
    QLabel *better_;
    QLabel *betterUnit_;
    QLabel *parameters_;
    QLabel *parametersUnit_;
};

} // namespace sluice
