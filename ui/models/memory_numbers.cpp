#include "ui/models/memory_numbers.h"

#include "ui/models/fact_lines.h"
#include "ui/models/language.h"
#include "ui/models/memory_words.h"
#include "ui/models/number_text.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <numbers>

namespace sluice {

namespace {

constexpr qsizetype mostInputs = 6; // of the many that a step may have

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ExplanationNumbers)
};

QString timeStep(size_t step)
{
    return QStringLiteral("t = %1").arg(step + 1);
}

/// With a what-if the numbers of both sides; otherwise those of the one there is.
QString ofSides(const QStringList &now, const QStringList &before)
{
    return before.isEmpty() ? now.join(betweenFacts) : bothSides(now.join(betweenFacts), before.join(betweenFacts));
}

/// What stands before the numbers of both sides.
QString withPlace(const QString &place, const QStringList &now, const QStringList &before)
{
    return now.isEmpty() ? QString() : place + betweenFacts + ofSides(now, before);
}

QString ofFlow(const MemoryContent &memory)
{
    const size_t step = memory.selection.step;
    QStringList now, before;
    for (const FlowCurve &curve : memory.curves)
        if (step < curve.norms.n_elem && std::isfinite(curve.norms(step)))
            (curve.of == FlowCurve::Of::before ? before : now) << named(curve.name, shortNumber(curve.norms(step)));
    const QString norms = memory.ofAnswer ? Words::tr("norms of ∂y/∂…") : Words::tr("norms of ∂L/∂…");
    return withPlace(timeStep(step) + betweenFacts + norms, now, before);
}

QStringList slopesAt(const MemoryContent &memory, const arma::mat &input)
{
    QStringList lines;
    const size_t step = memory.selection.step;
    for (qsizetype row = 0; step < input.n_cols && row < std::min(memory.inputNames.size(), mostInputs); ++row)
        lines << named(memory.inputNames[row], shortNumber(input(static_cast<arma::uword>(row), step)));
    return lines;
}

QString ofInputs(const MemoryContent &memory)
{
    return withPlace(timeStep(memory.selection.step), slopesAt(memory, memory.input), slopesAt(memory, memory.inputBefore));
}

QString unitAt(const Selection &at)
{
    return Words::tr("unit %1, t = %2").arg(at.unit + 1).arg(at.step + 1);
}

QStringList ofUnit(const MemoryLine &line, size_t later)
{
    QStringList parts;
    if (line.halfLife)
        parts << Words::tr("half-life in steps, cell path only: %1").arg(shortNumber(*line.halfLife));
    if (line.heldSteps > 0)
        parts << heldCellWords(line);
    if (line.jacobian)
        parts << QStringLiteral("∂c(T)/∂c(t) = %1").arg(shortNumber(*line.jacobian));
    parts << QStringLiteral("|Δs(t + %1)| ÷ max |Δs| = %2").arg(later).arg(shortNumber(line.retained));
    return parts;
}

QString ofMemory(const MemoryContent &memory)
{
    const auto line = std::ranges::find(memory.memory, memory.selection.unit, &MemoryLine::unit);
    if (line == memory.memory.end())
        return {};
    return withPlace(unitAt(memory.selection), ofUnit(*line, memory.later),
                     line->before ? ofUnit(*line->before, memory.later) : QStringList());
}

/// What is left in the answer, and of the picked unit along its cell.
QStringList ofCurves(const KeptCurves &kept, size_t unit, size_t later)
{
    if (later >= kept.output.n_elem)
        return {};
    QStringList parts = {QStringLiteral("‖Δŷ(t + %1)‖ ÷ max ‖Δŷ‖ = %2 ÷ %3 = %4")
                             .arg(later)
                             .arg(shortNumber(kept.output(later) * kept.outputEffect), shortNumber(kept.outputEffect),
                                  shortNumber(kept.output(later)))};
    if (unit < kept.products.n_rows)
        parts << Words::tr("unit %1, cell path only: ∏ f = %2").arg(unit + 1).arg(shortNumber(kept.products(unit, later)));
    return parts;
}

QString ofRetention(const MemoryContent &memory)
{
    if (!memory.kept)
        return {};
    const size_t unit = memory.selection.unit;
    return withPlace(timeStep(memory.selection.step) + betweenFacts + Words::tr("changed: %1").arg(memory.changedName),
                     ofCurves(*memory.kept, unit, memory.later),
                     memory.keptBefore ? ofCurves(*memory.keptBefore, unit, memory.later) : QStringList());
}

QString ofSaturation(const MemoryContent &memory)
{
    const size_t unit = memory.selection.unit;
    QStringList now, before;
    const auto add = [&](QStringList &to, const QString &gate, const arma::vec &below, const arma::vec &above) {
        if (unit < below.n_elem)
            to << named(gate, QStringLiteral("x = %1, y = %2").arg(shortNumber(below(unit)), shortNumber(above(unit))));
    };
    for (const SaturationSeries &series : memory.saturation) {
        add(now, series.name, series.below, series.above);
        add(before, series.name, series.belowBefore, series.aboveBefore);
    }
    return withPlace(Words::tr("unit %1").arg(unit + 1), now, before);
}

} // namespace

QString halfLifeNumbers(const MemoryContent &memory)
{
    const auto line = std::ranges::find(memory.memory, memory.selection.unit, &MemoryLine::unit);
    if (line == memory.memory.end())
        return {};
    const auto text = [](const MemoryLine &of) {
        return !of.halfLife || !std::isfinite(*of.halfLife)
                   ? QString()
                   : QStringLiteral("%1 ÷ %2 = %3")
                         .arg(shortNumber(std::numbers::ln2), shortNumber(std::numbers::ln2 / *of.halfLife),
                              shortNumber(*of.halfLife));
    };
    const QString now = text(*line), before = line->before ? text(*line->before) : QString();
    if (now.isEmpty() && before.isEmpty())
        return {};
    return Words::tr("unit %1").arg(memory.selection.unit + 1) + betweenFacts + (line->before ? bothSides(now, before) : now);
}

QString memoryNumbers(Explained view, const MemoryContent &memory)
{
    switch (view) {
    case Explained::flow:
        return ofFlow(memory);
    case Explained::inputGradient:
        return ofInputs(memory);
    case Explained::retention:
        return ofRetention(memory);
    case Explained::memory:
        return ofMemory(memory);
    case Explained::saturation:
        return ofSaturation(memory);
    default:
        return {};
    }
}

} // namespace sluice
