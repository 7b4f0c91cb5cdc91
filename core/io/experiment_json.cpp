#include "core/io/experiment_json.h"

#include "core/io/experiment_tree.h"

namespace sluice {

Result<Experiment> parseExperiment(std::string_view json, const std::string &fileName)
{
    const auto tree = parseJson(json, fileName, {});
    if (!tree)
        return passOn(tree);
    JsonProblems problems(fileName);
    Experiment experiment = readExperimentTree(JsonReader(*tree, "$", problems));
    if (!problems.none())
        return tl::unexpected<Error>(*problems.first());
    return experiment;
}

std::string writeExperiment(const Experiment &experiment)
{
    return writeJson(experimentTree(experiment));
}

Result<void> checkExperiment(const Experiment &experiment)
{
    JsonProblems problems("experiment");
    checkExperimentTree(experiment, "$", problems);
    if (!problems.none())
        return tl::unexpected<Error>(*problems.first());
    return {};
}

} // namespace sluice
