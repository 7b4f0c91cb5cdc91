#include "ui/models/recent_files.h"

#include <QFileInfo>
#include <QSettings>

namespace sluice {

namespace {

constexpr const char *key = "recentFiles";
constexpr qsizetype most = 8;

} // namespace

void RecentFiles::rememberIn(QSettings &settings)
{
    settings_ = &settings;
    files_ = settings.value(key).toStringList().mid(0, most);
}

void RecentFiles::add(const QString &file)
{
    const QString path = QFileInfo(file).absoluteFilePath();
    files_.removeAll(path);
    files_.prepend(path);
    files_ = files_.mid(0, most);
    store();
}

void RecentFiles::remove(const QString &file)
{
    files_.removeAll(QFileInfo(file).absoluteFilePath());
    store();
}

void RecentFiles::store()
{
    if (settings_)
        settings_->setValue(key, files_);
}

} // namespace sluice
