#pragma once

#include "core/base/result.h"
#include "ui/models/inside_content.h"

#include <QSize>
#include <QString>

namespace sluice {

enum class InsidePicture { gates, cell };
constexpr QSize insidePictureSize(1000, 620);

/// The content with only the series and the rows of one picture: its gates, or what it keeps, writes and holds.
InsideContent contentOf(const InsideContent &whole, InsidePicture picture);

/// One picture of the selected sample, PNG, SVG or PDF by suffix; needs a QApplication but no window. It has no time cursor.
/// Errors: no recurrent model, no gates, no weights, and all that savePicture says.
Result<void> saveInsidePicture(const ViewState &state, InsidePicture picture, const QString &file,
                               const QSize &size = insidePictureSize);

/// gates.png and cell.png: neither where no model is recurrent, no gates where the layer has none.
Result<void> saveInsidePictures(const ViewState &state, const QString &folder);

} // namespace sluice
