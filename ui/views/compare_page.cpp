#include "ui/views/compare_page.h"

#include "ui/models/compare_what_if.h"
#include "ui/models/language.h"
#include "ui/models/measures_content.h"
#include "ui/models/number_text.h"
#include "ui/models/plain_words.h"
#include "ui/models/projection.h"
#include "ui/models/value_text.h"
#include "ui/views/batch_strip.h"
#include "ui/views/card.h"
#include "ui/views/cards_area.h"
#include "ui/views/help_button.h"
#include "ui/views/loss_plot.h"
#include "ui/views/measures_dialog.h"
#include "ui/views/model_card.h"
#include "ui/views/output_card.h"
#include "ui/views/words_area.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

namespace sluice {

namespace {

QColor colourOf(const Experiment &experiment, size_t model)
{
    return QColor(modelLook(experiment.models, model).colour);
}

constexpr int widestWays = 330;

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
    : QWidget(parent), laterCopying_(
                           [](const ViewState &state, const std::atomic<bool> &abandoned) {
                               return Result<std::optional<QString>>(copyingWords(state, abandoned));
                           },
                           [this](const ViewState &state, const QString &words) {
                               copying_ = state.experiment == state_.experiment ? words : QString();
                               writeWords();
                           })
{
    column_ = new QVBoxLayout(this);
    column_->setContentsMargins(12, 4, 12, 6);
    column_->setSpacing(8);
    batch_ = makeBatchCard();
    column_->addWidget(batch_);
    output_ = new OutputCard(this);
    connect(output_, &OutputCard::selectionEdited, this, &ComparePage::selectionEdited);
    connect(output_, &OutputCard::residualsChanged, this, &ComparePage::arrange);
    column_->addWidget(output_);
    bottom_ = new QWidget(this);
    below_ = new QHBoxLayout(bottom_);
    below_->setContentsMargins(0, 0, 0, 0);
    below_->setSpacing(12);
    lossCard_ = makeLossCard();
    below_->addWidget(lossCard_);
    beside_ = new QWidget(bottom_);
    besideLoss_ = new QVBoxLayout(beside_);
    besideLoss_->setSpacing(8);
    cardRow_ = new QHBoxLayout;
    cardRow_->setSpacing(8);
    besideLoss_->addLayout(cardRow_);
    wordsCard_ = makeWordsCard();
    besideLoss_->addWidget(wordsCard_);
    cardsArea_ = new CardsArea(beside_, bottom_);
    below_->addWidget(cardsArea_);
    column_->addWidget(bottom_);
    connectWhatIfs();
    arrange();
    retranslate();
}

/// What is measured on the test part to be seen has been looked at.
void ComparePage::connectWhatIfs()
{
    const auto take = [this](const WhatIfOutcome &outcome) {
        outcome_ = outcome;
        showWhatIfs();
    };
    connect(&evaluator_, &WhatIfEvaluator::outdated, this, [take] { take(WhatIfWaiting()); });
    connect(&evaluator_, &WhatIfEvaluator::failed, this, take);
    connect(&evaluator_, &WhatIfEvaluator::answered, this, [this, take](const std::vector<WhatIfEffect> &effects) {
        take(effects);
        const TestLook look = testLook(effects);
        if (!look.epochs.empty() && isVisible() && !reachedModels(state_).empty())
            emit testLookedAt(look);
    });
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
    auto *words = new QWidget(card);
    auto *told = new QVBoxLayout(words);
    told->setContentsMargins(3, 0, 3, 0);
    whatIfs_ = makeLabel("what-if", words);
    whatIfs_->setObjectName("whatIfNote");
    whatIfs_->setWordWrap(true);
    words_ = makeLabel("words", words);
    words_->setObjectName("words");
    words_->setWordWrap(true);
    words_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    words_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    baselines_ = makeLabel("hint", words);
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
    told->addWidget(whatIfs_);
    told->addWidget(words_, 1);
    told->addWidget(baselines_);
    told_ = new WordsArea(words, card);
    told_->setObjectName("told");
    card->column()->addWidget(told_, 1);
    return card;
}

void ComparePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    if (const ViewState state = std::exchange(state_, {}); state.experiment)
        show(state);
}

void ComparePage::retranslate()
{
    logarithmic_->setText(logarithmic_->isChecked() ? tr("log ⇄") : tr("linear ⇄"));
    logarithmic_->setAccessibleName(tr("Logarithmic loss axis"));
    logarithmic_->setToolTip(tr("Logarithmic or linear"));
    seconds_->setText(seconds_->isChecked() ? tr("over seconds ⇄") : tr("over epochs ⇄"));
    seconds_->setAccessibleName(tr("Loss over seconds of training"));
    seconds_->setToolTip(tr("Over epochs or over seconds of training"));
    lossTitle_->setText(tr("Loss"));
    wordsTitle_->setText(tr("In plain words"));
    told_->setAccessibleName(wordsTitle_->text());
    cardsArea_->setAccessibleName(tr("Models in numbers and words"));
    allMeasures_->setText(tr("all measures …"));
    allMeasures_->setAccessibleName(tr("All measures of models and baselines"));
    allMeasures_->setToolTip(tr("RMSE, MAE, MASE, R², skill; accuracy, macro F1, log loss, bits per character"));
    loss_->setName(tr("Loss"));
}

void ComparePage::show(const ViewState &state)
{
    const bool onlySelection = state.experiment && sameLosses(state_, state);
    if (state.experiment != state_.experiment)
        outcome_ = {};
    const bool otherWhatIfs = state.selection.whatIfs != state_.selection.whatIfs;
    state_ = state;
    loss_->setDark(state.dark);
    output_->show(state);
    if (state.experiment && !onlySelection) {
        showBatch();
        showCards();
        showLoss();
        showWords();
    } else if (otherWhatIfs) {
        measures_->show(state_);
    }
    evaluator_.ask(state_, state_.selection);
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
    int widest = 0;
    for (const auto &way : content.ways) {
        lines << QString("<span style='color:%1'>■</span> %2")
                     .arg(colourOf(*state_.experiment, way.model).name(), way.text.toHtmlEscaped());
        widest = std::max(widest, ways_->fontMetrics().horizontalAdvance(QStringLiteral("■ ") + way.text));
    }
    ways_->setMinimumWidth(std::min(widest + 4, widestWays)); // or its lines wrap, and what is below has no room
    ways_->setText(lines.join("<br>"));
}

void ComparePage::showLoss()
{
    if (!state_.experiment)
        return;
    const LossAxis axis = seconds_->isChecked() ? LossAxis::seconds : LossAxis::epochs;
    const LossContent content = lossContent(state_, axis, logarithmic_->isChecked());
    loss_->show(content, *state_.experiment, axis, logarithmic_->isChecked());
    QString key = tr("training – –   validation —");
    if (!content.bands.empty())
        key = tr("%1   ▒ validation of %n seed(s)", nullptr, static_cast<int>(content.seeds)).arg(key);
    lossKey_->setText(cards_.size() > 2 ? key.replace(QStringLiteral("   "), QStringLiteral("\n")) : key); // three need the width
}

void ComparePage::showCards()
{
    const std::vector<ModelCard> contents = modelCards(state_, outcome_);
    const size_t before = cards_.size();
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
    if (cards_.size() != before)
        arrange();
}

void ComparePage::seek(const SceneJump &jump)
{
    const bool below = jump.panel == PagePanel::loss || jump.panel == PagePanel::words;
    if (below && residualsNeedAll())
        output_->hideResiduals();
    setSheet(projected_ && below ? 1 : 0);
}

void ComparePage::showWords()
{
    if (state_.task->spec().kind == TaskKind::forecast)
        laterCopying_.ask(state_);
    else
        copying_.clear();
    measures_->show(state_);
    showWhatIfs();
    writeWords();
    QStringList parts;
    for (const BaselineLine &line : baselineLines(state_))
        parts << closedUp(QString("%1 %2").arg(line.name, shortNumber(line.error)));
    baselines_->setText(readable(parts.isEmpty() ? tr("Without a network: being computed …")
                                                 : tr("Without a network: %1").arg(parts.join(" · "))));
}

void ComparePage::showWhatIfs()
{
    if (!state_.experiment)
        return;
    const WhatIfNumbers numbers = whatIfNumbers(state_, outcome_);
    whatIfs_->setText(readable(numbers.text));
    whatIfs_->setToolTip(numbers.exact);
    whatIfs_->setVisible(!numbers.text.isEmpty());
    for (size_t model = 0; model < cards_.size(); ++model)
        cards_[model]->showWhatIf(whatIfNumbersOf(state_, model, outcome_));
}

/// On a projector with raised digits that are read from the last row.
QString ComparePage::readable(const QString &words) const
{
    return projected_ ? readableText(words, raisedPixels(smallestShare * QFontInfo(font()).pixelSize())) : words;
}

void ComparePage::writeWords()
{
    const QString words = plainWords(comparisonOf(state_));
    words_->setText(readable(copying_.isEmpty() ? words : joinedSentences({words, copying_})));
}

} // namespace sluice
