#pragma once

#include "ui/views/plot.h"

#include <vector>

namespace sluice {

/// Something on the x axis that can be moved: by the mouse, or by the arrow keys once Up or Down has chosen it.
struct Handle {
    QString name;  ///< "look-back begins"
    double at = 0; ///< whole numbers
    double least = 0, most = 0;
    QString value;      ///< shown beside it: "row 216"
    bool below = false; ///< its grip is at the lower edge, so that two handles at one place can both be held
};

/// A plot with vertical lines to drag. Above it a strip is left free for what they are called.
class HandlePlot : public Plot {
    Q_OBJECT
public:
    explicit HandlePlot(const QString &name, QWidget *parent = nullptr);

    void setHandles(const std::vector<Handle> &handles);
    const std::vector<Handle> &handles() const { return handles_; }
    bool dragging() const { return dragged_ >= 0; }
    /// Where the grip of a handle lies, in pixels.
    QPoint gripOf(size_t handle) const;
    int stripHeight() const; ///< of the strip above the axes

signals:
    void moved(size_t handle, double to);
    void released(); ///< after dragging

protected:
    bool takesKey(const QKeyEvent &event) const override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void updateLayout() override;
    void showHandles();

private:
    int handleNear(const QPoint &position) const;
    void moveTo(int handle, double to);
    void setHandlePens();

    std::vector<Handle> handles_;
    std::vector<QCPItemStraightLine *> lines_;
    std::vector<QCPItemText *> labels_;
    int chosen_ = 0;
    int dragged_ = -1;
};

} // namespace sluice
