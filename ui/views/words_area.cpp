#include "ui/views/words_area.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

namespace sluice {

namespace {

bool goesToAnEnd(int key)
{
    return key == Qt::Key_Home || key == Qt::Key_End;
}

} // namespace

WordsArea::WordsArea(QWidget *words, QWidget *parent) : QScrollArea(parent)
{
    setWidget(words);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, &WordsArea::reachByKeys);
    reachByKeys();
}

/// There is nothing to do with keys where all is seen.
void WordsArea::reachByKeys()
{
    setFocusPolicy(verticalScrollBar()->maximum() > 0 ? Qt::StrongFocus : Qt::NoFocus);
}

QSize WordsArea::sizeHint() const
{
    return {QScrollArea::sizeHint().width(), widget()->heightForWidth(width())};
}

QSize WordsArea::minimumSizeHint() const
{
    return {0, 2 * fontMetrics().lineSpacing()};
}

bool WordsArea::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && goesToAnEnd(static_cast<QKeyEvent *>(event)->key())) {
        event->accept(); // or the window would go to another step
        return true;
    }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        viewport()->update();
    return QScrollArea::event(event);
}

/// What scrolls takes all but these by itself.
void WordsArea::keyPressEvent(QKeyEvent *event)
{
    if (!goesToAnEnd(event->key()))
        return QScrollArea::keyPressEvent(event);
    QScrollBar *bar = verticalScrollBar();
    bar->setValue(event->key() == Qt::Key_Home ? bar->minimum() : bar->maximum());
}

/// Other words ask for another height,
bool WordsArea::eventFilter(QObject *object, QEvent *event)
{
    if (object == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(object, event);
}

/// and so does another width.
void WordsArea::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        updateGeometry();
}

void WordsArea::paintEvent(QPaintEvent *event)
{
    QScrollArea::paintEvent(event);
    if (!hasFocus())
        return;
    QPainter painter(viewport());
    painter.setPen(QPen(palette().color(QPalette::Link), 2));
    painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
}

} // namespace sluice
