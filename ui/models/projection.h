#pragma once

#include <QSize>
#include <QSizeF>

namespace sluice {

/// What a projected page keeps to, so that it is read from the last row.
constexpr double textPerScreen = 50;   ///< a text's font is at least 1/50 of the screen's height
constexpr int mostProjectedPanels = 5; ///< beside each other or below each other on one page

/// Pixels of the smallest font of a page in the window, of a beginner's view, for each of the window's own font: the scales beside the rows.
constexpr double smallestShare = 0.8;
/// Pixels to ask for where a text's format raises digits, which makes them two thirds as high: of these `least` are left.
int raisedPixels(double least);

/// Of text with raised digits that has no format, such as a plot's numbers: so much larger, those are as large as the smallest text.
constexpr double raisedNumberSize = 1.4;

/// How much larger than in the window a page is drawn on a screen of that height, where its smallest text has a font of
/// `smallestText` pixels in the window.
double projectionScale(int screenHeight, double smallestText);

/// Pixels of a curve on a screen of that height: 1/240 of it, and no less than 3.
double leastLine(int screenHeight);
/// Of a marker that is alone, in pixels: three such lines.
constexpr double markerPerLine = 3;

/// The size a page is laid out in, to fill the screen when it is drawn larger by `scale`.
QSizeF projectedPage(QSize screen, double scale);

} // namespace sluice
