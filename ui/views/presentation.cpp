#include "ui/views/presentation.h"

#include "ui/models/colour.h"
#include "ui/models/projection.h"
#include "ui/views/plot.h"
#include "ui/views/scene_card.h"
#include "ui/views/theme.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QGraphicsProxyWidget>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QSpacerItem>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

namespace sluice {

namespace {

constexpr double ringRadius = 15;
constexpr double ringWidth = 5;
constexpr double haloWidth = 3; ///< on either side, for grounds as dark as the ring itself

enum Height { pageHeight, ringHeight, blankHeight };

/// What has been shown or hidden in it counts at once, from the innermost outwards; by itself each layout would tell the next one in an
/// event of its own.
void layOutAtOnce(const QWidget &widget)
{
    for (const QObject *child : widget.children())
        if (const auto *part = qobject_cast<const QWidget *>(child); part && !part->isHidden() && !part->isWindow())
            layOutAtOnce(*part);
    if (widget.layout())
        widget.layout()->activate();
}

} // namespace

/// A ring in two colours, to be seen upon every ground; it lets clicks through.
class PointerRing : public QGraphicsItem {
public:
    PointerRing()
    {
        setZValue(ringHeight);
        setAcceptedMouseButtons(Qt::NoButton);
        setVisible(false);
    }
    QRectF boundingRect() const override
    {
        const double reach = ringRadius + ringWidth / 2 + haloWidth + 1;
        return {-reach, -reach, 2 * reach, 2 * reach};
    }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *) override
    {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(Qt::white, ringWidth + 2 * haloWidth));
        painter->drawEllipse(QPointF(), ringRadius, ringRadius);
        painter->setPen(QPen(QColor(pointerColour), ringWidth));
        painter->drawEllipse(QPointF(), ringRadius, ringRadius);
    }
};

Presentation::Presentation(QWidget *parent)
    : QGraphicsView(parent), stage_(new QWidget), column_(new QVBoxLayout(stage_)),
      room_(new QSpacerItem(0, 0, QSizePolicy::Minimum, QSizePolicy::Fixed)), status_(new QLabel(stage_)),
      card_(new SceneCard(stage_)), ring_(new PointerRing)
{
    setObjectName("presentation");
    setFrameShape(QFrame::NoFrame);
    stage_->installEventFilter(this);
    status_->installEventFilter(this);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAlignment(Qt::AlignLeft | Qt::AlignTop);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    setScene(new QGraphicsScene(this));
    column_->setContentsMargins(0, 0, 0, 6);
    column_->setSpacing(0);
    status_->setObjectName("presentationStatus");
    status_->setContentsMargins(14, 0, 14, 0);
    status_->setWordWrap(true);
    column_->addSpacerItem(room_);
    column_->addWidget(status_);
    proxy_ = scene()->addWidget(stage_);
    proxy_->setZValue(pageHeight);
    scene()->addItem(ring_);
    blank_ = scene()->addRect({}, Qt::NoPen, Qt::black);
    blank_->setZValue(blankHeight);
    blank_->hide();
    retranslate();
}

void Presentation::take(QWidget *pages)
{
    pages_ = pages;
    column_->insertWidget(0, pages, 1);
    pages->show();
    card_->raise();
    fit();
    setFocus();
}

/// Lists and menus that the pages have opened: each has a place of its own in the scene.
std::vector<QGraphicsProxyWidget *> Presentation::popups() const
{
    std::vector<QGraphicsProxyWidget *> found;
    for (QGraphicsItem *item : scene()->items())
        if (auto *proxy = qgraphicsitem_cast<QGraphicsProxyWidget *>(item); proxy && proxy != proxy_)
            found.push_back(proxy);
    return found;
}

QWidget *Presentation::giveBack()
{
    for (QGraphicsProxyWidget *popup : popups()) { // the scene would delete what belongs to a control of the page
        popup->hide();
        popup->setWidget(nullptr);
    }
    for (Plot *plot : stage_->findChildren<Plot *>())
        plot->setZoom(1);
    if (pages_) {
        pages_->setMaximumHeight(QWIDGETSIZE_MAX);
        pages_->setParent(nullptr);
    }
    return pages_.data();
}

void Presentation::setStatus(const QString &status)
{
    status_->setText(status);
    for (Plot *plot : stage_->findChildren<Plot *>())
        plot->setZoom(zoom_, leastLine(height()));                                 // pages make new ones
    QMetaObject::invokeMethod(this, &Presentation::layCard, Qt::QueuedConnection); // to what they need now
}

QString Presentation::status() const
{
    return status_->text();
}

void Presentation::tell(const SceneContent *content)
{
    tells_ = content;
    if (content)
        card_->show(*content);
    showCard();
}

void Presentation::setTextWanted(bool wanted)
{
    textWanted_ = wanted;
    showCard();
}

void Presentation::showCard()
{
    const bool shown = tells_ && textWanted_;
    if (card_->isHidden() == shown)
        emit told(shown);
    card_->setVisible(shown);
    layCard();
}

/// Where the line begins that says what is open, also while the page has not yet come back onto the screen.
int Presentation::pageEnd() const
{
    const int screen = static_cast<int>(height() / zoom_);
    return std::min(status_->y(), screen - column_->contentsMargins().bottom() - status_->height());
}

/// Above that line. The page has what is left, if that is enough for it.
void Presentation::layCard()
{
    if (!pages_)
        return;
    if (card_->isHidden())
        return setRoom(0, QWIDGETSIZE_MAX);
    const int end = pageEnd();
    if (end <= 0)
        return;
    const int needed = pages_->minimumSizeHint().height();
    card_->lay(QRect(0, 0, stage_->width(), end), height() / zoom_, needed);
    const int room = std::clamp(end - needed, 0, end - card_->top());
    setRoom(room, end - room);
}

/// A page with words that wrap would ask for more than it needs at least.
void Presentation::setRoom(int height, int most)
{
    pages_->setMaximumHeight(most);
    if (room_->sizeHint().height() == height)
        return;
    room_->changeSize(0, height, QSizePolicy::Minimum, QSizePolicy::Fixed);
    column_->invalidate();
}

void Presentation::setTheme(const Theme &theme, const QString &styleSheet)
{
    setBackgroundBrush(theme.window);
    stage_->setStyleSheet(styleSheet + QStringLiteral("\n#presentationStatus { color: %1; }").arg(theme.secondary.name()));
}

void Presentation::setBlank(bool blank)
{
    blank_->setVisible(blank);
}

bool Presentation::isBlank() const
{
    return blank_->isVisible();
}

void Presentation::fit()
{
    if (width() <= 0 || height() <= 0)
        return;
    const double zoom = projectionScale(height(), smallestShare * QFontInfo(font()).pixelSize());
    if (std::exchange(zoom_, zoom) != zoom)
        emit zoomed(zoom);
    setTransform(QTransform::fromScale(zoom_, zoom_));
    const QRectF page(QPointF(), projectedPage(size(), zoom_));
    setSceneRect(page);
    blank_->setRect(page);
    layOutAtOnce(*stage_);
    proxy_->setGeometry(page);
    layCard(); // another page needs other room
    for (Plot *plot : stage_->findChildren<Plot *>())
        plot->setZoom(zoom_, leastLine(height()));
}

void Presentation::resizeEvent(QResizeEvent *event)
{
    QGraphicsView::resizeEvent(event);
    fit();
}

/// A page that needs less room than before, as its controls are hidden, is brought back onto the screen.
bool Presentation::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == stage_ && event->type() == QEvent::LayoutRequest)
        QMetaObject::invokeMethod(this, &Presentation::fit, Qt::QueuedConnection);
    if (watched == status_ && (event->type() == QEvent::Move || event->type() == QEvent::Resize))
        layCard();
    return QGraphicsView::eventFilter(watched, event);
}

/// A field has the keyboard. A table where something could be typed is none: its open editor has the keyboard itself.
bool Presentation::typing() const
{
    const QWidget *field = proxy_->hasFocus() ? stage_->focusWidget() : nullptr;
    return field && field->testAttribute(Qt::WA_InputMethodEnabled) && !qobject_cast<const QAbstractItemView *>(field);
}

void Presentation::keyPressEvent(QKeyEvent *event)
{
    if (std::ranges::any_of(popups(), [](const QGraphicsProxyWidget *popup) { return popup->isVisible(); }))
        return QGraphicsView::keyPressEvent(event); // its keys, Escape too
    const bool remote = event->key() == Qt::Key_PageDown || event->key() == Qt::Key_PageUp || event->key() == Qt::Key_Escape;
    if (typing() && !remote)
        return QGraphicsView::keyPressEvent(event); // letters, digits, and what moves between them
    switch (event->key()) {
    case Qt::Key_PageDown:
        return emit pageAsked(1);
    case Qt::Key_PageUp:
        return emit pageAsked(-1);
    case Qt::Key_N:
        return emit stepAsked(1);
    case Qt::Key_P:
        return emit stepAsked(-1);
    case Qt::Key_C:
        setTextWanted(false);
        return emit chipAsked();
    case Qt::Key_T:
        return tells_ ? setTextWanted(!textWanted_) : void();
    case Qt::Key_Period:
        return setBlank(!isBlank());
    case Qt::Key_Escape:
        return emit ended();
    default:
        event->ignore(); // the view itself would scroll
    }
}

bool Presentation::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::MouseMove) {
        ring_->setPos(mapToScene(static_cast<QMouseEvent *>(event)->pos()));
        ring_->setVisible(true);
    } else if (event->type() == QEvent::Leave) {
        ring_->setVisible(false);
    }
    return QGraphicsView::viewportEvent(event);
}

void Presentation::changeEvent(QEvent *event)
{
    QGraphicsView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void Presentation::retranslate()
{
    setAccessibleName(tr("Presentation"));
    setAccessibleDescription(tr(
        "Page up and page down turn the pages, N and P the steps of a scene, T shows what a step says or puts it away, C shows "
        "what it speaks of, period blanks the screen, escape ends it."));
}

} // namespace sluice
