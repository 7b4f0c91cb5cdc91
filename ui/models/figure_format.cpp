#include "ui/models/figure_format.h"

#include <QCoreApplication>
#include <QLocale>
#include <charconv>
#include <cmath>

namespace sluice {

namespace {

constexpr double millimetresPerInch = 25.4;
constexpr double screenDpi = 96;
constexpr double drawnFont = 9; // points, at 96 dpi: what the plots are laid out for
constexpr double leastSide = 10, mostSide = 2000, leastFont = 3, mostFont = 72, leastDpi = 20, mostDpi = 2400;
constexpr double mostPixels = 200e6;

std::optional<double> numberOf(std::string_view text)
{
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = error == std::errc() && end == text.data() + text.size();
    return whole && number > 0 && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

const FigureWidth *widthCalled(std::string_view name)
{
    for (const FigureWidth &width : figureWidths())
        if (width.name == name)
            return &width;
    return nullptr;
}

tl::unexpected<Error> noSize(const std::string &size)
{
    return fail(SLUICE_MESSAGE("ui", "%1: a figure's size is WIDTHxHEIGHT in pixels (900x520) or millimetres (89x60mm), or a "
                                     "column: single (89 mm wide), onehalf (120 mm), double (183 mm), also with a height "
                                     "(singlex60mm)"),
                size);
}

} // namespace

double FigureFormat::pointsPerMillimetre() const
{
    return screenDpi / millimetresPerInch * drawnFont / fontSize;
}

QSize FigureFormat::pixels(double heightInMillimetres) const
{
    const auto count = [this](double length) { return static_cast<int>(std::lround(length / millimetresPerInch * dpi)); };
    return {count(width), count(heightInMillimetres)};
}

const std::vector<FigureWidth> &figureWidths()
{
    static const std::vector<FigureWidth> widths = {{"single", 89}, {"onehalf", 120}, {"double", 183}};
    return widths;
}

Result<FigureFormat> figureFormat(const std::string &size, std::optional<double> dpi)
{
    FigureFormat format;
    std::string_view text = size;
    const bool millimetres = text.ends_with("mm");
    if (millimetres)
        text.remove_suffix(2);
    const size_t cross = text.find('x');
    const std::string_view first = text.substr(0, cross);
    const auto height = cross == std::string_view::npos ? std::optional(0.0) : numberOf(text.substr(cross + 1));
    if (!height)
        return noSize(size);
    if (const FigureWidth *column = widthCalled(first)) {
        if (cross != std::string_view::npos && !millimetres)
            return noSize(size);
        format.width = column->millimetres;
        format.height = *height;
        format.dpi = dpi.value_or(format.dpi);
    } else {
        const auto width = numberOf(first);
        if (!width || (cross == std::string_view::npos && !millimetres))
            return noSize(size);
        format.dpi = dpi.value_or(millimetres ? format.dpi : screenDpi);
        const double unit = millimetres ? 1 : millimetresPerInch / format.dpi;
        format.width = *width * unit;
        format.height = *height * unit;
        if (!millimetres)
            format.fontSize = drawnFont;
    }
    return format;
}

FigureFormat screenFormat(double widthInPixels)
{
    FigureFormat format;
    format.dpi = screenDpi;
    format.width = widthInPixels * millimetresPerInch / screenDpi;
    format.fontSize = drawnFont;
    return format;
}

Result<void> checkFormat(const FigureFormat &format)
{
    return checkFormat(format, format.height > 0 ? format.height : leastSide);
}

Result<void> checkFormat(const FigureFormat &format, double heightInMillimetres)
{
    const auto within = [](double value, double least, double most) { return value >= least && value <= most; };
    if (!within(format.width, leastSide, mostSide) || !within(heightInMillimetres, leastSide, mostSide))
        return fail(SLUICE_MESSAGE("ui", "A figure of %1 × %2 mm: each side is %3 to %4 mm."), format.width, heightInMillimetres,
                    leastSide, mostSide);
    if (!within(format.dpi, leastDpi, mostDpi))
        return fail(SLUICE_MESSAGE("ui", "A resolution of %1 dpi: it is %2 to %3."), format.dpi, leastDpi, mostDpi);
    if (!within(format.fontSize, leastFont, mostFont))
        return fail(SLUICE_MESSAGE("ui", "A font of %1 points: it has %2 to %3."), format.fontSize, leastFont, mostFont);
    const QSize size = format.pixels(heightInMillimetres);
    if (double(size.width()) * double(size.height()) > mostPixels)
        return fail(SLUICE_MESSAGE("ui", "A picture of %1 × %2 pixels is more than 200 million: take a lower resolution."),
                    size.width(), size.height());
    return {};
}

QString formatText(const FigureFormat &format, double heightInMillimetres)
{
    const QLocale locale;
    const auto length = [&](double millimetres) { return locale.toString(millimetres, 'f', 0); };
    const QSize size = format.pixels(heightInMillimetres);
    return QCoreApplication::translate("FigureFormat", "%1 × %2 mm, %3 × %4 pixels at %5 dpi")
        .arg(length(format.width), length(heightInMillimetres))
        .arg(size.width())
        .arg(size.height())
        .arg(length(format.dpi));
}

} // namespace sluice
