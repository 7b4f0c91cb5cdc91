#include "ui/views/compare_page.h"

#include "ui/models/measures_content.h"
#include "ui/models/number_text.h"
#include "ui/models/plain_words.h"
#include "ui/models/projection.h"
#include "ui/views/batch_strip.h"
#include "ui/views/card.h"
#include "ui/views/compare_plots.h"
#include "ui/views/detail_view.h"
#include "ui/views/help_button.h"
#include "ui/views/measures_dialog.h"
#include "ui/views/model_card.h"
#include "ui/views/page_stack.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <utility>

namespace sluice {

namespace {

constexpr double cheap = 2e6; // multiply-adds that take well under 4 ms

QColor colourOf(const Experiment &experiment, size_t model)
{
    return QColor(modelLook(experiment.models, model).colour);
}

QPushButton *makeSwitch(const char *name, QWidget *parent)
{
    auto *button = new QPushButton(parent);
    button->setObjectName(name);
    button->setCheckable(true);
    button->setProperty("flat-text", true);
    return button;
}

} // namespace

ComparePage::ComparePage(QWidget *parent)
    : QWidget(parent),
      laterOutput_([](const ViewState &state,
                      const std::atomic<bool> &) { return Result<std::optional<OutputContent>>(outputContent(state)); },
                   [this](const ViewState &state, const OutputContent &content) {
                       if (state.experiment == state_.experiment)
                           takeOutput(state, content);
                   }),
      laterCopying_(
          [](const ViewState &state, const std::atomic<bool> &abandoned) {
              return Result<std::optional<QString>>(copyingWords(state, abandoned));
          },
          [this](const ViewState &state, const QString &words) {
              copying_ = state.experiment == state_.experiment ? words : QString();
              writeWords();
          })
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 4, 12, 6);
    column->setSpacing(8);
    batch_ = makeBatchCard();
    column->addWidget(batch_);
    column->addWidget(makeOutputCard(), 10);
    auto *bottom = new QWidget(this);
    bottom->setMaximumHeight(330); // on a large screen the outputs grow
    auto *below = new QHBoxLayout(bottom);
    below->setContentsMargins(0, 0, 0, 0);
    below->setSpacing(12);
    below->addWidget(makeLossCard(), 9);
    besideLoss_ = new QVBoxLayout;
    besideLoss_->setSpacing(8);
    cardRow_ = new QHBoxLayout;
    cardRow_->setSpacing(8);
    besideLoss_->addLayout(cardRow_, 3);
    besideLoss_->addWidget(makeWordsCard(), 2);
    below->addLayout(besideLoss_, 11);
    column->addWidget(bottom, 10);
    retranslate();
}

QWidget *ComparePage::makeBatchCard()
{
    auto *card = new Card(this);
    auto *row = new QHBoxLayout;
    row->setSpacing(14);
    batchTitle_ = makeLabel("chart-title", card);
    batchTitle_->setWordWrap(true);
    strip_ = new BatchStrip(card);
    ways_ = new QLabel(card);
    ways_->setTextFormat(Qt::RichText);
    ways_->setWordWrap(true);
    ways_->setMinimumWidth(230); // or its lines wrap, and what is below has no room
    place_ = makeLabel("hint", card);
    row->addWidget(batchTitle_);
    row->addWidget(strip_, 1);
    row->addWidget(ways_);
    row->addSpacing(10);
    row->addWidget(place_);
    row->addWidget(new HelpButton(Explained::batch, card));
    card->column()->addLayout(row);
    card->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    return card;
}

QWidget *ComparePage::makeOutputCard()
{
    auto *card = new Card(this);
    auto *head = new QHBoxLayout;
    outputTitle_ = makeLabel("chart-title", card);
    sampleLabel_ = makeLabel("hint", card);
    sample_ = new QSpinBox(card);
    sample_->setObjectName("sample");
    sampleLabel_->setBuddy(sample_);
    connect(sample_, &QSpinBox::valueChanged, this, [this](int number) {
        Selection selection = state_.selection;
        selection.sample = static_cast<size_t>(number - 1);
        emit selectionEdited(selection);
    });
    residuals_ = makeSwitch("residuals", card);
    connect(residuals_, &QPushButton::toggled, this, [this] {
        retranslate();
        if (state_.task)
            showOutput();
    });
    nearest_ = makeLabel("hint", card);
    nearest_->setObjectName("nearest");
    head->addWidget(outputTitle_);
    head->addWidget(residuals_);
    head->addWidget(nearest_, 1);
    head->addWidget(makeViewSwitch());
    head->addWidget(sampleLabel_);
    head->addWidget(sample_);
    views_ = new PageStack(card);
    outputHelp_ = new HelpButton(Explained::output, card);
    head->addWidget(outputHelp_);
    output_ = new OutputPlot(card);
    details_ = new DetailView(card);
    views_->addWidget(output_);
    views_->addWidget(details_);
    connect(output_, &OutputPlot::picked, this, &ComparePage::pick);
    connect(details_, &DetailView::titled, this, [this](const QString &title) {
        if (view_ != CompareView::outputs)
            outputTitle_->setText(title);
    });
    card->column()->addLayout(head);
    card->column()->addWidget(views_, 1);
    return card;
}

/// What does not apply to the task is not there.
QWidget *ComparePage::makeViewSwitch()
{
    auto *box = new QWidget(this);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    const std::vector<std::pair<CompareView, const char *>> views = {{CompareView::outputs, "viewOutputs"},
                                                                     {CompareView::path, "viewPath"},
                                                                     {CompareView::scatter, "viewScatter"},
                                                                     {CompareView::confusion, "viewConfusion"},
                                                                     {CompareView::reliability, "viewReliability"}};
    for (const auto &[view, name] : views) {
        auto *button = new QPushButton(box);
        button->setObjectName(name);
        button->setCheckable(true);
        button->setAutoExclusive(true);
        connect(button, &QPushButton::clicked, this, [this, view = view] { chooseView(view); });
        row->addWidget(button);
        viewButtons_.emplace_back(view, button);
    }
    viewButtons_.front().second->setChecked(true);
    return box;
}

void ComparePage::chooseView(CompareView view)
{
    view_ = view;
    if (state_.task)
        showOutput();
}

void ComparePage::showViewSwitch()
{
    const std::vector<CompareView> possible = compareViews(*state_.task);
    if (std::ranges::find(possible, view_) == possible.end())
        view_ = CompareView::outputs;
    for (const auto &[view, button] : viewButtons_) {
        const char *place = view == possible.front() ? "first" : view == possible.back() ? "last" : "middle";
        button->setVisible(std::ranges::find(possible, view) != possible.end());
        button->setChecked(view == view_);
        if (button->property("segment").toByteArray() == place)
            continue;
        button->setProperty("segment", place);
        button->style()->unpolish(button); // style sheets look at properties once
        button->style()->polish(button);
    }
    const bool outputs = view_ == CompareView::outputs;
    outputHelp_->setView(outputs                           ? Explained::output
                         : view_ == CompareView::scatter   ? Explained::scatter
                         : view_ == CompareView::confusion ? Explained::confusion
                                                           : Explained::reliability);
    views_->setCurrentIndex(outputs ? 0 : 1);
    for (QWidget *widget : std::initializer_list<QWidget *>{sample_, sampleLabel_})
        widget->setVisible(outputs || view_ == CompareView::path);
    const bool residuals = outputs && state_.task->classes().empty();
    residuals_->setVisible(residuals && !projected_);
    nearest_->setVisible(outputs);
    if (!residuals || !residuals_->isChecked())
        nearest_->clear();
}

QWidget *ComparePage::makeLossCard()
{
    auto *card = new Card(this);
    auto *head = new QHBoxLayout;
    lossTitle_ = makeLabel("chart-title", card);
    lossKey_ = makeLabel("hint", card);
    logarithmic_ = makeSwitch("logarithmic", card);
    logarithmic_->setChecked(true);
    seconds_ = makeSwitch("seconds", card);
    for (QPushButton *button : {logarithmic_, seconds_})
        connect(button, &QPushButton::toggled, this, [this] {
            retranslate();
            showLoss();
        });
    head->addWidget(lossTitle_);
    head->addWidget(logarithmic_);
    head->addWidget(seconds_);
    head->addStretch();
    head->addWidget(lossKey_);
    head->addWidget(new HelpButton(Explained::loss, card));
    loss_ = new LossPlot(card);
    card->column()->addLayout(head);
    card->column()->addWidget(loss_, 1);
    return card;
}

QWidget *ComparePage::makeWordsCard()
{
    auto *card = new Card(this);
    wordsTitle_ = makeLabel("chart-title", card);
    words_ = makeLabel("words", card);
    words_->setObjectName("words");
    words_->setWordWrap(true);
    words_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    words_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    baselines_ = makeLabel("hint", card);
    baselines_->setObjectName("baselines");
    baselines_->setWordWrap(true);
    measures_ = new MeasuresDialog(this);
    connect(measures_, &MeasuresDialog::testLookedAt, this, &ComparePage::testLookedAt);
    allMeasures_ = makeSwitch("allMeasures", card);
    allMeasures_->setCheckable(false);
    connect(allMeasures_, &QPushButton::clicked, this, [this] {
        measures_->show();
        measures_->raise();
        measures_->show(state_);
    });
    auto *head = new QHBoxLayout;
    head->addWidget(wordsTitle_);
    head->addStretch();
    head->addWidget(allMeasures_);
    head->addWidget(new HelpButton(Explained::words, card));
    card->column()->addLayout(head);
    card->column()->addWidget(words_, 1);
    card->column()->addWidget(baselines_);
    return card;
}

void ComparePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    outputOf_.reset(); // its words are of the other language
    if (const ViewState state = std::exchange(state_, {}); state.experiment)
        show(state);
}

void ComparePage::retranslate()
{
    sampleLabel_->setText(tr("sample"));
    sample_->setAccessibleName(tr("Sample"));
    const std::array names = {tr("outputs"), tr("path"), tr("scatter"), tr("confusion"), tr("calibration")};
    for (size_t k = 0; k < viewButtons_.size(); ++k)
        viewButtons_[k].second->setText(names[k]);
    residuals_->setText(residuals_->isChecked() ? tr("residuals ✓") : tr("residuals"));
    residuals_->setAccessibleName(tr("Residuals and where each model is nearest"));
    residuals_->setToolTip(tr("What each model's answers leave over, and a shade where it is the nearest to the target"));
    logarithmic_->setText(logarithmic_->isChecked() ? tr("log ⇄") : tr("linear ⇄"));
    logarithmic_->setAccessibleName(tr("Logarithmic loss axis"));
    logarithmic_->setToolTip(tr("Logarithmic or linear"));
    seconds_->setText(seconds_->isChecked() ? tr("over seconds ⇄") : tr("over epochs ⇄"));
    seconds_->setAccessibleName(tr("Loss over seconds of training"));
    seconds_->setToolTip(tr("Over epochs or over seconds of training"));
    lossTitle_->setText(tr("Loss"));
    wordsTitle_->setText(tr("In plain words"));
    allMeasures_->setText(tr("all measures …"));
    allMeasures_->setAccessibleName(tr("All measures of models and baselines"));
    allMeasures_->setToolTip(tr("RMSE, MAE, MASE, R², skill; accuracy, macro F1, log loss, bits per character"));
    loss_->setName(tr("Loss"));
    output_->setName(tr("Output against target"));
}

void ComparePage::show(const ViewState &state)
{
    const bool onlySelection = state.experiment && sameLosses(state_, state);
    state_ = state;
    output_->setDark(state.dark);
    loss_->setDark(state.dark);
    if (!state.experiment)
        return;
    showOutput();
    if (onlySelection)
        return;
    showBatch();
    showLoss();
    showCards();
    showWords();
}

void ComparePage::showTested(const std::set<uint32_t> &epochs)
{
    measures_->showTested(epochs);
}

void ComparePage::showBatch()
{
    const BatchContent content = batchContent(state_);
    const bool both = content.ways.size() == 2;
    batchTitle_->setText(both ? tr("Both models get this batch") : tr("Every model gets this batch"));
    strip_->show(content.rows);
    place_->setText(content.place);
    QStringList lines;
    for (const auto &way : content.ways)
        lines << QString("<span style='color:%1'>■</span> %2")
                     .arg(colourOf(*state_.experiment, way.model).name(), way.text.toHtmlEscaped());
    ways_->setText(lines.join("<br>"));
}

void ComparePage::showOutput()
{
    const bool every = state_.task->spec().output == OutputAt::every;
    {
        const QSignalBlocker silent(sample_);
        sample_->setRange(1, static_cast<int>(state_.task->sampleCount(state_.selection.split)));
        sample_->setValue(static_cast<int>(state_.selection.sample) + 1);
        sample_->setSuffix(tr(" of %1").arg(sample_->maximum()));
    }
    sampleLabel_->setText(every ? tr("sample") : tr("sample at the cursor"));
    showViewSwitch();
    if (state_.moment.empty())
        return;
    if (view_ != CompareView::outputs)
        return details_->show(state_, view_);
    if (outputOf_ && sameOutputs(*outputOf_, state_))
        drawOutput(withCursor(outputContent_, state_));
    else if (outputCost(state_) <= cheap)
        takeOutput(state_, outputContent(state_));
    else
        laterOutput_.ask(state_);
}

/// The cursor may have gone on since they were asked for, or come back to what is shown.
void ComparePage::takeOutput(const ViewState &state, const OutputContent &content)
{
    const bool current = sameOutputs(state, state_);
    if (!current && outputOf_ && sameOutputs(*outputOf_, state_))
        return;
    outputOf_ = state;
    outputContent_ = content;
    drawOutput(current ? withCursor(content, state_) : content);
}

void ComparePage::drawOutput(const OutputContent &content)
{
    if (view_ != CompareView::outputs)
        return;
    outputTitle_->setText(content.title);
    if (!residuals_->isVisibleTo(this) || !residuals_->isChecked())
        return output_->show(content, *state_.experiment);
    const ResidualContent residuals = residualContent(content);
    nearest_->setText(nearestText(residuals));
    output_->show(content, *state_.experiment, &residuals);
}

void ComparePage::pick(size_t point)
{
    Selection selection = state_.selection;
    if (state_.task->spec().output == OutputAt::every)
        selection.step = point;
    else
        selection.sample = point;
    emit selectionEdited(selection);
}

void ComparePage::showLoss()
{
    if (!state_.experiment)
        return;
    const LossAxis axis = seconds_->isChecked() ? LossAxis::seconds : LossAxis::epochs;
    const LossContent content = lossContent(state_, axis, logarithmic_->isChecked());
    loss_->show(content, *state_.experiment, axis, logarithmic_->isChecked());
    const QString key = tr("training – –   validation —");
    lossKey_->setText(content.bands.empty() ? key : tr("%1   ▒ validation of %2 seeds").arg(key).arg(content.seeds));
}

void ComparePage::showCards()
{
    const std::vector<ModelCard> contents = modelCards(state_);
    while (cards_.size() > contents.size()) {
        delete cards_.back();
        cards_.pop_back();
    }
    while (cards_.size() < contents.size()) {
        cards_.push_back(new ModelCardView(this));
        cardRow_->addWidget(cards_.back(), 1);
    }
    for (size_t index = 0; index < contents.size(); ++index)
        cards_[index]->show(contents[index], colourOf(*state_.experiment, index));
    showProjected();
}

void ComparePage::setProjected(bool projected)
{
    projected_ = projected;
    showProjected();
}

void ComparePage::showProjected()
{
    constexpr int others = 3; // outputs, losses, words
    batch_->setVisible(!projected_);
    for (QWidget *control : std::initializer_list<QWidget *>{logarithmic_, seconds_, allMeasures_, baselines_})
        control->setVisible(!projected_);
    const bool cards = !projected_ || static_cast<int>(cards_.size()) + others <= mostProjectedPanels;
    for (ModelCardView *card : cards_)
        card->setVisible(cards);
    besideLoss_->setStretch(0, cards ? 3 : 0); // what is not there takes no room
}

void ComparePage::showWords()
{
    if (state_.task->spec().kind == TaskKind::forecast)
        laterCopying_.ask(state_);
    else
        copying_.clear();
    measures_->show(state_);
    writeWords();
    QStringList parts;
    for (const BaselineLine &line : baselineLines(state_))
        parts << QString("%1 %2").arg(line.name, shortNumber(line.error));
    baselines_->setText(parts.isEmpty() ? tr("Without a network: being computed …")
                                        : tr("Without a network: %1").arg(parts.join(" · ")));
}

void ComparePage::writeWords()
{
    const QString words = plainWords(comparisonOf(state_));
    words_->setText(copying_.isEmpty() ? words : words + ' ' + copying_);
}

} // namespace sluice
