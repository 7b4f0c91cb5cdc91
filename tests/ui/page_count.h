#pragma once

#include <QPushButton>
#include <QWidget>

namespace sluice {

/// How many pages a window has; a question of a scene stands in their place, and is none.
inline int pageCount(const QWidget &window)
{
    int count = 0;
    for (const QPushButton *button : window.findChildren<QPushButton *>())
        count += button->property("page").toBool() ? 1 : 0;
    return count;
}

} // namespace sluice
