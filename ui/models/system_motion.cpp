#include "ui/models/system_motion.h"

#include <QProcess>
#include <QSettings>
#include <QStandardPaths>

namespace sluice {

namespace {

QVariant fromFile(const QString &file, const QString &key)
{
    const QString path = QStandardPaths::locate(QStandardPaths::GenericConfigLocation, file);
    return path.isEmpty() ? QVariant() : QSettings(path, QSettings::IniFormat).value(key);
}

bool isReducedByPlasma()
{
    bool number = false;
    const double factor = fromFile("kdeglobals", "KDE/AnimationDurationFactor").toDouble(&number);
    return number && factor == 0;
}

bool isReducedByGtk(const QString &file)
{
    const QVariant animated = fromFile(file, "Settings/gtk-enable-animations");
    return animated.isValid() && !animated.toBool();
}

} // namespace

void SystemMotion::ask()
{
    if (isReducedByPlasma() || isReducedByGtk("gtk-4.0/settings.ini") || isReducedByGtk("gtk-3.0/settings.ini"))
        emit answered(true);
    else
        askDatabase();
}

void SystemMotion::askDatabase()
{
    auto *program = new QProcess(this);
    connect(program, &QProcess::finished, this, [this, program] {
        emit answered(program->readAllStandardOutput().trimmed() == "false");
        program->deleteLater();
    });
    connect(program, &QProcess::errorOccurred, this, [this, program](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart) // else it has finished, too
            return;
        emit answered(false);
        program->deleteLater();
    });
    program->start("gsettings", {"get", "org.gnome.desktop.interface", "enable-animations"}, QIODevice::ReadOnly);
}

} // namespace sluice
