#include "ui/views/plot_parts.h"

namespace sluice {

void placeLegendAbove(QCustomPlot &plot)
{
    plot.plotLayout()->insertRow(0);
    auto *row = new QCPLayoutGrid;
    plot.plotLayout()->addElement(0, 0, row);
    plot.plotLayout()->setRowStretchFactor(0, 0.001);
    plot.plotLayout()->setRowSpacing(0);
    row->addElement(0, 0, new QCPLayoutElement(&plot));
    row->addElement(0, 1, plot.legend);
    row->setColumnStretchFactor(1, 0.001);
    plot.legend->setFillOrder(QCPLayoutGrid::foColumnsFirst);
    plot.legend->setColumnSpacing(18);
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

void fitCount(QCustomPlot &plot, std::vector<QCPGraph *> &graphs, size_t count)
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

std::vector<ModelLook> looksOf(const std::vector<ModelSpec> &models)
{
    std::vector<ModelLook> looks;
    for (size_t model = 0; model < models.size(); ++model)
        looks.push_back(modelLook(models, model));
    return looks;
}

} // namespace sluice
