#include "ui/views/banner.h"

#include "ui/models/error_text.h"
#include "ui/views/explained.h"
#include "ui/views/icons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace sluice {

Banner::Banner(QWidget *parent) : QFrame(parent), text_(new QLabel(this)), close_(new QPushButton(this))
{
    setProperty("banner", true);
    setObjectName("banner");
    setExplained(this, Explained::message);
    setExplained(close_, Explained::message);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 4, 6, 4);
    text_->setWordWrap(true);
    text_->setTextFormat(Qt::PlainText);
    text_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    close_->setProperty("flat-text", true);
    close_->setObjectName("closeBanner");
    retranslate();
    row->addWidget(text_, 1);
    row->addWidget(close_);
    connect(close_, &QPushButton::clicked, this, &QWidget::hide);
    hide();
}

/// Shown or hidden in its window, whether that is seen or not.
bool Banner::event(QEvent *event)
{
    if (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent)
        emit seen(event->type() == QEvent::ShowToParent);
    return QFrame::event(event);
}

void Banner::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void Banner::retranslate()
{
    close_->setAccessibleName(tr("Close this message"));
    close_->setToolTip(close_->accessibleName());
    const QString sentence = said_ ? errorText(*said_) : QString();
    text_->setText(sentence);
    setAccessibleName(sentence);
}

void Banner::say(const Sentence &sentence)
{
    said_ = sentence;
    retranslate();
    show();
}

QString Banner::sentence() const
{
    return isHidden() ? QString() : text_->text();
}

void Banner::setIconColour(const QColor &colour)
{
    close_->setIcon(icon(Glyph::close, colour));
}

} // namespace sluice
