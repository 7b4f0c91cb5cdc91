#include "ui/models/answer.h"

#include "ui/models/class_name.h"
#include "ui/models/language.h"
#include "ui/models/model_name.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace sluice {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Answer)
};

/// Scaled data are of single precision. Of all numbers that are scaled to this one, the one with the fewest digits: what the data had.
template <class Undo> double asInTheData(double scaled, const Undo &undo)
{
    constexpr double halfUnit = 0x1.0001p-24;
    constexpr int mostDigits = 9; // after the first, of single precision
    const double value = undo(scaled);
    const double tolerance = std::abs(undo(scaled * (1 + halfUnit)) - value);
    if (!std::isfinite(value) || value == std::round(value))
        return value;
    if (std::abs(value) <= tolerance)
        return 0;
    for (int digits = 0; digits < mostDigits; ++digits) {
        std::array<char, 32> text{};
        const auto end = std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::scientific, digits).ptr;
        double rounded = 0;
        std::from_chars(text.data(), end, rounded);
        if (std::abs(rounded - value) <= tolerance)
            return rounded;
    }
    return value;
}

} // namespace

double answerValue(const Task &task, std::span<const double> outputs)
{
    if (task.classes().empty())
        return task.targetScaler().undo(0, outputs.back());
    if (outputs.size() == 1)
        return 1 / (1 + std::exp(-outputs.front()));
    return static_cast<double>(std::max_element(outputs.begin(), outputs.end()) - outputs.begin());
}

QString askedAnswerName(const Task &task, std::optional<size_t> ofClass)
{
    if (!task.classes().empty())
        return Words::tr("y = score of “%1”").arg(className(task.data(), task.classes()[ofClass.value_or(1)]));
    return task.outputs() > 1 ? Words::tr("y = sum of the %1 answers").arg(task.outputs()) : QString();
}

QString whatIfName(const QString &name, bool whatIf)
{
    return whatIf ? Words::tr("%1, what if").arg(name) : name;
}

QString answererName(const std::string &model, bool whatIf)
{
    return whatIfName(modelName(model), whatIf);
}

double targetValue(const Task &task, double target)
{
    if (!task.classes().empty())
        return target;
    return asInTheData(target, [&](double scaled) { return task.targetScaler().undo(0, scaled); });
}

QString columnName(const Dataset &data, size_t column)
{
    const std::string &name = data.columns[column];
    const bool text = data.columns.size() == 1 && name == "character" && !data.classesOf(column).empty();
    return text ? Words::tr("character") : isOurs(data) ? shippedText(name) : QString::fromStdString(name);
}

QString columnTitle(const Dataset &data, size_t column)
{
    const QString name = columnName(data, column);
    if (data.unit.empty() || column != data.columnIndex(data.target))
        return name;
    const QString unit = shippedText(data.unit);
    return data.unit.find(data.columns[column]) != std::string::npos ? unit : Words::tr("%1 (%2)").arg(name, unit);
}

std::optional<size_t> classColumn(const Task &task)
{
    const auto &columns = task.inputColumns();
    const bool one = !task.tabular() && columns.size() == 1 && !task.data().classesOf(columns.front()).empty();
    return one ? std::optional(columns.front()) : std::nullopt;
}

QString featureName(const Feature &feature, const Dataset &data)
{
    const QString name = columnName(data, feature.column);
    return feature.member ? QStringLiteral("%1 = %2").arg(name, className(data, data.classesOf(feature.column)[*feature.member]))
                          : name;
}

QString featureName(const Task &task, size_t feature)
{
    return task.tabular() ? Words::tr("value") : featureName(task.featureList()[feature], task.data());
}

QStringList featureNames(const Task &task)
{
    const auto classes = classColumn(task);
    QStringList names;
    for (size_t feature = 0; feature < task.features(); ++feature)
        names << (classes ? className(task.data(), task.data().classesOf(*classes)[*task.featureList()[feature].member])
                          : featureName(task, feature));
    return names;
}

double inputValue(const Task &task, const arma::mat &x, size_t feature, size_t step)
{
    const size_t column = task.tabular() ? step : feature;
    return asInTheData(x(feature, step), [&](double scaled) { return task.featureValue(column, scaled); });
}

std::vector<double> inputClassNumbers(const Task &task, const arma::mat &x)
{
    std::vector<double> values(x.n_cols, std::nan(""));
    for (size_t t = 0; t < values.size(); ++t) {
        size_t likeliest = 0;
        for (size_t f = 1; f < x.n_rows; ++f)
            likeliest = inputValue(task, x, f, t) > inputValue(task, x, likeliest, t) ? f : likeliest;
        if (inputValue(task, x, likeliest, t) > 0.5)
            values[t] = static_cast<double>(*task.featureList()[likeliest].member);
    }
    return values;
}

bool isTarget(const Task &task, size_t feature)
{
    return !task.tabular() && task.targetFeature() == feature;
}

} // namespace sluice
