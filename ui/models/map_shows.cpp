#include "ui/models/map_shows.h"

#include <QCoreApplication>

namespace sluice {

namespace {

struct MapText {
    Q_DECLARE_TR_FUNCTIONS(MapText)
};

} // namespace

QString sideText(MapShows shows)
{
    switch (shows) {
    case MapShows::whatIf:
        return MapText::tr("◆ with the what-if");
    case MapShows::before:
        return MapText::tr("as it was, without the what-if");
    case MapShows::change:
        return MapText::tr("◆ the change: with the what-if − as it was");
    }
    return {};
}

QString withSide(const QString &title, bool touched, MapShows shows)
{
    if (!touched)
        return title;
    return title.isEmpty() ? sideText(shows) : title + QStringLiteral(" · ") + sideText(shows);
}

} // namespace sluice
