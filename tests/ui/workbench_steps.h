#pragma once

#include "tests/ui/patience.h"
#include "tests/ui/said.h"
#include "tests/ui/small_scene.h"
#include "ui/models/workbench.h"

#include <QtTest>

namespace sluice::testing {

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
    QTRY_VERIFY(workbench.viewState().baselines != nullptr);
}

inline void openAtFullSpeed(Workbench &workbench, const Scene &scene = smallScene())
{
    openAndWait(workbench, scene);
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
    QTRY_COMPARE_WITH_TIMEOUT(workbench.progress().phase, Phase::finished, patience);
}

/// In `later`, from a file that this writes.
inline void saveAndReopen(Workbench &workbench, Workbench &later, const QString &file)
{
    QSignalSpy told(&workbench, &Workbench::notice);
    workbench.saveSession(file);
    QTRY_COMPARE(told.count(), 1);
    later.openFile(file);
    QTRY_VERIFY(!later.viewState().moment.empty());
}

} // namespace sluice::testing
