#include "ui/models/experiment_edit.h"

#include "core/nn/match.h"
#include "ui/models/language.h"
#include "ui/models/model_name.h"
#include "ui/models/number_text.h"
#include "ui/models/row_counts.h"

#include <QCoreApplication>
#include <algorithm>
#include <filesystem>

namespace sluice {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Experiment)
};

} // namespace

ModelShape draftShape(const Experiment &draft, const Task &task)
{
    ModelShape shape = ModelShape::of(task);
    if (task.tabular()) // a row is a sample, whatever look-back the draft has
        return shape;
    shape.output = draft.task.output;
    if (task.classes().empty())
        shape.outputs = draft.task.targetsAtOnce();
    if (task.data().form != DataForm::sequences)
        shape.steps = draft.task.lookback;
    shape.lookback = shape.output == OutputAt::every ? draft.task.lookback : shape.steps;
    return shape;
}

QString splitText(const Task &task)
{
    return Words::tr("samples: training %1 · validation %2 · test %3")
        .arg(groupedNumber(task.sampleCount(Split::train)), groupedNumber(task.sampleCount(Split::validation)),
             groupedNumber(task.sampleCount(Split::test)));
}

QString dataText(const Experiment &experiment, const Task &task)
{
    const std::string &source = experiment.data.source;
    const bool named = source.starts_with("builtin:") || source.starts_with("generate:");
    const QString name = QString::fromStdString(named ? source : std::filesystem::path(source).filename().string());
    const auto &sequences = task.data().sequences;
    if (task.data().form == DataForm::sequences)
        return Words::tr("%1, %2 of %3").arg(name, sequencesText(sequences.size()), stepsText(task.steps()));
    return Words::tr("%1, %2").arg(name, rowsText(sequences.front().n_cols));
}

LayerSpec layerOfKind(size_t kind, const LayerSpec &before)
{
    constexpr size_t usual = 16;
    const size_t units = std::holds_alternative<DropoutSpec>(before) ? usual : outputFeatures(before, 0);
    const LayerSpec kinds[] = {DenseSpec{units, Activation::tanh},
                               LstmSpec{units},
                               GruSpec{units},
                               RnnSpec{units},
                               ConvSpec{.filters = units, .activation = Activation::tanh},
                               DropoutSpec{}};
    return kinds[kind];
}

QString matchDraft(Experiment &draft, size_t model, size_t other, const Task &task)
{
    const MatchedPair pair = matchModels(draft.models[model], draft.models[other], draftShape(draft, task));
    const bool otherChanged = !(pair.other.model == draft.models[other]);
    draft.models[model] = pair.model.model;
    draft.models[other] = pair.other.model;
    const QString name = modelName(pair.model.model.name);
    const QString like = modelName(pair.other.model.name);
    const QString counts =
        closedUp(Words::tr("%1 has %2 parameters, %3 has %4.")
                     .arg(name, groupedNumber(pair.model.parameters), like, groupedNumber(pair.other.parameters)));
    const QString two = percentText(QStringLiteral("2"));
    if (!parametersMatch(pair.model.parameters, pair.other.parameters))
        return Words::tr("%1 Their units do not allow to come within %2.").arg(counts, two);
    return otherChanged
               ? closedUp(
                     Words::tr("%1 One unit of %2 is more than %4, so %3 was changed a little too.").arg(counts, name, like, two))
               : counts;
}

bool takeSettings(Experiment &draft, const std::string &model, const ModelSpec &settings, double learningRate)
{
    const auto found = std::ranges::find(draft.models, model, &ModelSpec::name);
    if (found == draft.models.end())
        return false;
    found->layers = settings.layers;
    draft.training.optimizer.learningRate = learningRate;
    return true;
}

QString whyNoTrials(const Experiment &draft, const Experiment &open, bool sound)
{
    if (!sound)
        return Words::tr("The settings have a mistake");
    const bool sameData = draft.task == open.task && draft.data == open.data;
    return sameData ? QString() : Words::tr("The task has changed: apply it first");
}

ModelSpec newModel(const Experiment &draft)
{
    ModelSpec model;
    model.layers = {LstmSpec{.units = 16, .forgetBias = 1, .inputBias = 0}};
    for (size_t number = draft.models.size() + 1;; ++number) {
        model.name = "LSTM " + std::to_string(number);
        if (std::ranges::find(draft.models, model.name, &ModelSpec::name) == draft.models.end())
            return model;
    }
}

} // namespace sluice
