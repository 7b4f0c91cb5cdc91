#include "ui/views/svg_device.h"

#include "core/io/figure_source.h"
#include "core/io/svg_text.h"
#include "ui/views/painter_state.h"

#include <QBuffer>
#include <QFontInfo>
#include <QImage>
#include <QPixmap>
#include <QtMath>

namespace sluice {

namespace {

constexpr double millimetresPerPixel = 25.4 / 96;

/// At most so many decimals, none where they are zeros.
QByteArray number(double value, int decimals = 2)
{
    QByteArray text = QByteArray::number(value, 'f', decimals);
    if (text.contains('.')) {
        while (text.endsWith('0'))
            text.chop(1);
        if (text.endsWith('.'))
            text.chop(1);
    }
    return text == "-0" ? QByteArray("0") : text;
}

QByteArray attribute(const char *name, const QByteArray &value)
{
    return QByteArray(" ") + name + "=\"" + value + '"';
}

QByteArray escaped(const QString &text)
{
    return QByteArray::fromStdString(xmlEscaped(text.toStdString()));
}

QByteArray paint(const char *name, const QColor &colour)
{
    QByteArray text = attribute(name, colour.name().toLatin1());
    if (colour.alpha() < 255)
        text += attribute((QByteArray(name) + "-opacity").constData(), number(colour.alphaF(), 3));
    return text;
}

QByteArray fillOf(const QBrush &brush)
{
    return brush.style() == Qt::NoBrush ? attribute("fill", "none") : paint("fill", brush.color());
}

QByteArray strokeOf(const QPen &pen)
{
    if (pen.style() == Qt::NoPen)
        return {};
    const double width = pen.widthF() > 0 ? pen.widthF() : 1;
    QByteArray text = paint("stroke", pen.color()) + attribute("stroke-width", number(width));
    if (pen.style() != Qt::SolidLine) {
        QByteArray dashes;
        for (const double dash : pen.dashPattern())
            dashes += (dashes.isEmpty() ? "" : ",") + number(dash * width);
        text += attribute("stroke-dasharray", dashes);
    }
    if (pen.capStyle() != Qt::FlatCap)
        text += attribute("stroke-linecap", pen.capStyle() == Qt::RoundCap ? "round" : "square");
    if (pen.joinStyle() != Qt::MiterJoin)
        text += attribute("stroke-linejoin", pen.joinStyle() == Qt::RoundJoin ? "round" : "bevel");
    return text;
}

QByteArray pathOf(const QPainterPath &path)
{
    QByteArray text;
    for (int k = 0; k < path.elementCount(); ++k) {
        const QPainterPath::Element element = path.elementAt(k);
        if (element.isMoveTo())
            text += 'M';
        else if (element.isLineTo())
            text += 'L';
        else if (element.isCurveTo())
            text += 'C';
        else
            text += ' '; // the other two points of a curve
        text += number(element.x) + ',' + number(element.y);
    }
    return text;
}

bool finite(const QPointF &point)
{
    return qIsFinite(point.x()) && qIsFinite(point.y());
}

} // namespace

class SvgDevice::Engine : public QPaintEngine {
public:
    explicit Engine(QString idPrefix)
        : QPaintEngine(PrimitiveTransform | PixmapTransform | Antialiasing | PainterPaths | AlphaBlend | ConstantOpacity |
                       PaintOutsidePaintEvent),
          idPrefix_(std::move(idPrefix))
    {
    }

    const QByteArray &body() const { return body_; }

    bool begin(QPaintDevice *) override { return true; }
    bool end() override
    {
        closeGroup();
        return true;
    }
    Type type() const override { return User; }

    void updateState(const QPaintEngineState &state) override { state_.update(state); }

    void drawPath(const QPainterPath &path) override
    {
        openGroup();
        body_ += "<path" + attribute("d", pathOf(path)) + fillOf(state_.brush) + strokeOf(state_.pen) +
                 (path.fillRule() == Qt::OddEvenFill && state_.brush.style() != Qt::NoBrush ? attribute("fill-rule", "evenodd")
                                                                                            : QByteArray()) +
                 "/>\n";
    }
    void drawPolygon(const QPointF *points, int count, PolygonDrawMode mode) override
    {
        QByteArray places;
        for (int k = 0; k < count; ++k) {
            if (!finite(points[k]))
                continue;
            places += (places.isEmpty() ? "" : " ") + number(points[k].x()) + ',' + number(points[k].y());
        }
        openGroup();
        const bool open = mode == PolylineMode;
        body_ += (open ? "<polyline" : "<polygon") + attribute("points", places) +
                 (open ? attribute("fill", "none") : fillOf(state_.brush)) + strokeOf(state_.pen) +
                 (mode == OddEvenMode ? attribute("fill-rule", "evenodd") : QByteArray()) + "/>\n";
    }
    void drawPolygon(const QPoint *points, int count, PolygonDrawMode mode) override
    {
        QPolygonF polygon;
        for (int k = 0; k < count; ++k)
            polygon << points[k];
        drawPolygon(polygon.constData(), count, mode);
    }
    void drawPixmap(const QRectF &target, const QPixmap &pixmap, const QRectF &source) override
    {
        drawImage(target, pixmap.toImage(), source, Qt::AutoColor);
    }
    void drawImage(const QRectF &target, const QImage &image, const QRectF &source, Qt::ImageConversionFlags) override
    {
        QByteArray png;
        QBuffer buffer(&png);
        buffer.open(QIODevice::WriteOnly);
        (source == QRectF(image.rect()) ? image : image.copy(source.toRect())).save(&buffer, "PNG");
        openGroup();
        body_ += "<image" + attribute("x", number(target.x())) + attribute("y", number(target.y())) +
                 attribute("width", number(target.width())) + attribute("height", number(target.height())) +
                 attribute("preserveAspectRatio", "none") + attribute("style", "image-rendering:pixelated") +
                 attribute("xlink:href", "data:image/png;base64," + png.toBase64()) + "/>\n";
    }
    void drawTextItem(const QPointF &at, const QTextItem &item) override
    {
        const QFont font = item.font();
        openGroup();
        body_ += "<text" + attribute("x", number(at.x())) + attribute("y", number(at.y())) +
                 attribute("font-family", escaped(QFontInfo(font).family() + QStringLiteral(", sans-serif"))) +
                 attribute("font-size", QByteArray::number(QFontInfo(font).pixelSize()));
        if (font.weight() > QFont::Medium)
            body_ += attribute("font-weight", QByteArray::number(font.weight()));
        if (font.italic())
            body_ += attribute("font-style", "italic");
        body_ +=
            paint("fill", state_.pen.color()) + attribute("xml:space", "preserve") + ">" + escaped(item.text()) + "</text>\n";
    }

private:
    QByteArray clipAttribute()
    {
        if (!state_.clips || state_.clip.isEmpty())
            return {};
        const QByteArray path = pathOf(state_.clip);
        QByteArray &id = clipIds_[path];
        if (id.isEmpty()) {
            id = escaped(idPrefix_) + "clip" + QByteArray::number(clipIds_.size());
            body_ += "<clipPath id=\"" + id + "\"><path d=\"" + path + "\"/></clipPath>\n";
        }
        return attribute("clip-path", "url(#" + id + ")");
    }
    void closeGroup()
    {
        if (!group_.isEmpty())
            body_ += "</g></g>\n";
        group_.clear();
    }
    /// One group as long as transform, clip and opacity stay.
    void openGroup()
    {
        const QByteArray state = pathOf(state_.clips ? state_.clip : QPainterPath()) + number(state_.opacity, 3) +
                                 number(state_.transform.m11(), 5) + number(state_.transform.m12(), 5) +
                                 number(state_.transform.m21(), 5) + number(state_.transform.m22(), 5) + ' ' +
                                 number(state_.transform.dx(), 3) + ' ' + number(state_.transform.dy(), 3);
        if (state == group_)
            return;
        closeGroup();
        group_ = state;
        const QByteArray clipping = clipAttribute();
        body_ +=
            "<g" + clipping + (state_.opacity < 1 ? attribute("opacity", number(state_.opacity, 3)) : QByteArray()) + "><g" +
            attribute("transform", "matrix(" + number(state_.transform.m11(), 5) + ',' + number(state_.transform.m12(), 5) + ',' +
                                       number(state_.transform.m21(), 5) + ',' + number(state_.transform.m22(), 5) + ',' +
                                       number(state_.transform.dx(), 3) + ',' + number(state_.transform.dy(), 3) + ')') +
            ">\n";
    }

    QString idPrefix_;
    QByteArray body_, group_;
    PainterState state_;
    QHash<QByteArray, QByteArray> clipIds_;
};

SvgDevice::SvgDevice(const QSizeF &size, const SvgWords &words)
    : size_(size), words_(words), engine_(std::make_unique<Engine>(words.idPrefix))
{
}

SvgDevice::~SvgDevice() = default;

QPaintEngine *SvgDevice::paintEngine() const
{
    return engine_.get();
}

QByteArray SvgDevice::bytes() const
{
    QByteArray svg = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" "
                     "xmlns:xlink=\"http://www.w3.org/1999/xlink\" version=\"1.1\"" +
                     attribute("width", number(size_.width() * millimetresPerPixel) + "mm") +
                     attribute("height", number(size_.height() * millimetresPerPixel) + "mm") +
                     attribute("viewBox", "0 0 " + number(size_.width(), 3) + ' ' + number(size_.height(), 3)) + ">\n";
    svg += "<title>" + escaped(words_.title) + "</title>\n";
    if (!words_.description.isEmpty())
        svg += "<desc>" + escaped(words_.description) + "</desc>\n";
    if (!words_.metadata.empty())
        svg += QByteArray::fromStdString(svgMetadata(svgSourceId, words_.metadata)) + '\n';
    return svg + engine_->body() + "</svg>\n";
}

int SvgDevice::metric(PaintDeviceMetric metric) const
{
    switch (metric) {
    case PdmWidth:
        return qCeil(size_.width());
    case PdmHeight:
        return qCeil(size_.height());
    case PdmWidthMM:
        return qRound(size_.width() * millimetresPerPixel);
    case PdmHeightMM:
        return qRound(size_.height() * millimetresPerPixel);
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY:
        return 96;
    case PdmNumColors:
        return 0;
    case PdmDepth:
        return 32;
    case PdmDevicePixelRatio:
        return 1;
    case PdmDevicePixelRatioScaled:
        return static_cast<int>(devicePixelRatioFScale());
    }
    return 0;
}

} // namespace sluice
