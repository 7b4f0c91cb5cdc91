#include "ui/views/norm_card.h"

#include "ui/views/help_button.h"
#include "ui/views/norm_plot.h"

#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>

namespace sluice {

namespace {

constexpr std::array kinds = {NormKind::gradient, NormKind::update, NormKind::weight, NormKind::ratio};

} // namespace

NormCard::NormCard(QWidget *parent)
    : Card(parent), title_(makeLabel("chart-title", this)), idle_(makeLabel("hint", this)), kinds_(new QComboBox(this)),
      plot_(new NormPlot(this)), nothing_(new QLabel(this))
{
    auto *head = new QHBoxLayout;
    head->addWidget(title_);
    head->addStretch();
    head->addWidget(kinds_);
    head->addWidget(new HelpButton(Explained::norms, this));
    nothing_->setAlignment(Qt::AlignCenter);
    nothing_->setWordWrap(true);
    idle_->setObjectName("normsIdle");
    idle_->setWordWrap(true);
    column()->addLayout(head);
    column()->addWidget(idle_);
    column()->addWidget(plot_, 1);
    column()->addWidget(nothing_, 1);
    plot_->setMinimumSize(200, 110);
    connect(kinds_, &QComboBox::activated, this, &NormCard::refresh);
    connect(plot_, &NormPlot::epochPicked, this, &NormCard::epochPicked);
    retranslate();
}

void NormCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    refresh();
}

void NormCard::retranslate()
{
    const int chosen = std::max(0, kinds_->currentIndex());
    kinds_->clear();
    for (const NormKind kind : kinds)
        kinds_->addItem(normTitle(kind));
    kinds_->setCurrentIndex(chosen);
    kinds_->setAccessibleName(tr("Which norms are drawn"));
    plot_->setName(tr("Norms of the layers"));
    title_->setText(tr("Norms of each layer"));
}

void NormCard::show(const ViewState &state)
{
    state_ = state;
    plot_->setDark(state.dark);
    refresh();
}

void NormCard::refresh()
{
    const NormContent content = normContent(state_, kinds[static_cast<size_t>(kinds_->currentIndex())]);
    const bool something = content.nothing.isEmpty();
    nothing_->setText(content.nothing);
    nothing_->setVisible(!something);
    plot_->setVisible(something);
    idle_->setText(content.idle);
    idle_->setVisible(!content.idle.isEmpty());
    if (something)
        plot_->show(content, *state_.experiment);
}

} // namespace sluice
