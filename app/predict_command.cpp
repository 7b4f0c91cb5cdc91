#include "app/predict_command.h"

#include "app/console.h"
#include "app/trained_run.h"
#include "core/io/atomic_file.h"
#include "core/io/predictions_csv.h"

#include <iostream>
#include <thread>

namespace sluice {

int predictCommand(const Arguments &arguments)
{
    const Result<TrainedModel> model = findTrainedModel(arguments);
    if (!model)
        return complain(model.error(), exitBadInput);
    const auto task = askedTask(arguments, model->run);
    if (!task)
        return complain(task.error(), exitBadInput);
    std::vector<NamedPart> parts = {{Split::train, "train"}, {Split::validation, "validation"}, {Split::test, "test"}};
    if (arguments.has("data"))
        parts = {{Split::test, "data"}};
    ThreadPool pool(std::max(1U, std::thread::hardware_concurrency()));
    const std::string text = predictionsCsv(model->spec, **task, model->snapshot->weights, parts, pool);
    const std::string file = arguments.text("out");
    if (const Result<void> written = writeFileAtomically(file, text); !written)
        return complain(written.error(), exitFailed);
    besides(file) << file << ": " << std::ranges::count(text, '\n') - 1 << " predictions of " << model->spec.name << '\n';
    return exitDone;
}

} // namespace sluice
