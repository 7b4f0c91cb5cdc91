#pragma once

#include <qcustomplot.h>

namespace sluice {

/// A graph whose wide and dashed lines are drawn as straight pieces: Qt's own way to stroke a path takes a hundred times as long for a
/// dashed one, and five times for one with round caps. Vector pictures have true dashes.
class LineGraph : public QCPGraph {
    Q_OBJECT

public:
    LineGraph(QCPAxis *key, QCPAxis *value) : QCPGraph(key, value) {}

protected:
    /// The axes', and as much more as a marker upon them needs to be whole.
    QRect clipRect() const override;
    void drawLinePlot(QCPPainter *painter, const QVector<QPointF> &lines) const override;
};

} // namespace sluice
