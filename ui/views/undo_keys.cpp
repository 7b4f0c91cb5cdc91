#include "ui/views/undo_keys.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QWidget>

namespace sluice {

namespace {

/// The text field that would take the key: a number field has one inside.
const QLineEdit *fieldOf(const QObject *object)
{
    const auto *own = qobject_cast<const QLineEdit *>(object);
    return own ? own : object->findChild<const QLineEdit *>(QString(), Qt::FindDirectChildrenOnly);
}

} // namespace

UndoKeys::UndoKeys(QObject *parent) : QObject(parent)
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool UndoKeys::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride || !object->isWidgetType())
        return false;
    const auto &key = static_cast<const QKeyEvent &>(*event);
    const bool undo = key.matches(QKeySequence::Undo), redo = key.matches(QKeySequence::Redo);
    const QLineEdit *field = undo || redo ? fieldOf(object) : nullptr;
    if (!field || (undo ? field->isUndoAvailable() : field->isRedoAvailable()))
        return false;
    event->ignore();
    return true;
}

} // namespace sluice
