#pragma once

#include <QPoint>

class QWidget;

namespace sluice {

struct PlaceInWidget {
    QWidget *widget;
    QPoint place;
};

/// The innermost widget at a place of another one, also of one that shows a scene with widgets in it.
PlaceInWidget innermostAt(QWidget &widget, const QPoint &place);

/// What has the keyboard, also in a scene; null where nothing has it.
QWidget *focusedWidget();

/// What it stands in or was opened from, out of a scene into its view; null for the outermost window.
QWidget *widgetAbove(const QWidget &widget);

} // namespace sluice
