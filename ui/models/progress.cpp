#include "ui/models/progress.h"

#include "ui/models/pace.h"

#include <QCoreApplication>

namespace sluice {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Progress)
};

QString endText(uint32_t epoch, size_t epochs, const EndSummary &summary)
{
    if (epoch >= epochs || summary.bestEpochs.empty())
        return Words::tr("finished: %n epoch(s)", nullptr, static_cast<int>(epoch));
    return stoppedText(epoch, summary.bestEpochs);
}

} // namespace

QString Progress::text() const
{
    return time.isEmpty() ? where : Words::tr("%1 · %2").arg(where, time);
}

Progress progressOf(Phase phase, const Position &at, size_t epochs, size_t batchesPerEpoch, std::optional<double> secondsLeft,
                    const EndSummary &summary)
{
    const double updates = static_cast<double>(epochs) * static_cast<double>(batchesPerEpoch);
    const double fraction = updates == 0 ? 1 : static_cast<double>(at.step) / updates;
    const uint32_t epoch = at.epoch + (at.batch == 0 ? 0 : 1); // a batch is of the epoch after those that are done
    const QString where = Words::tr("epoch %1 of %2").arg(epoch).arg(epochs);
    const QString within = at.batch == 0 ? where : Words::tr("%1, batch %2 of %3").arg(where).arg(at.batch).arg(batchesPerEpoch);
    switch (phase) {
    case Phase::training:
        return {phase, fraction, where, secondsLeft ? Words::tr("%1 left").arg(durationText(*secondsLeft)) : QString()};
    case Phase::paused:
        return {phase, fraction, Words::tr("%1 · paused").arg(within)};
    case Phase::finished:
        return {phase, 1, endText(at.epoch, epochs, summary), durationText(summary.seconds)};
    case Phase::failed:
        return {phase, fraction, Words::tr("failed in epoch %1").arg(at.epoch + 1)};
    default:
        return {phase, fraction,
                at.step == 0 ? Words::tr("ready to train %n epoch(s)", nullptr, static_cast<int>(epochs)) : within};
    }
}

} // namespace sluice
