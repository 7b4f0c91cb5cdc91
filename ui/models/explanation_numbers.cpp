#include "ui/models/explanation_numbers.h"

#include "ui/models/number_text.h"
#include "ui/models/term_numbers.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace sluice {

namespace {

constexpr qsizetype mostInputs = 6; // of the many that a step may have

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ExplanationNumbers)
};

const QString between = QStringLiteral(";  ");

QString joinedLines(QStringList lines)
{
    lines.removeAll(QString());
    return lines.join(between);
}

QString timeStep(size_t step)
{
    return QStringLiteral("t = %1").arg(step + 1);
}

QString ofWhatIfs(const InsideContent &inside)
{
    QStringList lines;
    for (const SampleLoss &loss : inside.losses)
        lines << QStringLiteral("%1: L = %2 → %3").arg(loss.model, shortNumber(loss.before), shortNumber(loss.after));
    return lines.join(between);
}

QString ofSelection(const ViewState &state, const InsideContent &inside)
{
    const Selection &at = state.selection;
    if (inside.sampleName.isEmpty() || at.model >= state.experiment->models.size())
        return {};
    return Words::tr("%1; %2, layer %3, unit %4; t = %5")
        .arg(inside.sampleName, QString::fromStdString(state.experiment->models[at.model].name))
        .arg(at.layer + 1)
        .arg(at.unit + 1)
        .arg(at.step + 1);
}

QString ofFlow(const MemoryContent &memory)
{
    const size_t step = memory.selection.step;
    QStringList lines;
    for (const FlowCurve &curve : memory.curves)
        if (!curve.before && step < curve.norms.n_elem && std::isfinite(curve.norms(step)))
            lines << QStringLiteral("%1: %2").arg(curve.name, shortNumber(curve.norms(step)));
    return lines.isEmpty() ? QString() : timeStep(step) + between + lines.join(between);
}

QString ofInputs(const MemoryContent &memory)
{
    const size_t step = memory.selection.step;
    if (step >= memory.input.n_cols)
        return {};
    QStringList lines;
    for (qsizetype row = 0; row < std::min(memory.inputNames.size(), mostInputs); ++row)
        lines << QStringLiteral("%1: %2").arg(memory.inputNames[row],
                                              shortNumber(memory.input(static_cast<arma::uword>(row), step)));
    return lines.isEmpty() ? QString() : timeStep(step) + between + lines.join(between);
}

QString unitAt(const Selection &at)
{
    return Words::tr("unit %1, t = %2").arg(at.unit + 1).arg(at.step + 1);
}

QString ofMemory(const MemoryContent &memory)
{
    const auto line = std::ranges::find(memory.memory, memory.selection.unit, &MemoryLine::unit);
    if (line == memory.memory.end())
        return {};
    QStringList parts = {unitAt(memory.selection)};
    if (line->halfLife)
        parts << Words::tr("half-life %1").arg(shortNumber(*line->halfLife));
    if (line->jacobian)
        parts << QStringLiteral("∂c(T)/∂c(t) = %1").arg(shortNumber(*line->jacobian));
    parts << QStringLiteral("|Δh(T)| ÷ max |Δh| = %1").arg(shortNumber(line->retained));
    return parts.join(between);
}

QString ofSaturation(const MemoryContent &memory)
{
    const size_t unit = memory.selection.unit;
    QStringList parts;
    for (const SaturationSeries &series : memory.saturation)
        if (unit < series.below.n_elem)
            parts << QStringLiteral("%1: x = %2, y = %3")
                         .arg(series.name, shortNumber(series.below(unit)), shortNumber(series.above(unit)));
    return parts.isEmpty() ? QString() : Words::tr("unit %1").arg(unit + 1) + between + parts.join(between);
}

/// Of the selected layer, at the newest update whose norms were logged.
QString ofNorms(const ViewState &state)
{
    if (!state.history)
        return {};
    const Selection &at = state.selection;
    const auto &norms = state.history->norms;
    const auto newest = std::find_if(norms.rbegin(), norms.rend(), [&](const LayerNormRecord &record) {
        return record.model == at.model && record.layer == at.layer;
    });
    if (newest == norms.rend())
        return {};
    const double weights = newest->weightNorm, update = newest->updateNorm;
    return QStringLiteral("‖∂L/∂w‖ = %1, ‖Δw‖ = %2, ‖w‖ = %3, ‖Δw‖ ÷ ‖w‖ = %4")
        .arg(shortNumber(newest->gradientNorm), shortNumber(update), shortNumber(weights),
             weights > 0 ? shortNumber(update / weights) : QStringLiteral("–"));
}

} // namespace

QString explanationNumbers(Explained view, const ViewState &state, const InsideContent &inside, const MemoryContent &memory)
{
    if (!state.experiment || state.moment.empty())
        return {};
    const auto term = [&](Term of) { return termNumbers(of, state, inside); };
    switch (view) {
    case Explained::batch:
    case Explained::training:
        return term(Term::learningRate);
    case Explained::loss:
        return term(Term::loss);
    case Explained::words:
        return term(Term::errorOverVariance);
    case Explained::inside:
    case Explained::cell:
        return joinedLines({term(Term::kept), term(Term::hidden)});
    case Explained::hold:
        return inside.cell ? equationNumbers(state.selection.part.value_or(Part::forgetGate), *inside.cell) : QString();
    case Explained::whatIfs:
        return ofWhatIfs(inside);
    case Explained::flow:
        return ofFlow(memory);
    case Explained::inputGradient:
        return ofInputs(memory);
    case Explained::memory:
        return ofMemory(memory);
    case Explained::saturation:
        return ofSaturation(memory);
    case Explained::norms:
        return ofNorms(state);
    case Explained::windows:
        return term(Term::lookBack);
    case Explained::selection:
        return ofSelection(state, inside);
    default:
        return {};
    }
}

} // namespace sluice
