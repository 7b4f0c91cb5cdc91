#include "ui/models/colour.h"

#include <algorithm>
#include <cmath>

namespace sluice {

namespace {

QRgb mixed(QRgb from, QRgb to, double share)
{
    const auto mix = [share](int low, int high) { return static_cast<int>(std::lround(low + share * (high - low))); };
    return qRgb(mix(qRed(from), qRed(to)), mix(qGreen(from), qGreen(to)), mix(qBlue(from), qBlue(to)));
}

QRgb between(const Stops &stops, double position)
{
    const double scaled = std::clamp(position, 0.0, 1.0) * static_cast<double>(stops.size() - 1);
    const size_t below = std::min(static_cast<size_t>(scaled), stops.size() - 2);
    return mixed(stops[below], stops[below + 1], scaled - static_cast<double>(below));
}

Stops stopsBetween(QRgb first, QRgb last)
{
    Stops stops{};
    for (size_t k = 0; k < stops.size(); ++k)
        stops[k] = mixed(first, last, static_cast<double>(k) / static_cast<double>(stops.size() - 1));
    return stops;
}

double linear(int channel)
{
    const double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(QRgb colour)
{
    return 0.2126 * linear(qRed(colour)) + 0.7152 * linear(qGreen(colour)) + 0.0722 * linear(qBlue(colour));
}

} // namespace

ModelLook modelLook(const std::vector<ModelSpec> &models, size_t model)
{
    const bool recurrent = models[model].recurrent();
    const auto kind = static_cast<size_t>(std::count_if(models.begin(), models.begin() + static_cast<ptrdiff_t>(model),
                                                        [&](const ModelSpec &other) { return other.recurrent() == recurrent; }));
    static constexpr std::array<ModelLook, 3> recurrentLooks = {{
        {0xFF007FC5, LineStyle::solid, Marker::disc},
        {0xFF009E73, LineStyle::dashDotted, Marker::triangle},
        {0xFF9054FC, LineStyle::dotted, Marker::diamond},
    }};
    static constexpr std::array<ModelLook, 3> denseLooks = {{
        {0xFFC87A00, LineStyle::dashed, Marker::square},
        {0xFFE43054, LineStyle::dotted, Marker::diamond},
        {0xFFCC6030, LineStyle::dashDotted, Marker::triangle},
    }};
    return recurrent ? recurrentLooks[kind % recurrentLooks.size()] : denseLooks[kind % denseLooks.size()];
}

const Stops &gateStops()
{
    static constexpr Stops stops = {0xFF00204D, 0xFF002F6F, 0xFF31446B, 0xFF4D556C, 0xFF666870, 0xFF7C7B78,
                                    0xFF958F78, 0xFFAFA471, 0xFFCBBA69, 0xFFE6D159, 0xFFFFEA46};
    return stops;
}

const Stops &shareStops(bool dark)
{
    static const Stops onWhite = stopsBetween(0xFF8A9198, 0xFF0D1013);
    static const Stops onDark = stopsBetween(0xFF7B838B, 0xFFFFFFFF);
    return dark ? onDark : onWhite;
}

const Stops &signedStops(bool dark)
{
    static constexpr Stops onWhite = {0xFF0E55A3, 0xFF2E72B5, 0xFF5B93C6, 0xFF92B5D8, 0xFFC8D8E9, 0xFFF6F6F6,
                                      0xFFEFCFD2, 0xFFE0A2A9, 0xFFD06B77, 0xFFC03A4B, 0xFFB2152B};
    static constexpr Stops onDark = {0xFF91C5FD, 0xFF65A8E6, 0xFF4A8BC4, 0xFF3E6E9B, 0xFF3A526D, 0xFF33383E,
                                     0xFF6D4440, 0xFF9B534D, 0xFFC6655D, 0xFFE97D74, 0xFFFF9E94};
    return dark ? onDark : onWhite;
}

QRgb gateColour(double value)
{
    return std::isfinite(value) ? between(gateStops(), value) : qRgba(0, 0, 0, 0);
}

QRgb signedColour(double value, double limit, bool dark)
{
    if (!std::isfinite(value))
        return qRgba(0, 0, 0, 0);
    return between(signedStops(dark), limit > 0 ? 0.5 + 0.5 * value / limit : 0.5);
}

double contrast(QRgb one, QRgb other)
{
    const auto [low, high] = std::minmax({luminance(one), luminance(other)});
    return (high + 0.05) / (low + 0.05);
}

QRgb readable(QRgb colour, QRgb ground)
{
    constexpr double enough = 4.5;
    double share = 0;
    while (share < 1 && contrast(mixed(colour, textOn(ground), share), ground) < enough)
        share += 0.02;
    return mixed(colour, textOn(ground), std::min(share, 1.0));
}

QRgb textOn(QRgb background)
{
    constexpr QRgb black = 0xFF000000;
    constexpr QRgb white = 0xFFFFFFFF;
    return contrast(background, black) >= contrast(background, white) ? black : white;
}

} // namespace sluice
