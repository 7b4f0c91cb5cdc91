#include "ui/views/compare_page.h"

#include "ui/models/projection.h"
#include "ui/views/batch_strip.h"
#include "ui/views/cards_area.h"
#include "ui/views/model_card.h"
#include "ui/views/output_card.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <algorithm>

namespace sluice {

namespace {

constexpr int highestBottom = 330; // on a large screen the outputs grow
constexpr int leastOutputs = 245;  // of their card: a plot that can be read, and what stands above it
constexpr int leastTold = 228;     // likewise, above what a step of a scene says
constexpr int leastBottom = 140;   // of the cards, or losses beside them have no curve

} // namespace

void ComparePage::setProjected(bool projected)
{
    projected_ = projected;
    sheet_ = 0;
    output_->setProjected(projected);
    if (state_.task)
        showWords();
    arrange();
    emit sheetsChanged();
}

void ComparePage::setTold(bool told)
{
    toldBelow_ = told;
    arrange();
}

void ComparePage::setSheet(int sheet)
{
    sheet_ = sheet;
    arrange();
}

void ComparePage::arrange()
{
    const auto models = static_cast<int>(cards_.size());
    const bool answers = projected_ && sheet_ == 0;
    const bool losses = projected_ && sheet_ == 1;
    const bool cards = !losses && (!projected_ || models < mostProjectedPanels); // and the outputs
    output_->setVisible(!losses);
    output_->setMinimumHeight(toldBelow_ ? leastTold : 0);
    bottom_->setVisible((!answers || cards) && !residualsNeedAll());
    for (QWidget *card : {lossCard_, wordsCard_})
        card->setVisible(!answers);
    for (ModelCardView *card : cards_) {
        card->setVisible(cards);
        card->setBrief(toldBelow_);
    }
    for (QWidget *control : std::initializer_list<QWidget *>{batch_, logarithmic_, seconds_, allMeasures_})
        control->setVisible(!projected_);
    letCardsScroll(!projected_);
    const int frame = projected_ ? 0 : 1; // about what has the focus
    besideLoss_->setContentsMargins(frame, 0, frame, 0);
    bottom_->setMaximumHeight(losses ? QWIDGETSIZE_MAX : highestBottom);
    below_->setDirection(losses ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    column_->setContentsMargins(12, projected_ ? 2 : 4, 12, projected_ ? 2 : 6); // of a projector's page the plot has a third
    column_->setStretchFactor(output_, 10);
    column_->setStretchFactor(bottom_, losses ? 10 : 0);
    const int share = models > 2 ? 6 : 9;                    // cards need more of the width where there are many
    below_->setStretch(0, answers ? 0 : losses ? 1 : share); // what is not there takes no room
    below_->setStretch(1, losses ? 0 : 20 - share);
    besideLoss_->setStretch(0, cards ? 1 : 0); // the words have the height that they need
}

void ComparePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (bottom_->isHidden() == residualsNeedAll())
        shareRoom();
    else
        arrange();
}

/// On a projector nothing scrolls: words in as many lines as they take.
QSize ComparePage::minimumSizeHint() const
{
    const QSize least = QWidget::minimumSizeHint();
    return projected_ ? least.expandedTo({0, layout()->totalMinimumHeightForWidth(width())}) : least;
}

int ComparePage::roomBelow() const
{
    const QMargins margins = column_->contentsMargins();
    const int others = margins.top() + margins.bottom() + 2 * column_->spacing() + batch_->sizeHint().height() + leastOutputs;
    return height() - others - output_->residualsHeight();
}

bool ComparePage::residualsNeedAll() const
{
    return output_->residualsHeight() > 0 && roomBelow() < leastBottom;
}

/// Cards that need more than the outputs leave of the page scroll,
void ComparePage::shareRoom()
{
    cardsArea_->setRoom(std::min(roomBelow(), highestBottom));
}

/// but a projector's stand on the page itself, which has one sheet more for what has no room.
void ComparePage::letCardsScroll(bool scroll)
{
    shareRoom();
    if (scroll == (cardsArea_->widget() != nullptr))
        return;
    if (scroll) {
        below_->replaceWidget(beside_, cardsArea_);
        cardsArea_->setWidget(beside_);
    } else {
        below_->replaceWidget(cardsArea_, cardsArea_->takeWidget());
    }
    cardsArea_->setVisible(scroll);
    beside_->show();
}

} // namespace sluice
