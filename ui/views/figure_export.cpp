#include "ui/views/figure_export.h"

#include "core/io/atomic_file.h"
#include "core/io/png_text.h"
#include "ui/views/figure_views.h"
#include "ui/views/svg_device.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPdfWriter>
#include <array>

namespace sluice {

namespace {

constexpr double millimetresPerInch = 25.4;
constexpr int vectorDpi = 96;

void begin(QCPPainter &painter, QPaintDevice &device, double pointsPerMillimetre)
{
    painter.begin(&device);
    painter.setMode(QCPPainter::pmVectorized);
    painter.setMode(QCPPainter::pmNoCaching);
    painter.setRenderHint(QPainter::LosslessImageRendering); // or a PDF's maps would be blurred by JPEG
    const double scale = vectorDpi / millimetresPerInch / pointsPerMillimetre;
    painter.scale(scale, scale);
}

QByteArray asPng(Figure &figure, const FigureSource &source)
{
    return pngBytes(figure.image(), source, figure.title());
}

QByteArray asSvg(Figure &figure, const FigureSource &source)
{
    const QSizeF size = QSizeF(figure.format().width, figure.height()) * vectorDpi / millimetresPerInch;
    SvgDevice device(size, {figure.title(), sourceLine(source, figure.title()), writeFigureSource(source),
                            QString::fromStdString(source.view) + '-'});
    QCPPainter painter;
    begin(painter, device, figure.format().pointsPerMillimetre());
    figure.paint(painter);
    painter.end();
    return device.bytes();
}

QPageSize pageOf(const Figure &figure)
{
    return QPageSize(QSizeF(figure.format().width, figure.height()), QPageSize::Millimeter, {}, QPageSize::ExactMatch);
}

QString titleOf(const std::vector<Figure *> &figures)
{
    return figures.size() == 1 ? figures.front()->title()
                               : figureText(QT_TRANSLATE_NOOP("Figures", "%1 figures")).arg(figures.size());
}

Result<void> write(const QString &path, const Result<QByteArray> &bytes)
{
    if (!bytes)
        return passOn(bytes);
    return writeFileAtomically(std::filesystem::path(path.toStdU16String()),
                               std::string_view(bytes->constData(), static_cast<size_t>(bytes->size())));
}

} // namespace

void attachSource(QPdfWriter &writer, const FigureSource &source, const QString &title)
{
    writer.setTitle(sourceLine(source, title));
    writer.setCreator(QString::fromStdString(source.program));
    writer.addFileAttachment("figure.json", QByteArray::fromStdString(writeFigureSource(source)), "application/json");
}

QByteArray pngBytes(const QImage &image, const FigureSource &source, const QString &title)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return QByteArray::fromStdString(withPngTexts(bytes.toStdString(), {{"Title", title.toStdString()},
                                                                        {"Software", source.program},
                                                                        {"Description", sourceLine(source, title).toStdString()},
                                                                        {pngSourceKeyword, writeFigureSource(source)}}));
}

QString sourceLine(const FigureSource &source, const QString &title)
{
    QStringList parts = {title, QString::fromStdString(source.experiment.data.source),
                         QStringLiteral("epoch %1").arg(source.epoch),
                         QStringLiteral("seed %1").arg(source.experiment.training.seed)};
    if (!source.session.empty())
        parts << QString::fromStdString(source.session);
    return parts.join(QStringLiteral(" · ")) + QStringLiteral(" · ") + QString::fromStdString(source.program);
}

Result<FigureFile> figureFileOf(const QString &path)
{
    static const std::array<std::pair<const char *, FigureFile>, 4> endings = {
        {{".png", FigureFile::png}, {".svg", FigureFile::svg}, {".pdf", FigureFile::pdf}, {".csv", FigureFile::csv}}};
    for (const auto &[ending, file] : endings)
        if (path.endsWith(QLatin1String(ending), Qt::CaseInsensitive))
            return file;
    if (isStream(path.toStdU16String())) // text, as /dev/stdout takes
        return FigureFile::csv;
    return fail(SLUICE_MESSAGE("ui", "%1: a figure's name ends in .png, .svg or .pdf, its numbers' in .csv"), path.toStdString());
}

Result<QByteArray> figuresAsPdf(const std::vector<Figure *> &figures, const FigureSource &source)
{
    for (const Figure *figure : figures)
        if (const auto sound = figure->sound(); !sound)
            return passOn(sound);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(vectorDpi);
    attachSource(writer, source, titleOf(figures));
    QCPPainter painter;
    for (Figure *figure : figures) {
        writer.setPageSize(pageOf(*figure));
        writer.setPageMargins(QMarginsF());
        if (figure == figures.front())
            begin(painter, writer, figure->format().pointsPerMillimetre());
        else
            writer.newPage();
        figure->paint(painter);
    }
    painter.end();
    return bytes;
}

Result<QByteArray> figureBytes(Figure &figure, FigureFile file, const FigureSource &source)
{
    if (const auto sound = figure.sound(); !sound)
        return passOn(sound);
    switch (file) {
    case FigureFile::png:
        return asPng(figure, source);
    case FigureFile::svg:
        return asSvg(figure, source);
    case FigureFile::csv:
        return plotDataAsCsv(figure.table()).toUtf8();
    case FigureFile::pdf:
        break;
    }
    return figuresAsPdf({&figure}, source);
}

Result<void> writeFigure(Figure &figure, const QString &path, const FigureSource &source)
{
    const auto file = figureFileOf(path);
    if (!file)
        return passOn(file);
    return write(path, figureBytes(figure, *file, source));
}

} // namespace sluice
