#include "ui/models/step_axis.h"

#include "ui/models/answer.h"

#include <QCoreApplication>

namespace sluice {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(StepAxis)
};

} // namespace

QString StepAxis::label(size_t step) const
{
    const QString t = QStringLiteral("t = %1").arg(step + 1);
    const auto place = static_cast<qsizetype>(step);
    return place < names.size() ? t + QStringLiteral(" (%1)").arg(names[place]) : t;
}

StepAxis stepAxis(const Task &task)
{
    if (!task.tabular())
        return {Words::tr("time step t"), {}};
    StepAxis axis{Words::tr("column"), {}};
    for (const Feature &feature : task.featureList())
        axis.names << featureName(feature, task.data());
    return axis;
}

} // namespace sluice
