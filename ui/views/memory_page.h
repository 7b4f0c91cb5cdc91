#pragma once

#include "ui/models/latest.h"
#include "ui/models/memory_content.h"
#include "ui/models/progressive.h"

#include <QTimer>
#include <QWidget>
#include <algorithm>
#include <functional>

class QComboBox;
class QGraphicsOpacityEffect;
class QGridLayout;
class QLabel;

namespace sluice {

class Card;
class FlowPlot;
class InputGradientPlot;
class RetentionCard;
class SaturationPlot;
class ThresholdStrip;
class UnitsCard;

/// How gradients flow back through time, what the networks looked at, what each unit keeps and how its gates saturate.
class MemoryPage : public QWidget {
    Q_OBJECT
public:
    /// How what is shown is computed, away from the window's thread.
    using Compute = Latest<ViewState, MemoryContent>::Compute;
    static Compute byMemoryWork();
    explicit MemoryPage(QWidget *parent = nullptr, Compute compute = byMemoryWork());
    void show(const ViewState &state);
    using QWidget::show;
    /// The gradients over the whole width; the table only where all of it is seen, with the gates on a sheet of their own.
    void setProjected(bool projected);
    void setTold(bool told); ///< there: without the hints
    int sheets() const;
    int sheet() const { return std::min(sheet_, sheets() - 1); }
    void setSheet(int sheet);
    void seek(const SceneJump &jump);
    QSize minimumSizeHint() const override; ///< on a projector without the inputs, which give way
    const MemoryContent &content() const { return content_; }
    /// Whether it is of what this state asks for; the cursor may be elsewhere.
    bool isOf(const ViewState &state) const;
    /// Whether it will be: not where there is nothing to say of it.
    bool isWaitingFor(const ViewState &state) const;

signals:
    void answered();
    void sheetsChanged(); ///< there are more or fewer of them
    void selectionEdited(const Selection &selection);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeGrid();
    QWidget *makeFlowCard();
    RetentionCard *makeRetentionCard();
    QWidget *makeInputCard();
    QWidget *makeSaturationCard();
    void makeWaiting();
    void retranslate();
    void refresh(const ViewState &state);
    void moveCursor();
    void showWaiting();
    void endWaiting();
    void dim(bool dimmed);
    void askForTrails();
    void showTrails();
    void pickStep(size_t step);
    void pickUnit(size_t unit);
    Selection shownSelection() const;
    void pickLayer(size_t index);
    void choose(const std::function<void(MemoryChoice &)> &change);
    void pickThresholds(const GateThresholds &thresholds);
    void arrange();
    bool inputsMayGiveWay() const;
    bool inputsHaveRoom() const;
    int leastHeight(const std::vector<const QWidget *> &cards) const;
    std::vector<std::pair<QWidget *, QRect>> places(bool gates) const;
    void showWords();
    bool simple() const { return !asked_.expert && !projected_; }

    ViewState asked_;
    ViewState shown_; ///< whose content it is
    MemoryContent content_;
    QWidget *body_;
    QLabel *nothing_;
    QLabel *flowTitle_;
    QComboBox *ofWhat_;
    QLabel *flowHint_;
    FlowPlot *flow_;
    QLabel *inputTitle_;
    InputGradientPlot *input_;
    QGridLayout *grid_;
    QWidget *flowCard_;
    RetentionCard *retention_;
    QWidget *inputCard_;
    UnitsCard *units_;
    QWidget *saturationCard_;
    QLabel *saturationTitle_;
    SaturationPlot *saturation_;
    ThresholdStrip *thresholds_;
    bool projected_ = false;
    int sheet_ = 0;
    struct Arrangement {
        bool projected, input, gates, table, simple;
        bool operator==(const Arrangement &) const = default;
    };
    std::optional<Arrangement> arranged_; ///< as the cards lie now
    bool waiting_ = false;                ///< some of what is shown is of another sample or epoch than what is asked for
    QTimer dimming_;                      ///< what comes at once is not worth a flicker
    std::vector<QGraphicsOpacityEffect *> stale_;
    Card *waitingWord_;
    QLabel *waitingText_;
    Latest<ViewState, MemoryContent> latest_;
    std::vector<Moment> trailMoments_;
    Progressive<SaturationQuestion, LayerSaturation> trails_; ///< of all units at some epochs
};

} // namespace sluice
