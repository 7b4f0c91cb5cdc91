#include "ui/views/let_through.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSlider>

namespace sluice {

namespace {

/// The text field that would take the key: a number field has one inside.
const QLineEdit *fieldOf(const QObject *object)
{
    const auto *own = qobject_cast<const QLineEdit *>(object);
    return own ? own : object->findChild<const QLineEdit *>(QString(), Qt::FindDirectChildrenOnly);
}

bool undoesNothing(const QObject *object, const QKeyEvent &key)
{
    const bool undo = key.matches(QKeySequence::Undo), redo = key.matches(QKeySequence::Redo);
    const QLineEdit *field = undo || redo ? fieldOf(object) : nullptr;
    return field && !(undo ? field->isUndoAvailable() : field->isRedoAvailable());
}

bool holdsAValue(const QObject *object)
{
    return qobject_cast<const QAbstractSpinBox *>(object) || qobject_cast<const QComboBox *>(object) ||
           qobject_cast<const QSlider *>(object);
}

bool hasMoreThanIsSeen(const QWidget &widget)
{
    const auto *area = qobject_cast<const QScrollArea *>(&widget);
    return area && area->verticalScrollBar()->maximum() > area->verticalScrollBar()->minimum();
}

bool standsInWhatScrolls(const QWidget &widget)
{
    const QWidget *around = widget.parentWidget();
    while (around && !hasMoreThanIsSeen(*around))
        around = around->isWindow() ? nullptr : around->parentWidget();
    return around;
}

/// A slider keeps the focus once it is dragged; a field or a list is chosen to be changed.
bool leavesTheWheel(const QWidget &widget)
{
    const bool chosen = widget.hasFocus() && !qobject_cast<const QSlider *>(&widget);
    return holdsAValue(&widget) && !chosen && standsInWhatScrolls(widget);
}

/// In a group of buttons of which one is chosen these keys choose another.
bool wouldMoveTheFocus(const QObject *object, const QKeyEvent &key)
{
    const auto *button = qobject_cast<const QPushButton *>(object);
    return button && !button->autoExclusive() && !button->group() && (key.key() == Qt::Key_Up || key.key() == Qt::Key_Down);
}

} // namespace

LetThrough::LetThrough(QWidget *window) : QObject(window), window_(window)
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool LetThrough::eventFilter(QObject *object, QEvent *event)
{
    if (!object->isWidgetType())
        return false;
    auto &widget = static_cast<QWidget &>(*object);
    bool lets = false;
    switch (event->type()) {
    case QEvent::Show: // or the wheel would choose it first
        if (holdsAValue(object) && widget.focusPolicy() == Qt::WheelFocus)
            widget.setFocusPolicy(Qt::StrongFocus);
        return false;
    case QEvent::Wheel:
        lets = leavesTheWheel(widget);
        break;
    case QEvent::ShortcutOverride:
        lets = undoesNothing(object, static_cast<const QKeyEvent &>(*event));
        break;
    case QEvent::KeyPress:
        lets = widget.window() == window_ && wouldMoveTheFocus(object, static_cast<const QKeyEvent &>(*event));
        break;
    default:
        return false;
    }
    if (lets)
        event->ignore();
    return lets;
}

} // namespace sluice
