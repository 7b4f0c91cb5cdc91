#include "ui/models/label_place.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace sluice {

namespace {

/// The share of a segment between two parallel edges (Liang & Barsky 1984): narrows [from, to].
void clip(double start, double step, double low, double high, double &from, double &to)
{
    if (step == 0) {
        if (start < low || start > high)
            to = from - 1;
        return;
    }
    const auto [enter, leave] = std::minmax({(low - start) / step, (high - start) / step});
    from = std::max(from, enter);
    to = std::min(to, leave);
}

double crossing(const QRectF &place, const LabelSurroundings &surroundings)
{
    double sum = 0;
    for (const QPolygonF &line : surroundings.lines)
        sum += lengthInside(line, place);
    for (const QRectF &taken : surroundings.taken) {
        const QRectF shared = place & taken;
        sum += shared.isEmpty() ? 0 : shared.width() * shared.height();
    }
    return sum;
}

} // namespace

double lengthInside(const QPolygonF &line, const QRectF &rect)
{
    double length = 0;
    const auto first = std::ranges::lower_bound(line, rect.left(), {}, &QPointF::x) - line.begin();
    for (qsizetype k = std::max<qsizetype>(1, first); k < line.size() && line[k - 1].x() <= rect.right(); ++k) {
        const QPointF step = line[k] - line[k - 1];
        double from = 0;
        double to = 1;
        clip(line[k - 1].x(), step.x(), rect.left(), rect.right(), from, to);
        clip(line[k - 1].y(), step.y(), rect.top(), rect.bottom(), from, to);
        if (to > from)
            length += (to - from) * std::hypot(step.x(), step.y());
    }
    return length;
}

QPolygonF thinned(const QPolygonF &line)
{
    QPolygonF thin;
    for (auto from = line.begin(); from != line.end();) {
        const double column = std::floor(from->x());
        const auto end =
            std::find_if(from, line.end(), [column](const QPointF &point) { return std::floor(point.x()) != column; });
        const auto [low, high] = std::ranges::minmax_element(from, end, {}, &QPointF::y);
        const auto [sooner, later] = std::minmax(low, high);
        for (const auto point : {from, sooner, later, end - 1})
            if (thin.isEmpty() || thin.back() != *point)
                thin << *point;
        from = end;
    }
    return thin;
}

QRectF freePlace(const std::vector<QRectF> &places, const LabelSurroundings &surroundings)
{
    QRectF best = places.front();
    double least = std::numeric_limits<double>::infinity();
    for (const QRectF &place : places) {
        const double crossed = crossing(place, surroundings);
        if (crossed < least) {
            best = place;
            least = crossed;
        }
        if (crossed == 0)
            break;
    }
    return best;
}

/// Without the steps between them they need only not fall: neighbours that do are pooled at their mean (Ayer et al. 1955).
std::vector<double> movedApart(const std::vector<double> &wanted, double step, double low, double high)
{
    struct Pool {
        double sum;
        size_t count;
        double mean() const { return sum / static_cast<double>(count); }
    };
    std::vector<size_t> order(wanted.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::ranges::stable_sort(order, {}, [&](size_t k) { return wanted[k]; });
    std::vector<Pool> pools;
    for (size_t rank = 0; rank < order.size(); ++rank) {
        pools.push_back({wanted[order[rank]] - static_cast<double>(rank) * step, 1});
        while (pools.size() > 1 && pools[pools.size() - 2].mean() > pools.back().mean()) {
            const Pool last = pools.back();
            pools.pop_back();
            pools.back().sum += last.sum;
            pools.back().count += last.count;
        }
    }
    const double most = std::max(low, high - (static_cast<double>(wanted.size()) - 1) * step);
    std::vector<double> places(wanted.size());
    size_t rank = 0;
    for (const Pool &pool : pools)
        for (size_t k = 0; k < pool.count; ++k, ++rank)
            places[order[rank]] = std::clamp(pool.mean(), low, most) + static_cast<double>(rank) * step;
    return places;
}

} // namespace sluice
