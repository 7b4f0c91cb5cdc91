#pragma once

#include <QIcon>

namespace sluice {

enum class Glyph { play, playBack, pause, first, previous, next, last, close, moon, alarm, note };

/// Drawn, so that it is sharp at every scale and in no need of a font. Where nothing is said of a disabled control's, it is paler.
QIcon icon(Glyph glyph, const QColor &colour, const QColor &disabled = {});

} // namespace sluice
