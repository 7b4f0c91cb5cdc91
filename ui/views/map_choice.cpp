#include "ui/views/map_choice.h"

#include <QEvent>

namespace sluice {

MapChoice::MapChoice(QWidget *parent) : QComboBox(parent)
{
    addItems({QString(), QString(), QString()}); // in the order of MapShows
    setObjectName("mapShows");
    hide();
    retranslate();
}

void MapChoice::changeEvent(QEvent *event)
{
    QComboBox::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void MapChoice::retranslate()
{
    setAccessibleName(tr("What the maps show"));
    setToolTip(tr("What the maps show"));
    setItemText(0, tr("maps: what if"));
    setItemText(1, tr("maps: as it was"));
    setItemText(2, tr("maps: the change"));
}

} // namespace sluice
