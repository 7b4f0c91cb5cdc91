#pragma once

#include "core/base/result.h"

#include <QString>
#include <QStringList>
#include <functional>
#include <memory>

class QApplication;

namespace sluice {

class DrawingJob;

/// What drawing takes where there is no display: the program's one QApplication, offscreen. `language` as useLanguage() takes it.
std::unique_ptr<QApplication> applicationForPictures(const QString &language);

/// Starts a job and waits for its end: the files that it wrote.
Result<QStringList> runToTheEnd(DrawingJob &job, const std::function<void()> &start);

} // namespace sluice
