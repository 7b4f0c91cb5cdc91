#include "ui/models/row_counts.h"

#include "ui/models/number_text.h"

#include <QCoreApplication>

namespace sluice {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RowCounts)
};

} // namespace

QString rowsText(size_t count)
{
    return Words::tr("%1 row(s)", nullptr, static_cast<int>(count)).arg(groupedNumber(count));
}

QString sequencesText(size_t count)
{
    return Words::tr("%1 sequence(s)", nullptr, static_cast<int>(count)).arg(groupedNumber(count));
}

QString stepsText(size_t count)
{
    return Words::tr("%1 step(s)", nullptr, static_cast<int>(count)).arg(groupedNumber(count));
}

} // namespace sluice
