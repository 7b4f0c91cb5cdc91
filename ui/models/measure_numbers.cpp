#include "ui/models/measure_numbers.h"

#include "ui/models/class_name.h"
#include "ui/models/compare_content.h"
#include "ui/models/fact_lines.h"
#include "ui/models/language.h"
#include "ui/models/measures_content.h"
#include "ui/models/model_name.h"
#include "ui/models/number_text.h"
#include "ui/models/value_text.h"

#include <QCoreApplication>
#include <algorithm>
#include <armadillo>
#include <cmath>
#include <numbers>

namespace sluice {

namespace {

constexpr arma::uword mostClasses = 3; // of which the F1 is written out

struct Words {
    Q_DECLARE_TR_FUNCTIONS(MeasureNumbers)
};

/// Of one model's answers at all points that are shown.
struct Sums {
    double count = 0;
    double squared = 0, absolute = 0; ///< Σ (ŷ − y)² and Σ |ŷ − y|
    double spread = 0;                ///< Σ (y − ȳ)²
    double mse() const { return squared / count; }
    double mae() const { return absolute / count; }
};

/// Not finite where one of the answers is not.
Sums sumsOf(const OutputContent &output, const OutputContent::Answer &answer)
{
    Sums sums;
    sums.count = static_cast<double>(output.target.size());
    double mean = 0;
    for (const double target : output.target)
        mean += target / sums.count;
    for (size_t point = 0; point < output.target.size(); ++point) {
        const double left = answer.y[point] - output.target[point];
        sums.squared += left * left;
        sums.absolute += std::abs(left);
        sums.spread += (output.target[point] - mean) * (output.target[point] - mean);
    }
    return sums;
}

/// One line a model, after what they are of.
template <class Text> QString ofAnswers(const OutputContent &output, Text text)
{
    QStringList lines = {QStringLiteral("%1, N = %2").arg(output.part, groupedNumber(output.target.size()))};
    for (const OutputContent::Answer &answer : output.answers)
        if (const QString own = text(answer); !own.isEmpty())
            lines << named(answer.name, own);
    return lines.size() > 1 ? lines.join(betweenFacts) : QString();
}

QString rootText(const Sums &sums)
{
    return QStringLiteral("RMSE = √(%1 ÷ %2) = %3")
        .arg(shortNumber(sums.squared), groupedNumber(static_cast<size_t>(sums.count)), shortNumber(std::sqrt(sums.mse())));
}

QString absoluteText(const Sums &sums)
{
    return QStringLiteral("MAE = %1 ÷ %2 = %3")
        .arg(shortNumber(sums.absolute), groupedNumber(static_cast<size_t>(sums.count)), shortNumber(sums.mae()));
}

QString scaledText(const Sums &sums, double naive)
{
    if (!(naive > 0))
        return {};
    return QStringLiteral("MASE = %1 ÷ %2 = %3")
        .arg(shortNumber(sums.mae()), shortNumber(naive), shortNumber(sums.mae() / naive));
}

QString explainedText(const Sums &sums)
{
    if (!(sums.spread > 0))
        return {};
    return QStringLiteral("R² = 1 − %1 ÷ %2 = %3")
        .arg(shortNumber(sums.mse()), shortNumber(sums.spread / sums.count), shortNumber(1 - sums.squared / sums.spread));
}

QString numberMeasure(Term term, const Task &task, Split split, const OutputContent &output)
{
    return ofAnswers(output, [&](const OutputContent::Answer &answer) {
        const Sums sums = sumsOf(output, answer);
        if (!std::isfinite(sums.squared))
            return QString();
        switch (term) {
        case Term::rmse:
            return rootText(sums);
        case Term::mae:
            return absoluteText(sums);
        case Term::mase:
            return scaledText(sums, task.yardsticks(split).naiveError);
        default:
            return explainedText(sums);
        }
    });
}

/// At the cursor.
QString residualNumbers(const OutputContent &output)
{
    const size_t point = nearestPoint(output, output.cursor);
    const double target = output.target[point];
    QStringList lines;
    for (const OutputContent::Answer &answer : output.answers)
        lines << named(answer.name, QStringLiteral("ŷ − y = ") + differenceText(answer.y[point], target));
    return lines.join(betweenFacts);
}

/// Targets × answers, of two classes by the probability of the second.
arma::umat confusionOf(const OutputContent &output, const OutputContent::Answer &answer, size_t classes)
{
    arma::umat confusion(classes, classes, arma::fill::zeros);
    for (size_t point = 0; point < output.target.size(); ++point) {
        const double said = classes == 2 ? (answer.y[point] > 0.5 ? 1 : 0) : answer.y[point];
        if (said >= 0 && said < static_cast<double>(classes))
            ++confusion(static_cast<arma::uword>(output.target[point]), static_cast<arma::uword>(said));
    }
    return confusion;
}

QString accuracyText(const arma::umat &confusion)
{
    const arma::uword right = arma::trace(confusion), all = arma::accu(confusion);
    return QStringLiteral("%1 ÷ %2 = %3")
        .arg(groupedNumber(right), groupedNumber(all), shortNumber(static_cast<double>(right) / static_cast<double>(all)));
}

QString f1Text(const arma::umat &confusion, const QStringList &names)
{
    QStringList terms;
    double sum = 0;
    size_t classes = 0;
    for (arma::uword of = 0; of < confusion.n_rows; ++of) {
        const arma::uword right = confusion(of, of);
        const arma::uword wrong = arma::accu(confusion.col(of)) - right, missed = arma::accu(confusion.row(of)) - right;
        if (right + wrong + missed == 0)
            continue;
        const double f1 = 2 * static_cast<double>(right) / static_cast<double>(2 * right + wrong + missed);
        sum += f1;
        if (classes++ < mostClasses)
            terms << named(names[static_cast<qsizetype>(of)],
                           QStringLiteral("2·%1 ÷ (2·%1 + %2 + %3) = %4").arg(right).arg(wrong).arg(missed).arg(shortNumber(f1)));
    }
    if (classes > mostClasses)
        terms << QStringLiteral("…");
    return terms.join(QStringLiteral(", ")) + QStringLiteral(" → ") +
           Words::tr("mean %1").arg(shortNumber(sum / static_cast<double>(classes)));
}

QString classMeasure(Term term, const Task &task, const OutputContent &output)
{
    const QStringList names = classNames(task);
    return ofAnswers(output, [&](const OutputContent::Answer &answer) {
        const arma::umat confusion = confusionOf(output, answer, task.classes().size());
        return term == Term::accuracy ? accuracyText(confusion) : f1Text(confusion, names);
    });
}

/// Of two classes from the probabilities that are shown; of more, of which only the likeliest class is, the loss of the validation part.
QString logLossNumbers(const ViewState &state, const OutputContent *output)
{
    if (state.task->classes().size() == 2)
        return output ? ofAnswers(*output,
                                  [&](const OutputContent::Answer &answer) {
                                      double sum = 0;
                                      for (size_t point = 0; point < output->target.size(); ++point)
                                          sum -= std::log(output->target[point] > 0.5 ? answer.y[point] : 1 - answer.y[point]);
                                      const auto count = static_cast<double>(output->target.size());
                                      return QStringLiteral("−1/N · Σ log p = %1 ÷ %2 = %3")
                                          .arg(shortNumber(sum), groupedNumber(output->target.size()), shortNumber(sum / count));
                                  })
                      : QString();
    if (!state.experiment->training.loss.classWeights.empty())
        return {};
    QStringList lines;
    for (const SnapshotPtr &snapshot : state.moment)
        if (std::isfinite(snapshot->validationLoss))
            lines << named(modelName(snapshot->model),
                           QStringLiteral("−1/N · Σ log p = %1").arg(shortNumber(snapshot->validationLoss)));
    return lines.isEmpty() ? QString() : Words::tr("validation part") + betweenFacts + lines.join(betweenFacts);
}

QString bitNumbers(const ViewState &state)
{
    if (state.task->spec().kind != TaskKind::nextToken || !state.experiment->training.loss.classWeights.empty())
        return {};
    QStringList lines;
    for (const SnapshotPtr &snapshot : state.moment)
        if (std::isfinite(snapshot->validationLoss))
            lines << named(modelName(snapshot->model),
                           QStringLiteral("%1 ÷ %2 = %3")
                               .arg(shortNumber(snapshot->validationLoss), shortNumber(std::numbers::ln2),
                                    shortNumber(snapshot->validationLoss / std::numbers::ln2)));
    return lines.isEmpty() ? QString() : Words::tr("validation part") + betweenFacts + lines.join(betweenFacts);
}

const Baseline *bestBaseline(const ViewState &state)
{
    const Baseline *best = nullptr;
    if (state.baselines)
        for (const Baseline &each : *state.baselines)
            if (std::isfinite(each.validationLoss) && (!best || each.validationLoss < best->validationLoss))
                best = &each;
    return best;
}

/// By the loss of the validation part, beside the best that does without a network.
QString skillNumbers(const ViewState &state)
{
    const Baseline *beside = bestBaseline(state);
    if (!beside || !(beside->validationLoss > 0))
        return {};
    QStringList lines;
    for (const SnapshotPtr &snapshot : state.moment)
        if (std::isfinite(snapshot->validationLoss))
            lines << named(modelName(snapshot->model),
                           QStringLiteral("1 − %1 ÷ %2 = %3")
                               .arg(shortNumber(snapshot->validationLoss), shortNumber(beside->validationLoss),
                                    shortNumber(1 - snapshot->validationLoss / beside->validationLoss)));
    return lines.isEmpty()
               ? QString()
               : Words::tr("validation part, beside “%1”").arg(baselineName(*beside)) + betweenFacts + lines.join(betweenFacts);
}

QString baselineNumbers(const ViewState &state)
{
    QStringList lines;
    for (const BaselineLine &line : baselineLines(state))
        lines << named(line.name, shortNumber(line.error));
    return lines.join(betweenFacts);
}

QString measuredText(Term term, const Metrics &metrics, const Yardsticks &by, const QStringList &classes)
{
    const double squared = metrics.rmse * metrics.rmse;
    switch (term) {
    case Term::rmse:
        return QStringLiteral("RMSE = √%1 = %2").arg(shortNumber(squared), shortNumber(metrics.rmse));
    case Term::mae:
        return QStringLiteral("MAE = %1").arg(shortNumber(metrics.mae));
    case Term::mase:
        return QStringLiteral("MASE = %1 ÷ %2 = %3")
            .arg(shortNumber(metrics.mae), shortNumber(by.naiveError), shortNumber(metrics.mase));
    case Term::r2:
        return QStringLiteral("R² = 1 − %1 ÷ %2 = %3")
            .arg(shortNumber(squared), shortNumber(by.reference * by.scale * by.scale), shortNumber(metrics.r2));
    case Term::accuracy:
        return accuracyText(metrics.classes->confusion);
    case Term::f1:
        return f1Text(metrics.classes->confusion, classes);
    case Term::logLoss:
        return QStringLiteral("−1/N · Σ log p = %1").arg(shortNumber(metrics.classes->logLoss));
    default:
        return QStringLiteral("%1 ÷ %2 = %3")
            .arg(shortNumber(metrics.classes->logLoss), shortNumber(std::numbers::ln2), shortNumber(metrics.bitsPerToken));
    }
}

/// Whether it is a measure of what this task asks for.
bool applies(Term term, const Task &task, const Metrics &metrics)
{
    switch (term) {
    case Term::rmse:
    case Term::mae:
        return task.classes().empty();
    case Term::mase:
        return task.classes().empty() && std::isfinite(metrics.mase);
    case Term::r2:
        return task.classes().empty() && std::isfinite(metrics.r2);
    case Term::accuracy:
    case Term::f1:
    case Term::logLoss:
        return metrics.classes.has_value();
    case Term::bits:
        return metrics.classes && std::isfinite(metrics.bitsPerToken);
    default:
        return false;
    }
}

} // namespace

QString measureNumbers(Term term, const ViewState &state, const Measured &measured)
{
    QStringList lines = {wholePart(measured.split)};
    for (size_t model = 0; model < std::min(measured.models.size(), state.experiment->models.size()); ++model)
        if (const Metrics &metrics = measured.models[model]; applies(term, *state.task, metrics))
            lines << named(modelName(state.experiment->models[model].name),
                           measuredText(term, metrics, state.task->yardsticks(measured.split), classNames(*state.task)));
    return lines.size() > 1 ? lines.join(betweenFacts) : QString();
}

QString measureNumbers(Term term, const ViewState &state, const OutputContent *output)
{
    const bool ofClasses = !state.task->classes().empty();
    const OutputContent *some = output && !output->target.empty() ? output : nullptr;
    switch (term) {
    case Term::rmse:
    case Term::mae:
    case Term::mase:
    case Term::r2:
        return some && !ofClasses ? numberMeasure(term, *state.task, state.selection.split, *some) : QString();
    case Term::residual:
        return some && !ofClasses ? residualNumbers(*some) : QString();
    case Term::accuracy:
    case Term::f1:
        return some && ofClasses ? classMeasure(term, *state.task, *some) : QString();
    case Term::logLoss:
        return ofClasses ? logLossNumbers(state, some) : QString();
    case Term::bits:
        return bitNumbers(state);
    case Term::skill:
        return skillNumbers(state);
    case Term::baseline:
        return baselineNumbers(state);
    default:
        return {};
    }
}

} // namespace sluice
