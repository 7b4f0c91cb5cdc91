#include "ui/views/own_keys.h"

#include <QKeyEvent>
#include <QWidget>

namespace sluice {

OwnKeys::OwnKeys(QWidget *widget) : QObject(widget)
{
    widget->installEventFilter(this);
}

bool OwnKeys::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride)
        return QObject::eventFilter(object, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool plain = (key->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == 0;
    const bool moves = key->key() >= Qt::Key_Home && key->key() <= Qt::Key_PageDown;
    const bool letter = !key->text().isEmpty() && key->text().front().isPrint();
    if (plain && (moves || letter))
        event->accept();
    return false;
}

} // namespace sluice
