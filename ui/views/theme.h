#pragma once

#include <QColor>
#include <QPalette>
#include <QString>
#include <QVariant>

class QWidget;

namespace sluice {

/// The colours of everything that is not data: neutral, so that a colour in a plot means something.
struct Theme {
    bool dark = false;
    QColor window;    ///< behind the cards
    QColor card;      ///< cards, bars and plots
    QColor border;    ///< one pixel around cards and controls
    QColor text;      ///< titles, numbers, the target's line
    QColor secondary; ///< labels, axis titles, hints
    QColor pale;      ///< lines and bars of a plot that stand behind the others; still 3 : 1 on a card (WCAG 2.1, 1.4.11)
    QColor grid;      ///< inside plots
    QColor button;    ///< the one button that matters, and what is switched on
    QColor onButton;  ///< text upon it
    QColor hover;     ///< a control under the pointer
    QColor track;     ///< of sliders and of the progress bar
    QColor filled;    ///< the done part of the progress bar
    QColor disabled;  ///< words and signs of a control that cannot be used now
    QColor focus;     ///< ring around what has the keyboard
    QColor focusOn;   ///< likewise on what is filled with `button`
    QColor alarm;     ///< what is wrong; never without a sign or words
    QColor whatIf;    ///< what is said of what-ifs; never without a ◆
};

const Theme &theme(bool dark);
const Theme &themeOf(const QWidget &widget); ///< the one whose palette it has

/// For the Fusion style, which draws what the style sheet leaves alone.
QPalette palette(const Theme &theme);

/// Roles are dynamic properties of the widgets: `card`, `bar`, `role` = "title" | "chart-title" | "hint" | "number" | "second-number",
/// `primary` on a button, `segment` = "first" | "middle" | "last" on the parts of a switch, `idle` on a scroll bar that has nothing to
/// scroll.
QString styleSheet(const Theme &theme);

/// Sets such a property of a widget that is seen already: style sheets look at properties once.
void setRole(QWidget &widget, const char *property, const QVariant &value);

} // namespace sluice
