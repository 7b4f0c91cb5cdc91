#include "ui/views/plot.h"

#include <QtTest>

using namespace sluice;

class LineGraphTest : public QObject {
    Q_OBJECT

private slots:
    /// A marker upon an axis is whole; lines end at the axes.
    void markersAtTheEdgeAreNotCut()
    {
        Plot plot("Edge");
        plot.resize(300, 200);
        plot.setBackground(Qt::white);
        QCPGraph *graph = plot.addGraph();
        graph->setLineStyle(QCPGraph::lsNone);
        graph->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssSquare, QPen(Qt::NoPen), QBrush(Qt::red), 12));
        graph->setData({0}, {1});
        plot.xAxis->setRange(0, 1);
        plot.yAxis->setRange(0, 1);
        for (QCPAxis *axis : plot.axisRect()->axes())
            axis->setVisible(false);
        plot.axisRect()->setMinimumMargins({20, 20, 20, 20});
        const QImage drawn = plot.toPixmap(300, 200).toImage();
        int red = 0;
        for (int y = 0; y < drawn.height(); ++y)
            for (int x = 0; x < drawn.width(); ++x)
                red += drawn.pixel(x, y) == qRgb(255, 0, 0);
        QVERIFY2(red >= 10 * 10, qPrintable(QString::number(red)));
    }
};

QTEST_MAIN(LineGraphTest)
#include "line_graph_test.moc"
