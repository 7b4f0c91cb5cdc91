#include "app/check_command.h"

#include "app/console.h"
#include "app/json_text.h"
#include "app/named_experiment.h"
#include "core/inspect/gradient_check.h"
#include "ui/models/opening.h"

#include <QJsonArray>
#include <algorithm>
#include <iomanip>
#include <iostream>

namespace sluice {

namespace {

constexpr double greatestError = 1e-7;
constexpr size_t mostSteps = 12; // every formula is used by then; the number of steps only costs time

/// Not a finite number is no agreement.
bool agrees(const GradientCheckRow &row)
{
    return row.error <= greatestError;
}

ModelShape checkedShape(const ModelSpec &spec, const Task &task)
{
    ModelShape shape = ModelShape::of(task);
    if (spec.recurrent() || shape.output == OutputAt::every)
        shape.steps = std::min(shape.steps, mostSteps);
    return shape;
}

/// As this experiment trains: its loss, its dropout, sequences of different lengths where it has some.
GradientCheckOptions optionsOf(const Experiment &experiment, const Task &task, const ModelShape &shape)
{
    GradientCheckOptions options;
    options.loss = experiment.training.loss;
    options.training = true;
    const auto &samples = task.samples(Split::train);
    if (std::ranges::any_of(samples, [&](const SampleRange &sample) { return sample.steps != task.steps(); }))
        options.lengths = {shape.steps, (shape.steps + 1) / 2};
    return options;
}

void print(const std::string &model, const std::vector<GradientCheckRow> &rows)
{
    for (const GradientCheckRow &row : rows)
        std::cout << std::left << std::setw(16) << model << std::setw(24) << row.name << std::right << std::setw(8)
                  << row.elements << std::setw(12) << std::setprecision(2) << std::scientific << row.error
                  << (agrees(row) ? "" : "   off") << '\n';
}

QJsonArray toJson(const std::vector<GradientCheckRow> &rows)
{
    QJsonArray array;
    for (const GradientCheckRow &row : rows)
        array.append(QJsonObject{{"name", QString::fromStdString(row.name)},
                                 {"elements", static_cast<qint64>(row.elements)},
                                 {"error", row.error},
                                 {"agrees", agrees(row)}});
    return array;
}

} // namespace

int checkCommand(const Arguments &arguments)
{
    const Result<Opened> opened = openNamed(arguments.operands.front());
    if (!opened)
        return complain(opened.error(), exitBadInput);

    bool allAgree = true;
    QJsonArray models;
    for (const ModelSpec &spec : opened->experiment->models) {
        const ModelShape shape = checkedShape(spec, *opened->task);
        const std::vector<GradientCheckRow> rows =
            checkGradients(spec, shape, optionsOf(*opened->experiment, *opened->task, shape));
        allAgree = allAgree && std::ranges::all_of(rows, agrees);
        if (arguments.has("json"))
            models.append(QJsonObject{{"name", QString::fromStdString(spec.name)}, {"gradients", toJson(rows)}});
        else
            print(spec.name, rows);
    }
    if (arguments.has("json"))
        std::cout << jsonText({{"models", models}, {"tolerance", greatestError}, {"agrees", allAgree}});
    else
        std::cout << said(allAgree ? SLUICE_MESSAGE("app", "Every gradient agrees with central differences to 1e-7.")
                                   : SLUICE_MESSAGE("app", "Some gradients are off."))
                  << '\n';
    return allAgree ? exitDone : exitFailed;
}

} // namespace sluice
