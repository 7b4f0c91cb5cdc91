#include "ui/views/learning_card.h"

#include "ui/models/learning_words.h"
#include "ui/views/help_button.h"
#include "ui/views/loss_plot.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace sluice {

LearningCard::LearningCard(QWidget *parent)
    : Card(parent), title_(makeLabel("chart-title", this)), key_(makeLabel("hint", this)), plot_(new LossPlot(this)),
      words_(makeLabel("words", this))
{
    auto *head = new QHBoxLayout;
    head->addWidget(title_);
    head->addStretch();
    head->addWidget(key_);
    head->addWidget(new HelpButton(Explained::loss, this));
    words_->setObjectName("learningWords");
    words_->setWordWrap(true);
    column()->addLayout(head);
    column()->addWidget(plot_, 1);
    column()->addWidget(words_);
    plot_->setMinimumSize(200, 110);
    retranslate();
}

void LearningCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void LearningCard::retranslate()
{
    title_->setText(tr("Is it learning?"));
    key_->setText(tr("training – –   validation —"));
    plot_->setName(tr("Loss"));
}

void LearningCard::show(const ViewState &state)
{
    if (!state.experiment)
        return;
    plot_->setDark(state.dark);
    const LossContent content = lossContent(state, LossAxis::epochs, true);
    plot_->show(content, *state.experiment, LossAxis::epochs, true);
    words_->setText(learningWords(content));
    words_->setVisible(!words_->text().isEmpty());
}

} // namespace sluice
