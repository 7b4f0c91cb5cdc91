#include "ui/views/recovery_bar.h"

#include "ui/views/icons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace sluice {

RecoveryBar::RecoveryBar(QWidget *parent)
    : QFrame(parent), text_(new QLabel(this)), open_(new QPushButton(this)), discard_(new QPushButton(this)),
      later_(new QPushButton(this))
{
    setProperty("banner", true);
    setObjectName("recovery");
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 4, 6, 4);
    text_->setObjectName("recoveryText");
    text_->setWordWrap(true);
    text_->setTextFormat(Qt::PlainText);
    open_->setObjectName("recover");
    discard_->setObjectName("discardLeftOver");
    later_->setObjectName("recoverLater");
    later_->setProperty("flat-text", true);
    row->addWidget(text_, 1);
    for (QPushButton *button : {open_, discard_, later_})
        row->addWidget(button);
    connect(open_, &QPushButton::clicked, this, [this] { emit openAskedFor(takeFirst()); });
    connect(discard_, &QPushButton::clicked, this, [this] { emit discarded(takeFirst()); });
    connect(later_, &QPushButton::clicked, this, [this] { takeFirst(); });
    retranslate();
    hide();
}

void RecoveryBar::offer(const std::vector<LeftOver> &leftOvers)
{
    leftOvers_ = leftOvers;
    showFirst();
}

void RecoveryBar::setWaiting(bool waiting)
{
    waiting_ = waiting;
    showFirst();
}

LeftOver RecoveryBar::takeFirst()
{
    LeftOver first = std::move(leftOvers_.front());
    leftOvers_.erase(leftOvers_.begin());
    showFirst();
    return first;
}

void RecoveryBar::showFirst()
{
    setVisible(!leftOvers_.empty() && !waiting_);
    if (leftOvers_.empty())
        return;
    text_->setText(leftOverText(leftOvers_.front()));
    setAccessibleName(text_->text());
}

void RecoveryBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void RecoveryBar::retranslate()
{
    open_->setText(tr("Open"));
    open_->setAccessibleName(tr("Open what was left over"));
    open_->setToolTip(tr("As a session without a name, which goes on where it was"));
    discard_->setText(tr("Discard"));
    discard_->setAccessibleName(tr("Discard what was left over"));
    discard_->setToolTip(tr("Its file is removed"));
    later_->setAccessibleName(tr("Decide about what was left over at the next start"));
    later_->setToolTip(tr("Later: it is offered again at the next start"));
    if (!leftOvers_.empty())
        showFirst();
}

void RecoveryBar::setIconColour(const QColor &colour)
{
    later_->setIcon(icon(Glyph::close, colour));
}

} // namespace sluice
