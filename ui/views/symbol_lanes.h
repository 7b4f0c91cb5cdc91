#pragma once

#include "ui/models/inside_content.h"
#include "ui/models/time_window.h"
#include "ui/views/plot.h"

namespace sluice {

/// The lines of the series that are classes: each written out in a lane of its own, one class over each step; where they do not fit
/// every second one, or fewer. Answers that are the target are bold.
class SymbolLanes : public QCPLayerable {
    Q_OBJECT

public:
    SymbolLanes(Plot *plot, QCPAxisRect *rect);
    /// Those of the lines that are written. The uppermost lane ends at `top` of the rect's axis, and each is `lane` high.
    void show(const std::vector<SeriesLine> &lines, const TimeWindow &window, double top, double lane);
    /// Beside the lanes' middles, as shares of the rect from the top.
    std::vector<std::pair<double, QString>> names() const;

    /// Steps from one that is written to the next, so that the widest class has its room.
    static size_t every(double widest, double pixelsPerStep);

protected:
    void applyDefaultAntialiasingHint(QCPPainter *painter) const override;
    void draw(QCPPainter *painter) override;

private:
    void drawLane(QCPPainter &painter, const SeriesLine &line, double y, size_t every) const;
    QFont fontFor(const SeriesLine &line, bool bold) const;
    QColor colourOf(const SeriesLine &line, bool right) const;
    double height() const; ///< of a lane in pixels
    QCPAxis *steps() const { return rect_->axis(QCPAxis::atBottom); }
    QCPAxis *value() const { return rect_->axis(QCPAxis::atLeft); }

    Plot *plot_;
    QCPAxisRect *rect_;
    std::vector<SeriesLine> lines_;
    std::optional<SeriesLine> target_;
    TimeWindow window_;
    double top_ = 1, lane_ = 1;
};

} // namespace sluice
