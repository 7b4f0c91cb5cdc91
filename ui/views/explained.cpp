#include "ui/views/explained.h"

#include <QVariant>
#include <QWidget>

namespace sluice {

namespace {

constexpr const char *property = "explained";

} // namespace

void setExplained(QWidget *widget, Explained view)
{
    widget->setProperty(property, static_cast<int>(view));
}

std::optional<Explained> explainedOf(const QWidget &widget)
{
    const QVariant view = widget.property(property);
    return view.isValid() ? std::optional(static_cast<Explained>(view.toInt())) : std::nullopt;
}

} // namespace sluice
