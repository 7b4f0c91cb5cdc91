#pragma once

#include "ui/models/explanations.h"

#include <optional>

class QWidget;

namespace sluice {

/// What F1 says of a widget, and of what is in it where that has no words of its own.
void setExplained(QWidget *widget, Explained view);
std::optional<Explained> explainedOf(const QWidget &widget); ///< of this very one

} // namespace sluice
