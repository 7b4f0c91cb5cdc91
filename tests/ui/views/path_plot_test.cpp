#include "ui/views/path_plot.h"
#include "ui/views/plot_export.h"

#include <QtTest>

using namespace sluice;

namespace {

/// So many baselines that all have the same errors, as those of a series without a trend nearly have.
PathContent alike(size_t baselines)
{
    PathContent content;
    content.xTitle = "rows ahead";
    content.knownX = {-3, -2, -1, 0};
    content.known = {1, 2, 3, 4};
    content.x = {1, 2, 3, 4};
    content.target = {5, 6, 5, 4};
    content.range = {0, 7};
    content.largestError = 2;
    content.models = {{0, "Dense", {5, 5, 5, 5}, {1, 1, 1, 2}, false}};
    for (size_t k = 0; k < baselines; ++k)
        content.baselines.push_back({QString("baseline number %1").arg(k), {1, 1.2, 1.2, 1.2}});
    return content;
}

std::vector<QRectF> names(const PathPlot &plot)
{
    std::vector<QRectF> found;
    for (int k = 0; k < plot.itemCount(); ++k)
        if (const auto *name = qobject_cast<QCPItemText *>(plot.item(k)))
            found.emplace_back(name->topLeft->pixelPosition(), name->bottomRight->pixelPosition());
    return found;
}

} // namespace

class PathPlotTest : public QObject {
    Q_OBJECT

private slots:
    void theBaselinesNamesAreApart_data()
    {
        QTest::addColumn<size_t>("count");
        QTest::addColumn<QSize>("size");
        for (const size_t count : {2, 3, 6})
            for (const QSize &size : {QSize(900, 420), QSize(560, 240)})
                QTest::addRow("%zu at %dx%d", count, size.width(), size.height()) << count << size;
    }
    void theBaselinesNamesAreApart()
    {
        QFETCH(size_t, count);
        QFETCH(QSize, size);
        PathPlot plot;
        plot.resize(size);
        plot.show();
        plot.show(alike(count), {ModelLook()});
        plot.replot();
        const std::vector<QRectF> rects = names(plot);
        QCOMPARE(rects.size(), count);
        QCOMPARE(plot.viewport().size(), size);
        for (size_t k = 0; k < count; ++k) {
            QVERIFY(rects[k].width() > 60 && rects[k].height() > 8);
            const QRectF &name = rects[k];
            QVERIFY2(QRectF(plot.viewport()).contains(name), qPrintable(QString("%1 … %2").arg(name.left()).arg(name.right())));
            QVERIFY(rects[k].left() > plot.axisRect(1)->right()); // beside every line
            for (size_t other = 0; other < k; ++other)
                QVERIFY(!rects[k].adjusted(1, 1, -1, -1).intersects(rects[other]));
        }
    }

    /// What was shown before leaves nothing behind.
    void namesAndTheirLinesComeAndGo()
    {
        PathPlot plot;
        plot.resize(700, 400);
        plot.show();
        plot.show(alike(5), {ModelLook()});
        plot.show(alike(2), {ModelLook()});
        plot.replot();
        QCOMPARE(plot.itemCount(), 4);
        for (int k = 0; k < plot.itemCount(); ++k) {
            if (const auto *leader = qobject_cast<QCPItemLine *>(plot.item(k))) {
                const QPointF end = leader->end->pixelPosition();
                QVERIFY(std::ranges::any_of(names(plot), [&](const QRectF &name) {
                    return std::abs(name.left() - end.x()) < 2 && std::abs(name.center().y() - end.y()) < 2;
                }));
            }
        }
    }
};

QTEST_MAIN(PathPlotTest)
#include "path_plot_test.moc"
