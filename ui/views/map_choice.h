#pragma once

#include "ui/models/heat_map.h"

#include <QComboBox>

namespace sluice {

/// What maps show under what-ifs. There to be seen only where a what-if reaches what they are of.
class MapChoice : public QComboBox {
    Q_OBJECT
public:
    explicit MapChoice(QWidget *parent = nullptr);
    MapShows shows() const { return static_cast<MapShows>(currentIndex()); }
    void setShows(MapShows shows) { setCurrentIndex(static_cast<int>(shows)); }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
};

} // namespace sluice
