#pragma once

#include <QObject>

namespace sluice {

/// Whether this desktop is to move as little as may be. Qt 6.4 does not say it on Linux, so it is read where the desktops keep it:
/// Plasma in kdeglobals, others in the settings.ini of GTK, GNOME in its own database, which `gsettings` reads. That is a program of
/// its own: the answer comes when it has ended, and nobody waits for it.
class SystemMotion : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    /// One answer, at once or later.
    void ask();

signals:
    void answered(bool reduced);

private:
    void askDatabase();
};

} // namespace sluice
