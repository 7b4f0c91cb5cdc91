#pragma once

#include "core/train/measure.h"
#include "tests/core/train/held_run.h"

#include <QtGlobal>
#include <cmath>
#include <string>

namespace sluice::testing {

inline double take(const Measure &what, MeasuredRun run = heldRun(), const MeasuredValues &before = {})
{
    ThreadPool pool(1);
    const auto value = measure(what, run, before, pool);
    if (!value)
        qFatal("%s", value.error().english().c_str());
    return *value;
}

inline std::string problemOf(const Measure &what)
{
    MeasuredRun run = heldRun();
    ThreadPool pool(1);
    const auto value = measure(what, run, {}, pool);
    return value ? "" : value.error().english();
}

inline TracedMeasure traced(Traced part, StepCondition steps, Statistic statistic = {})
{
    TracedMeasure what;
    what.model = 1;
    what.row.traced = part;
    what.row.steps = std::move(steps);
    what.statistic = statistic;
    return what;
}

inline const StepCondition atMarks{"mark", 0.5, {}, 0};
inline const StepCondition between{"mark", {}, 0.5, 0};

inline bool near(double value, double expected, double tolerance = 1e-5)
{
    if (std::abs(value - expected) <= tolerance)
        return true;
    qWarning("%.9g, expected %.9g", value, expected);
    return false;
}

} // namespace sluice::testing
