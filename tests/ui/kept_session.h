#pragma once

#include "tests/ui/workbench_steps.h"

#include <filesystem>

namespace sluice::testing {

/// Under a name, with all that there is.
inline void saveAs(Workbench &workbench, const std::filesystem::path &file)
{
    workbench.saveSession(QString::fromStdString(file));
    QTRY_COMPARE(workbench.session().file(), file);
    QTRY_VERIFY(workbench.session().named());
}

/// An epoch of the small scene, saved.
inline void trainAndSave(Workbench &workbench, const std::filesystem::path &file)
{
    openAtFullSpeed(workbench);
    trainAnEpoch(workbench);
    saveAs(workbench, file);
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

} // namespace sluice::testing
