#pragma once

#include "ui/models/inside_content.h"
#include "ui/models/memo.h"
#include "ui/views/series_row.h"

namespace sluice {

/// What the rows add to the legend, in front of the series.
struct RowsLegend {
    std::vector<LegendEntry> entries;
    std::vector<LegendEntry> units; ///< where there is no room for all of them, the picked one stands for the others
    size_t picked = 0;              ///< of them
};

/// What lies over all rows: the time cursor with its flag, the legend above and the time axis below.
class StackOverlay : public QCPLayerable {
    Q_OBJECT

public:
    static constexpr int topBand = 42;
    static constexpr int bottomBand = 40;

    StackOverlay(Plot *plot, const SeriesView *series);
    /// `caption` says in a picture what the page's header says in the window.
    void show(const TimeAxis &axis, const TimeWindow &window, size_t step, const QString &caption);
    void setRows(std::function<RowsLegend()> rows) { rows_ = std::move(rows); }
    void setCursorShown(bool shown) { cursorShown_ = shown; }
    void setLegendShown(bool shown) { legendShown_ = shown; }
    /// What stands above and below the rows takes so much; in a picture, where all is to be read, as many lines as it needs, and in a
    /// window two at most.
    int topHeight() const;
    int bottomHeight(int left) const; ///< of rows that begin there
    /// The frame of all rows together, and what the first one's name takes above it; the time axis is the first row's.
    void setFrame(const QRect &frame, int above)
    {
        frame_ = frame;
        above_ = above;
    }

protected:
    void applyDefaultAntialiasingHint(QCPPainter *painter) const override;
    void draw(QCPPainter *painter) override;

private:
    const Theme &colours() const { return plot_->colours(); }
    QFont font(double scale, bool bold = false) const;
    double pixelOf(size_t step) const;
    std::vector<LegendEntry> legend(const QFontMetrics &metrics, int sample, int gap) const;
    /// How long the samples are, and what is between the entries.
    struct LegendSizes {
        int sample, gap;
    };
    int legendRoom() const;
    LegendSizes legendSizes(const QFontMetrics &metrics) const;
    std::vector<std::vector<LegendEntry>> legendLines() const;
    int topHeightOf(size_t lines) const;
    void drawEntry(QCPPainter &painter, const LegendEntry &entry, int x, int y, int sample) const;
    QString title() const;
    int roomRightOf(int left) const;
    void drawTitleLines(QCPPainter &painter, const QString &title, int top) const;
    void drawLegend(QCPPainter &painter) const;
    double drawAhead(QCPPainter &painter) const;
    int widestText(const QFont &small);
    void drawAxis(QCPPainter &painter);
    void drawCursor(QCPPainter &painter) const;

    Plot *plot_;
    const SeriesView *series_;
    TimeAxis axis_;
    Memo<std::pair<QStringList, QFont>, int> widest_;
    TimeWindow window_;
    size_t step_ = 0;
    QString caption_;
    std::function<RowsLegend()> rows_;
    bool cursorShown_ = true, legendShown_ = true;
    QRect frame_;
    int above_ = 0;
};

/// The steps (from 0) that get a label, none closer together than `room` allows. Where they are counted: 1, then round numbers; else
/// the first, then always as many steps on.
std::vector<size_t> labelledSteps(size_t steps, double pixelsPerStep, double room, bool counted);

} // namespace sluice
