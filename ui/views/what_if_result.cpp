#include "ui/views/what_if_result.h"

#include "ui/models/answer.h"
#include "ui/models/error_text.h"

#include <QEvent>

namespace sluice {

WhatIfResult::WhatIfResult(QWidget *parent) : QLabel(parent)
{
    setObjectName("whatIfResult");
    setWordWrap(true);
    write();
}

void WhatIfResult::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        write();
}

void WhatIfResult::show(const ViewState &state, const InsideContent &content)
{
    losses_ = content.losses;
    classes_ = state.task && !state.task->classes().empty();
    otherInputs_ = content.otherInputs;
    const QString sheet = QStringLiteral("font-weight: 600; color: %1").arg(QColor(whatIfColourOn(state.dark)).name());
    if (styleSheet() != sheet)
        setStyleSheet(sheet);
    write();
}

void WhatIfResult::showEffects(const std::vector<WhatIfEffect> &effects)
{
    effects_ = effects;
    write();
}

void WhatIfResult::showWaiting()
{
    effects_ = WhatIfWaiting();
    write();
}

void WhatIfResult::showProblem(const Sentence &why)
{
    effects_ = why;
    write();
}

void WhatIfResult::forgetProblem()
{
    if (std::holds_alternative<Sentence>(effects_))
        effects_ = {};
}

/// In the window's language, as it is now.
QString WhatIfResult::effectsText() const
{
    if (std::holds_alternative<WhatIfWaiting>(effects_))
        return tr("◆ computing the whole part …");
    if (const auto *why = std::get_if<Sentence>(&effects_))
        return errorText(*why);
    QStringList lines;
    if (const auto *effects = std::get_if<std::vector<WhatIfEffect>>(&effects_))
        for (const WhatIfEffect &effect : *effects)
            lines << QStringLiteral("◆ ") + effectText(effect);
    return lines.join('\n');
}

QString WhatIfResult::lossText(const SampleLoss &loss, const QString &change) const
{
    return (classes_ ? tr("%1, log loss of this sample: %2") : tr("%1, squared error of this sample: %2"))
        .arg(loss.model, change);
}

/// All numbers with all their digits.
QString WhatIfResult::exactText() const
{
    QStringList lines;
    for (const SampleLoss &loss : losses_)
        lines << lossText(loss, exactChangeText(loss.before, loss.after));
    if (const auto *effects = std::get_if<std::vector<WhatIfEffect>>(&effects_))
        for (const WhatIfEffect &effect : *effects)
            lines << exactEffectText(effect);
    return lines.join('\n');
}

void WhatIfResult::write()
{
    setAccessibleName(tr("What the what-ifs do to the losses"));
    QStringList lines;
    for (const SampleLoss &loss : losses_)
        lines << QStringLiteral("◆ ") + lossText(loss, changeText(loss.before, loss.after));
    if (otherInputs_)
        lines << tr("The loss is measured against the recorded target; other inputs may have another right answer.");
    setVisible(!lines.isEmpty() || std::holds_alternative<Sentence>(effects_));
    if (const QString effects = effectsText(); !effects.isEmpty())
        lines << effects;
    setText(lines.join('\n'));
    setToolTip(exactText());
    setAccessibleDescription(QStringList({text(), toolTip()}).join('\n'));
}

} // namespace sluice
