#pragma once

class QWidget;

namespace sluice {

/// Between two drawings of what goes on by itself, where motion is to be reduced.
constexpr int stillMilliseconds = 1000;

/// Whether it is to be: the style has controls change at once.
bool isStill(const QWidget &widget);

} // namespace sluice
