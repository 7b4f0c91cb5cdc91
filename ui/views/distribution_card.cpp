#include "ui/views/distribution_card.h"

#include "ui/models/error_text.h"
#include "ui/models/gate_atlas.h"
#include "ui/views/distribution_plot.h"
#include "ui/views/help_button.h"
#include "ui/views/map_choice.h"

#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>

namespace sluice {

DistributionCard::DistributionCard(QWidget *parent)
    : Card(parent), title_(makeLabel("chart-title", this)), hint_(makeLabel("hint", this)), kinds_(new QComboBox(this)),
      partNames_(new QComboBox(this)), samples_(new QComboBox(this)), shows_(new MapChoice(this)),
      plot_(new DistributionPlot(this)), nothing_(new QLabel(this)), histograms_(distributionWork, [this] {
          refresh();
          emit answered();
      })
{
    layOut();
    connect(plot_, &DistributionPlot::epochPicked, this, &DistributionCard::epochPicked);
    connect(kinds_, &QComboBox::activated, this, [this] {
        showParts();
        ask();
    });
    for (QComboBox *choice : {partNames_, samples_})
        connect(choice, &QComboBox::activated, this, &DistributionCard::ask);
    connect(shows_, &MapChoice::activated, this, &DistributionCard::showMap);
    retranslate();
}

void DistributionCard::layOut()
{
    auto *head = new QHBoxLayout;
    head->addWidget(title_);
    head->addStretch();
    head->addWidget(kinds_);
    head->addWidget(new HelpButton(Explained::histograms, this));
    auto *choices = new QHBoxLayout;
    choices->addWidget(partNames_, 1);
    choices->addWidget(samples_);
    choices->addWidget(shows_);
    partNames_->setMinimumContentsLength(12);
    partNames_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    nothing_->setAlignment(Qt::AlignCenter);
    column()->addLayout(head);
    column()->addLayout(choices);
    hint_->setWordWrap(true);
    column()->addWidget(hint_);
    column()->addWidget(plot_, 1);
    column()->addWidget(nothing_, 1);
    plot_->setMinimumSize(200, 110);
}

void DistributionCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    drawn_ = {};
    showParts();
    ask();
}

/// The items are filled anew, in the order of DistributionOf; what was chosen stays.
void DistributionCard::retranslate()
{
    const auto fill = [](QComboBox &box, const QStringList &names) {
        const int chosen = std::max(0, box.currentIndex());
        box.clear();
        box.addItems(names);
        box.setCurrentIndex(chosen);
    };
    plot_->setName(tr("Histograms"));
    title_->setText(tr("Histograms over the epochs"));
    fill(*kinds_, {tr("weights"), tr("gradients"), tr("activations")});
    fill(*samples_, {tr("of the picked sample"), tr("of a training batch")});
    kinds_->setAccessibleName(tr("What the histograms count"));
    partNames_->setAccessibleName(tr("Layer or tensor of the histograms"));
    samples_->setAccessibleName(tr("Samples whose loss the gradient is of"));
}

DistributionOf DistributionCard::of() const
{
    return static_cast<DistributionOf>(kinds_->currentIndex());
}

/// The same list keeps the choice; another one begins with the picked model's first part.
void DistributionCard::showParts()
{
    auto parts = distributionParts(state_, of());
    samples_->setVisible(of() == DistributionOf::gradients);
    if (parts == parts_)
        return;
    parts_ = std::move(parts);
    partNames_->clear();
    for (const DistributionPart &part : parts_)
        partNames_->addItem(part.name);
    const auto first = std::ranges::find(parts_, state_.selection.model, &DistributionPart::model);
    if (first != parts_.end())
        partNames_->setCurrentIndex(static_cast<int>(first - parts_.begin()));
}

void DistributionCard::show(const ViewState &state)
{
    state_ = state;
    plot_->setDark(state.dark);
    showParts();
    ask();
}

void DistributionCard::ask()
{
    moments_.clear();
    question_.reset();
    const int chosen = partNames_->currentIndex();
    if (chosen >= 0 && chosen < static_cast<int>(parts_.size()))
        question_ = distributionQuestion(state_, of(), parts_[static_cast<size_t>(chosen)], samples_->currentIndex() == 1);
    if (question_) {
        moments_ = distributionMoments(state_);
        std::vector<SnapshotPtr> snapshots;
        for (const Moment &moment : moments_)
            snapshots.push_back(moment[question_->part.model]);
        histograms_.ask(*question_, snapshots);
    }
    refresh();
}

const DistributionMap *DistributionCard::map() const
{
    return nothing_->isHidden() && plot_->map().nothing.isEmpty() ? &plot_->map() : nullptr;
}

void DistributionCard::refresh()
{
    const auto idle = question_ ? idleWhatIfs(*question_, state_.selection.whatIfs) : QString();
    Drawn wanted{question_, moments_, histograms_.foundCount(), idle};
    if (question_ && wanted == drawn_)
        return plot_->showCursor(shownWeightsEpoch(state_, question_->part.model));
    drawn_ = std::move(wanted);
    map_ = distributionMap(state_, question_.value_or(DistributionQuestion()), moments_, histograms_.found(),
                           histograms_.untouched());
    const bool something = map_.nothing.isEmpty();
    nothing_->setText(map_.nothing);
    nothing_->setVisible(!something);
    plot_->setVisible(something);
    shows_->setVisible(map_.touched());
    showMap();
}

MapShows DistributionCard::shows() const
{
    return shows_->shows();
}

void DistributionCard::setShows(MapShows shows)
{
    shows_->setShows(shows);
    showMap();
}

void DistributionCard::showMap()
{
    QStringList hint = {withSide(map_.subtitle, map_.touched(), shows_->shows()), map_.idle};
    hint.removeAll(QString());
    hint_->setText(histograms_.problem() ? errorText(*histograms_.problem()) : hint.join(QStringLiteral(" · ")));
    hint_->setVisible(!hint_->text().isEmpty());
    if (map_.nothing.isEmpty() && !map_.grid.empty())
        plot_->show(map_, shows_->shows());
}

} // namespace sluice
