#pragma once

#include "core/base/result.h"

#include <QSize>
#include <QSizeF>
#include <QString>
#include <optional>
#include <string>
#include <vector>

namespace sluice {

/// How large a figure is and how it looks, apart from what it shows. Lengths are millimetres on paper; a height of 0 is the view's own.
struct FigureFormat {
    double width = 183;
    double height = 0;
    double dpi = 300;    ///< of a PNG, and of maps in an SVG or a PDF
    double fontSize = 8; ///< of axis titles and legends, in points on paper; lines and markers grow with it
    bool dark = false;
    bool legend = true;
    bool cursor = false; ///< of the time step and the epoch that are looked at
    bool titles = false; ///< above a single view; several have theirs always

    bool operator==(const FigureFormat &) const = default;

    /// All drawing is done in points of which this many go into a millimetre, so that a font of 9 points has 12 of them.
    double pointsPerMillimetre() const;
    double pointWidth() const { return width * pointsPerMillimetre(); }
    QSize pixels(double heightInMillimetres) const; ///< of a PNG
};

/// The widths of journals' columns: Nature 89 and 183 mm, the American Physical Society 86 and 178, Elsevier 90 and 190, IEEE 88.9 and
/// 181; between them 120 mm.
struct FigureWidth {
    std::string name; ///< on the command line
    double millimetres;
};
const std::vector<FigureWidth> &figureWidths();

/// "900x520" in pixels (a resolution of 96 dpi unless one is given), "89x60mm", or a column's name, "single", optionally
/// "singlex60mm". Errors: another text, a length that is no figure's.
Result<FigureFormat> figureFormat(const std::string &size, std::optional<double> dpi);

/// So many pixels wide at 96 dpi, as screens have them.
FigureFormat screenFormat(double widthInPixels);

/// What can be told before anything is drawn: a view that chooses its own height has a sound one. Errors: as below.
Result<void> checkFormat(const FigureFormat &format);
/// Errors: a side below 10 mm or above 2 m, a font below 3 or above 72 points, more than 200 million pixels.
Result<void> checkFormat(const FigureFormat &format, double heightInMillimetres);

/// "183 × 92 mm, 2161 × 1087 pixels at 300 dpi".
QString formatText(const FigureFormat &format, double heightInMillimetres);

} // namespace sluice
