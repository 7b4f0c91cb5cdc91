#pragma once

#include "core/nn/spec.h"

#include <QRgb>
#include <array>
#include <cstddef>
#include <vector>

namespace sluice {

enum class LineStyle { solid, dashed, dotted, dashDotted };
enum class Marker { disc, square, triangle, diamond };

/// How a model looks everywhere: a colour that the colour-blind tell apart, and a line and a marker that differ as well.
struct ModelLook {
    QRgb colour = 0;
    LineStyle line = LineStyle::solid;
    Marker marker = Marker::disc;
};

/// Begun from Okabe & Ito (2008), "Color Universal Design", and moved to where thin lines are seen on white and on dark cards: at least
/// 3 : 1 (WCAG 2.1, 1.4.11). That leaves a narrow band of lightness, where vermilion is orange to the red-blind and purple blue: the
/// second and third of a kind have the hues that are farthest from all others to every kind of colour vision. Counted among the models
/// of its own kind: the first recurrent model is solid blue, the first dense one dashed orange.
ModelLook modelLook(const std::vector<ModelSpec> &models, size_t model);

/// A what-if: no model has this colour.
inline constexpr QRgb whatIfColour = 0xFFCC2D96;
inline constexpr QRgb whatIfColourOnDark = 0xFFF874C0;
constexpr QRgb whatIfColourOn(bool dark)
{
    return dark ? whatIfColourOnDark : whatIfColour;
}
/// The ring about the pointer in a presentation.
inline constexpr QRgb pointerColour = 0xFFE0218A;

using Stops = std::array<QRgb, 11>; ///< evenly spaced

/// Cividis for values of 0 … 1 (Nuñez, Anderton & Renslow 2018, "Optimizing colormaps with consideration for color vision
/// deficiency"): dark blue is closed, yellow is open.
const Stops &gateStops();
/// Greys on a card, from what stands out least to what does most: for shares, whose empty places are left out. How much there is is no
/// gate and no sign, and has no colour of theirs; more is stronger on both themes.
const Stops &shareStops(bool dark);
/// Blue – the card's own tone – red for values of −limit … +limit, the middle is 0: the farther from it, the more a colour stands out from
/// the card. On white that is near white; on dark it is dark, as in berlin (Crameri 2018, "Scientific colour maps"), with even steps of
/// lightness (CIE L*) to both sides: a light middle would be what stands out most.
const Stops &signedStops(bool dark);

QRgb gateColour(double value);
/// Transparent where the value is not finite. A limit of 0 gives the middle.
QRgb signedColour(double value, double limit, bool dark);

/// WCAG 2.1 contrast ratio, 1 … 21.
double contrast(QRgb one, QRgb other);
/// A colour of lines as that of words: moved towards black or white until it is read on this ground, 4.5 : 1 (WCAG 2.1, 1.4.3).
QRgb readable(QRgb colour, QRgb ground);
/// Black or white, whichever is easier to read upon this colour; always at least 4.5 : 1.
QRgb textOn(QRgb background);

} // namespace sluice
