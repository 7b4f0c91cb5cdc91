#include "ui/models/saturation_heaps.h"

#include "ui/models/value_text.h"
#include "ui/models/what_if_edit.h"

#include <QCoreApplication>
#include <algorithm>
#include <set>

namespace sluice {

namespace {

/// The class whose name is the context of these translations.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(SaturationPlot)
};

constexpr qsizetype lineLength = 60; // of a tooltip that lists many units

size_t unitCount(const MemoryContent &content)
{
    return content.saturation.front().below.n_elem;
}

std::vector<size_t> unitsOfSeries(const MemoryContent &content, const MarkHeap &heap, size_t series)
{
    std::vector<size_t> units;
    for (const size_t number : heap.marks)
        if (const SaturationMark mark = markOf(content, number); mark.series == series)
            units.push_back(mark.unit);
    return units;
}

/// "0.25", or "0.25 … 0.26" of several.
QString spanText(const arma::vec &values, const std::vector<size_t> &units)
{
    const auto [least, most] =
        std::ranges::minmax(units, {}, [&](size_t unit) { return values(static_cast<arma::uword>(unit)); });
    const QString from = exactText(values(least)), to = exactText(values(most));
    return from == to ? from : QStringLiteral("%1 … %2").arg(from, to);
}

QString spanText(const arma::vec &now, const arma::vec &before, const std::vector<size_t> &units)
{
    return before.empty() ? spanText(now, units) : Words::tr("%1 (was %2)").arg(spanText(now, units), spanText(before, units));
}

/// Broken after commas.
QString inShortLines(const QString &list)
{
    QStringList lines = {QString()};
    for (const QString &part : list.split(QStringLiteral(", "))) {
        if (!lines.back().isEmpty() && lines.back().size() + part.size() > lineLength) {
            lines.back() += QLatin1Char(',');
            lines << part;
        } else {
            lines.back() += (lines.back().isEmpty() ? QString() : QStringLiteral(", ")) + part;
        }
    }
    return lines.join('\n');
}

QString seriesTip(const MemoryContent &content, size_t number, const std::vector<size_t> &units)
{
    const SaturationSeries &series = content.saturation[number];
    const QString who =
        units.size() == 1 ? Words::tr("%1, unit %2").arg(series.name).arg(units.front() + 1)
                          : inShortLines(Words::tr("%1, %2 units: %3").arg(series.name).arg(units.size()).arg(unitsText(units)));
    return Words::tr("%1\nbelow %2: %3\nabove %4: %5")
        .arg(who, exactText(content.selection.thresholds.low), spanText(series.below, series.belowBefore, units),
             exactText(content.selection.thresholds.high), spanText(series.above, series.aboveBefore, units));
}

} // namespace

SaturationMark markOf(const MemoryContent &content, size_t number)
{
    return {number / unitCount(content), number % unitCount(content)};
}

size_t numberOf(const MemoryContent &content, const SaturationMark &mark)
{
    return mark.series * unitCount(content) + mark.unit;
}

std::vector<QPointF> saturationPlaces(const MemoryContent &content)
{
    std::vector<QPointF> places;
    for (const SaturationSeries &series : content.saturation)
        for (arma::uword unit = 0; unit < series.below.n_elem; ++unit)
            places.emplace_back(series.below(unit), series.above(unit));
    return places;
}

std::vector<size_t> unitsOf(const MemoryContent &content, const MarkHeap &heap)
{
    std::set<size_t> units;
    for (const size_t number : heap.marks)
        units.insert(markOf(content, number).unit);
    return {units.begin(), units.end()};
}

size_t unitAfter(const MemoryContent &content, const MarkHeap &heap, size_t unit)
{
    const std::vector<size_t> units = unitsOf(content, heap);
    const auto at = std::ranges::find(units, unit);
    return at == units.end() || at + 1 == units.end() ? units.front() : *(at + 1);
}

size_t unitBefore(const MemoryContent &content, const MarkHeap &heap, size_t unit)
{
    const std::vector<size_t> units = unitsOf(content, heap);
    const auto at = std::ranges::find(units, unit);
    return at == units.end() || at == units.begin() ? units.back() : *(at - 1);
}

QString heapText(const MarkHeap &heap)
{
    return QStringLiteral("×%1").arg(heap.marks.size());
}

QString heapTip(const MemoryContent &content, const MarkHeap &heap)
{
    QStringList parts;
    for (size_t series = 0; series < content.saturation.size(); ++series)
        if (const auto units = unitsOfSeries(content, heap, series); !units.empty())
            parts << seriesTip(content, series, units);
    if (unitsOf(content, heap).size() > 1)
        parts << Words::tr("Each click picks the next of these units.");
    return parts.join('\n');
}

} // namespace sluice
