#include "ui/views/training_page.h"

#include "ui/views/atlas_card.h"
#include "ui/views/distribution_card.h"
#include "ui/views/learning_card.h"
#include "ui/views/norm_card.h"

#include <QGridLayout>
#include <QVBoxLayout>
#include <algorithm>
#include <array>
#include <utility>

namespace sluice {

TrainingPage::TrainingPage(QWidget *parent)
    : QWidget(parent), atlas_(new AtlasCard(this)), distributions_(new DistributionCard(this)), norms_(new NormCard(this)),
      learning_(new LearningCard(this)), grid_(new QGridLayout(this))
{
    grid_->setContentsMargins(12, 8, 12, 10);
    grid_->setSpacing(8);
    auto *right = new QVBoxLayout; // a grid's rows would lose the space between cards whose height depends on their width
    right->setSpacing(grid_->spacing());
    right->addWidget(distributions_, 1);
    right->addWidget(norms_, 1);
    grid_->addWidget(atlas_, 0, 0);
    grid_->addLayout(right, 0, 1);
    grid_->addWidget(learning_, 0, 1);
    connect(atlas_, &AtlasCard::selectionEdited, this, &TrainingPage::selectionEdited);
    connect(atlas_, &AtlasCard::epochPicked, this, &TrainingPage::epochPicked);
    connect(atlas_, &AtlasCard::sheetsChanged, this, &TrainingPage::sheetsChanged);
    connect(distributions_, &DistributionCard::epochPicked, this, &TrainingPage::epochPicked);
    connect(norms_, &NormCard::epochPicked, this, &TrainingPage::epochPicked);
    showCards();
}

void TrainingPage::show(const ViewState &state)
{
    atlas_->show(state);
    distributions_->show(state);
    norms_->show(state);
    if (!state.expert)
        learning_->show(state);
    if (const bool other = std::exchange(expert_, state.expert) != state.expert; other || projected_)
        showCards(); // the model may have no gates
}

void TrainingPage::setProjected(bool projected)
{
    projected_ = projected;
    card_ = 0;
    atlas_->setProjected(projected);
    showCards();
    emit sheetsChanged();
}

void TrainingPage::setSheet(int sheet)
{
    card_ = std::max(0, sheet - atlas_->sheets() + 1);
    atlas_->setSheet(card_ == 0 ? sheet : 0);
    showCards();
}

int TrainingPage::sheets() const
{
    return projected_ ? atlas_->sheets() + static_cast<int>(cards().size()) - 1 : 1;
}

int TrainingPage::sheet() const
{
    return shownCard() == 0 ? atlas_->sheet() : atlas_->sheets() + shownCard() - 1;
}

int TrainingPage::shownCard() const
{
    return atlas_->sheets() == 0 ? std::max(card_, 1) : card_;
}

std::array<QWidget *, 3> TrainingPage::cards() const
{
    return {atlas_, distributions_, norms_};
}

/// All of them, or one that has the whole page.
void TrainingPage::showCards()
{
    const bool all = !projected_;
    const auto each = cards();
    for (size_t card = 0; card < each.size(); ++card)
        each[card]->setVisible(all ? expert_ || each[card] == atlas_ : static_cast<int>(card) == shownCard());
    learning_->setVisible(all && !expert_);
    const bool atlas = !atlas_->isHidden();
    grid_->setColumnStretch(0, all ? 3 : atlas ? 1 : 0); // what is not there takes no room
    grid_->setColumnStretch(1, all ? 2 : atlas ? 0 : 1);
}

} // namespace sluice
