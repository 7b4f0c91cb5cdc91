#pragma once

#include <QStringList>

class QSettings;

namespace sluice {

/// The files that were opened or saved last, the newest first.
class RecentFiles {
public:
    /// Kept there from now on; the settings must outlive this.
    void rememberIn(QSettings &settings);
    void add(const QString &file);
    void remove(const QString &file);
    const QStringList &files() const { return files_; }

private:
    void store();

    QSettings *settings_ = nullptr;
    QStringList files_;
};

} // namespace sluice
