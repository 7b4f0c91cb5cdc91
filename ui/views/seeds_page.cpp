#include "ui/views/seeds_page.h"

#include "ui/models/language.h"
#include "ui/models/loss_text.h"
#include "ui/models/number_text.h"
#include "ui/models/value_text.h"
#include "ui/views/card.h"
#include "ui/views/help_button.h"
#include "ui/views/plot_parts.h"
#include "ui/views/seed_plot.h"
#include "ui/views/stillness.h"
#include "ui/views/table_copy.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>
#include <cmath>

namespace sluice {

namespace {

constexpr int mostSeeds = 200;
constexpr int usualMilliseconds = 100; // between two looks at how far it is
constexpr int leastHint = 200;         // or the page would ask for the height of a letter a line
constexpr int plotShare = 3;           // of the width, where the ranking stands beside the plot
constexpr int rankingShare = 2;
enum Column { modelColumn, meanColumn, rangeColumn, firstsColumn, testColumn, columnCount };

QString meanText(double mean, double deviation)
{
    return std::isfinite(deviation) ? QStringLiteral("%1 ± %2").arg(shortNumber(mean), shortNumber(deviation))
                                    : shortNumber(mean);
}

} // namespace

SeedsPage::SeedsPage(size_t threads, std::function<std::filesystem::path()> directory, QWidget *parent)
    : QWidget(parent), directory_(std::move(directory)), study_(threads)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 10);
    column->setSpacing(8);
    column->addWidget(makeControls());
    row_ = new QHBoxLayout;
    row_->setSpacing(8);
    row_->addWidget(makePlotCard(), plotShare);
    rankingCard_ = makeRankingCard();
    row_->addWidget(rankingCard_, rankingShare);
    column->addLayout(row_, 1);
    timer_.setInterval(usualMilliseconds);
    connect(&timer_, &QTimer::timeout, this, &SeedsPage::lookAgain);
    connect(&study_, &SeedStudy::changed, this, &SeedsPage::showChange);
    connect(&study_, &SeedStudy::problem, this, &SeedsPage::problem);
    retranslate();
}

QWidget *SeedsPage::makeControls()
{
    auto *card = new Card(this);
    auto *row = new QHBoxLayout;
    countLabel_ = makeLabel("hint", card);
    count_ = new QSpinBox(card);
    count_->setObjectName("seedCount");
    count_->setRange(2, mostSeeds);
    count_->setValue(5);
    firstLabel_ = makeLabel("hint", card);
    first_ = new QSpinBox(card);
    first_->setObjectName("firstSeed");
    first_->setRange(0, 1'000'000'000);
    start_ = new QPushButton(card);
    start_->setObjectName("trainSeeds");
    start_->setProperty("primary", true);
    cancel_ = new QPushButton(card);
    cancel_->setObjectName("cancelSeeds");
    progress_ = new QProgressBar(card);
    progress_->setObjectName("seedProgress");
    progress_->setRange(0, 1000);
    hint_ = makeLabel("hint", card);
    hint_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    hint_->setMinimumWidth(leastHint);
    hint_->setWordWrap(true);
    for (QWidget *widget : std::initializer_list<QWidget *>{start_, countLabel_, count_, firstLabel_, first_})
        row->addWidget(widget);
    row->addWidget(progress_, 1);
    row->addWidget(cancel_);
    row->addWidget(hint_, 1);
    card->column()->addLayout(row);
    card->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(count_, &QSpinBox::valueChanged, this, &SeedsPage::retranslate);
    connect(start_, &QPushButton::clicked, this, &SeedsPage::start);
    connect(cancel_, &QPushButton::clicked, &study_, &SeedStudy::cancel);
    return card;
}

QWidget *SeedsPage::makePlotCard()
{
    auto *card = new Card(this);
    plotTitle_ = makeLabel("chart-title", card);
    plot_ = new SeedPlot(card);
    nothing_ = new QLabel(card);
    nothing_->setAlignment(Qt::AlignCenter);
    nothing_->setWordWrap(true);
    card->column()->addLayout(withHelp(plotTitle_, Explained::seeds));
    card->column()->addWidget(plot_, 1);
    card->column()->addWidget(nothing_, 1);
    return card;
}

QWidget *SeedsPage::makeRankingCard()
{
    auto *card = new Card(this);
    auto *head = new QHBoxLayout;
    rankingTitle_ = makeLabel("chart-title", card);
    test_ = new QPushButton(card);
    test_->setObjectName("seedTest");
    test_->setProperty("flat-text", true);
    connect(test_, &QPushButton::clicked, &study_, &SeedStudy::askForTest);
    head->addWidget(rankingTitle_);
    head->addStretch();
    head->addWidget(test_);
    head->addWidget(new HelpButton(Explained::ranking, card));
    ranking_ = new QTableWidget(0, columnCount, card);
    ranking_->setTabKeyNavigation(false);
    ranking_->setObjectName("seedRanking");
    ranking_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    ranking_->setSelectionMode(QAbstractItemView::NoSelection);
    ranking_->setShowGrid(false);
    offerTable(*ranking_);
    ranking_->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    ranking_->horizontalHeader()->setStretchLastSection(true);
    rankingHint_ = makeLabel("hint", card);
    rankingHint_->setObjectName("rankingNote");
    rankingHint_->setWordWrap(true);
    rankingHint_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    card->column()->addLayout(head);
    card->column()->addWidget(ranking_, 1);
    card->column()->addWidget(rankingHint_);
    return card;
}

void SeedsPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SeedsPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeRanking();
}

/// Beside the plot where all its columns have room there, else beneath it, as high as its few rows.
void SeedsPage::placeRanking()
{
    const QHeaderView &header = *ranking_->horizontalHeader();
    const QAbstractItemView &cells = *ranking_;
    int needed = 2 * ranking_->frameWidth();
    for (int column = 0; column < columnCount; ++column)
        if (!ranking_->isColumnHidden(column))
            needed += std::max(header.sectionSizeHint(column), cells.sizeHintForColumn(column));
    const QMargins around = rankingCard_->layout()->contentsMargins();
    const bool beside =
        width() * rankingShare / (plotShare + rankingShare) - around.left() - around.right() - row_->spacing() >= needed;
    row_->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    const int rows = header.sizeHint().height() + ranking_->verticalHeader()->length() + 2 * ranking_->frameWidth();
    ranking_->setMinimumHeight(beside ? 0 : rows);
    ranking_->setMaximumHeight(beside ? QWIDGETSIZE_MAX : rows);
    rankingCard_->setSizePolicy(QSizePolicy::Preferred, beside ? QSizePolicy::Preferred : QSizePolicy::Maximum);
}

void SeedsPage::retranslate()
{
    start_->setText(tr("Train %1 seeds").arg(count_->value()));
    start_->setToolTip(
        tr("Trains the open experiment again from its first batch with one seed after another, beside the window"));
    countLabel_->setText(tr("how many"));
    firstLabel_->setText(tr("from seed"));
    count_->setAccessibleName(tr("How many seeds"));
    first_->setAccessibleName(tr("First seed"));
    cancel_->setText(tr("cancel"));
    cancel_->setToolTip(tr("Stops, and leaves what was found before"));
    progress_->setAccessibleName(tr("Progress of the seeds"));
    rankingTitle_->setText(tr("Ranking"));
    ranking_->setAccessibleName(tr("Ranking of the models"));
    test_->setText(tr("show the test scores"));
    test_->setToolTip(tr("While you tune, validation is enough: once the test decides, it is no test any more"));
    plot_->setName(tr("Losses over the seeds"));
    refresh();
}

void SeedsPage::show(const ViewState &state)
{
    const bool another = state.experiment != state_.experiment;
    if (another && state.experiment) {
        first_->setValue(static_cast<int>(std::min<uint64_t>(state.experiment->training.seed, 1'000'000'000)));
        if (studied_ && !sameButForSeed(*studied_, *state.experiment)) {
            studied_ = nullptr;
            study_.forget();
        }
    }
    state_ = state;
    plot_->setDark(state.dark);
    start_->setEnabled(state.experiment && state.task && !study_.running());
    if (another)
        showHint();
}

void SeedsPage::showHint()
{
    const bool generated = state_.experiment && dataDependOnSeed(*state_.experiment);
    const QString seeded = generated ? tr("Initial weights, order of the samples and the generated data come from the seed.")
                                     : tr("Initial weights and the order of the samples come from the seed; the data stay.");
    QStringList sentences{seeded};
    if (!state_.future.isEmpty())
        sentences << tr("Each seed trains the settings of “%1” from the first epoch on, not from where it was branched.")
                         .arg(state_.future);
    hint_->setText(joinedSentences(sentences));
}

void SeedsPage::start()
{
    studied_ = state_.experiment;
    study_.start({state_.experiment, state_.task, directory_(), static_cast<uint64_t>(first_->value()),
                  static_cast<size_t>(count_->value())});
}

void SeedsPage::setStill(bool still)
{
    still_ = still;
    timer_.setInterval(still ? stillMilliseconds : usualMilliseconds);
}

/// Where motion is to be reduced, a seed that has ended is drawn with the next look; that all have ended, at once.
void SeedsPage::showChange()
{
    if (!still_ || !study_.running() || !timer_.isActive())
        refresh();
}

void SeedsPage::lookAgain()
{
    if (still_)
        refresh();
    else
        showProgress();
}

void SeedsPage::refresh()
{
    const bool running = study_.running();
    const std::vector<SeedRun> &runs = running ? study_.coming() : study_.runs();
    start_->setEnabled(state_.experiment && !running);
    start_->setVisible(!running);
    for (QWidget *widget : std::initializer_list<QWidget *>{countLabel_, count_, firstLabel_, first_, hint_})
        widget->setVisible(!running);
    progress_->setVisible(running);
    cancel_->setVisible(running);
    if (running)
        timer_.start();
    else
        timer_.stop();
    showProgress();
    showHint();
    const bool any = !runs.empty();
    plotTitle_->setText(
        any ? tr("Losses over %n seed(s): mean, and a band from the least to the most", nullptr, static_cast<int>(runs.size()))
            : tr("Losses over the seeds"));
    nothing_->setText(
        running ? tr("The first seed is training.")
                : tr("Which model is better may be luck of one seed. Press “%1” to see how far it spreads.").arg(start_->text()));
    nothing_->setVisible(!any);
    plot_->setVisible(any);
    const std::vector<SeedBand> bands = seedBands(runs);
    if (any)
        plot_->show(bands, *runs.front().experiment);
    emit bandsFound(any ? std::make_shared<const SeedBands>(SeedBands{studied_, bands, runs.size()}) : nullptr);
    showRanking(runs);
}

void SeedsPage::showProgress()
{
    progress_->setValue(static_cast<int>(1000 * study_.fraction()));
    progress_->setFormat(study_.progressText());
}

QString SeedsPage::testText(size_t model) const
{
    if (study_.running() || !study_.test())
        return QStringLiteral("–");
    const auto &relative = study_.test()->relative[model];
    return meanText(meanOf(relative), deviationOf(relative));
}

void SeedsPage::showRanking(const std::vector<SeedRun> &runs)
{
    const std::vector<SeedRank> ranks = seedRanking(runs);
    const LossSpec loss = studied_ ? studied_->training.loss : LossSpec();
    ranking_->setHorizontalHeaderLabels(
        {tr("model"), relativeLossName(loss), tr("least … most"), tr("times first"), relativeTestName(loss)});
    ranking_->setRowCount(static_cast<int>(ranks.size()));
    test_->setVisible(!study_.running() && !runs.empty() && !study_.test());
    ranking_->setColumnHidden(testColumn, study_.running() || !study_.test());
    for (size_t place = 0; place < ranks.size(); ++place) {
        const SeedRank &rank = ranks[place];
        QStringList exact;
        for (size_t k = 0; k < rank.errors.size(); ++k)
            exact << tr("seed %1: %2").arg(runs[k].seed()).arg(exactText(rank.errors[k]));
        QString mean = meanText(rank.mean, rank.deviation);
        if (rank.finished < rank.errors.size())
            mean = tr("%1 (%2 of %3 diverged)").arg(mean).arg(rank.errors.size() - rank.finished).arg(rank.errors.size());
        const QStringList texts = {tr("%1. %2").arg(place + 1).arg(rank.name), mean,
                                   QStringLiteral("%1 … %2").arg(shortNumber(rank.least), shortNumber(rank.most)),
                                   tr("%1 of %2").arg(rank.firsts).arg(rank.errors.size()), testText(rank.model)};
        for (int column = 0; column < columnCount; ++column) {
            auto *item = new QTableWidgetItem(texts[column]);
            item->setToolTip(exact.join('\n'));
            if (column == modelColumn)
                item->setData(Qt::DecorationRole, QColor(modelLook(runs.front().experiment->models, rank.model).colour));
            ranking_->setItem(static_cast<int>(place), column, item);
        }
    }
    ranking_->verticalHeader()->hide();
    rankingCard_->setVisible(!ranks.empty());
    placeRanking();
    rankingHint_->setText(rankingNote(runs));
}

} // namespace sluice
