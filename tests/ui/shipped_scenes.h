#pragma once

#include "ui/models/opening.h"

#include <QDir>
#include <vector>

namespace sluice::testing {

/// As they are shipped.
inline std::vector<Scene> shippedScenes()
{
    std::vector<Scene> scenes;
    for (const QFileInfo &file : QDir(SLUICE_SOURCE_DIR "/resources/scenes").entryInfoList({"*.json"}))
        if (const auto read = readSceneOrExperiment(file.filePath().toStdString()); read && read->scene)
            scenes.push_back(*read->scene);
    return scenes;
}

} // namespace sluice::testing
