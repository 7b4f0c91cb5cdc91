#pragma once

#include "ui/views/main_window.h"

#include <QDir>

namespace sluice::pictures {

/// Of the scenes with these ids, of all where there are none. What the program ends with.
int takeScenes(MainWindow &window, const std::vector<Scene> &scenes, const QStringList &ids, const QDir &folder);

} // namespace sluice::pictures
