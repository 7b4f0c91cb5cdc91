#include "ui/models/fact_lines.h"

#include "ui/models/language.h"
#include "ui/models/map_shows.h"

#include <utility>

namespace sluice {

QString joinedFacts(QStringList facts)
{
    facts.removeAll(QString());
    return facts.join(betweenFacts);
}

QString bothSides(const QString &whatIf, const QString &before)
{
    QStringList sides;
    for (const auto &[shows, numbers] : {std::pair(MapShows::whatIf, whatIf), std::pair(MapShows::before, before)})
        if (!numbers.isEmpty())
            sides << named(sideText(shows), numbers);
    return sides.join(betweenFacts);
}

} // namespace sluice
