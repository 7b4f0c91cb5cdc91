#include "ui/views/help_button.h"

#include "ui/views/embedding.h"
#include "ui/views/explainer.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace sluice {

HelpButton::HelpButton(Explained view, QWidget *parent) : QPushButton(QStringLiteral("?"), parent), view_(view)
{
    setProperty("flat-text", true);
    setProperty("help", true);
    connect(this, &QPushButton::clicked, this, &HelpButton::explain);
    retranslate();
}

void HelpButton::setView(Explained view)
{
    view_ = view;
    retranslate();
}

void HelpButton::retranslate()
{
    setAccessibleName(tr("What am I seeing? %1").arg(explanation(view_).title));
    setAccessibleDescription(explanation(view_).simple);
    setToolTip(tr("What am I seeing?"));
}

void HelpButton::changeEvent(QEvent *event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void HelpButton::explain()
{
    for (const QWidget *above = this; above; above = widgetAbove(*above))
        if (auto *explainer = above->findChild<Explainer *>(QString(), Qt::FindDirectChildrenOnly)) {
            explainer->explain(this, rect().bottomLeft());
            return;
        }
}

QHBoxLayout *withHelp(QLabel *title, Explained view)
{
    auto *head = new QHBoxLayout;
    title->setWordWrap(true);
    head->addWidget(title, 1);
    head->addWidget(new HelpButton(view, title->parentWidget()));
    return head;
}

} // namespace sluice
