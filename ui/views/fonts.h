#pragma once

namespace sluice {

/// The application's own font for Latin letters, and for Han characters the shapes of mainland China. To be called once, before there
/// are widgets.
void useFonts();

} // namespace sluice
