#include "app/export_command.h"

#include "app/console.h"
#include "app/named_experiment.h"
#include "core/io/safetensors.h"
#include "ui/models/opening.h"

#include <algorithm>
#include <iostream>

namespace sluice {

namespace {

std::string namesOf(const std::vector<ModelSpec> &models)
{
    std::string names;
    for (const ModelSpec &model : models)
        names += (names.empty() ? "" : ", ") + model.name;
    return names;
}

} // namespace

int exportCommand(const Arguments &arguments)
{
    const Result<NamedExperiment> named = findExperiment(arguments.operands.front());
    if (!named)
        return complain(named.error(), exitBadInput);
    if (!named->storedRun)
        return complain(Error(SLUICE_MESSAGE("app", "%1 is an experiment, not a session: there are no weights in it yet"),
                              arguments.operands.front()),
                        exitBadInput);
    const std::vector<ModelSpec> &models = named->experiment.models;
    const auto spec = std::ranges::find(models, arguments.text("model"), &ModelSpec::name);
    if (spec == models.end())
        return complain(Error(SLUICE_MESSAGE("app", "--model %1: there is no such model; there are %2"), arguments.text("model"),
                              namesOf(models)),
                        exitBadInput);
    const SnapshotPtr &final = named->storedRun->final.at(static_cast<size_t>(spec - models.begin()));
    if (!final)
        return complain(Error(SLUICE_MESSAGE("app", "%1 was not trained in this session"), spec->name), exitBadInput);
    const Result<Opened> opened = openExperiment(named->experiment, named->directory, arguments.operands.front());
    if (!opened)
        return complain(opened.error(), exitBadInput);
    if (const Result<void> written = writeWeights(arguments.text("out"), *spec, ModelShape::of(*opened->task), final->weights);
        !written)
        return complain(written.error(), exitFailed);
    std::cout << arguments.text("out") << ": " << spec->name << ", " << final->weights.size() << " parameters after "
              << final->at.epoch << " epochs\n";
    return exitDone;
}

} // namespace sluice
