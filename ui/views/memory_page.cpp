#include "ui/views/memory_page.h"

#include "ui/models/inside_traces.h"
#include "ui/models/memory_words.h"
#include "ui/views/card.h"
#include "ui/views/fade_plot.h"
#include "ui/views/flow_plots.h"
#include "ui/views/help_button.h"
#include "ui/views/input_gradient_plot.h"
#include "ui/views/memory_table.h"
#include "ui/views/saturation_plot.h"
#include "ui/views/threshold_strip.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

namespace sluice {

namespace {

constexpr size_t mostProjectedUnits = 4; // rows of the table that are all seen
constexpr int columns = 20;              // of the grid

bool hasHalfLives(const MemoryContent &content)
{
    return std::ranges::any_of(content.memory, [](const MemoryLine &line) { return line.halfLife.has_value(); });
}

} // namespace

MemoryPage::MemoryPage(QWidget *parent)
    : QWidget(parent), body_(new QWidget(this)), nothing_(new QLabel(this)),
      latest_([work = std::make_shared<MemoryWork>()](const ViewState &state, const std::atomic<bool> &abandoned)
                  -> Result<std::optional<MemoryContent>> { return work->contentOf(state, abandoned); },
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
    grid_ = new QGridLayout(body_);
    grid_->setContentsMargins(0, 0, 0, 0);
    grid_->setSpacing(8);
    for (int column = 0; column < columns; ++column)
        grid_->setColumnStretch(column, 1);
    flowCard_ = makeFlowCard();
    fadeCard_ = makeFadeCard();
    inputCard_ = makeInputCard();
    memoryCard_ = makeMemoryCard();
    saturationCard_ = makeSaturationCard();
    arrange();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 10);
    column->addWidget(body_, 1);
    column->addWidget(nothing_, 1);
    nothing_->setAlignment(Qt::AlignCenter);
    body_->hide();
    retranslate();
}

QWidget *MemoryPage::makeFlowCard()
{
    auto *card = new Card(this);
    flowTitle_ = makeLabel("chart-title", card);
    flowTitle_->setWordWrap(true);
    ofWhat_ = makeChoice(card);
    ofWhat_->addItems({QString(), QString()});
    connect(ofWhat_, &QComboBox::activated, this, &MemoryPage::pickOfWhat);
    flowHint_ = makeLabel("hint", card);
    flowHint_->setWordWrap(true);
    flow_ = new FlowPlot(card);
    connect(flow_, &FlowPlot::stepPicked, this, &MemoryPage::pickStep);
    auto *head = new QHBoxLayout;
    head->addWidget(flowTitle_, 1);
    head->addWidget(ofWhat_);
    head->addWidget(new HelpButton(Explained::flow, card));
    card->column()->addLayout(head);
    card->column()->addWidget(flowHint_);
    card->column()->addWidget(flow_, 1);
    return card;
}

QWidget *MemoryPage::makeFadeCard()
{
    auto *card = new Card(this);
    fadeTitle_ = makeLabel("chart-title", card);
    changedName_ = makeLabel("hint", card);
    changed_ = makeChoice(card);
    connect(changed_, &QComboBox::activated, this, &MemoryPage::pickChanged);
    laterName_ = makeLabel("hint", card);
    later_ = new QSpinBox(card);
    connect(later_, &QSpinBox::valueChanged, this, [this](int later) { pickLater(static_cast<size_t>(later)); });
    fadeHint_ = makeLabel("hint", card);
    fadeHint_->setWordWrap(true);
    fade_ = new FadePlot(card);
    connect(fade_, &FadePlot::unitPicked, this, &MemoryPage::pickUnit);
    connect(fade_, &FadePlot::laterPicked, this, &MemoryPage::pickLater);
    auto *controls = new QHBoxLayout;
    controls->addWidget(changedName_);
    controls->addWidget(changed_);
    controls->addSpacing(8);
    controls->addWidget(laterName_);
    controls->addWidget(later_);
    controls->addStretch();
    card->column()->addLayout(withHelp(fadeTitle_, Explained::retention));
    card->column()->addLayout(controls);
    card->column()->addWidget(fadeHint_);
    card->column()->addWidget(fade_, 1);
    return card;
}

QWidget *MemoryPage::makeInputCard()
{
    auto *card = new Card(this);
    inputTitle_ = makeLabel("chart-title", card);
    input_ = new InputGradientPlot(card);
    card->column()->addLayout(withHelp(inputTitle_, Explained::inputGradient));
    card->column()->addWidget(input_, 1);
    return card;
}

QWidget *MemoryPage::makeMemoryCard()
{
    auto *card = new Card(this);
    memoryTitle_ = makeLabel("chart-title", card);
    memoryHint_ = makeLabel("hint", card);
    memoryHint_->setWordWrap(true);
    table_ = new MemoryTable(card);
    connect(table_, &MemoryTable::unitPicked, this, &MemoryPage::pickUnit);
    layers_ = makeChoice(card);
    connect(layers_, &QComboBox::activated, this, &MemoryPage::pickLayer);
    orderName_ = makeLabel("hint", card);
    order_ = makeChoice(card);
    connect(order_, &QComboBox::activated, this, &MemoryPage::pickOrder);
    auto *controls = new QHBoxLayout;
    controls->addWidget(orderName_);
    controls->addWidget(order_);
    controls->addStretch();
    controls->addWidget(layers_);
    card->column()->addLayout(withHelp(memoryTitle_, Explained::memory));
    card->column()->addLayout(controls);
    card->column()->addWidget(table_, 1);
    card->column()->addWidget(memoryHint_);
    card->column()->addStretch(); // below a table that is no higher than its units
    return card;
}

QWidget *MemoryPage::makeSaturationCard()
{
    auto *card = new Card(this);
    saturationTitle_ = makeLabel("chart-title", card);
    saturation_ = new SaturationPlot(card);
    connect(saturation_, &SaturationPlot::unitPicked, this, &MemoryPage::pickUnit);
    thresholds_ = new ThresholdStrip(card);
    connect(thresholds_, &ThresholdStrip::edited, this, &MemoryPage::pickThresholds);
    card->column()->addLayout(withHelp(saturationTitle_, Explained::saturation));
    card->column()->addWidget(saturation_, 1);
    card->column()->addWidget(thresholds_);
    return card;
}

void MemoryPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void MemoryPage::retranslate()
{
    flow_->setName(tr("Gradient flow"));
    ofWhat_->setItemText(0, tr("of the loss L"));
    ofWhat_->setItemText(1, tr("of the answer y"));
    ofWhat_->setAccessibleName(tr("What the gradient is of"));
    ofWhat_->setToolTip(
        tr("Of the loss: what the network learns from. Of the answer: what it depends on, whether it is right or not."));
    input_->setName(tr("What it looked at"));
    saturation_->setName(tr("Saturation of the gates"));
    fade_->setName(tr("What is left k steps later"));
    changedName_->setText(tr("changed"));
    changed_->setAccessibleName(tr("Input that is changed"));
    changed_->setToolTip(
        tr("At the cursor's time step this input is raised by 1 (scaled) and then lowered; the larger effect counts"));
    later_->setAccessibleName(tr("Steps after the change at which its effect is read"));
    later_->setToolTip(tr("So many steps after the change its effect is read; a click in the plot chooses them, too"));
    orderName_->setText(tr("sorted by"));
    order_->setAccessibleName(tr("What the units are sorted by"));
    order_->setToolTip(tr("What the units are sorted by, the largest first"));
    layers_->setAccessibleName(tr("Layer whose units are listed"));
    saturationTitle_->setText(tr("How often its gates are shut and open"));
    thresholds_->setAccessibleName(tr("Below which value a gate counts as shut, above which as open"));
    thresholds_->setToolTip(
        tr("Drag the handles: below the left one a gate counts as shut, above the right one as open. With the "
           "keyboard, ← → move the handle that Space chooses."));
    saturationTitle_->setToolTip(tr(
        "A point a unit and gate, over samples of this part of the data (Karpathy et al. 2015). Beside points that lie on each "
        "other stands how many there are: a further click picks the next unit there. With the keyboard, ← → go to "
        "the points beside, ↑ ↓ to the next unit there."));
    flowHint_->setToolTip(
        tr("Where the lines fall towards the left, nothing can be learned from so far back (Bengio, Simard & Frasconi "
           "1994). Along the cell the gradient is multiplied by the forget gate alone."));
}

void MemoryPage::show(const ViewState &state)
{
    const bool otherView = std::exchange(asked_, state).expert != state.expert;
    if (shown_.task != state.task) { // what stands there is of other data
        content_ = {};
        content_.nothing = tr("This is being computed …");
        refresh(state);
    }
    if (content_.nothing.isEmpty() && shown_.experiment && sameMemories(shown_, state))
        moveCursor();
    if (otherView && content_.nothing.isEmpty() && shown_.experiment)
        refresh(shown_);
    latest_.ask(state);
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
        fade_->showLater(content_.later);
        table_->show(content_);
        showLater();
        showOrder();
        showWords();
    }
    if (content_.selection.unit == now.unit)
        return;
    content_.selection.unit = now.unit;
    table_->showUnit(now.unit);
    fade_->showUnit(now.unit);
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
    const bool something = content_.nothing.isEmpty();
    nothing_->setText(content_.nothing);
    nothing_->setVisible(!something);
    body_->setVisible(something);
    if (!something)
        return;
    for (Plot *plot : std::initializer_list<Plot *>{flow_, fade_, input_, saturation_})
        plot->setDark(asked_.dark);
    flowTitle_->setText(content_.title);
    flowHint_->setText(content_.subtitle);
    ofWhat_->setCurrentIndex(content_.ofAnswer ? 1 : 0);
    flow_->show(content_, *state.experiment);
    fade_->setSimple(simple());
    fade_->show(content_, *state.experiment);
    input_->show(content_);
    showLayers();
    showChanges();
    showLater();
    showOrder();
    showWords();
    table_->show(content_);
    arrange();
    if (!content_.saturation.empty())
        saturation_->show(content_);
    askForTrails();
    showTrails();
    thresholds_->show(asked_.selection.thresholds);
}

/// What experts read in symbols, beginners do in words. The hint is said where there is a path to be kept on.
void MemoryPage::showWords()
{
    table_->setSimple(simple());
    laterName_->setText(simple() ? tr("steps later:") : tr("k ="));
    memoryTitle_->setText(simple() ? tr("Which unit remembers for how long") : tr("What each unit keeps"));
    const QString model = QString::fromStdString(shown_.experiment->models[content_.selection.model].name);
    inputTitle_->setText(simple() ? tr("Which inputs %1 looked at").arg(model) : content_.inputTitle);
    fadeTitle_->setText(simple() || projected_ ? retentionTitle(content_)
                                               : tr("What is left of a change at t = %1").arg(content_.selection.step + 1));
    fadeHint_->setText(answerWords(content_, simple()));
    memoryHint_->setText(
        simple() ? memoryWords(content_)
                 : tr("A unit may remember for long although its forget gate lets go: through h. Compare the columns."));
    memoryHint_->setVisible(simple() || hasHalfLives(content_));
}

/// A cell without gates leaves its place to what is beside it. On a second sheet the table is as high as its units, where there are few,
/// and what is left later and the gates have the rest.
void MemoryPage::arrange()
{
    const bool more = sheet() > 0;
    const bool gates = !simple() && !content_.saturation.empty() && more == projected_;
    const bool table = !projected_ || (more && content_.memory.size() <= mostProjectedUnits);
    for (QWidget *control : std::initializer_list<QWidget *>{orderName_, order_})
        control->setVisible(!projected_);
    layers_->setVisible(!projected_ && (asked_.expert || content_.layers.size() > 1));
    table_->setMaximumHeight(more || simple() ? table_->heightOfAll() : QWIDGETSIZE_MAX);
    if (const Arrangement wanted{projected_, !more, gates, table, simple()}; std::exchange(arranged_, wanted) == wanted)
        return;
    for (const auto &[card, at] : places(gates))
        grid_->addWidget(card, at.y(), at.x(), at.height(), at.width());
    grid_->setRowStretch(0, more ? 0 : projected_ ? 6 : 1);
    grid_->setRowStretch(1, projected_ ? 5 : 1);
    flowCard_->setVisible(!more && !simple());
    fadeCard_->setVisible(!projected_ || more);
    inputCard_->setVisible(!more);
    memoryCard_->setVisible(table);
    saturationCard_->setVisible(gates);
    thresholds_->setVisible(!projected_);
}

/// In columns and rows of the grid; what is not seen lies anywhere.
std::vector<std::pair<QWidget *, QRect>> MemoryPage::places(bool gates) const
{
    constexpr int all = columns, left = 12, right = all - left;
    if (simple())
        return {{fadeCard_, {0, 0, left, 1}}, {inputCard_, {0, 1, left, 1}}, {memoryCard_, {left, 0, right, 2}}};
    if (projected_)
        return {{flowCard_, {0, 0, all, 1}},
                {inputCard_, {0, 1, all, 1}},
                {memoryCard_, {0, 0, all, 1}},
                {fadeCard_, {0, 1, gates ? left : all, 1}},
                {saturationCard_, {left, 1, right, 1}}};
    const int input = gates ? 7 : left, fade = gates ? 7 : right;
    return {{flowCard_, {0, 0, left, 1}},
            {memoryCard_, {left, 0, right, 1}},
            {inputCard_, {0, 1, input, 1}},
            {fadeCard_, {input, 1, fade, 1}},
            {saturationCard_, {input + fade, 1, all - input - fade, 1}}};
}

void MemoryPage::setProjected(bool projected)
{
    projected_ = projected;
    sheet_ = 0;
    if (shown_.experiment && content_.nothing.isEmpty()) {
        showWords();
        table_->show(content_);
    }
    arrange();
    emit sheetsChanged();
}

/// A second one for the units and what they keep.
int MemoryPage::sheets() const
{
    return projected_ && !content_.memory.empty() ? 2 : 1;
}

void MemoryPage::setSheet(int sheet)
{
    sheet_ = sheet;
    arrange();
}

/// Where there is none for the units yet, there may be once they have been computed.
void MemoryPage::seek(const SceneJump &jump)
{
    setSheet(projected_ && jump.panel == PagePanel::units ? 1 : 0);
}

void MemoryPage::showLayers()
{
    layers_->clear();
    for (const LayerChoice &layer : content_.layers) {
        layers_->addItem(layer.name);
        if (layer.model == content_.selection.model && layer.layer == content_.selection.layer)
            layers_->setCurrentIndex(layers_->count() - 1);
    }
}

/// The inputs; before those that are classes, and stand alone at each step, the one that stands there.
void MemoryPage::showChanges()
{
    QStringList names = content_.inputNames;
    const bool classes = !content_.fedClasses.isEmpty();
    if (classes)
        names.prepend(tr("what stands there"));
    if (content_.inputNames.size() > 1)
        names << tr("all inputs");
    QStringList shown;
    for (int k = 0; k < changed_->count(); ++k)
        shown << changed_->itemText(k);
    if (shown != names) {
        changed_->clear();
        changed_->addItems(names);
    }
    const auto first = static_cast<size_t>(classes ? 1 : 0);
    const bool usual = classes && !asked_.selection.memory.input;
    changed_->setCurrentIndex(!content_.changed ? changed_->count() - 1
                                                : static_cast<int>(usual ? 0 : *content_.changed + first));
}

void MemoryPage::showLater()
{
    const QSignalBlocker quiet(later_);
    later_->setRange(0, static_cast<int>(content_.steps - 1 - content_.selection.step));
    later_->setValue(static_cast<int>(content_.later));
}

void MemoryPage::pickOfWhat(int index)
{
    Selection selection = shownSelection();
    selection.memory.ofAnswer = index == 1;
    emit selectionEdited(selection);
}

void MemoryPage::showOrder()
{
    order_->clear();
    for (const UnitsBy by : listedBy(content_)) {
        if (by == UnitsBy::jacobian && simple() && orderOf(content_) != by)
            continue; // its column is not there
        const QString name = by == UnitsBy::halfLife   ? tr("half-life")
                             : by == UnitsBy::jacobian ? tr("|∂c/∂c|")
                             : by == UnitsBy::retained ? tr("what is left")
                                                       : tr("number");
        order_->addItem(name, static_cast<int>(by));
        if (by == orderOf(content_))
            order_->setCurrentIndex(order_->count() - 1);
    }
    order_->setEnabled(content_.memory.size() > 1);
}

void MemoryPage::pickOrder(int index)
{
    Selection selection = shownSelection();
    selection.memory.by = static_cast<UnitsBy>(order_->itemData(index).toInt());
    emit selectionEdited(selection);
}

void MemoryPage::pickChanged(int index)
{
    Selection selection = shownSelection();
    const int first = content_.fedClasses.isEmpty() ? 0 : 1, at = index - first;
    selection.memory.allInputs = at >= content_.inputNames.size();
    selection.memory.input = at < 0 || selection.memory.allInputs ? std::nullopt : std::optional(static_cast<size_t>(at));
    emit selectionEdited(selection);
}

void MemoryPage::pickLater(size_t later)
{
    Selection selection = shownSelection();
    selection.memory.later = later;
    emit selectionEdited(selection);
}

/// What is shown may have been computed before the what-ifs were changed.
Selection MemoryPage::shownSelection() const
{
    Selection selection = content_.selection;
    selection.whatIfs = asked_.selection.whatIfs;
    selection.memory = asked_.selection.memory;
    return selection;
}

void MemoryPage::pickLayer(int index)
{
    emit selectionEdited(withLayer(shownSelection(), content_.layers[static_cast<size_t>(index)]));
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
