#pragma once

#include "ui/views/main_window.h"

#include <QDir>
#include <functional>

namespace sluice::pictures {

/// While events are handled.
void wait(int milliseconds);
/// Until something is so; looks after every change of the workbench.
void waitUntil(Workbench &workbench, const std::function<bool()> &isSo);

/// Something to look at, and where.
struct Subject {
    QString name;
    std::function<void(MainWindow &)> open;
    uint32_t epoch;
    size_t step;
};

void open(MainWindow &window, const Subject &subject);
void trainUntil(Workbench &workbench, uint32_t epoch);
void trainToTheEnd(Workbench &workbench);

/// A text that a small network learns in a moment.
QString writeRhyme(const QDir &folder);

/// How the window looks in a picture.
struct Look {
    bool expert, dark;
    QSize size;
    QString name() const
    {
        return QString("%1-%2-%3").arg(expert ? "expert" : "beginner", dark ? "dark" : "light").arg(size.height());
    }
};

/// Once what is computed beside the window has come.
void take(MainWindow &window, const Look &look, const QString &file);
void turnTo(MainWindow &window, QWidget *page);
/// What is shown now, in both views and sizes, light and dark.
void takeLooks(MainWindow &window, const QString &name, const QDir &folder);

} // namespace sluice::pictures
