#include "ui/views/handle_plot.h"

#include "ui/models/language.h"
#include "ui/views/plot_parts.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <algorithm>
#include <cmath>

namespace sluice {

namespace {

constexpr int holdReach = 9; // pixels from a line that still hold it
constexpr int stripAir = 6;

} // namespace

HandlePlot::HandlePlot(const QString &name, QWidget *parent) : Plot(name, parent)
{
    setMouseTracking(true);
    connect(this, &Plot::coloursChanged, this, &HandlePlot::setHandlePens);
}

void HandlePlot::setHandles(const std::vector<Handle> &handles)
{
    const bool sameCount = handles.size() == handles_.size();
    handles_ = handles;
    if (!sameCount) {
        for (QCPItemStraightLine *line : lines_)
            removeItem(line);
        for (QCPItemText *label : labels_)
            removeItem(label);
        lines_.clear();
        labels_.clear();
        dragged_ = -1;
        for (size_t handle = 0; handle < handles.size(); ++handle) {
            lines_.push_back(addVerticalLine(this));
            auto *label = new QCPItemText(this);
            label->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
            label->setClipToAxisRect(false);
            label->setPadding({5, 2, 5, 2});
            labels_.push_back(label);
        }
        chosen_ = std::clamp(chosen_, 0, std::max(0, static_cast<int>(handles.size()) - 1));
    }
    showHandles();
}

void HandlePlot::showHandles()
{
    for (size_t handle = 0; handle < handles_.size(); ++handle) {
        const Handle &each = handles_[handle];
        placeAt(*lines_[handle], each.at);
        const double share = (each.at - xAxis->range().lower) / std::max(xAxis->range().size(), 1e-9);
        labels_[handle]->setText(QStringLiteral("◂ %1 ▸").arg(each.value));
        labels_[handle]->position->setCoords(each.at, each.below ? 1 : 0);
        const Qt::Alignment side = share < 0.12 ? Qt::AlignLeft : share > 0.88 ? Qt::AlignRight : Qt::AlignHCenter;
        labels_[handle]->setPositionAlignment(side | Qt::AlignBottom);
    }
    QStringList said;
    for (const Handle &each : handles_)
        said << named(each.name, each.value);
    setAccessibleDescription(
        tr("%1. Up and Down choose what to move, Left and Right move it, with Shift ten at a time.").arg(joinedList(said)));
    setHandlePens();
    redraw();
}

void HandlePlot::setHandlePens()
{
    for (size_t handle = 0; handle < handles_.size(); ++handle) {
        const bool chosen = hasFocus() && static_cast<int>(handle) == chosen_;
        lines_[handle]->setPen(QPen(chosen ? colours().focus : colours().text, chosen ? 2 : 1));
        labels_[handle]->setColor(colours().text);
        labels_[handle]->setBrush(colours().card);
        labels_[handle]->setPen(QPen(chosen ? colours().focus : colours().border, chosen ? 2 : 1));
    }
}

int HandlePlot::stripHeight() const
{
    int highest = QFontMetrics(font()).height();
    for (const Handle &each : handles_) // characters that another font lends are higher
        highest = std::max(highest, QFontMetrics(font()).boundingRect(each.value).height());
    return highest + stripAir;
}

void HandlePlot::updateLayout()
{
    QMargins margins = axisRect()->minimumMargins();
    margins.setTop(stripHeight());
    axisRect()->setMinimumMargins(margins);
    Plot::updateLayout();
}

QPoint HandlePlot::gripOf(size_t handle) const
{
    const QRect area = axisRect()->rect();
    return {static_cast<int>(std::lround(xAxis->coordToPixel(handles_[handle].at))),
            handles_[handle].below ? area.bottom() - 8 : area.top() - stripHeight() / 2};
}

/// Of several lines at one place that whose grip is nearer.
int HandlePlot::handleNear(const QPoint &position) const
{
    int nearest = -1;
    double least = 0;
    for (size_t handle = 0; handle < handles_.size(); ++handle) {
        const QPoint grip = gripOf(handle);
        const bool onLine = std::abs(grip.x() - position.x()) <= holdReach;
        const double toLabel = labels_[handle]->selectTest(position, false); // negative where there is none
        if (!onLine && (toLabel < 0 || toLabel > holdReach))
            continue;
        const double distance = std::hypot(grip.x() - position.x(), 0.2 * (grip.y() - position.y()));
        if (nearest >= 0 && distance >= least)
            continue;
        nearest = static_cast<int>(handle);
        least = distance;
    }
    return nearest;
}

void HandlePlot::mousePressEvent(QMouseEvent *event)
{
    const int handle = event->button() == Qt::LeftButton ? handleNear(event->pos()) : -1;
    if (handle < 0)
        return Plot::mousePressEvent(event);
    setFocus(Qt::MouseFocusReason);
    chosen_ = dragged_ = handle;
    showHandles();
}

void HandlePlot::mouseMoveEvent(QMouseEvent *event)
{
    if (dragged_ >= 0)
        return moveTo(dragged_, xAxis->pixelToCoord(event->pos().x()));
    if (handleNear(event->pos()) >= 0)
        setCursor(Qt::SizeHorCursor);
    else
        unsetCursor();
    Plot::mouseMoveEvent(event);
}

void HandlePlot::mouseReleaseEvent(QMouseEvent *event)
{
    if (dragged_ < 0)
        return Plot::mouseReleaseEvent(event);
    dragged_ = -1;
    emit released();
}

void HandlePlot::moveTo(int handle, double to)
{
    Handle &moving = handles_[static_cast<size_t>(handle)];
    const double place = std::clamp(std::round(to), moving.least, moving.most);
    if (place == moving.at)
        return;
    moving.at = place; // it follows the pointer; the rest comes with the answer
    showHandles();
    emit moved(static_cast<size_t>(handle), place);
}

bool HandlePlot::takesKey(const QKeyEvent &event) const
{
    return !handles_.empty() && event.key() >= Qt::Key_Left && event.key() <= Qt::Key_Down;
}

void HandlePlot::keyPressEvent(QKeyEvent *event)
{
    const int last = static_cast<int>(handles_.size()) - 1;
    const double step = event->modifiers() & Qt::ShiftModifier ? 10 : 1;
    switch (last < 0 ? 0 : event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
        chosen_ = std::clamp(chosen_ + (event->key() == Qt::Key_Up ? -1 : 1), 0, last);
        return showHandles();
    case Qt::Key_Left:
        return moveTo(chosen_, handles_[static_cast<size_t>(chosen_)].at - step);
    case Qt::Key_Right:
        return moveTo(chosen_, handles_[static_cast<size_t>(chosen_)].at + step);
    default:
        Plot::keyPressEvent(event);
    }
}

void HandlePlot::focusInEvent(QFocusEvent *event)
{
    Plot::focusInEvent(event);
    showHandles();
}

void HandlePlot::focusOutEvent(QFocusEvent *event)
{
    Plot::focusOutEvent(event);
    showHandles();
}

} // namespace sluice
