#include "ui/views/plot_export.h"

#include "core/io/atomic_file.h"
#include "ui/views/figure_export.h"
#include "ui/views/plot.h"
#include "ui/views/svg_device.h"

#include <QBuffer>
#include <QPdfWriter>

namespace sluice {

namespace {

/// Other colours for as long as it lives.
class Recoloured {
public:
    Recoloured(Plot &plot, bool dark) : plot_(plot), before_(plot.dark())
    {
        plot_.setDark(dark);
        plot_.setTakingPicture(true);
    }
    ~Recoloured()
    {
        plot_.setDark(before_);
        plot_.setTakingPicture(false);
        plot_.redraw(); // the layout is the picture's still
    }
    Q_DISABLE_COPY_MOVE(Recoloured)

private:
    Plot &plot_;
    bool before_;
};

void drawVectors(Plot &plot, QPaintDevice &device, const QSize &size)
{
    QCPPainter painter;
    painter.begin(&device);
    painter.setMode(QCPPainter::pmVectorized);
    painter.setMode(QCPPainter::pmNoCaching);
    painter.setRenderHint(QPainter::LosslessImageRendering);
    plot.toPainter(&painter, size.width(), size.height());
    painter.end();
}

QByteArray asPng(Plot &plot, const QSize &size, const PictureOptions &options)
{
    const QImage image = pictureOf(plot, size, options.scale, options.dark);
    if (options.source)
        return pngBytes(image, *options.source, plot.windowTitle());
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QByteArray asSvg(Plot &plot, const QSize &size, const PictureOptions &options)
{
    SvgDevice device(size, {plot.windowTitle(), {}, options.source ? writeFigureSource(*options.source) : std::string()});
    drawVectors(plot, device, size);
    return device.bytes();
}

QByteArray asPdf(Plot &plot, const QSize &size, const PictureOptions &options)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(96);
    writer.setTitle(plot.windowTitle());
    if (options.source)
        attachSource(writer, *options.source, plot.windowTitle());
    writer.setPageSize(QPageSize(QSizeF(size) * 72.0 / 96.0, QPageSize::Point, {}, QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF());
    drawVectors(plot, writer, size);
    return bytes;
}

Result<void> write(const QString &path, const QByteArray &bytes)
{
    return writeFileAtomically(std::filesystem::path(path.toStdU16String()),
                               std::string_view(bytes.constData(), static_cast<size_t>(bytes.size())));
}

} // namespace

QImage pictureOf(Plot &plot, const QSize &size, double scale, bool dark)
{
    const Recoloured recoloured(plot, dark);
    return plot.toPixmap(size.width(), size.height(), scale).toImage();
}

Result<void> savePicture(Plot &plot, const QString &path, const QSize &size, const PictureOptions &options)
{
    if (size.isEmpty())
        return fail(SLUICE_MESSAGE("ui", "%1: a picture needs a width and a height"), path.toStdString());
    if (path.endsWith(".png", Qt::CaseInsensitive))
        return write(path, asPng(plot, size, options));
    const Recoloured recoloured(plot, options.dark);
    if (path.endsWith(".svg", Qt::CaseInsensitive))
        return write(path, asSvg(plot, size, options));
    if (path.endsWith(".pdf", Qt::CaseInsensitive))
        return write(path, asPdf(plot, size, options));
    return fail(SLUICE_MESSAGE("ui", "%1: a picture's name ends in .png, .svg or .pdf"), path.toStdString());
}

Result<void> saveTable(const PlotTable &table, const QString &path)
{
    return write(path, plotDataAsCsv(table).toUtf8());
}

} // namespace sluice
