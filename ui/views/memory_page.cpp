#include "ui/views/memory_page.h"

#include "ui/models/inside_traces.h"
#include "ui/models/language.h"
#include "ui/models/memory_at_once.h"
#include "ui/models/model_name.h"
#include "ui/views/card.h"
#include "ui/views/flow_plots.h"
#include "ui/views/input_gradient_plot.h"
#include "ui/views/retention_card.h"
#include "ui/views/saturation_plot.h"
#include "ui/views/threshold_strip.h"
#include "ui/views/units_card.h"

#include <QComboBox>
#include <QEvent>
#include <QGraphicsOpacityEffect>
#include <QLabel>
#include <QVBoxLayout>
#include <utility>

namespace sluice {

namespace {

constexpr int waitMilliseconds = 60; // before what is stale is dimmed
constexpr double staleOpacity = 0.3;

} // namespace

MemoryPage::Compute MemoryPage::byMemoryWork()
{
    return [work = std::make_shared<MemoryWork>()](const ViewState &state,
                                                   const std::atomic<bool> &abandoned) -> Result<std::optional<MemoryContent>> {
        return work->contentOf(state, abandoned);
    };
}

MemoryPage::MemoryPage(QWidget *parent, Compute compute)
    : QWidget(parent), body_(new QWidget(this)), nothing_(new QLabel(this)),
      latest_(std::move(compute),
              [this](const ViewState &state, const MemoryContent &content) {
                  const int before = sheets();
                  content_ = content;
                  shown_ = state;
                  refresh(state);
                  if (sheets() != before)
                      emit sheetsChanged();
                  emit answered();
              }),
      trails_(
          [](const SaturationQuestion &question) {
              return [question](const Snapshot &snapshot) { return *saturationOf(question, snapshot); };
          },
          [this] { showTrails(); })
{
    makeGrid();
    flowCard_ = makeFlowCard();
    retention_ = makeRetentionCard();
    inputCard_ = makeInputCard();
    units_ = new UnitsCard(this);
    connect(units_, &UnitsCard::unitPicked, this, &MemoryPage::pickUnit);
    connect(units_, &UnitsCard::layerPicked, this, &MemoryPage::pickLayer);
    connect(units_, &UnitsCard::orderPicked, this,
            [this](UnitsBy by) { choose([by](MemoryChoice &choice) { choice.by = by; }); });
    saturationCard_ = makeSaturationCard();
    arrange();
    makeWaiting();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 10);
    column->addWidget(body_, 1);
    column->addWidget(nothing_, 1);
    nothing_->setAlignment(Qt::AlignCenter);
    body_->hide();
    retranslate();
}

/// The cards that need the networks are dimmed while they run; over them stands a word.
void MemoryPage::makeWaiting()
{
    for (QWidget *stale : std::initializer_list<QWidget *>{flow_, retention_, units_, saturation_}) {
        stale_.push_back(new QGraphicsOpacityEffect(stale));
        stale_.back()->setOpacity(staleOpacity);
        stale_.back()->setEnabled(false);
        stale->setGraphicsEffect(stale_.back());
    }
    waitingWord_ = new Card(this);
    waitingText_ = makeLabel("chart-title", waitingWord_);
    waitingWord_->column()->addWidget(waitingText_);
    waitingWord_->setAttribute(Qt::WA_TransparentForMouseEvents);
    waitingWord_->hide();
    dimming_.setSingleShot(true);
    dimming_.setInterval(waitMilliseconds);
    connect(&dimming_, &QTimer::timeout, this, [this] { dim(true); });
}

void MemoryPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void MemoryPage::retranslate()
{
    waitingText_->setText(tr("This is being computed …"));
    flow_->setName(tr("Gradient flow"));
    ofWhat_->setItemText(0, tr("of the loss L"));
    ofWhat_->setItemText(1, tr("of the answer y"));
    ofWhat_->setAccessibleName(tr("What the gradient is of"));
    ofWhat_->setToolTip(
        tr("Of the loss: what the network learns from. Of the answer: what it depends on, whether it is right or not."));
    input_->setName(tr("What it looked at"));
    saturation_->setName(tr("Saturation of the gates"));
    saturationTitle_->setText(tr("Gates: shut and open"));
    thresholds_->setAccessibleName(tr("Below which value a gate counts as shut, above which as open"));
    thresholds_->setToolTip(
        tr("Drag the handles: below the left one a gate counts as shut, above the right one as open. With the "
           "keyboard, ← → move the handle that Space chooses."));
    saturationTitle_->setToolTip(tr(
        "A point a unit and gate, over samples of this part of the data (Karpathy et al. 2015). Beside points that lie on each "
        "other stands how many there are: a further click picks the next unit there. With the keyboard, ← → go to "
        "the points beside, ↑ ↓ to the next unit there."));
    flowHint_->setToolTip(tr(
        "Where the lines fall towards the left, nothing can be learned from so far back (Bengio, Simard & Frasconi "
        "1994). Along the cell alone the gradient is multiplied by f(t) at every step: the forget gate, 1 in a cell without one, "
        "1 − i(t) where the two are coupled; where c is held, nothing passes."));
}

void MemoryPage::show(const ViewState &state)
{
    const bool otherView = std::exchange(asked_, state).expert != state.expert;
    if (shown_.task != state.task || !content_.nothing.isEmpty()) { // what stands there is of other data, or of no weights yet
        const QString why = whyNoMemory(state);
        content_ = {};
        content_.nothing = why.isEmpty() ? tr("This is being computed …") : why;
        refresh(state);
    }
    const bool something = content_.nothing.isEmpty() && shown_.experiment;
    if (something && otherView)
        refresh(shown_);
    if (something && sameMemories(shown_, state)) {
        if (waiting_)
            refresh(shown_); // what was shown at once of another sample
        moveCursor();
    } else if (something && isOutdated(shown_, state)) {
        showWaiting();
    }
    latest_.ask(state);
}

bool MemoryPage::isOf(const ViewState &state) const
{
    return content_.nothing.isEmpty() && shown_.experiment && shown_.experiment == state.experiment &&
           shown_.task == state.task && !isOutdated(shown_, state);
}

bool MemoryPage::isWaitingFor(const ViewState &state) const
{
    return !isOf(state) && (content_.nothing.isEmpty() || shown_.task != state.task);
}

/// What is known of another sample or epoch without the networks; the rest is of the one before.
void MemoryPage::showWaiting()
{
    const MemoryContent known = memoryAtOnce(asked_);
    flowHint_->setText(known.subtitle);
    input_->show(known);
    if (!std::exchange(waiting_, true))
        dimming_.start();
}

void MemoryPage::endWaiting()
{
    waiting_ = false;
    dimming_.stop();
    dim(false);
}

void MemoryPage::dim(bool dimmed)
{
    for (QGraphicsOpacityEffect *effect : stale_)
        effect->setEnabled(dimmed);
    waitingWord_->setVisible(dimmed);
    if (!dimmed)
        return;
    waitingWord_->adjustSize();
    waitingWord_->move(rect().center() - waitingWord_->rect().center());
    waitingWord_->raise();
}

/// At once, in what is shown already; the numbers of another step follow when they are known.
void MemoryPage::moveCursor()
{
    const Selection now = recurrentSelection(asked_);
    flow_->showCursor(now.step);
    input_->showCursor(now.step);
    const MemoryChoice &shown = content_.selection.memory, &choice = asked_.selection.memory;
    if (shown.later != choice.later || shown.by != choice.by) {
        readLater(content_, choice);
        retention_->showLater(content_);
        units_->showLines(content_);
    }
    if (content_.selection.unit == now.unit)
        return;
    content_.selection.unit = now.unit;
    units_->showUnit(now.unit);
    retention_->showUnit(now.unit);
    if (!content_.saturation.empty())
        saturation_->showUnit(now.unit);
    showTrails();
}

/// After the page's own numbers: they are what somebody waits for.
void MemoryPage::askForTrails()
{
    trailMoments_.clear();
    const auto question = saturationQuestion(asked_);
    if (!question)
        return;
    trailMoments_ = trailMoments(asked_, *question);
    std::vector<SnapshotPtr> snapshots;
    for (const Moment &moment : trailMoments_)
        snapshots.push_back(moment[question->model]);
    trails_.ask(*question, snapshots);
}

void MemoryPage::showTrails()
{
    const auto question = saturationQuestion(asked_);
    std::vector<std::shared_ptr<const LayerSaturation>> found;
    for (const Moment &moment : trailMoments_)
        found.push_back(question ? trails_.of(moment[question->model]) : nullptr);
    saturation_->showTrails(saturationTrails(trailMoments_, found, content_.selection.unit));
}

void MemoryPage::refresh(const ViewState &state)
{
    endWaiting();
    const bool something = content_.nothing.isEmpty();
    nothing_->setText(content_.nothing);
    nothing_->setVisible(!something);
    body_->setVisible(something);
    if (!something)
        return;
    for (Plot *plot : std::initializer_list<Plot *>{flow_, input_, saturation_})
        plot->setDark(asked_.dark);
    retention_->setDark(asked_.dark);
    flowTitle_->setText(withoutLoneLetter(content_.title));
    flowHint_->setText(content_.subtitle);
    ofWhat_->setCurrentIndex(content_.ofAnswer ? 1 : 0);
    flow_->show(content_, *state.experiment);
    input_->show(content_);
    showWords();
    retention_->show(content_, *state.experiment);
    units_->show(content_);
    arrange();
    if (!content_.saturation.empty())
        saturation_->show(content_);
    askForTrails();
    showTrails();
    thresholds_->show(asked_.selection.thresholds);
}

/// What experts read in symbols, beginners do in words.
void MemoryPage::showWords()
{
    retention_->setWords(simple(), projected_);
    units_->setWords(simple(), projected_, asked_.expert || content_.layers.size() > 1);
    const QString model = modelName(shown_.experiment->models[content_.selection.model].name);
    inputTitle_->setText(simple() ? closedUp(tr("Which inputs %1 looked at").arg(model)) : content_.inputTitle);
}

/// Where there is none for the units yet, there may be once they have been computed.
void MemoryPage::seek(const SceneJump &jump)
{
    setSheet(projected_ && jump.panel == PagePanel::units ? 1 : 0);
}

/// What is shown may have been computed before the what-ifs were changed, or be of another sample than the one that is asked for.
Selection MemoryPage::shownSelection() const
{
    Selection selection = waiting_ ? recurrentSelection(asked_) : content_.selection;
    selection.whatIfs = asked_.selection.whatIfs;
    selection.memory = asked_.selection.memory;
    return selection;
}

void MemoryPage::choose(const std::function<void(MemoryChoice &)> &change)
{
    Selection selection = shownSelection();
    change(selection.memory);
    emit selectionEdited(selection);
}

void MemoryPage::pickLayer(size_t index)
{
    emit selectionEdited(withLayer(shownSelection(), content_.layers[index]));
}

void MemoryPage::pickStep(size_t step)
{
    Selection selection = shownSelection();
    selection.step = step;
    emit selectionEdited(selection);
}

void MemoryPage::pickThresholds(const GateThresholds &thresholds)
{
    Selection selection = asked_.selection;
    selection.thresholds = thresholds;
    emit selectionEdited(selection);
}

void MemoryPage::pickUnit(size_t unit)
{
    Selection selection = shownSelection();
    selection.unit = unit;
    emit selectionEdited(selection);
}

} // namespace sluice
