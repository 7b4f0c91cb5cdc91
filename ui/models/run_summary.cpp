#include "ui/models/run_summary.h"

#include <QDateTime>
#include <QStringList>
#include <algorithm>
#include <cmath>

namespace sluice {

EndSummary summarizeEnd(const std::vector<EpochRecord> &epochs, size_t models)
{
    EndSummary summary;
    std::vector<double> seconds(models, 0.0);
    double lowest = 0;
    for (const EpochRecord &record : epochs) {
        if (record.model < models)
            seconds[record.model] = std::max(seconds[record.model], record.seconds);
        if (std::isfinite(record.validationLoss) && (!summary.bestEpoch || record.validationLoss < lowest)) {
            lowest = record.validationLoss;
            summary.bestEpoch = record.epoch;
        }
    }
    for (const double each : seconds)
        summary.seconds += each;
    return summary;
}

QString namesOf(const std::vector<ModelSpec> &models)
{
    QStringList names;
    for (const ModelSpec &model : models)
        names << QString::fromStdString(model.name);
    return names.join(QStringLiteral(", "));
}

QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toString(QStringLiteral("yyyy-MM-dd hh:mm")) : QStringLiteral("–");
}

} // namespace sluice
