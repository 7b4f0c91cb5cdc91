#include "ui/views/text_dialog.h"

#include <QEvent>
#include <QLayout>
#include <algorithm>

namespace sluice {

bool TextDialog::event(QEvent *event)
{
    const bool known = QDialog::event(event);
    const bool sized = event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show;
    if (sized && layout())
        setMinimumHeight(std::max(layout()->totalMinimumSize().height(), layout()->totalHeightForWidth(width())));
    return known;
}

} // namespace sluice
