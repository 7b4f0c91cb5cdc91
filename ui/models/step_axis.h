#pragma once

#include "core/task/task.h"

#include <QString>
#include <QStringList>

namespace sluice {

/// What a sample's values are fed one after the other along: time steps, or of a table the columns of its row. The same on all pages.
struct StepAxis {
    QString title;                    ///< "time step t" or "column"
    QStringList names;                ///< of a table its columns', one a step; otherwise none: numbers from 1
    QString label(size_t step) const; ///< "t = 20" or "t = 1 (x)"
};

StepAxis stepAxis(const Task &task);

} // namespace sluice
