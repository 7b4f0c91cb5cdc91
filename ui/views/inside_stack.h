#pragma once

#include "ui/models/inside_content.h"
#include "ui/views/map_zoom.h"
#include "ui/views/plot.h"
#include "ui/views/quantity_rows.h"
#include "ui/views/series_row.h"
#include "ui/views/stack_overlay.h"

namespace sluice {

/// All rows of the page Inside over one time axis, with one cursor through them. Click, drag, left and right move it, up
/// and down choose the unit, page keys the sample; nothing changes until the new content is shown. Plus, minus and Ctrl with the wheel
/// zoom in time, Shift with the arrows, the wheel or the pointer pans, 0 shows all steps. With Ctrl and these keys, and with the wheel over
/// the names of the rows, it is the units of the maps that are zoomed and scrolled.
class InsideStack : public Plot {
    Q_OBJECT

public:
    explicit InsideStack(QWidget *parent = nullptr);

    void show(const InsideContent &content);
    using QWidget::show;
    const InsideContent &content() const { return *content_; }
    /// While somebody draws, the pointer in the series gives its values instead of moving the cursor.
    void setDrawing(bool drawing);
    /// A figure for a paper has no cursor.
    void setCursorShown(bool shown) { overlay_->setCursorShown(shown); }
    void setLegendShown(bool shown) { overlay_->setLegendShown(shown); }
    /// Of a picture this wide or wider the rows have their names at the left, of a narrower one above them.
    static constexpr int narrowPicture = 520;
    int leastHeight(int pictureWidth) const;
    /// What the names take above the rows.
    int captionsHeight() const;
    const TimeWindow &window() const { return window_; }
    void setWindow(TimeWindow window);
    void zoom(double factor); ///< about the cursor where it is seen, or else the middle
    const RowWindow &rows() const { return seenRows_; }
    void setRows(const RowWindow &rows);
    void zoomRows(double factor); ///< about the selected unit
    MapsSeen seen() const;

    /// Less than this and rows can't be told apart.
    QSize minimumSizeHint() const override;
    QString tipAt(const QPointF &position) const override;

signals:
    void stepPicked(size_t step);
    void unitPicked(size_t unit);
    void samplePicked(size_t sample);
    void partPicked(sluice::Traced part);
    void seenChanged(); ///< seen()
    /// A stroke over the series, from step to step, in the units of its axis.
    void drawn(size_t fromStep, double fromValue, size_t toStep, double toValue);
    void drawing(bool on);

protected:
    QColor backdrop() const override;
    void updateLayout() override;
    bool takesKey(const QKeyEvent &event) const override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    size_t pickedLine() const;
    std::vector<LegendEntry> legendOfRows(std::vector<LegendEntry> (QuantityRow::*legend)() const) const;
    void arrange(size_t rows);
    void setMargins();
    void frameOverlay();
    size_t stepAt(double x) const;
    const QuantityRow *rowAt(const QPointF &position) const;
    void moveTo(long step);
    void chooseUnit(size_t unit);
    void stepUnit(int by);
    SeenPlace cursorPlace() const;
    void see(const SeenCells &seen);
    void pan(const QPointF &position);
    std::optional<size_t> placeOfUnit() const;
    void keepRows(const InsideContent &before);
    void showRows();
    void describe();
    void drawTo(const QPointF &position);
    void chooseSample(long sample);

    SeriesView *series_;
    std::vector<QuantityRow *> rows_;
    StackOverlay *overlay_;
    QCPLayoutElement *top_;
    QCPLayoutElement *bottom_;
    size_t arranged_ = SIZE_MAX;
    std::shared_ptr<const InsideContent> content_ = std::make_shared<const InsideContent>();
    Selection ahead_; ///< what was picked last, from which the next key goes on: it may not be drawn yet
    TimeWindow window_;
    RowWindow seenRows_; ///< of the maps of units
    bool dragging_ = false;
    std::optional<QPointF> panFrom_; ///< pixel at which a pan has come
    QString shared_;
    bool picture_ = false; ///< is what it was laid out for
    int laidOutWidth_ = 0;
    bool draws_ = false;
    std::optional<std::pair<size_t, double>> pen_; ///< where a stroke has come to
};

} // namespace sluice
