#include "ui/views/embedding.h"

#include <QApplication>
#include <QGraphicsProxyWidget>
#include <QGraphicsView>

namespace sluice {

namespace {

/// The topmost one; what takes no clicks lets them through.
QGraphicsProxyWidget *proxyAt(const QGraphicsView &view, const QPoint &place)
{
    for (QGraphicsItem *item : view.items(place))
        if (item->acceptedMouseButtons() != Qt::NoButton)
            return qgraphicsitem_cast<QGraphicsProxyWidget *>(item);
    return nullptr;
}

const QGraphicsView *viewOf(const QWidget &viewport)
{
    const auto *view = qobject_cast<const QGraphicsView *>(viewport.parentWidget());
    return view && view->viewport() == &viewport ? view : nullptr;
}

} // namespace

PlaceInWidget innermostAt(QWidget &widget, const QPoint &place)
{
    QWidget *child = widget.childAt(place);
    const PlaceInWidget found = child ? PlaceInWidget{child, child->mapFrom(&widget, place)} : PlaceInWidget{&widget, place};
    const QGraphicsView *view = viewOf(*found.widget);
    const QGraphicsProxyWidget *proxy = view ? proxyAt(*view, found.place) : nullptr;
    return proxy ? innermostAt(*proxy->widget(), proxy->mapFromScene(view->mapToScene(found.place)).toPoint()) : found;
}

QWidget *focusedWidget()
{
    QWidget *focused = QApplication::focusWidget();
    const auto *view = qobject_cast<const QGraphicsView *>(focused);
    const auto *proxy = view ? qgraphicsitem_cast<const QGraphicsProxyWidget *>(view->scene()->focusItem()) : nullptr;
    QWidget *embedded = proxy ? proxy->widget()->focusWidget() : nullptr;
    return embedded ? embedded : focused;
}

QWidget *widgetAbove(const QWidget &widget)
{
    if (QWidget *parent = widget.parentWidget())
        return parent;
    const QGraphicsProxyWidget *proxy = widget.graphicsProxyWidget();
    const QList<QGraphicsView *> views = proxy && proxy->scene() ? proxy->scene()->views() : QList<QGraphicsView *>();
    return views.isEmpty() ? nullptr : views.front();
}

} // namespace sluice
