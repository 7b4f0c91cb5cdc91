#pragma once

#include "ui/models/inside_content.h"
#include "ui/models/what_if_edit.h"
#include "ui/views/card.h"

#include <QColor>
#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;

namespace sluice {

class LineSlider;

/// "What if?": gates held at a value while the network runs. Everything is free until somebody holds it.
class WhatIfCard : public Card {
    Q_OBJECT
public:
    explicit WhatIfCard(QWidget *parent = nullptr);

    void show(const InsideContent &content, bool expert, bool dark);

signals:
    void edited(const std::vector<sluice::WhatIf> &whatIfs);
    void dragging(bool on);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row {
        Part part;
        QLabel *label;
        LineSlider *slider;
        QCheckBox *hold;
    };
    void addRow(Part part);
    void retranslate();
    void showRow(Row &row);
    void showHint();
    double limitOf(Part part) const;
    const InsideRow *shownRow(Part part) const;
    double presentValue(const InsideRow &row) const;
    bool offers(Part part) const;
    void holdAt(Part part, double value);
    void release(Part part);
    std::optional<size_t> onlyUnit() const;
    HeldPlace placeOf(Part part) const { return {content_.selection.model, content_.selection.layer, part}; }
    QColor accent() const;

    std::vector<Row> rows_;
    QLabel *title_;
    QLabel *hint_;
    QComboBox *units_;
    QPushButton *releaseAll_;
    InsideContent content_;
    bool expert_ = false;
    bool dark_ = false;
};

} // namespace sluice
