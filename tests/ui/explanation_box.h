#pragma once

#include "tests/ui/text_recorder.h"

#include <QApplication>

namespace sluice::testing {

/// The box in which F1 answers; null while there is none.
inline QWidget *explanationBox()
{
    for (QWidget *widget : QApplication::topLevelWidgets())
        if (widget->isVisible() && widget->inherits("QWhatsThat"))
            return widget;
    return nullptr;
}

inline QString boxText()
{
    QString text;
    if (QWidget *box = explanationBox())
        for (const PaintedText &painted : paintedTexts(*box))
            text += painted.text + ' ';
    return text.simplified();
}

} // namespace sluice::testing
