#include "ui/views/answer_option.h"

#include "ui/views/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QRadioButton>
#include <QVBoxLayout>

namespace sluice {

AnswerOption::AnswerOption(QWidget *parent)
    : QWidget(parent), button_(new QRadioButton(this)), text_(new QLabel(this)), right_(new QLabel(this))
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
    row->addWidget(button_, 0, Qt::AlignTop);
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
