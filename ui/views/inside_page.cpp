#include "ui/views/inside_page.h"

#include "ui/models/scene_rules.h"
#include "ui/views/cell_card.h"
#include "ui/views/dense_panel.h"
#include "ui/views/explained.h"
#include "ui/views/inside_header.h"
#include "ui/views/inside_stack.h"
#include "ui/views/unit_bar.h"
#include "ui/views/what_if_card.h"
#include "ui/views/what_if_panel.h"
#include "ui/views/what_if_result.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <algorithm>
#include <utility>

namespace sluice {

namespace {

/// The cards' width for a page's: what they leave belongs to the rows.
int sideWidthFor(int page)
{
    return page < 1100 ? 352 : page < 1360 ? 396 : 440;
}

QScrollArea *scrolled(QWidget *inside, QWidget *parent)
{
    auto *area = new QScrollArea(parent);
    area->setWidget(inside);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    return area;
}

} // namespace

InsidePage::InsidePage(QWidget *parent)
    : QWidget(parent), header_(new InsideHeader(this)), units_(new UnitBar(this)), stack_(new InsideStack(this)),
      cell_(new CellCardView(this)), whatIf_(new WhatIfCard(this)), whatIfs_(new WhatIfPanel(this)), dense_(new DensePanel(this)),
      nothing_(new QLabel(this)), body_(new QWidget(this))
{
    setExplained(this, Explained::inside); // of a row its own words come first
    auto *side = new QWidget(this);
    auto *cards = new QVBoxLayout(side);
    cards->setContentsMargins(0, 0, 0, 0);
    cards->setSpacing(8);
    cards->addWidget(cell_);
    cards->addWidget(whatIf_);
    cards->addWidget(dense_, 1);
    cards->addWidget(whatIfs_);
    cards->addStretch();
    auto *columns = new QHBoxLayout(body_);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(10);
    rowsArea_ = scrolled(stack_, this);
    columns->addWidget(rowsArea_, 1);
    sideArea_ = scrolled(side, this);
    sideArea_->setObjectName("side");
    connect(
        whatIfs_, &WhatIfPanel::grown, this, [this](QWidget *result) { sideArea_->ensureWidgetVisible(result); },
        Qt::QueuedConnection); // the panel has grown, what is in it has not yet
    columns->addWidget(sideArea_);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(12, 8, 12, 8);
    page->setSpacing(6);
    page->addWidget(header_);
    page->addWidget(units_);
    page->addWidget(body_, 1);
    page->addWidget(nothing_, 1);
    nothing_->setAlignment(Qt::AlignCenter);
    nothing_->setObjectName("nothing");
    for (QWidget *part : std::initializer_list<QWidget *>{header_, units_, body_}) // until there is something in them
        part->hide();
    connectParts();
}

void InsidePage::connectParts()
{
    connect(&runner_, &InsideRunner::answered, this, [this](const InsideAnswer &answer) {
        state_ = answer.state;
        content_ = answer.content;
        denseContent_ = answer.dense;
        refresh();
        showWaiting(); // it may be of weights before there were any
    });
    connect(header_, &InsideHeader::modeChosen, this, &InsidePage::setMode);
    connect(header_, &InsideHeader::selectionEdited, this, &InsidePage::selectionEdited);
    connect(stack_, &InsideStack::stepPicked, this, [this](size_t step) { edit([&](Selection &s) { s.step = step; }); });
    connect(stack_, &InsideStack::unitPicked, this, [this](size_t unit) { edit([&](Selection &s) { s.unit = unit; }); });
    connect(stack_, &InsideStack::samplePicked, this, [this](size_t sample) { edit([&](Selection &s) { s.sample = sample; }); });
    const auto pickPart = [this](Traced part) {
        edit([&](Selection &s) { s.part = s.part == part ? std::nullopt : std::optional(part); });
    };
    connect(stack_, &InsideStack::partPicked, this, pickPart);
    connect(cell_, &CellCardView::partPicked, this, pickPart);
    connect(cell_, &CellCardView::gradientsWished, this, [this](bool on) {
        wish_.gradients = on;
        ask();
    });
    connectUnits();
    connectWhatIfs();
}

void InsidePage::connectWhatIfs()
{
    const auto change = [this](const WhatIfs &whatIfs) { edit([&](Selection &s) { s.whatIfs = whatIfs; }); };
    connect(whatIf_, &WhatIfCard::edited, this, change);
    connect(whatIf_, &WhatIfCard::dragging, this, &InsidePage::dragging);
    connect(whatIfs_, &WhatIfPanel::edited, this, change);
    connect(whatIfs_, &WhatIfPanel::mapShowsChanged, this, &InsidePage::refresh);
    connect(whatIfs_, &WhatIfPanel::drawingChanged, this, [this] { stack_->setDrawing(whatIfs_->drawn().has_value()); });
    connect(stack_, &InsideStack::drawn, this, &InsidePage::draw);
    connect(stack_, &InsideStack::drawing, this, &InsidePage::dragging);
    connect(&evaluator_, &WhatIfEvaluator::answered, this, [this](const std::vector<WhatIfEffect> &effects) {
        whatIfs_->result()->showEffects(effects);
        const TestLook look = testLook(effects);
        if (!look.epochs.empty() && whatIfs_->result()->isVisible() && asked_->experiment == state_.experiment)
            emit testLookedAt(look);
    });
    connect(&evaluator_, &WhatIfEvaluator::outdated, whatIfs_->result(), &WhatIfResult::showWaiting);
    connect(&evaluator_, &WhatIfEvaluator::failed, whatIfs_->result(), &WhatIfResult::showProblem);
}

void InsidePage::showContributions(bool contributions)
{
    dense_->showContributions(contributions);
}

bool InsidePage::showsContributions() const
{
    return dense_->showsContributions();
}

void InsidePage::seekWhatIfs()
{
    whatIfs_->seek();
}

void InsidePage::setHistory(WhatIfHistory *history)
{
    whatIfs_->setHistory(history);
}

void InsidePage::draw(size_t fromStep, double fromValue, size_t toStep, double toValue)
{
    const auto feature = whatIfs_->drawn();
    if (!feature || !state_.task)
        return;
    const Stroke stroke{*feature, fromStep, toStep, fromValue, toValue};
    edit([&](Selection &s) { s.whatIfs = withStroke(s.whatIfs, stroke, s, *state_.task); });
}

/// A dense model shown alone is what a new what-if is about.
ViewState InsidePage::stateForWhatIfs() const
{
    ViewState state = state_;
    state.selection = content_.selection;
    if (content_.mode != InsideMode::dense)
        return state;
    const auto dense = std::ranges::find_if(state.experiment->models, [](const ModelSpec &model) { return !model.recurrent(); });
    state.selection.model = static_cast<size_t>(dense - state.experiment->models.begin());
    const auto usable = std::ranges::find_if(dense->layers, [](const LayerSpec &layer) { return !partsOf(layer).empty(); });
    state.selection.layer = static_cast<size_t>(usable - dense->layers.begin());
    state.selection.unit = 0;
    return state;
}

void InsidePage::connectUnits()
{
    const auto arrange = [this](const UnitArrangement &arrangement) {
        wish_.units = arrangement;
        ask();
    };
    connect(units_, &UnitBar::edited, this, arrange);
    connect(units_, &UnitBar::zoomed, stack_, &InsideStack::zoom);
    connect(units_, &UnitBar::rowsZoomed, stack_, &InsideStack::zoomRows);
    connect(units_, &UnitBar::allRowsAskedFor, stack_, [this] { stack_->setRows(RowWindow::all(stack_->rows().rows)); });
    connect(units_, &UnitBar::resetAskedFor, this, [this, arrange] {
        stack_->setWindow(TimeWindow::all(content_.steps));
        stack_->setRows(RowWindow::all(stack_->rows().rows));
        arrange({});
    });
    connect(dense_, &DensePanel::featurePicked, this, [this](size_t feature) {
        wish_.feature = feature;
        ask();
    });
    connect(stack_, &InsideStack::seenChanged, this, [this] { units_->showSeen(stack_->seen()); });
}

void InsidePage::edit(const std::function<void(Selection &)> &change)
{
    // What is picked in one event may come as two edits (a step and a unit): the second builds upon the first.
    change(wanted_);
    emit selectionEdited(Selection(wanted_));
}

void InsidePage::show(const ViewState &state)
{
    asked_ = state;
    ask();
}

void InsidePage::begin(const ViewState &state)
{
    if (std::exchange(begun_, state.task) != state.task)
        wish_.mode = InsideMode::recurrent;
}

void InsidePage::setMode(InsideMode mode)
{
    wish_.mode = mode;
    ask();
}

void InsidePage::showKind(InsideMode kind)
{
    if (wish_.mode != InsideMode::both)
        setMode(kind);
}

void InsidePage::ask()
{
    if (!asked_)
        return;
    if (asked_->experiment && asked_->task && !asked_->experiment->models.empty()) {
        const Selection before = std::exchange(wanted_, validSelection(*asked_));
        if (before.model != wanted_.model || before.layer != wanted_.layer)
            wish_.units.pinned.reset(); // it was a unit of another layer
    }
    runner_.ask(*asked_, wish_);
    showWaiting();
}

/// Where what stands there is of other data or of other models, or says why there was nothing, and the answer takes a while.
void InsidePage::showWaiting()
{
    const bool other = state_.task != asked_->task || state_.experiment != asked_->experiment;
    if (!other && content_.nothing.isEmpty())
        return;
    const QString why = whyNothing(*asked_);
    content_ = {};
    denseContent_.reset();
    content_.nothing = why.isEmpty() ? tr("This is being computed …") : why;
    refresh();
}

void InsidePage::refresh()
{
    const bool something = content_.nothing.isEmpty();
    nothing_->setText(content_.nothing);
    nothing_->setVisible(!something);
    body_->setVisible(something);
    header_->setVisible(something && !projected_);
    units_->setVisible(something && state_.expert);
    if (!something)
        return;
    stack_->setDark(state_.dark);
    header_->show(content_, state_.expert);
    const InsideContent shown = shownContent();
    stack_->show(shown);
    units_->show(shown, wish_.units);
    units_->showSeen(stack_->seen());
    showSide();
    cell_->show(content_, state_.expert, state_.dark);
    whatIf_->show(content_, state_.expert, state_.dark);
    whatIfs_->show(stateForWhatIfs(), content_, denseContent_ && denseContent_->touched());
    restrictWhatIfs();
    evaluator_.ask(state_, content_.selection);
}

/// What the scene does not let be used, after everything that shows.
void InsidePage::restrictWhatIfs()
{
    whatIf_->setVisible(content_.cell && !hides(state_.scene, SceneControl::whatIfs));
    const bool locked = isLocked(state_.scene, SceneControl::whatIfs);
    for (QWidget *card : std::initializer_list<QWidget *>{whatIf_, whatIfs_}) {
        card->setEnabled(!locked);
        card->setToolTip(locked ? lockedText() : QString());
    }
}

MapShows InsidePage::mapShows() const
{
    return whatIfs_->mapShows();
}

void InsidePage::setMapShows(MapShows shows)
{
    whatIfs_->setMapShows(shows);
    if (state_.experiment)
        refresh();
}

void InsidePage::setTold(bool told)
{
    dense_->setTold(told);
    fitSide();
}

void InsidePage::showSide()
{
    dense_->setVisible(denseContent_.has_value());
    if (denseContent_)
        dense_->show(*denseContent_, mapShows(), state_.dark);
    whatIfs_->setVisible(!projected_ && !hides(state_.scene, SceneControl::whatIfs));
    sideArea_->setVisible(projected_ ? showsLayer() : content_.cell || denseContent_);
    rowsArea_->setVisible(!showsLayer());
    fitSide();
}

/// A dense network has little over time and much beside it. A projected page does not scroll: it says how high it has to be.
void InsidePage::fitSide()
{
    const int beside = denseContent_ ? width() / 2 : sideWidthFor(width());
    sideArea_->setMinimumWidth(showsLayer() ? 0 : beside);
    sideArea_->setMaximumWidth(showsLayer() ? QWIDGETSIZE_MAX : beside);
    rowsArea_->setMinimumHeight(projected_ ? stack_->minimumSizeHint().height() : 0);
    sideArea_->setMinimumHeight(projected_ ? dense_->minimumSizeHint().height() : 0);
}

void InsidePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitSide();
}

void InsidePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        stack_->setName(InsideStack::tr("Inside"));
        runner_.forget();
        ask();
    }
}

} // namespace sluice
