#include "ui/views/stillness.h"

#include <QStyle>
#include <QWidget>

namespace sluice {

bool isStill(const QWidget &widget)
{
    return widget.style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, &widget) == 0;
}

} // namespace sluice
