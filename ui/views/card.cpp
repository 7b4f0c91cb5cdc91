#include "ui/views/card.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace sluice {

Card::Card(QWidget *parent) : QFrame(parent), column_(new QVBoxLayout(this))
{
    setProperty("card", true);
    column_->setContentsMargins(14, 9, 14, 9);
    column_->setSpacing(4);
}

QLabel *makeLabel(const char *role, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setProperty("role", role);
    return label;
}

QComboBox *makeChoice(QWidget *parent)
{
    constexpr int widest = 260;
    auto *box = new QComboBox(parent);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    box->setMaximumWidth(widest);
    return box;
}

QPushButton *makeFlatButton(const QString &text, const QString &name, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setProperty("flat-text", true);
    button->setAccessibleName(name);
    button->setToolTip(name);
    return button;
}

QFormLayout *makeForm(QWidget *parent)
{
    auto *form = new QFormLayout(parent);
    form->setHorizontalSpacing(10);
    form->setVerticalSpacing(4);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    return form;
}

} // namespace sluice
