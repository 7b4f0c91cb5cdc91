#include "ui/models/system_motion.h"

#include <QDir>
#include <QProcess>
#include <QSettings>
#include <QStandardPaths>
#include <algorithm>
#include <array>
#include <csignal>
#include <sys/prctl.h>

namespace sluice {

namespace {

struct Entry {
    const char *file;
    const char *key;
    bool factor; ///< of durations, which is 0; else a yes or no
};

constexpr std::array<Entry, 3> entries = {{{"kdeglobals", "KDE/AnimationDurationFactor", true},
                                           {"gtk-4.0/settings.ini", "Settings/gtk-enable-animations", false},
                                           {"gtk-3.0/settings.ini", "Settings/gtk-enable-animations", false}}};

QVariant valueOf(const Entry &entry)
{
    const QString path = QStandardPaths::locate(QStandardPaths::GenericConfigLocation, entry.file);
    return path.isEmpty() ? QVariant() : QSettings(path, QSettings::IniFormat).value(entry.key);
}

bool isReducedBy(const Entry &entry)
{
    const QVariant value = valueOf(entry);
    if (!entry.factor)
        return value.isValid() && !value.toBool();
    bool number = false;
    const double factor = value.toDouble(&number);
    return number && factor == 0;
}

QVariantList valuesOfAll()
{
    QVariantList values;
    std::ranges::transform(entries, std::back_inserter(values), valueOf);
    return values;
}

} // namespace

SystemMotion::SystemMotion(QObject *parent) : QObject(parent)
{
    for (const auto signal : {&QFileSystemWatcher::fileChanged, &QFileSystemWatcher::directoryChanged})
        connect(&files_, signal, this, &SystemMotion::lookAgain);
}

SystemMotion::~SystemMotion()
{
    abandon(asked_);
    abandon(monitor_);
}

void SystemMotion::ask()
{
    abandon(asked_); // its answer may be an old one
    if (std::ranges::any_of(entries, isReducedBy))
        emit answered(true);
    else
        askDatabase();
}

void SystemMotion::follow()
{
    filesSay_ = valuesOfAll();
    watchFiles();
    watchDatabase();
    ask();
}

void SystemMotion::abandon(QProcess *program)
{
    if (!program)
        return;
    program->disconnect(this);
    program->kill();
    program->waitForFinished();
    delete program;
}

/// A file is written anew by most, so its folder is watched, too.
void SystemMotion::watchFiles()
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation));
    QStringList paths = {folder.path()};
    for (const Entry &entry : entries) {
        const QFileInfo file(folder.filePath(entry.file));
        paths << file.path() << file.filePath();
    }
    paths.removeDuplicates();
    for (const QString &path : paths)
        if (QFileInfo::exists(path) && !files_.files().contains(path) && !files_.directories().contains(path))
            files_.addPath(path);
}

void SystemMotion::lookAgain()
{
    watchFiles();
    const QVariantList say = valuesOfAll();
    if (std::exchange(filesSay_, say) != say)
        ask();
}

void SystemMotion::watchDatabase()
{
    monitor_ = new QProcess(this);
    monitor_->setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGTERM); });
    connect(monitor_, &QProcess::readyReadStandardOutput, this, [this] {
        monitor_->readAllStandardOutput();
        ask();
    });
    monitor_->start("gsettings", {"monitor", "org.gnome.desktop.interface", "enable-animations"}, QIODevice::ReadOnly);
}

void SystemMotion::askDatabase()
{
    auto *program = new QProcess(this);
    asked_ = program;
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
