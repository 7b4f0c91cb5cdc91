#pragma once

#include <QString>
#include <functional>

class QWidget;

namespace sluice {

/// A context menu for a view that is no plot: its picture copied or saved as PNG, twice as fine as on the screen, and its numbers copied
/// (tabs between the cells). By keyboard too: the view takes the focus.
void offerPicture(QWidget &view, std::function<QString()> numbers);

} // namespace sluice
