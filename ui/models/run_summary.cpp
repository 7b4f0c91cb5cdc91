#include "ui/models/run_summary.h"

#include "ui/models/language.h"
#include "ui/models/model_name.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QStringList>
#include <algorithm>
#include <cmath>

namespace sluice {

namespace {

constexpr size_t mostEpochs = 3; // that are all named

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RunSummary)
};

} // namespace

EndSummary summarizeEnd(const std::vector<EpochRecord> &epochs, size_t models)
{
    EndSummary summary;
    std::vector<double> seconds(models, 0.0);
    std::vector<const EpochRecord *> best(models, nullptr);
    for (const EpochRecord &record : epochs) {
        if (record.model >= models)
            continue;
        seconds[record.model] = std::max(seconds[record.model], record.seconds);
        const bool trained = record.epoch > 0 && std::isfinite(record.validationLoss); // what stopping chooses from
        if (const EpochRecord *&lowest = best[record.model];
            trained && (!lowest || record.validationLoss < lowest->validationLoss))
            lowest = &record;
    }
    for (size_t model = 0; model < models; ++model) {
        summary.seconds += seconds[model];
        if (best[model])
            summary.bestEpochs.insert(best[model]->epoch);
    }
    return summary;
}

QString weightsText(const Snapshot &snapshot)
{
    const uint32_t epoch = epochOfWeights(snapshot);
    return isRestored(snapshot) ? Words::tr("best, of epoch %1").arg(epoch) : Words::tr("epoch %1").arg(epoch);
}

QString restoredText(const Moment &moment)
{
    std::set<uint32_t> epochs;
    for (const SnapshotPtr &snapshot : moment)
        epochs.insert(epochOfWeights(*snapshot));
    if (epochs.size() == 1)
        return Words::tr("best weights: epoch %1").arg(*epochs.begin());
    if (epochs.size() > mostEpochs)
        return Words::tr("best weights: epochs %1 … %2").arg(*epochs.begin()).arg(*epochs.rbegin());
    return Words::tr("best weights: epochs %1").arg(epochNumbers(epochs));
}

QString stoppedText(uint32_t epoch, const std::set<uint32_t> &best)
{
    if (best.size() == 1)
        return Words::tr("early stop: epoch %1 · best: epoch %2").arg(epoch).arg(*best.begin());
    if (best.size() > mostEpochs)
        return Words::tr("early stop: epoch %1 · best: epochs %2 … %3").arg(epoch).arg(*best.begin()).arg(*best.rbegin());
    return Words::tr("early stop: epoch %1 · best: epochs %2").arg(epoch).arg(epochNumbers(best));
}

QString epochNumbers(const std::set<uint32_t> &epochs)
{
    QStringList numbers;
    for (const uint32_t epoch : epochs)
        numbers << QString::number(epoch);
    return joinedList(numbers);
}

QString namesOf(const std::vector<ModelSpec> &models)
{
    QStringList names;
    for (const ModelSpec &model : models)
        names << modelName(model.name);
    return joinedList(names);
}

QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toString(QStringLiteral("yyyy-MM-dd hh:mm")) : QStringLiteral("–");
}

} // namespace sluice
