#pragma once

class QAction;
class QWidget;

namespace sluice {

/// A new action of a widget; it is called by `text`, marked for translation in `context`, in whatever language the window has.
QAction *addNamedAction(QWidget &widget, const char *context, const char *text);

} // namespace sluice
