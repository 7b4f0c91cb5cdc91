#include "app/generate_command.h"

#include "app/console.h"
#include "app/trained_run.h"
#include "core/io/json_build.h"
#include "core/train/sampling.h"

#include <charconv>
#include <iostream>

namespace sluice {

namespace {

constexpr double hottest = 10;

Result<double> temperatureOf(const Arguments &arguments)
{
    const std::string text = arguments.text("temperature", "1");
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || !(number >= 0 && number <= hottest))
        return fail(SLUICE_MESSAGE("app", "--temperature %1: expected a number from 0 to 10"), text);
    return number;
}

} // namespace

int generateCommand(const Arguments &arguments)
{
    const Result<double> temperature = temperatureOf(arguments);
    if (!temperature)
        return complain(temperature.error(), exitBadInput);
    const Result<TrainedModel> model = findTrainedModel(arguments);
    if (!model)
        return complain(model.error(), exitBadInput);
    SamplingSpec spec;
    spec.start = arguments.text("start");
    spec.length = arguments.number("length").value_or(spec.length);
    spec.temperature = *temperature;
    spec.seed = arguments.number("seed").value_or(spec.seed);
    catchInterrupts();
    const Result<std::string> text =
        sampleText(model->spec, *model->run.task, model->snapshot->weights, spec, [] { return !interrupted(); });
    if (!text)
        return complain(text.error(), exitBadInput);
    if (arguments.has("json"))
        std::cout << writeJson({JsonObject{{"text", {*text}}, {"temperature", {*temperature}}, {"seed", whole(spec.seed)}}});
    else
        std::cout << *text << '\n';
    return interrupted() ? exitInterrupted : exitDone;
}

} // namespace sluice
