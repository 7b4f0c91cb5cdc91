#pragma once

#include "ui/models/memo.h"
#include "ui/models/time_window.h"
#include "ui/views/plot.h"

#include <tuple>
#include <utility>
#include <vector>

namespace sluice {

/// Pixels of the stack that every row shares, so that the rows stand exactly above each other.
struct StackMargins {
    int caption = 110; ///< names of the rows
    int ends = 22;     ///< beside a map: its first, its last and the chosen row
    int right = 64;    ///< colour scales
    int above = 0;     ///< names of the rows, where these stand above them instead
};

/// The frame of one row of the stack: a card with its name at the left and, where it has one, its colour scale at the right.
class StackRect : public QCPAxisRect {
    Q_OBJECT

public:
    explicit StackRect(Plot *plot);

    QCPAxis *time() const { return axis(QCPAxis::atBottom); }
    QCPAxis *value() const { return axis(QCPAxis::atLeft); }

    void setMargins(const StackMargins &margins);
    void setTimeWindow(const TimeWindow &window)
    {
        const double last = static_cast<double>(window.first + window.count);
        time()->setRange(static_cast<double>(window.first) + 0.5, last + roomAhead(window).until);
    }
    double pixelsPerStep() const { return time()->coordToPixel(2) - time()->coordToPixel(1); }

    struct Caption {
        QString title, subtitle, word;
        bool held = false;
        QString heldText;
        bool picked = false;
        bool operator==(const Caption &) const = default;
    };
    void setCaption(const Caption &caption) { caption_ = caption; }
    const Caption &caption() const { return caption_; }
    /// What is to be known of a map, the most important first: below the caption where there is room. Of each text the first form that
    /// fits.
    void setNotes(const QList<QStringList> &notes) { notes_ = notes; }
    const QList<QStringList> &notes() const { return notes_; }
    /// Pixels that caption and ends need at the left.
    int captionWidth();
    int endsWidth();
    /// Pixels that the caption needs above the row, in one line.
    int captionHeight() const;

    /// A strip that is axis and colour scale in one; labels from the top down.
    struct Scale {
        std::function<QRgb(double)> colour; ///< of a height 0 … 1; empty: labels only
        std::vector<std::pair<double, QString>> labels;
    };
    void setScale(const Scale &scale) { scale_ = scale; }
    /// Names of the first and last row of a map, at its left edge, and of the chosen one at its height (0 … 1 from the top).
    struct Ends {
        QString top, bottom, chosen;
        double chosenAt = 0;
        std::vector<std::pair<double, QString>> lanes = {}; ///< of rows that are written out
        QString what = {};                                  ///< they are; where there is room
        bool operator==(const Ends &) const = default;
    };
    void setEnds(const Ends &ends) { ends_ = ends; }
    const Ends &ends() const { return ends_; }

protected:
    void draw(QCPPainter *painter) override;

private:
    const Theme &colours() const;
    QFont font(double scale, bool bold = false) const;
    int mostOfLane() const;
    void drawNames(QCPPainter &painter);
    void writeNames(QCPPainter &painter) const;
    void drawCaption(QCPPainter &painter) const;
    void drawCaptionAbove(QCPPainter &painter) const;
    QStringList fittingNotes(int width) const;
    void drawWord(QCPPainter &painter, const QRect &place) const;
    void drawScale(QCPPainter &painter) const;
    void drawEnds(QCPPainter &painter) const;
    void drawLanes(QCPPainter &painter) const;

    Caption caption_;
    QList<QStringList> notes_;
    Scale scale_;
    Ends ends_;
    int endsPixels_ = 0;
    int above_ = 0; ///< pixels that the caption has above the row

    struct Names { ///< all that what is written at the left depends on
        Caption caption;
        QList<QStringList> notes;
        Ends ends;
        int endsPixels;
        QRect rect;
        QFont font;
        bool dark;
        double ratio;
        bool operator==(const Names &) const = default;
    };
    Memo<Names, QPixmap> names_;
    Memo<std::pair<Caption, QFont>, int> captionWidth_;
    Memo<std::tuple<Ends, QFont, int>, int> endsWidth_;
};

} // namespace sluice
