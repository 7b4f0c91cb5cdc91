#pragma once

#include <QColor>
#include <QSlider>
#include <functional>
#include <optional>
#include <vector>

namespace sluice {

/// A thin horizontal slider that jumps to where it is pressed, with marks at chosen values and a label that rides on the handle.
class LineSlider : public QSlider {
    Q_OBJECT
public:
    explicit LineSlider(QWidget *parent = nullptr);

    void setMarks(std::vector<uint32_t> values);
    void setLabel(const QString &label);
    /// Drawn above the line: one height from 0 to 1 a value of the slider, the first for its minimum; or nothing.
    void setSeries(std::vector<double> heights);
    const std::vector<double> &series() const { return series_; }
    /// What is said of the value under the pointer.
    void setTips(std::function<QString(int value)> tips) { tips_ = std::move(tips); }
    /// Another colour than the theme's for the handle; an invalid one: an empty handle, of a slider that only shows.
    void setHandle(std::optional<QColor> colour);
    /// Without telling anybody: what the program sets is no wish of the user.
    void showValue(int lower, int upper, int value);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int xOf(int value) const;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    int lineY() const;
    int valueAt(int x) const;
    void paintLabel(QPainter &painter) const;
    void paintSeries(QPainter &painter) const;

    std::vector<uint32_t> marks_;
    QString label_;
    std::vector<double> series_;
    std::optional<QColor> handle_;
    std::function<QString(int value)> tips_;
};

} // namespace sluice
