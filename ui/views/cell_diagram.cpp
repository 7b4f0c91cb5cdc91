#include "ui/views/cell_diagram.h"

#include "ui/models/part_text.h"
#include "ui/models/value_text.h"
#include "ui/views/cell_layouts.h"
#include "ui/views/widget_copy.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>

namespace sluice {

namespace {

/// From the sheet to a place on the painter: as large as fits, in the middle.
QTransform onto(const QRectF &place)
{
    constexpr QSizeF sheet = CellPainter::sheet;
    const double scale = std::min(place.width() / sheet.width(), place.height() / sheet.height());
    const QPointF corner = place.center() - QPointF(sheet.width(), sheet.height()) * scale / 2;
    return QTransform().translate(corner.x(), corner.y()).scale(scale, scale);
}

} // namespace

CellDiagram::CellDiagram(QWidget *parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    offerView(*this, [this] { return table(); });
}

/// The equations as they are written beside the drawing.
ViewTable CellDiagram::table() const
{
    ViewTable table{{tr("quantity"), tr("computed from"), tr("value")}, {}};
    const auto equations = card_ ? card_->equations : std::vector<Equation>();
    const bool whatIf = std::ranges::any_of(equations, [](const Equation &equation) { return !equation.untouched.isEmpty(); });
    if (whatIf)
        table.header << tr("untouched");
    for (const Equation &equation : equations) {
        table.rows.append({equation.symbol, equation.terms, equation.value});
        if (whatIf)
            table.rows.back() << equation.untouched;
    }
    return table;
}

int CellDiagram::heightForWidth(int width) const
{
    return static_cast<int>(std::min(width, 440) * CellPainter::sheet.height() / CellPainter::sheet.width());
}

void CellDiagram::show(const std::optional<CellCard> &card, std::optional<Part> selected, bool dark)
{
    card_ = card;
    selected_ = selected;
    dark_ = dark;
    setAccessibleName(tr("Diagram of this cell"));
    setAccessibleDescription(card ? card->numbers : QString());
    update();
}

void CellDiagram::paintEvent(QPaintEvent *)
{
    if (!card_)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setTransform(onto(rect()), true);
    CellPainter cell(painter, *card_, selected_, dark_, font());
    drawCell(cell);
    places_ = cell.places();
    if (hasFocus()) {
        painter.resetTransform();
        painter.setPen(QPen(theme(dark_).focus, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    }
}

void CellDiagram::mousePressEvent(QMouseEvent *event)
{
    if (const auto part = partAt(event->position()); part && event->button() == Qt::LeftButton)
        return emit partPicked(*part);
    QWidget::mousePressEvent(event);
}

void CellDiagram::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return pickNext(event->modifiers() & Qt::ShiftModifier ? -1 : 1);
    QWidget::keyPressEvent(event);
}

/// In the order of the drawing, from the picked one; a state that is drawn twice is one.
void CellDiagram::pickNext(int by)
{
    std::vector<Part> parts;
    for (const CellPainter::Place &place : places_)
        if (std::ranges::find(parts, place.part) == parts.end())
            parts.push_back(place.part);
    if (parts.empty())
        return;
    const auto count = static_cast<int>(parts.size());
    const auto picked = selected_ ? std::ranges::find(parts, *selected_) : parts.end();
    const int before = picked != parts.end() ? static_cast<int>(picked - parts.begin()) : by > 0 ? -1 : count;
    emit partPicked(parts[static_cast<size_t>((before + by + count) % count)]);
}

std::optional<Part> CellDiagram::partAt(const QPointF &position) const
{
    const QPointF at = onto(rect()).inverted().map(position);
    const auto place = std::ranges::find_if(places_, [&](const CellPainter::Place &each) { return each.area.contains(at); });
    return place == places_.end() ? std::nullopt : std::optional(place->part);
}

QString CellDiagram::tipOf(Part part) const
{
    QString value = tr("%1: %2").arg(partText(part), exactText(valueOf(card_->moment, part)));
    if (card_->untouched)
        value = tr("%1 (was %2)").arg(value, exactText(valueOf(*card_->untouched, part)));
    return card_->gradients ? tr("%1, gradient %2").arg(value, exactText(valueOf(*card_->gradients, part))) : value;
}

bool CellDiagram::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || !card_)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const auto part = partAt(help->pos());
    QToolTip::showText(help->globalPos(), part ? tipOf(*part) : QString(), this);
    return true;
}

} // namespace sluice
