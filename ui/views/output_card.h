#pragma once

#include "ui/models/compare_details.h"
#include "ui/models/latest.h"
#include "ui/views/card.h"

class QLabel;
class QPushButton;
class QSpinBox;
class QStackedWidget;

namespace sluice {

class DetailView;
class HelpButton;
class OutputPlot;

/// Every model's answers beside the target, or another view of them; which sample; what the answers leave over.
class OutputCard : public Card {
    Q_OBJECT
public:
    static constexpr double mostAtOnce = 2e6; ///< multiply-adds that take well under 4 ms
    explicit OutputCard(QWidget *parent);

    void show(const ViewState &state);
    using QWidget::show;
    const OutputContent &output() const { return outputContent_; }
    /// Whether that is of what this state asks for; the cursor may be elsewhere.
    bool isOf(const ViewState &state) const;
    /// What is seen instead of the outputs, of what this state asks for; null where that is nothing.
    const CompareDetails *details(const ViewState &state) const;
    /// For a projector: without the residuals' switch.
    void setProjected(bool projected);
    /// What is shown of the residuals needs so much beside the outputs' own height; 0 where nothing is.
    int residualsHeight() const;
    void hideResiduals();

signals:
    void selectionEdited(const Selection &selection);
    void residualsChanged(); ///< they need another height

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeViewSwitch();
    void retranslate();
    void showSample();
    void showViewSwitch();
    void showView();
    void chooseView(CompareView view);
    void takeOutput(const ViewState &state, const OutputContent &content);
    void drawOutput(const OutputContent &content);
    void tellResiduals(const ResidualContent *residuals);
    void pick(size_t point);

    ViewState state_;
    bool projected_ = false;
    std::optional<ViewState> outputOf_; ///< whose outputs those are
    OutputContent outputContent_;
    QLabel *title_;
    QLabel *sampleLabel_;
    QSpinBox *sample_;
    OutputPlot *output_;
    DetailView *details_;
    QStackedWidget *views_;
    HelpButton *help_;
    std::vector<std::pair<CompareView, QPushButton *>> viewButtons_;
    CompareView view_ = CompareView::outputs;
    QPushButton *residuals_;
    QLabel *nearest_;
    size_t strips_ = 0; ///< that are shown of the residuals

    Latest<ViewState, OutputContent> laterOutput_; ///< of large networks
};

} // namespace sluice
