#include "ui/views/plot_parts.h"

#include <QTimer>
#include <algorithm>
#include <cmath>
#include <numeric>

namespace sluice {

namespace {

constexpr int diamondsOnALine = 12;
constexpr int legendSpacing = 12;
constexpr QSize legendSign(26, 18);

/// Names stand on one line whatever they are written in: Chinese characters come from a font with another height.
class LegendItem : public QCPPlottableLegendItem {
public:
    using QCPPlottableLegendItem::QCPPlottableLegendItem;

protected:
    void draw(QCPPainter *painter) override
    {
        const QString name = mPlottable->name();
        const QRect whole = mRect;
        const QSize icon = mParentLegend->iconSize();
        mRect.moveTop(whole.top() + (whole.height() - icon.height()) / 2);
        mPlottable->setName(QString()); // what is left to draw is the sign
        QCPPlottableLegendItem::draw(painter);
        mPlottable->setName(name);
        mRect = whole;
        painter->setFont(getFont());
        painter->setPen(QPen(getTextColor()));
        painter->drawText(QPointF(whole.left() + icon.width() + mParentLegend->iconTextPadding(),
                                  baselineAbout(whole.top() + whole.height() / 2.0, QFontMetricsF(getFont()))),
                          name);
    }
};

/// Holds the legend, and before each layout gives it as many columns as there is room for: layouts are made for pictures, too, which
/// have another width.
class LegendRow : public QCPLayoutGrid {
public:
    explicit LegendRow(QCPLegend *legend) : legend_(legend) {}
    void update(UpdatePhase phase) override
    {
        if (phase == upPreparation) {
            replaceItems();
            wrap();
        }
        QCPLayoutGrid::update(phase);
    }
    /// It wraps: as it is laid out now tells nothing of how narrow it may become.
    QSize minimumOuterSizeHint() const override
    {
        if (!legend_->visible())
            return {0, 0};
        const std::vector<int> items = itemWidths();
        const int widest = items.empty() ? 0 : *std::ranges::max_element(items);
        return {widest + legend_->margins().left() + legend_->margins().right(), QCPLayoutGrid::minimumOuterSizeHint().height()};
    }

private:
    std::vector<int> itemWidths() const
    {
        std::vector<int> widths;
        for (int k = 0; k < legend_->itemCount(); ++k) {
            if (const QCPAbstractLegendItem *item = legend_->item(k)) // the last row may have empty places
                widths.push_back(item->minimumOuterSizeHint().width());
        }
        return widths;
    }
    int widthOf(const std::vector<int> &items, size_t columns) const
    {
        std::vector<int> widest(columns);
        for (size_t k = 0; k < items.size(); ++k)
            widest[k % columns] = std::max(widest[k % columns], items[k]);
        const int margins = legend_->margins().left() + legend_->margins().right();
        return std::accumulate(widest.begin(), widest.end(), margins + legendSpacing * static_cast<int>(columns - 1));
    }
    /// QCustomPlot makes its own for every graph.
    void replaceItems()
    {
        std::vector<QCPAbstractPlottable *> plottables;
        bool all = true;
        for (int k = 0; k < legend_->itemCount(); ++k)
            if (auto *item = qobject_cast<QCPPlottableLegendItem *>(legend_->item(k))) {
                plottables.push_back(item->plottable());
                all = all && dynamic_cast<const LegendItem *>(item);
            }
        if (all)
            return;
        legend_->clearItems();
        for (QCPAbstractPlottable *plottable : plottables)
            legend_->addItem(new LegendItem(legend_, plottable));
    }
    void wrap()
    {
        const std::vector<int> items = itemWidths();
        size_t columns = std::max<size_t>(1, items.size());
        while (columns > 1 && widthOf(items, columns) > parentPlot()->viewport().width())
            --columns;
        if (legend_->wrap() == static_cast<int>(columns))
            return;
        legend_->setWrap(static_cast<int>(columns));
        legend_->setFillOrder(QCPLayoutGrid::foColumnsFirst, true);
        QCustomPlot *plot = parentPlot();
        QTimer::singleShot(0, plot, [plot] { plot->updateGeometry(); }); // with other rows it asks for another height
    }

    QCPLegend *legend_;
};

} // namespace

double baselineAbout(double middle, const QFontMetricsF &metrics)
{
    return std::round(middle + (metrics.ascent() - metrics.descent()) / 2);
}

void placeLegendAbove(QCustomPlot &plot)
{
    plot.plotLayout()->insertRow(0);
    auto *row = new LegendRow(plot.legend);
    plot.plotLayout()->addElement(0, 0, row);
    plot.plotLayout()->setRowStretchFactor(0, 0.001);
    plot.plotLayout()->setRowSpacing(0);
    row->addElement(0, 0, new QCPLayoutElement(&plot));
    row->addElement(0, 1, plot.legend);
    row->setColumnStretchFactor(1, 0.001);
    plot.legend->setFillOrder(QCPLayoutGrid::foColumnsFirst);
    plot.legend->setColumnSpacing(legendSpacing);
    plot.legend->setIconSize(legendSign);
    plot.legend->setMargins({0, 0, 8, 2});
    plot.legend->setVisible(true);
}

QCPItemStraightLine *addVerticalLine(QCustomPlot *plot)
{
    auto *line = new QCPItemStraightLine(plot);
    for (QCPItemPosition *point : {line->point1, line->point2})
        point->setTypeY(QCPItemPosition::ptAxisRectRatio);
    return line;
}

void placeAt(QCPItemStraightLine &line, double x)
{
    line.point1->setCoords(x, 0);
    line.point2->setCoords(x, 1);
}

void setNamed(QCPLegend &legend, const std::vector<QCPGraph *> &graphs)
{
    std::vector<QCPAbstractPlottable *> named;
    for (int k = 0; k < legend.itemCount(); ++k)
        if (auto *item = qobject_cast<QCPPlottableLegendItem *>(legend.item(k))) // the last row may have empty places
            named.push_back(item->plottable());
    if (std::ranges::equal(named, graphs))
        return;
    legend.clearItems();
    for (QCPGraph *graph : graphs)
        graph->addToLegend(&legend);
}

void fitCount(Plot &plot, std::vector<QCPGraph *> &graphs, size_t count)
{
    while (graphs.size() > count) {
        plot.removeGraph(graphs.back());
        graphs.pop_back();
    }
    while (graphs.size() < count)
        graphs.push_back(plot.addGraph());
}

QPen dashedPen(size_t k, const QColor &colour, double width)
{
    static const QList<QVector<qreal>> dashes = {{}, {5, 2.5}, {1.5, 2}, {7, 2, 1.5, 2}};
    QPen pen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin); // segments are drawn one by one
    if (const auto &dash = dashes[static_cast<qsizetype>(k % 4)]; !dash.isEmpty())
        pen.setDashPattern(dash);
    return pen;
}

QCPColorGradient gradientOf(const Stops &stops)
{
    QCPColorGradient gradient;
    gradient.clearColorStops();
    for (size_t k = 0; k < stops.size(); ++k)
        gradient.setColorStopAt(double(k) / double(stops.size() - 1), QColor(stops[k]));
    gradient.setLevelCount(512);
    gradient.setNanHandling(QCPColorGradient::nhTransparent);
    return gradient;
}

void drawAsWhatIf(QCPGraph &graph, const Plot &plot, double width, size_t points)
{
    const QColor whatIf(whatIfColourOn(plot.dark()));
    graph.setPen(QPen(whatIf, width));
    graph.setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDiamond, whatIf, plot.colours().card, 6));
    const bool alone = graph.lineStyle() == QCPGraph::lsNone;
    graph.setScatterSkip(alone ? 0 : std::max(1, static_cast<int>(points) / diamondsOnALine));
}

namespace {

/// All cells at once: QCustomPlot sets one at a time, with its checks of each, and with a new sample every cell of every map is another.
class FilledCells : public QCPColorMapData {
public:
    FilledCells(const arma::mat &values, const QCPRange &keys, const QCPRange &rows)
        : QCPColorMapData(static_cast<int>(values.n_cols), static_cast<int>(values.n_rows), keys, rows)
    {
        const arma::mat inRows = values.t();
        std::ranges::copy(inRows, mData);
        recalculateDataBounds();
    }
};

} // namespace

void fillColourMap(QCPColorMap &map, const arma::mat &values, double left, double columnWidth, double top, double rowHeight)
{
    // Ranges are those of the cells' centres. A single row or column has no distance to its neighbour: it gets its own width.
    const auto range = [](double from, double width, arma::uword count) {
        return count > 1 ? QCPRange(from + width / 2, from + width * (static_cast<double>(count) - 0.5))
                         : QCPRange(from, from + width);
    };
    *map.data() = FilledCells(values, range(left, columnWidth, values.n_cols), range(top, rowHeight, values.n_rows));
}

QVector<double> stepNumbers(size_t steps)
{
    QVector<double> all;
    all.reserve(static_cast<qsizetype>(steps));
    for (size_t t = 1; t <= steps; ++t)
        all.append(static_cast<double>(t));
    return all;
}

std::vector<ModelLook> looksOf(const std::vector<ModelSpec> &models)
{
    std::vector<ModelLook> looks;
    for (size_t model = 0; model < models.size(); ++model)
        looks.push_back(modelLook(models, model));
    return looks;
}

} // namespace sluice
