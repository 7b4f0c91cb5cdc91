#pragma once

#include "ui/models/latest.h"
#include "ui/models/view_state.h"
#include "ui/models/what_if.h"

#include <QWidget>
#include <set>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace sluice {

class BatchStrip;
class CardsArea;
class LossPlot;
class MeasuresDialog;
class ModelCardView;
class OutputCard;
class WordsArea;
struct TestLook;

/// The same batch into every model; their outputs against the target; losses; numbers; words.
class ComparePage : public QWidget {
    Q_OBJECT
public:
    explicit ComparePage(QWidget *parent = nullptr);
    void show(const ViewState &state);
    using QWidget::show;
    void showTested(const std::set<uint32_t> &epochs); ///< after which the test part was looked at

    /// For a projector: the outputs and a card for each of a few models; on the second sheet losses and words.
    void setProjected(bool projected);
    void setTold(bool told); ///< there: the plot has what the cards' smaller numbers leave
    QSize minimumSizeHint() const override;
    int sheets() const { return projected_ ? 2 : 1; }
    int sheet() const { return sheet_; }
    void setSheet(int sheet);
    void seek(const SceneJump &jump);

signals:
    void selectionEdited(const Selection &selection);
    void testLookedAt(const sluice::TestLook &look);
    void sheetsChanged(); ///< there are more or fewer of them

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeBatchCard();
    void arrange();
    void shareRoom();
    bool residualsNeedAll() const;
    int roomBelow() const;
    void letCardsScroll(bool scroll);
    QWidget *makeLossCard();
    QWidget *makeWordsCard();
    void retranslate();
    void showBatch();
    void showCards();
    void showLoss();
    void showWords();
    void connectWhatIfs();
    void showWhatIfs();
    void writeWords();
    QString readable(const QString &words) const;

    ViewState state_;
    bool projected_ = false;
    bool toldBelow_ = false;
    int sheet_ = 0;
    QWidget *batch_;
    QWidget *wordsCard_;
    BatchStrip *strip_;
    QLabel *batchTitle_;
    QLabel *ways_;
    QLabel *place_;
    OutputCard *output_;
    QLabel *lossTitle_;
    QLabel *lossKey_;
    QPushButton *logarithmic_;
    QPushButton *seconds_;
    LossPlot *loss_;
    QVBoxLayout *column_;
    QWidget *bottom_;
    QWidget *lossCard_;
    QHBoxLayout *below_;
    QWidget *beside_;
    CardsArea *cardsArea_;
    QVBoxLayout *besideLoss_;
    QHBoxLayout *cardRow_;
    std::vector<ModelCardView *> cards_;
    QLabel *wordsTitle_;
    WordsArea *told_;
    QLabel *whatIfs_;
    QLabel *words_;
    QLabel *baselines_;
    QPushButton *allMeasures_;
    MeasuresDialog *measures_;
    WhatIfOutcome outcome_; ///< of the what-ifs on the whole test part
    WhatIfEvaluator evaluator_;
    QString copying_; ///< whose forecasts are copies, in words

    Latest<ViewState, QString> laterCopying_;
};

} // namespace sluice
