#include "ui/views/fonts.h"

#include <QApplication>
#include <QFont>
#include <QFontInfo>

namespace sluice {

// Han characters and their stops have other shapes in Japan, which is where the system's own choice may come from.
void useFonts()
{
    QFont font = QApplication::font();
    const QString own = QFontInfo(font).family(); // a family that is there, or the other is all
    QStringList families = {own, QStringLiteral("Noto Sans CJK SC")};
    if (own.contains("CJK")) // in which ∂ and · are as wide as a Han character
        families.prepend(QStringLiteral("DejaVu Sans"));
    font.setFamilies(families);
    QApplication::setFont(font);
}

} // namespace sluice
