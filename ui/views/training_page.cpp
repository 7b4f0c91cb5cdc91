#include "ui/views/training_page.h"

#include "ui/views/atlas_card.h"
#include "ui/views/distribution_card.h"
#include "ui/views/norm_card.h"

#include <QGridLayout>

namespace sluice {

TrainingPage::TrainingPage(QWidget *parent)
    : QWidget(parent), atlas_(new AtlasCard(this)), distributions_(new DistributionCard(this)), norms_(new NormCard(this))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(12, 8, 12, 10);
    grid->setSpacing(8);
    grid->addWidget(atlas_, 0, 0, 2, 1);
    grid->addWidget(distributions_, 0, 1);
    grid->addWidget(norms_, 1, 1);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 2);
    grid->setRowStretch(0, 1);
    grid->setRowStretch(1, 1);
    connect(atlas_, &AtlasCard::selectionEdited, this, &TrainingPage::selectionEdited);
    connect(atlas_, &AtlasCard::epochPicked, this, &TrainingPage::epochPicked);
    connect(distributions_, &DistributionCard::epochPicked, this, &TrainingPage::epochPicked);
    connect(norms_, &NormCard::epochPicked, this, &TrainingPage::epochPicked);
}

void TrainingPage::show(const ViewState &state)
{
    atlas_->show(state);
    distributions_->show(state);
    norms_->show(state);
}

} // namespace sluice
