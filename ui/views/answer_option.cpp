#include "ui/views/answer_option.h"

#include "ui/views/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QRadioButton>
#include <QVBoxLayout>
#include <algorithm>

namespace sluice {

AnswerOption::AnswerOption(QWidget *parent)
    : QWidget(parent), button_(new QRadioButton(this)), text_(new QLabel(this)), right_(new QLabel(this)),
      above_(new QSpacerItem(0, 0))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    for (QLabel *label : {text_, right_}) {
        label->setProperty("answer", true);
        label->setWordWrap(true);
        words->addWidget(label);
    }
    right_->setProperty("right", true);
    button_->setProperty("answer", true);
    auto *beside = new QVBoxLayout;
    beside->setSpacing(0);
    beside->addItem(above_);
    beside->addWidget(button_);
    beside->addStretch(1);
    row->addLayout(beside);
    row->addLayout(words, 1);
}

void AnswerOption::show(const QString &text, bool open, bool right)
{
    text_->setText(text);
    right_->setText(tr("✓ as it is here"));
    right_->setVisible(right);
    button_->setAccessibleName(right ? tr("%1, ✓ as it is here").arg(text) : text);
    button_->setEnabled(open);
    setCursor(open ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setRole(*text_, "right", right);
    setRole(*text_, "over", !open && !right && !button_->isChecked());
    setRole(*text_, "chosen", !open && button_->isChecked());
}

bool AnswerOption::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest) // of another text or font
        align();
    return QWidget::event(event);
}

/// Chinese lines are higher than the button's own.
void AnswerOption::align()
{
    const int line = text_->fontMetrics().size(Qt::TextSingleLine, text_->text()).height();
    const int above = std::max(0, (line - button_->sizeHint().height()) / 2);
    if (above == above_->sizeHint().height())
        return;
    above_->changeSize(0, above, QSizePolicy::Minimum, QSizePolicy::Fixed);
    layout()->invalidate();
}

QString AnswerOption::text() const
{
    return button_->accessibleName();
}

void AnswerOption::mousePressEvent(QMouseEvent *event)
{
    event->accept(); // and the release comes here
}

void AnswerOption::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        button_->click(); // of one that is shut, nothing
}

} // namespace sluice
