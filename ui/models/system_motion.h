#pragma once

#include <QFileSystemWatcher>
#include <QObject>
#include <QPointer>
#include <QVariant>

class QProcess;

namespace sluice {

/// Whether this desktop is to move as little as may be. Qt 6.4 does not say it on Linux, so it is read where the desktops keep it:
/// Plasma in kdeglobals, others in the settings.ini of GTK, GNOME in its own database, which `gsettings` reads. That is a program of
/// its own: the answer comes when it has ended, and nobody waits for it. The same places tell when it changes: the files' folders, and
/// `gsettings monitor`, which writes a line and ends with this program.
class SystemMotion : public QObject {
    Q_OBJECT
public:
    explicit SystemMotion(QObject *parent = nullptr);
    ~SystemMotion() override;
    /// One answer, at once or later.
    void ask();
    /// And another whenever the desktop may have changed its mind.
    void follow();

signals:
    void answered(bool reduced);

private:
    void askDatabase();
    void abandon(QProcess *program);
    void watchFiles();
    void watchDatabase();
    void lookAgain();

    QFileSystemWatcher files_;
    QVariantList filesSay_; ///< when they were last looked at
    QPointer<QProcess> asked_;
    QPointer<QProcess> monitor_;
};

} // namespace sluice
