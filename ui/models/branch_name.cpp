#include "ui/models/branch_name.h"

#include "ui/models/language.h"
#include "ui/models/value_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace sluice {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Branch)
};

} // namespace

QString branchName(uint32_t epoch, const TrainingSpec &before, double rateBefore, const TrainingSpec &after, double rateAfter)
{
    QStringList parts;
    if (rateBefore != rateAfter)
        parts << Words::tr("learning rate %1").arg(rateText(rateAfter));
    if (before.optimizer.type != after.optimizer.type)
        parts << Words::tr("another optimizer");
    if (before.epochs != after.epochs)
        parts << Words::tr("%n epoch(s)", nullptr, static_cast<int>(after.epochs));
    if (before.batch != after.batch)
        parts << Words::tr("batch %1").arg(after.batch);
    if (before.l2 != after.l2)
        parts << Words::tr("L2 %1").arg(after.l2);
    if (before.clipNorm != after.clipNorm)
        parts << (after.clipNorm ? Words::tr("clipped at %1").arg(*after.clipNorm) : Words::tr("not clipped"));
    if (before.stop != after.stop)
        parts << (after.stop ? Words::tr("patience %1").arg(after.stop->patience) : Words::tr("no early stopping"));
    return Words::tr("from %1: %2").arg(epoch).arg(parts.isEmpty() ? Words::tr("as it was") : joinedList(parts));
}

} // namespace sluice
