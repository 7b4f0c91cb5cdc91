#pragma once

#include "ui/views/plot.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QScrollBar>
#include <QStyleOptionComboBox>
#include <QStyleOptionHeader>
#include <QTreeView>
#include <QWidget>

namespace sluice::testing {

inline QString nameOf(const QWidget *widget)
{
    return QString("%1 “%2” %3").arg(widget->metaObject()->className(), widget->objectName(), widget->accessibleName());
}

inline QString lacks(const QWidget *widget, const QString &text, const QSize &needed, const QSize &has)
{
    return QString("%1 “%2” needs %3 × %4, has %5 × %6")
        .arg(nameOf(widget), text)
        .arg(needed.width())
        .arg(needed.height())
        .arg(has.width())
        .arg(has.height());
}

inline bool fits(const QSize &needed, const QSize &room)
{
    return needed.width() <= room.width() + 1 && needed.height() <= room.height() + 1;
}

/// Room of the text in a control of many parts.
inline QSize roomIn(const QComboBox &box)
{
    QStyleOptionComboBox option;
    option.initFrom(&box);
    option.editable = box.isEditable();
    return box.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &box).size();
}

/// Whatever text it has in no more room than there is, or in lines below each other.
inline QSize sizeOfText(const QLabel &label)
{
    if (label.wordWrap())
        return {0, label.heightForWidth(label.width())};
    return label.minimumSizeHint();
}

inline QStringList cutOffHeaders(const QHeaderView &header)
{
    QStringList wrong;
    for (int section = 0; section < header.count(); ++section) {
        if (header.isSectionHidden(section) || header.orientation() == Qt::Vertical)
            continue;
        QStyleOptionHeader option;
        option.initFrom(&header);
        option.text = header.model()->headerData(section, header.orientation()).toString();
        option.fontMetrics = header.fontMetrics();
        const QSize text = option.fontMetrics.size(0, option.text);
        const QSize room(header.sectionSize(section) - 2, header.height());
        if (!fits(text, room))
            wrong << lacks(&header, option.text, text, room);
    }
    return wrong;
}

inline bool isWithinScrolling(const QWidget *widget)
{
    for (const QWidget *around = widget->parentWidget(); around; around = around->parentWidget())
        if (qobject_cast<const QAbstractScrollArea *>(around))
            return true;
    return false;
}

/// What its parents leave of it to be seen.
inline QStringList clipped(const QWidget *widget, const QString &text)
{
    const QSize seen = widget->visibleRegion().boundingRect().size();
    return isWithinScrolling(widget) || fits(widget->size(), seen) ? QStringList()
                                                                   : QStringList(lacks(widget, text, widget->size(), seen));
}

/// Titles of axes of which not every line is seen: about the middle of its panel it has twice the nearer way to the plot's edge.
inline QStringList cutOffTitles(const QCustomPlot &constPlot)
{
    auto &plot = const_cast<QCustomPlot &>(constPlot); // its getters are not const
    QStringList wrong;
    for (QCPAxisRect *panel : plot.axisRects())
        for (const QCPAxis *axis : panel->axes()) {
            const bool upright = axis->orientation() == Qt::Vertical;
            const QRect area = panel->rect();
            const int room = 2 * (upright ? std::min(area.center().y(), plot.height() - area.center().y())
                                          : std::min(area.center().x(), plot.width() - area.center().x()));
            for (const QString &line : axis->visible() ? axis->label().split('\n') : QStringList())
                if (const int needed = QFontMetrics(axis->labelFont()).horizontalAdvance(line); needed > room)
                    wrong << lacks(&plot, line, {needed, 0}, {room, 0});
        }
    return wrong;
}

/// Lists and trees whose rows are longer than they are wide, and that cannot be moved sideways.
inline QStringList cutOffRows(const QAbstractItemView &view)
{
    const auto *list = qobject_cast<const QListView *>(&view);
    const auto *tree = qobject_cast<const QTreeView *>(&view);
    const bool rows = (list && !list->wordWrap()) || (tree && !tree->wordWrap());
    const bool moves = view.horizontalScrollBarPolicy() != Qt::ScrollBarAlwaysOff && view.textElideMode() == Qt::ElideNone;
    if (!rows || moves || !view.model())
        return {};
    const QSize needed(view.sizeHintForColumn(0), 0), room(view.viewport()->width(), 0);
    return fits(needed, room) ? QStringList() : QStringList(lacks(&view, "rows", needed, room));
}

inline QStringList cutOffIn(const QWidget *widget)
{
    if (const auto *header = qobject_cast<const QHeaderView *>(widget))
        return cutOffHeaders(*header);
    if (const auto *plot = qobject_cast<const QCustomPlot *>(widget))
        return cutOffTitles(*plot);
    if (const auto *view = qobject_cast<const QAbstractItemView *>(widget))
        return cutOffRows(*view);
    QString text;
    QSize needed, room = widget->size();
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
        text = button->text();
        needed = button->minimumSizeHint();
    } else if (const auto *label = qobject_cast<const QLabel *>(widget); label && label->pixmap().isNull()) {
        text = label->text();
        needed = sizeOfText(*label);
    } else if (const auto *box = qobject_cast<const QComboBox *>(widget)) {
        text = box->currentText();
        needed = box->fontMetrics().size(0, text);
        room = roomIn(*box);
    } else if (const auto *spin = qobject_cast<const QAbstractSpinBox *>(widget)) {
        const auto *line = spin->findChild<const QLineEdit *>();
        text = spin->text();
        needed = QSize(line->fontMetrics().horizontalAdvance(text), 0);
        room = line->contentsRect().size();
    } else if (const auto *group = qobject_cast<const QGroupBox *>(widget)) {
        text = group->title();
        needed = QSize(group->fontMetrics().horizontalAdvance(text), 0);
    }
    if (text.isEmpty())
        return {};
    return fits(needed, room) ? clipped(widget, text) : QStringList(lacks(widget, text, needed, room));
}

/// Texts that need more room than they have.
inline QStringList cutOff(const QWidget &window)
{
    QStringList wrong;
    for (const QWidget *widget : window.findChildren<QWidget *>())
        if (widget->isVisibleTo(&window) && !widget->visibleRegion().isEmpty())
            wrong << cutOffIn(widget);
    return wrong;
}

} // namespace sluice::testing
