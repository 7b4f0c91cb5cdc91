#include "ui/views/let_through.h"

#include <QAbstractSpinBox>
#include <QButtonGroup>
#include <QComboBox>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSlider>
#include <algorithm>

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

bool isPartOfASwitch(const QAbstractButton &button)
{
    return button.isCheckable() && (button.group() ? button.group()->exclusive() : button.autoExclusive());
}

/// Those that can be chosen, from left to right, or from above down.
QList<QAbstractButton *> partsOf(const QAbstractButton &button)
{
    QList<QAbstractButton *> parts =
        button.group() ? button.group()->buttons()
                       : button.parentWidget()->findChildren<QAbstractButton *>(QString(), Qt::FindDirectChildrenOnly);
    parts.removeIf([&](const QAbstractButton *each) {
        return !each->isVisible() || !each->isEnabled() || !isPartOfASwitch(*each) || each->group() != button.group();
    });
    std::ranges::sort(parts, {}, [](const QAbstractButton *each) {
        const QPoint place = each->mapTo(each->window(), QPoint());
        return std::pair(place.y(), place.x());
    });
    return parts;
}

/// −1 and 1 for the keys that go back and on, else 0.
int directionOf(int key)
{
    const bool back = key == Qt::Key_Left || key == Qt::Key_Up, on = key == Qt::Key_Right || key == Qt::Key_Down;
    return back ? -1 : on ? 1 : 0;
}

void chooseBeside(QAbstractButton &button, int by)
{
    const QList<QAbstractButton *> parts = partsOf(button);
    const qsizetype place = parts.indexOf(&button);
    if (place < 0 || parts.size() < 2)
        return;
    QAbstractButton *next = parts[(place + by + parts.size()) % parts.size()];
    next->setFocus(Qt::TabFocusReason);
    next->click();
}

} // namespace

LetThrough::LetThrough(QWidget *window) : QObject(window), window_(window)
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool LetThrough::goesAlongASwitch(QObject *object, const QKeyEvent &key) const
{
    const auto *button = qobject_cast<QPushButton *>(object);
    const bool sideways = key.key() == Qt::Key_Left || key.key() == Qt::Key_Right;
    return button && button->window() == window_ && isPartOfASwitch(*button) && directionOf(key.key()) != 0 &&
           key.modifiers() == Qt::NoModifier && (byTab_ || !sideways);
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
    case QEvent::FocusIn: {
        const Qt::FocusReason reason = static_cast<const QFocusEvent &>(*event).reason();
        byTab_ = reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason;
        return false;
    }
    case QEvent::ShortcutOverride:
        if (goesAlongASwitch(object, static_cast<const QKeyEvent &>(*event))) {
            event->accept();
            return true;
        }
        lets = undoesNothing(object, static_cast<const QKeyEvent &>(*event));
        break;
    case QEvent::KeyPress:
        if (const auto &key = static_cast<const QKeyEvent &>(*event); goesAlongASwitch(object, key)) {
            chooseBeside(static_cast<QAbstractButton &>(*object), directionOf(key.key()));
            return true;
        }
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
