#pragma once

#include "ui/models/inside_content.h"
#include "ui/views/card.h"

#include <vector>

class QGridLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace sluice {

class CellDiagram;

/// "This cell, at t = 20": drawn for beginners, as equations with their numbers for experts, the picked one with its largest addends,
/// and in one sentence for both.
class CellCardView : public Card {
    Q_OBJECT
public:
    explicit CellCardView(QWidget *parent = nullptr);

    void show(const InsideContent &content, bool expert, bool dark);

signals:
    void partPicked(sluice::Traced part);
    void gradientsWished(bool on);

private:
    struct EquationRow {
        QToolButton *symbol; ///< opens the largest addends
        QLabel *terms, *value, *was, *largest;
        std::optional<Traced> part;
    };
    void addEquationRow();
    static void showExact(const EquationRow &row, const Equation &equation);
    void showEquations(const InsideContent &content, bool dark);

    QLabel *title_;
    QPushButton *gradients_;
    QLabel *gradientTitle_;
    CellDiagram *diagram_;
    QWidget *equations_;
    QGridLayout *grid_;
    std::vector<EquationRow> rows_;
    QLabel *numbers_;
    QLabel *sentence_;
};

} // namespace sluice
