#pragma once

#include "tests/ui/said.h"
#include "tests/ui/small_scene.h"
#include "ui/models/workbench.h"

#include <QtTest>
#include <filesystem>

namespace sluice {

inline std::vector<std::vector<float>> weightsOf(const Moment &moment)
{
    std::vector<std::vector<float>> weights;
    for (const SnapshotPtr &snapshot : moment)
        weights.push_back(snapshot->weights);
    return weights;
}

inline void openAndWait(Workbench &workbench, const Scene &scene = smallScene())
{
    workbench.openScene(scene);
    QTRY_VERIFY(!workbench.viewState().moment.empty());
    workbench.setPace({});
}

inline void trainAnEpoch(Workbench &workbench)
{
    const uint32_t epoch = workbench.shownEpoch();
    workbench.oneEpoch();
    QTRY_COMPARE(workbench.shownEpoch(), epoch + 1);
    QTRY_VERIFY(!workbench.running());
}

inline void trainToTheEnd(Workbench &workbench)
{
    workbench.train();
    QTRY_COMPARE(workbench.progress().phase, Phase::finished);
}

/// Whether all is written.
inline bool flush(Workbench &workbench)
{
    std::optional<bool> answer;
    workbench.session().flush([&](bool well) { answer = well; });
    while (!answer)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return *answer;
}

inline std::vector<std::filesystem::path> filesIn(const std::filesystem::path &folder)
{
    std::vector<std::filesystem::path> files;
    std::error_code none;
    for (const auto &file : std::filesystem::directory_iterator(folder, none))
        if (file.path().extension() == ".sluice")
            files.push_back(file.path());
    return files;
}

inline size_t epochsIn(const std::filesystem::path &file, size_t run = 1)
{
    const auto stored = readSession(file, run);
    return stored ? stored->epochs.size() / 2 - 1 : SIZE_MAX; // epoch 0 is measured, too
}

} // namespace sluice
