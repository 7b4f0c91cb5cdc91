#include "app/predict_command.h"

#include "app/console.h"
#include "app/trained_run.h"
#include "core/io/atomic_file.h"
#include "core/io/predictions_csv.h"
#include "core/train/given_name.h"

#include <iostream>
#include <thread>

namespace sluice {

int predictCommand(const Arguments &arguments)
{
    const std::string file = arguments.text("out");
    if (std::filesystem::path(file).extension() != ".csv" && !isStream(file))
        return complain(Error(SLUICE_MESSAGE("app", "--out %1: predictions are written as .csv, by the file's ending"), file),
                        exitBadInput);
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
    if (const Result<void> written = writeFileAtomically(file, text); !written)
        return complain(written.error(), exitFailed);
    besides(file) << said(Sentence(SLUICE_MESSAGE("app", "%1: %2 predictions of %3"), file, std::ranges::count(text, '\n') - 1,
                                   givenName(model->spec.name)))
                  << '\n';
    return exitDone;
}

} // namespace sluice
