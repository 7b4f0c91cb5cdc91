#pragma once

#include "ui/views/main_window.h"

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

} // namespace sluice::pictures
