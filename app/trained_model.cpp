#include "app/trained_model.h"

#include "app/named_experiment.h"

#include <algorithm>

namespace sluice {

namespace {

constexpr const char *context = "app";

std::string namesOf(const std::vector<ModelSpec> &models)
{
    std::string names;
    for (const ModelSpec &model : models)
        names += (names.empty() ? "" : ", ") + model.name;
    return names;
}

} // namespace

Result<TrainedModel> findTrainedModel(const Arguments &arguments)
{
    const std::string &where = arguments.operands.front();
    const Result<NamedExperiment> named = findExperiment(where, {}, arguments.number("run"));
    if (!named)
        return passOn(named);
    if (!named->storedRun)
        return fail(SLUICE_MESSAGE(context, "%1 is an experiment, not a session: there are no weights in it yet"), where);
    const std::vector<ModelSpec> &models = named->experiment.models;
    const auto spec = std::ranges::find(models, arguments.text("model"), &ModelSpec::name);
    if (spec == models.end())
        return fail(SLUICE_MESSAGE(context, "--model %1: there is no such model; there are %2"), arguments.text("model"),
                    namesOf(models));
    const SnapshotPtr &final = named->storedRun->final.at(static_cast<size_t>(spec - models.begin()));
    if (!final)
        return fail(SLUICE_MESSAGE(context, "%1 was not trained in this session"), spec->name);
    const Result<Opened> opened = openNamed(*named, where);
    if (!opened)
        return passOn(opened);
    return TrainedModel{*spec, final, opened->task};
}

} // namespace sluice
