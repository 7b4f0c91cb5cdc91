#include "app/export_command.h"

#include "app/console.h"
#include "app/trained_run.h"
#include "core/io/model_file.h"
#include "ui/models/model_name.h"

#include <iostream>

namespace sluice {

int exportCommand(const Arguments &arguments)
{
    const std::filesystem::path file = arguments.text("out");
    if (const Result<ModelFormat> format = modelFormatOf(file); !format)
        return complain(format.error(), exitBadInput);
    const Result<TrainedModel> model = findTrainedModel(arguments);
    if (!model)
        return complain(model.error(), exitBadInput);
    const ExportedModel exported = exportedModel(*model->run.experiment, model->spec, *model->run.task, *model->snapshot);
    if (const Result<void> written = writeModelFile(file, exported); !written)
        return complain(written.error(), exitFailed);
    for (const std::filesystem::path &made : modelFiles(file))
        besides(file.string()) << said(Sentence(SLUICE_MESSAGE("app", "%1: %2, %3 parameters of epoch %4"), made.string(),
                                                modelName(model->spec.name).toStdString(), model->snapshot->weights.size(),
                                                epochOfWeights(*model->snapshot)))
                               << '\n';
    return exitDone;
}

} // namespace sluice
