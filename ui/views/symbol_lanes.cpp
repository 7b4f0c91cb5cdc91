#include "ui/views/symbol_lanes.h"

#include <algorithm>
#include <cmath>

namespace sluice {

namespace {

constexpr double usualScale = 0.95;
constexpr double smallestScale = 0.7;
constexpr double between = 3; // pixels from class to class

} // namespace

SymbolLanes::SymbolLanes(Plot *plot, QCPAxisRect *rect) : QCPLayerable(plot, QStringLiteral("main")), plot_(plot), rect_(rect) {}

void SymbolLanes::show(const std::vector<SeriesLine> &lines, const TimeWindow &window, double top, double lane)
{
    lines_.clear();
    target_.reset();
    for (const SeriesLine &line : lines) {
        if (!line.written())
            continue;
        lines_.push_back(line);
        if (line.role == SeriesLine::Role::target)
            target_ = line;
    }
    window_ = window;
    top_ = top;
    lane_ = lane;
}

std::vector<std::pair<double, QString>> SymbolLanes::names() const
{
    std::vector<std::pair<double, QString>> names;
    const double span = value()->range().size();
    for (size_t k = 0; k < lines_.size(); ++k)
        names.emplace_back((double(k) + 0.5) * lane_ / span, lines_[k].name);
    return names;
}

size_t SymbolLanes::every(double widest, double pixelsPerStep)
{
    if (!(pixelsPerStep > 0))
        return 1;
    return static_cast<size_t>(std::max(1.0, std::ceil((widest + between) / pixelsPerStep)));
}

void SymbolLanes::applyDefaultAntialiasingHint(QCPPainter *painter) const
{
    painter->setAntialiasing(true);
}

double SymbolLanes::height() const
{
    return lane_ / value()->range().size() * rect_->height();
}

QFont SymbolLanes::fontFor(const SeriesLine &line, bool bold) const
{
    const double fits = height() / std::max(1, QFontMetrics(scaled(plot_->font(), usualScale)).height());
    QFont font = scaled(plot_->font(), usualScale * std::clamp(fits, smallestScale, 1.0));
    font.setBold(bold);
    font.setItalic(line.role == SeriesLine::Role::inputBefore);
    return font;
}

QColor SymbolLanes::colourOf(const SeriesLine &line, bool right) const
{
    const Theme &theme = plot_->colours();
    if (line.whatIf)
        return whatIfColourOn(theme.dark);
    if (line.isAnswer())
        return right ? QColor(readable(line.look.colour, theme.card.rgb())) : theme.secondary;
    return line.role == SeriesLine::Role::inputBefore ? theme.secondary : theme.text;
}

void SymbolLanes::draw(QCPPainter *painter)
{
    double widest = 0;
    for (const SeriesLine &line : lines_) {
        const QFontMetricsF metrics(fontFor(line, true));
        for (const QString &name : line.classes)
            widest = std::max(widest, metrics.horizontalAdvance(name));
    }
    const size_t shared = every(widest, steps()->coordToPixel(2) - steps()->coordToPixel(1));
    painter->setClipRect(rect_->rect());
    for (size_t k = 0; k < lines_.size(); ++k)
        drawLane(*painter, lines_[k], value()->coordToPixel(top_ - (double(k) + 0.5) * lane_), shared);
    painter->setClipping(false);
}

void SymbolLanes::drawLane(QCPPainter &painter, const SeriesLine &line, double y, size_t every) const
{
    const auto write = [&](double at, double value, double target) {
        if (std::isnan(value))
            return;
        const bool right = line.isAnswer() && value == target;
        painter.setFont(fontFor(line, right));
        painter.setPen(colourOf(line, right));
        const QString text = line.text(value);
        const double half = QFontMetricsF(painter.font()).horizontalAdvance(text) / 2 + 1;
        const double last = std::max<double>(rect_->left() + half, rect_->right() - half);
        const double middle = std::clamp(steps()->coordToPixel(at), rect_->left() + half, last); // whole at the ends, too
        painter.drawText(QRectF(middle - 100, y - 20, 200, 40), Qt::AlignCenter, text);
    };
    const auto targetAt = [&](size_t step) {
        return target_ && step < target_->values.size() ? target_->values[step] : std::nan("");
    };
    for (size_t step = 0; step < line.values.size(); ++step)
        if (window_.contains(step) && step % every == 0)
            write(static_cast<double>(step + 1), line.values[step], targetAt(step));
    if (roomAhead(window_).place > 0)
        write(placeAhead(window_), line.ahead, target_ ? target_->ahead : std::nan(""));
}

} // namespace sluice
