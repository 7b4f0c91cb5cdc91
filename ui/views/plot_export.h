#pragma once

#include "core/base/result.h"
#include "core/io/figure_source.h"
#include "ui/models/plot_table.h"

#include <QImage>
#include <QSize>
#include <QString>
#include <optional>

namespace sluice {

class Plot;

/// How a picture is taken. Light unless asked otherwise: it goes into papers and slides.
struct PictureOptions {
    bool dark = false;
    double scale = 2;                        ///< pixels of a PNG per logical pixel
    std::optional<FigureSource> source = {}; ///< written into a PNG or an SVG
};

/// The plot as an image of `size` logical pixels; needs no window.
QImage pictureOf(Plot &plot, const QSize &size, double scale, bool dark = false);

/// Writes a PNG, SVG or PDF, whichever the path ends in. The plot itself looks the same afterwards.
/// Errors: another suffix, an empty size, the file can't be written.
Result<void> savePicture(Plot &plot, const QString &path, const QSize &size, const PictureOptions &options = {});

Result<void> saveTable(const PlotTable &table, const QString &path);

} // namespace sluice
