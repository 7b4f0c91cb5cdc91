#pragma once

#include "tests/ui/cut_off.h"

#include <QAbstractSlider>
#include <QAccessible>
#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QRadioButton>
#include <QSpinBox>
#include <QTabBar>
#include <QTextBrowser>
#include <QToolButton>

namespace sluice::testing {

/// A part of a control that has a name and a place among the others by itself.
inline bool isPartOfAnother(const QWidget *widget)
{
    const QWidget *parent = widget->parentWidget();
    return (qobject_cast<const QLineEdit *>(widget) && qobject_cast<const QAbstractSpinBox *>(parent)) ||
           qobject_cast<const QHeaderView *>(widget) || widget->inherits("QComboBoxPrivateContainer") ||
           (parent && parent->inherits("QComboBoxPrivateContainer")) || widget->inherits("QLineEditIconButton") ||
           widget->inherits("QTableCornerButton") || widget->inherits("QScrollBar") || widget->objectName().startsWith("qt_");
}

inline bool isControl(const QWidget *widget)
{
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QAbstractSpinBox *>(widget) ||
           qobject_cast<const QComboBox *>(widget) || qobject_cast<const QAbstractSlider *>(widget) ||
           qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QTextEdit *>(widget) ||
           qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QAbstractItemView *>(widget) ||
           qobject_cast<const QTabBar *>(widget) || qobject_cast<const QCustomPlot *>(widget);
}

inline bool isSeenIn(const QWidget *widget, const QWidget &window)
{
    return widget->window() == window.window() && widget->isVisibleTo(&window) && !widget->visibleRegion().isEmpty();
}

/// What can be used or looked at.
inline QList<QWidget *> thingsIn(const QWidget &window)
{
    QList<QWidget *> things;
    for (QWidget *widget : window.findChildren<QWidget *>())
        if (isSeenIn(widget, window) && isControl(widget) && !isPartOfAnother(widget))
            things << widget;
    return things;
}

inline bool isReachedByTab(const QWidget *widget)
{
    return (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && widget->isEnabled() && !widget->focusProxy();
}

/// All that has to have a name: whatever can have the keyboard, and what only says something.
inline QList<QWidget *> toldIn(const QWidget &window)
{
    QList<QWidget *> told = thingsIn(window);
    for (QWidget *widget : window.findChildren<QWidget *>())
        if (isSeenIn(widget, window) && !isPartOfAnother(widget) && !told.contains(widget) &&
            (isReachedByTab(widget) || qobject_cast<const QProgressBar *>(widget)))
            told << widget;
    return told;
}

/// What a screen reader is to call it.
inline QList<QAccessible::Role> fittingRoles(const QWidget *widget)
{
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
        const auto *push = qobject_cast<const QPushButton *>(widget);
        if (push && push->menu())
            return {QAccessible::ButtonMenu};
        if (button->isCheckable())
            return {button->autoExclusive() ? QAccessible::RadioButton : QAccessible::CheckBox};
        return {QAccessible::Button};
    }
    if (qobject_cast<const QAbstractSpinBox *>(widget))
        return {QAccessible::SpinBox};
    if (qobject_cast<const QComboBox *>(widget))
        return {QAccessible::ComboBox};
    if (qobject_cast<const QAbstractSlider *>(widget))
        return {QAccessible::Slider};
    if (qobject_cast<const QProgressBar *>(widget))
        return {QAccessible::ProgressBar};
    if (qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QPlainTextEdit *>(widget))
        return {QAccessible::EditableText};
    if (qobject_cast<const QTextEdit *>(widget))
        return {QAccessible::EditableText, QAccessible::StaticText};
    if (qobject_cast<const QTabBar *>(widget))
        return {QAccessible::PageTabList};
    if (qobject_cast<const QTreeView *>(widget))
        return {QAccessible::Tree};
    if (qobject_cast<const QListView *>(widget))
        return {QAccessible::List};
    if (qobject_cast<const QAbstractItemView *>(widget))
        return {QAccessible::Table};
    if (qobject_cast<const QCustomPlot *>(widget))
        return {QAccessible::Chart};
    if (qobject_cast<const QLabel *>(widget) || qobject_cast<const QAbstractScrollArea *>(widget))
        return {QAccessible::StaticText};
    return {QAccessible::Graphic, QAccessible::Slider}; // of our own drawing
}

inline QString wrongCells(const QAbstractItemView &view, QAccessibleInterface &thing)
{
    const QAbstractItemModel &model = *view.model();
    QAccessibleTableInterface *table = thing.tableInterface();
    if (!table)
        return "is no table";
    if (qobject_cast<const QTreeView *>(&view)) // as many as are unfolded
        return table->rowCount() > 0 && !table->cellAt(0, 0)->text(QAccessible::Name).isEmpty() ? QString() : "says nothing";
    if (table->rowCount() != model.rowCount(view.rootIndex()) ||
        (qobject_cast<const QTableView *>(&view) && table->columnCount() != model.columnCount()))
        return "has another number of cells";
    for (int row = 0; row < std::min(20, table->rowCount()); ++row)
        for (int column = 0; column < table->columnCount(); ++column) {
            const QString shown = model.index(row, column, view.rootIndex()).data().toString();
            QAccessibleInterface *cell = table->cellAt(row, column);
            if (!shown.isEmpty() && (!cell || !cell->text(QAccessible::Name).contains(shown)))
                return QString("does not say cell %1, %2: %3").arg(row).arg(column).arg(shown);
        }
    return {};
}

inline QString unlessEqual(const QString &said, const QString &value)
{
    return said == value ? QString() : QString("says “%1”, not “%2”").arg(said, value);
}

inline QString unlessSaid(QAccessibleInterface &thing, double value)
{
    QAccessibleValueInterface *said = thing.valueInterface();
    if (!said || !said->currentValue().isValid())
        return "has no value";
    return said->currentValue().toDouble() == value ? QString() : "has another value: " + said->currentValue().toString();
}

/// What is wrong with what is told of what it is set to.
inline QString wrongValue(const QWidget *widget, QAccessibleInterface &thing)
{
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return !button->isCheckable() || (thing.state().checkable && bool(thing.state().checked) == button->isChecked())
                   ? QString()
                   : "does not say whether it is on";
    if (const auto *spin = qobject_cast<const QSpinBox *>(widget))
        return unlessSaid(thing, spin->value());
    if (const auto *spin = qobject_cast<const QDoubleSpinBox *>(widget))
        return unlessSaid(thing, spin->value());
    if (const auto *slider = qobject_cast<const QAbstractSlider *>(widget))
        return unlessSaid(thing, slider->value());
    if (const auto *progress = qobject_cast<const QProgressBar *>(widget))
        return progress->isTextVisible() && !thing.text(QAccessible::Description).contains(progress->text())
                   ? "does not say: " + progress->text()
                   : unlessSaid(thing, progress->value());
    if (const auto *box = qobject_cast<const QComboBox *>(widget))
        return unlessEqual(thing.text(QAccessible::Value), box->currentText());
    if (const auto *line = qobject_cast<const QLineEdit *>(widget))
        return unlessEqual(thing.text(QAccessible::Value), line->text());
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(widget))
        return unlessEqual(thing.text(QAccessible::Value), text->toPlainText());
    if (const auto *text = qobject_cast<const QTextEdit *>(widget))
        return unlessEqual(thing.text(QAccessible::Value), text->toPlainText());
    if (const auto *view = qobject_cast<const QAbstractItemView *>(widget))
        return wrongCells(*view, thing);
    if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
        for (int tab = 0; tab < tabs->count(); ++tab)
            if (!thing.child(tab) || thing.child(tab)->text(QAccessible::Name) != tabs->tabText(tab))
                return "does not say the tab " + tabs->tabText(tab);
        return {};
    }
    const bool drawn = !qobject_cast<const QLabel *>(widget) && !qobject_cast<const QAbstractScrollArea *>(widget);
    const QString own = thing.text(QAccessible::Value) + thing.text(QAccessible::Description);
    return drawn && own.isEmpty() ? "does not say what it shows" : QString();
}

inline QString wrongWithWhatIsTold(QWidget *widget)
{
    QAccessibleInterface *thing = QAccessible::queryAccessibleInterface(widget);
    if (!thing || !thing->isValid())
        return "has no interface";
    if (const QString name = thing->text(QAccessible::Name).trimmed(); name.isEmpty())
        return "has no name";
    if (!fittingRoles(widget).contains(thing->role()))
        return QString("has the role %1").arg(thing->role());
    if (bool(thing->state().disabled) == widget->isEnabled())
        return "does not say whether it can be used";
    return wrongValue(widget, *thing);
}

inline QStringList withoutNameRoleOrValue(const QWidget &window)
{
    QStringList wrong;
    for (QWidget *widget : toldIn(window))
        if (const QString why = wrongWithWhatIsTold(widget); !why.isEmpty())
            wrong << nameOf(widget) + ' ' + why;
    return wrong;
}

} // namespace sluice::testing
