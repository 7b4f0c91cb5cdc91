#include "ui/models/weight_numbers.h"

#include "ui/models/fact_lines.h"
#include "ui/models/language.h"
#include "ui/models/model_name.h"
#include "ui/models/number_text.h"
#include "ui/models/value_text.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace sluice {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(WeightNumbers)
};

const Tensor *called(const std::vector<Tensor> &tensors, const char *end)
{
    const auto found = std::ranges::find_if(tensors, [end](const Tensor &tensor) { return tensor.name.ends_with(end); });
    return found == tensors.end() ? nullptr : &*found;
}

/// "4·16" of 64 rows where there are 16 units.
QString rowsText(size_t rows, size_t units)
{
    return rows % units == 0 && rows > units ? QStringLiteral("%1·%2").arg(rows / units).arg(units) : QString::number(rows);
}

/// Of one layer's tensors.
QString layerText(const std::vector<Tensor> &tensors)
{
    size_t all = 0;
    for (const Tensor &tensor : tensors)
        all += tensor.size();
    const Tensor *input = called(tensors, ".weight_ih"), *state = called(tensors, ".weight_hh");
    const Tensor *plain = called(tensors, ".weight");
    QString text;
    size_t told = 0;
    if (input && state) {
        text =
            QStringLiteral("%1·(%2 + %3 + 1)").arg(rowsText(state->rows, state->columns)).arg(input->columns).arg(state->columns);
        told = state->rows * (input->columns + state->columns + 1);
    } else if (plain) {
        text = QStringLiteral("%1·(%2 + 1)").arg(plain->rows).arg(plain->columns);
        told = plain->rows * (plain->columns + 1);
    }
    if (all > told && told > 0)
        text += QStringLiteral(" + %1").arg(all - told);
    return all < told || told == 0 ? QString::number(all) : text;
}

QString modelText(const ModelSpec &spec, const ModelShape &shape)
{
    std::vector<std::vector<Tensor>> layers(spec.layers.size() + 1);
    for (const Tensor &tensor : tensorsOf(spec, shape))
        layers[layerOf(tensor, spec)].push_back(tensor);
    QStringList terms;
    for (const auto &tensors : layers)
        if (!tensors.empty()) // of dropout
            terms << layerText(tensors);
    return QStringLiteral("%1 = %2").arg(terms.join(QStringLiteral(" + ")), groupedNumber(parameterCount(spec, shape)));
}

/// Σ of a function of the selected model's weights, of one layer or all, with its biases or without.
template <class Of> double sumOver(const ViewState &state, std::optional<size_t> layer, bool biases, Of of)
{
    const Selection &at = state.selection;
    const ModelSpec &spec = state.experiment->models[at.model];
    const std::vector<float> &weights = state.moment[at.model]->weights;
    double sum = 0;
    for (const Tensor &tensor : tensorsOf(spec, ModelShape::of(*state.task)))
        if ((!layer || layerOf(tensor, spec) == *layer) && (biases || !tensor.isVector))
            for (size_t k = tensor.offset; k < tensor.offset + tensor.size(); ++k)
                sum += of(double{weights[k]});
    return sum;
}

double square(double value)
{
    return value * value;
}

bool hasWeights(const ViewState &state)
{
    return state.selection.model < state.moment.size() && state.moment[state.selection.model];
}

QString selectedName(const ViewState &state)
{
    return modelName(state.experiment->models[state.selection.model].name);
}

} // namespace

QString parameterNumbers(const ViewState &state)
{
    QStringList lines;
    for (const ModelSpec &spec : state.experiment->models)
        lines << named(modelName(spec.name), modelText(spec, ModelShape::of(*state.task)));
    return lines.join(betweenFacts);
}

QString normNumbers(const ViewState &state)
{
    if (!hasWeights(state))
        return {};
    const double sum = sumOver(state, state.selection.layer, true, square);
    return named(Words::tr("%1, layer %2").arg(selectedName(state)).arg(state.selection.layer + 1),
                 QStringLiteral("‖w‖ = √%1 = %2").arg(shortNumber(sum), shortNumber(std::sqrt(sum))));
}

QString penaltyNumbers(const ViewState &state)
{
    if (!hasWeights(state))
        return {};
    const TrainingSpec &training = state.experiment->training;
    const double squares = sumOver(state, {}, false, square);
    const QString two = QStringLiteral("λ/2·Σ w² = %1/2·%2 = %3")
                            .arg(plainText(training.l2), shortNumber(squares), shortNumber(training.l2 / 2 * squares));
    if (training.l1 == 0)
        return named(selectedName(state), two);
    const double sizes = sumOver(state, {}, false, [](double weight) { return std::abs(weight); });
    const QString one =
        QStringLiteral("λ₁·Σ |w| = %1·%2 = %3").arg(plainText(training.l1), shortNumber(sizes), shortNumber(training.l1 * sizes));
    return named(selectedName(state), training.l2 == 0 ? one : two + QStringLiteral(", ") + one);
}

} // namespace sluice
