#pragma once

#include "ui/models/view_state.h"

#include <QWidget>

namespace sluice {

/// The values of a gate, 0 … 1 in its colours, with two handles: below the first it counts as shut, above the second as open.
class ThresholdStrip : public QWidget {
    Q_OBJECT
public:
    explicit ThresholdStrip(QWidget *parent = nullptr);
    void show(const GateThresholds &thresholds);
    using QWidget::show;
    const GateThresholds &thresholds() const { return thresholds_; }
    double chosenValue() const { return high_ ? thresholds_.high : thresholds_.low; } ///< of the handle that keys move
    void moveTo(double value);                                                        ///< that handle
    int xOf(double value) const;
    QSize sizeHint() const override;

signals:
    void edited(const GateThresholds &thresholds);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    double valueAt(double x) const;
    void tellValue();
    void paintHandle(QPainter &painter, double value, bool chosen) const;

    GateThresholds thresholds_;
    bool high_ = false; ///< which handle is moved
    bool dragging_ = false;
};

} // namespace sluice
