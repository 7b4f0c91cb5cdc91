#pragma once

#include "core/base/result.h"

#include <QStringList>
#include <functional>
#include <memory>

class QApplication;

namespace sluice {

class DrawingJob;

/// What drawing takes where there is no display: the program's one QApplication, offscreen.
std::unique_ptr<QApplication> applicationForPictures();

/// Starts a job and waits for its end: the files that it wrote.
Result<QStringList> runToTheEnd(DrawingJob &job, const std::function<void()> &start);

} // namespace sluice
