#pragma once

#include "ui/views/painter_state.h"
#include "ui/views/plot.h"

#include <QPaintDevice>
#include <QRawFont>
#include <QRegularExpression>
#include <QTextItem>
#include <QTextLayout>
#include <QWidget>
#include <vector>

namespace sluice::testing {

/// A text as it was painted: with the pixels of its font on the screen.
struct PaintedText {
    QString text;
    double pixels = 0;
    QFont font;
    QRectF place = {}; ///< of its ink
    bool whole = true; ///< nothing of it is clipped away
    QRectF seen = {};  ///< of what it was clipped to, if it was
};

/// A sheet that keeps no picture, only the texts that are painted upon it.
class TextRecorder : public QPaintDevice {
public:
    explicit TextRecorder(QSize size) : size_(size), engine_(texts_) {}
    QPaintEngine *paintEngine() const override { return &engine_; }
    const std::vector<PaintedText> &texts() const { return texts_; }

protected:
    int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth:
            return size_.width();
        case PdmHeight:
            return size_.height();
        case PdmDepth:
            return 32;
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY:
            return 96;
        case PdmWidthMM:
            return qRound(size_.width() * 25.4 / 96);
        case PdmHeightMM:
            return qRound(size_.height() * 25.4 / 96);
        case PdmDevicePixelRatio:
            return 1;
        case PdmDevicePixelRatioScaled:
            return static_cast<int>(devicePixelRatioFScale());
        default:
            return QPaintDevice::metric(metric);
        }
    }

private:
    class Engine : public QPaintEngine {
    public:
        explicit Engine(std::vector<PaintedText> &texts) : QPaintEngine(AllFeatures), texts_(texts) {}
        bool begin(QPaintDevice *) override { return true; }
        bool end() override { return true; }
        void updateState(const QPaintEngineState &state) override { state_.update(state); }
        void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override {}
        void drawPath(const QPainterPath &) override {}
        void drawPolygon(const QPointF *, int, PolygonDrawMode) override {}
        void drawPolygon(const QPoint *, int, PolygonDrawMode) override {}
        Type type() const override { return User; }
        void drawTextItem(const QPointF &at, const QTextItem &item) override
        {
            if (item.text().trimmed().isEmpty())
                return;
            const double scale = std::sqrt(std::abs(state_.transform.determinant()));
            const QRectF place =
                state_.transform.mapRect(QFontMetricsF(item.font()).tightBoundingRect(item.text()).translated(at));
            const bool whole =
                !state_.clips || state_.clip.isEmpty() || state_.clip.boundingRect().adjusted(-1, -1, 1, 1).contains(place);
            texts_.push_back({item.text(), QFontInfo(item.font()).pixelSize() * scale, item.font(), place, whole,
                              state_.clips ? state_.clip.boundingRect() : QRectF()});
        }

    private:
        std::vector<PaintedText> &texts_;
        PainterState state_;
    };

    QSize size_;
    std::vector<PaintedText> texts_;
    mutable Engine engine_;
};

/// Every text that the widget and those inside it paint. Plots paint into pixmaps of their own, so they are asked one by one.
inline std::vector<PaintedText> paintedTexts(QWidget &widget, double scale = 1)
{
    TextRecorder sheet(widget.size() * scale);
    {
        QPainter painter(&sheet);
        painter.scale(scale, scale);
        widget.render(&painter);
    }
    std::vector<PaintedText> texts = sheet.texts();
    QList<Plot *> plots = widget.findChildren<Plot *>();
    if (auto *own = qobject_cast<Plot *>(&widget))
        plots << own;
    for (Plot *plot : plots) {
        if (!plot->isVisibleTo(&widget) && plot != &widget)
            continue;
        TextRecorder own(plot->size() * scale);
        {
            QCPPainter painter(&own);
            painter.setMode(QCPPainter::pmVectorized);
            painter.setMode(QCPPainter::pmNoCaching);
            painter.scale(scale, scale);
            plot->toPainter(&painter, plot->width(), plot->height());
        }
        texts.insert(texts.end(), own.texts().begin(), own.texts().end());
    }
    return texts;
}

/// Of which some digits are drawn smaller than the letters beside them.
inline bool raisedPower(const QString &text)
{
    static const QRegularExpression power(QStringLiteral("10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]"));
    return power.match(text).hasMatch();
}

inline PaintedText smallestText(QWidget &widget)
{
    constexpr double raisedSize = 0.6; // of the letters beside it
    PaintedText smallest{{}, 1e9, {}};
    for (PaintedText painted : paintedTexts(widget)) {
        painted.pixels *= raisedPower(painted.text) ? raisedSize : 1;
        if (painted.pixels < smallest.pixels)
            smallest = painted;
    }
    return smallest;
}

/// The characters of a text for which no installed font has a picture: they would be boxes.
inline QString boxesIn(const QString &text, const QFont &font)
{
    QTextLayout layout(text, font);
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    QString boxes;
    for (const QGlyphRun &run : layout.glyphRuns(-1, -1))
        for (const quint32 glyph : run.glyphIndexes())
            if (glyph == 0)
                boxes += run.rawFont().familyName() + ' ';
    return boxes.isEmpty() ? QString() : text + ": " + boxes;
}

} // namespace sluice::testing
