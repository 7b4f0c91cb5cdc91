#include "ui/views/cell_diagram.h"

#include "ui/models/value_text.h"
#include "ui/views/cell_layouts.h"
#include "ui/views/widget_copy.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <limits>

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

constexpr double lineReach = 6; ///< of a line, on the sheet

double distance(const QPointF &point, const QLineF &line)
{
    const QPointF along = line.p2() - line.p1(), from = point - line.p1();
    const double length = QPointF::dotProduct(along, along);
    const double share = length > 0 ? std::clamp(QPointF::dotProduct(from, along) / length, 0.0, 1.0) : 0;
    return QLineF(point, line.pointAt(share)).length();
}

double distance(const QPointF &point, const QPolygonF &line)
{
    double nearest = std::numeric_limits<double>::infinity();
    for (qsizetype k = 1; k < line.size(); ++k)
        nearest = std::min(nearest, distance(point, QLineF(line[k - 1], line[k])));
    return nearest;
}

} // namespace

CellDiagram::CellDiagram(QWidget *parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    offerView(*this, [this] { return table(); });
}

/// The equations as they are written beside the drawing, then all that is drawn.
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
    for (const CellPlace place : places()) {
        const CellNumber number = numberAt(*card_, place);
        table.rows.append({placeName(*card_, place), QString(), exactText(number.value)});
        if (whatIf)
            table.rows.back() << (number.untouched ? exactText(*number.untouched) : QString());
    }
    return table;
}

int CellDiagram::heightForWidth(int width) const
{
    return static_cast<int>(std::min(width, 440) * CellPainter::sheet.height() / CellPainter::sheet.width());
}

void CellDiagram::show(const std::optional<CellCard> &card, std::optional<Traced> selected, bool dark)
{
    if (!card || !card_ || card->moment.index() != card_->moment.index())
        drawn_.clear(); // places of another kind of cell
    card_ = card;
    selected_ = selected;
    dark_ = dark;
    setAccessibleName(tr("Diagram of this cell"));
    describe();
    update();
}

/// Where the keyboard stands, and what else there is to say.
void CellDiagram::describe()
{
    QStringList said;
    if (card_ && isAtSelected())
        said << placeTip(*card_, *at_);
    if (card_)
        said << card_->numbers;
    setAccessibleDescription(said.join('\n'));
}

/// Somebody may have picked something elsewhere since.
bool CellDiagram::isAtSelected() const
{
    return card_ && at_ && selected_ == rowAt(*card_, *at_);
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
    drawn_ = cell.drawn();
    if (hasFocus())
        paintFocus(painter);
}

void CellDiagram::paintFocus(QPainter &painter) const
{
    painter.setPen(QPen(theme(dark_).focus, 1.6, Qt::DotLine));
    painter.setBrush(Qt::NoBrush);
    if (isAtSelected())
        for (const CellPainter::Drawn &drawn : drawn_)
            if (drawn.place == *at_ && drawn.line.isEmpty())
                painter.drawRoundedRect(drawn.area.adjusted(-3, -3, 3, 3), 4, 4);
    painter.resetTransform();
    painter.setPen(QPen(theme(dark_).focus, 2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
}

void CellDiagram::mousePressEvent(QMouseEvent *event)
{
    if (const auto place = placeAt(event->position()); place && event->button() == Qt::LeftButton)
        return pick(*place);
    QWidget::mousePressEvent(event);
}

/// Another number of the row that is picked already is looked at; the same one lets it go.
void CellDiagram::pick(CellPlace place)
{
    const bool stays = isAtSelected() && *at_ != place && rowAt(*card_, place) == selected_;
    at_ = place;
    if (!stays)
        return emit partPicked(rowAt(*card_, place));
    describe();
    update();
}

void CellDiagram::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return pickNext(event->modifiers() & Qt::ShiftModifier ? -1 : 1);
    QWidget::keyPressEvent(event);
}

/// Each number once, however often it is drawn: first nodes and what is written beside them, then the lines that have none of these.
std::vector<CellPlace> CellDiagram::places() const
{
    std::vector<CellPlace> all;
    for (const bool lines : {false, true})
        for (const CellPainter::Drawn &drawn : drawn_)
            if (drawn.line.isEmpty() != lines && std::ranges::find(all, drawn.place) == all.end())
                all.push_back(drawn.place);
    return all;
}

/// From the place that was picked last, or the first of the picked row.
void CellDiagram::pickNext(int by)
{
    const std::vector<CellPlace> all = places();
    if (all.empty())
        return;
    const auto count = static_cast<int>(all.size());
    const auto here = isAtSelected()
                          ? std::ranges::find(all, *at_)
                          : std::ranges::find_if(all, [&](CellPlace place) { return selected_ == rowAt(*card_, place); });
    const int before = here != all.end() ? static_cast<int>(here - all.begin()) : by > 0 ? -1 : count;
    const CellPlace next = all[static_cast<size_t>((before + by + count) % count)];
    if (here != all.end())
        at_ = *here;
    pick(next);
}

std::optional<CellPlace> CellDiagram::placeAt(const QPointF &position) const
{
    const QPointF at = onto(rect()).inverted().map(position);
    const auto inside = std::ranges::find_if(drawn_, [&](const CellPainter::Drawn &each) { return each.area.contains(at); });
    if (inside != drawn_.end())
        return inside->place;
    const auto nearest =
        std::ranges::min_element(drawn_, {}, [&](const CellPainter::Drawn &each) { return distance(at, each.line); });
    return nearest != drawn_.end() && distance(at, nearest->line) <= lineReach ? std::optional(nearest->place) : std::nullopt;
}

bool CellDiagram::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || !card_)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const auto place = placeAt(help->pos());
    QToolTip::showText(help->globalPos(), place ? placeTip(*card_, *place) : QString(), this);
    return true;
}

} // namespace sluice
