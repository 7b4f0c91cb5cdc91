#pragma once

#include "tests/ui/person.h"

#include <QTemporaryDir>
#include <filesystem>

namespace sluice::testing {

/// A person with a folder of their own, who has trained an epoch.
struct TrainedSession : Person {
    TrainedSession()
    {
        window.keepSessionsIn(unnamed());
        QTRY_VERIFY(ready());
        window.workbench().setPace({});
        trainAnEpoch();
    }
    std::filesystem::path unnamed() const { return folder.path().toStdString() + "/autosave"; }
    /// The file of its session as a killed program leaves it, in a folder of this name.
    std::filesystem::path leaveBehind(const char *name)
    {
        const std::filesystem::path left = std::filesystem::path(folder.path().toStdString()) / name / "left.sluice";
        std::filesystem::create_directories(left.parent_path());
        std::filesystem::copy_file(window.workbench().session().file(), left);
        return left;
    }
    void trainAnEpoch()
    {
        const uint32_t epoch = window.workbench().shownEpoch();
        click("oneEpoch");
        QTRY_COMPARE(window.workbench().shownEpoch(), epoch + 1);
        QTRY_VERIFY(!window.workbench().running());
    }

    QTemporaryDir folder;
};

} // namespace sluice::testing
