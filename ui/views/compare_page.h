#pragma once

#include "ui/models/compare_details.h"
#include "ui/models/latest.h"

#include <QWidget>
#include <set>

class QGridLayout;
class QHBoxLayout;
class QVBoxLayout;
class QLabel;
class QPushButton;
class QSpinBox;
class QStackedWidget;

namespace sluice {

class BatchStrip;
class DetailView;
class HelpButton;
class LossPlot;
class MeasuresDialog;
class ModelCardView;
class OutputPlot;

/// The same batch into every model; their outputs against the target; losses; numbers; words.
class ComparePage : public QWidget {
    Q_OBJECT
public:
    explicit ComparePage(QWidget *parent = nullptr);
    void show(const ViewState &state);
    using QWidget::show;
    void showTested(const std::set<uint32_t> &epochs); ///< after which the test part was looked at

    const OutputPlot &outputPlot() const { return *output_; }
    const LossPlot &lossPlot() const { return *loss_; }
    DetailView &details() { return *details_; }
    /// For a projector: outputs, losses, a card for each of up to two models, words.
    void setProjected(bool projected);

signals:
    void selectionEdited(const Selection &selection);
    void testLookedAt(const std::set<uint32_t> &epochs);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeBatchCard();
    void showProjected();
    QWidget *makeOutputCard();
    QWidget *makeLossCard();
    QWidget *makeWordsCard();
    void retranslate();
    void showBatch();
    void showCards();
    void showOutput();
    void showLoss();
    void showWords();
    void writeWords();
    void takeOutput(const ViewState &state, const OutputContent &content);
    void drawOutput(const OutputContent &content);
    QWidget *makeViewSwitch();
    void chooseView(CompareView view);
    void showViewSwitch();
    void pick(size_t point);

    ViewState state_;
    bool projected_ = false;
    QWidget *batch_;
    std::optional<ViewState> outputOf_; ///< whose outputs those are
    OutputContent outputContent_;
    BatchStrip *strip_;
    QLabel *batchTitle_;
    QLabel *ways_;
    QLabel *place_;
    QLabel *outputTitle_;
    QLabel *sampleLabel_;
    QSpinBox *sample_;
    OutputPlot *output_;
    DetailView *details_;
    QStackedWidget *views_;
    HelpButton *outputHelp_;
    std::vector<std::pair<CompareView, QPushButton *>> viewButtons_;
    CompareView view_ = CompareView::outputs;
    QPushButton *residuals_;
    QLabel *nearest_;
    QLabel *lossTitle_;
    QLabel *lossKey_;
    QPushButton *logarithmic_;
    QPushButton *seconds_;
    LossPlot *loss_;
    QVBoxLayout *besideLoss_;
    QHBoxLayout *cardRow_;
    std::vector<ModelCardView *> cards_;
    QLabel *wordsTitle_;
    QLabel *words_;
    QLabel *baselines_;
    QPushButton *allMeasures_;
    MeasuresDialog *measures_;
    QString copying_; ///< whose forecasts are copies, in words

    Latest<ViewState, OutputContent> laterOutput_; ///< of large networks
    Latest<ViewState, QString> laterCopying_;
};

} // namespace sluice
