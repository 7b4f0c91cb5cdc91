#include "ui/views/wrapped_label.h"

namespace sluice {

WrappedLabel::WrappedLabel(QWidget *parent) : QLabel(parent)
{
    setWordWrap(true);
}

int WrappedLabel::heightForWidth(int width) const
{
    if (text_ != text()) {
        heights_.clear();
        text_ = text();
    }
    const auto known = heights_.constFind(width);
    return known != heights_.constEnd() ? *known : *heights_.insert(width, QLabel::heightForWidth(width));
}

/// Another font, for one.
void WrappedLabel::changeEvent(QEvent *event)
{
    heights_.clear();
    QLabel::changeEvent(event);
}

} // namespace sluice
