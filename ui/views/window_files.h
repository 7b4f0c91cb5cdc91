#pragma once

#include "ui/models/recent_files.h"
#include "ui/models/workbench.h"

#include <QObject>

class QSettings;

namespace sluice {

class SessionGuard;

/// Files that come into the window, and weights and pictures that go out of it.
class WindowFiles : public QObject {
    Q_OBJECT
public:
    WindowFiles(Workbench &workbench, SessionGuard &guard, QWidget *window);

    /// The files that were opened last are kept there; the settings must outlive this.
    void rememberIn(QSettings &settings);
    /// Once what is open is safe.
    void open(const QString &file);
    /// Data are looked at before they become an experiment; the rest opens at once.
    void lookAt(const QString &file);
    /// One that was opened before and may be gone.
    void openRecent(const QString &file);
    void askForFile();
    void askForWeights(size_t model);
    void askForPicture();

signals:
    void recentChanged(const QStringList &files);
    void dataOpened(const QString &file);
    void dataPageAsked();
    void problem(const sluice::Sentence &sentence);

private:
    void note(const QString &file);
    bool isData(const QString &file) const;
    void openLeaving(const QString &file);
    void confirmNetwork(const QString &file, std::shared_ptr<const ReadNetwork> network);

    Workbench &workbench_;
    SessionGuard &guard_;
    QWidget *window_;
    RecentFiles recent_;
};

} // namespace sluice
