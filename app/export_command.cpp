#include "app/export_command.h"

#include "app/console.h"
#include "app/trained_model.h"
#include "core/io/safetensors.h"

#include <iostream>

namespace sluice {

int exportCommand(const Arguments &arguments)
{
    const Result<TrainedModel> model = findTrainedModel(arguments);
    if (!model)
        return complain(model.error(), exitBadInput);
    if (const Result<void> written =
            writeWeights(arguments.text("out"), model->spec, ModelShape::of(*model->task), model->final->weights);
        !written)
        return complain(written.error(), exitFailed);
    std::cout << arguments.text("out") << ": " << model->spec.name << ", " << model->final->weights.size() << " parameters after "
              << model->final->at.epoch << " epochs\n";
    return exitDone;
}

} // namespace sluice
