#include "app/trace_command.h"

#include "app/console.h"
#include "app/trained_run.h"
#include "core/inspect/probe.h"
#include "core/io/atomic_file.h"
#include "core/io/npz.h"
#include "core/io/trace_table.h"
#include "core/train/given_name.h"

#include <array>
#include <iostream>

namespace sluice {

namespace {

constexpr std::array partNames = {std::pair{"train", Split::train}, std::pair{"validation", Split::validation},
                                  std::pair{"test", Split::test}};

/// The sample that --part and --sample name.
Result<SampleRange> sampleOf(const Arguments &arguments, const Task &task)
{
    const std::string part = arguments.text("part", "validation");
    const auto named = std::ranges::find(partNames, part, &std::pair<const char *, Split>::first);
    if (named == partNames.end())
        return fail(SLUICE_MESSAGE("app", "--part %1: expected train, validation or test"), part);
    const uint64_t number = *arguments.number("sample");
    const auto &samples = task.samples(named->second);
    if (number > samples.size())
        return fail(SLUICE_MESSAGE("app", "--sample %1: the %2 part has %3 samples"), number, part, samples.size());
    return samples[number - 1];
}

Result<void> write(const std::filesystem::path &file, const TraceTable &table)
{
    if (file.extension() == ".npz")
        return writeNpz(file, traceArrays(table));
    return writeFileAtomically(file, traceCsv(table));
}

} // namespace

int traceCommand(const Arguments &arguments)
{
    const std::filesystem::path file = arguments.text("out");
    if (file.extension() != ".npz" && file.extension() != ".csv" && !isStream(file))
        return complain(
            Error(SLUICE_MESSAGE("app", "--out %1: a trace is written as .csv or .npz, by the file's ending"), file.string()),
            exitBadInput);
    const Result<TrainedModel> model = findTrainedModel(arguments);
    if (!model)
        return complain(model.error(), exitBadInput);
    const Task &task = *model->run.task;
    const Result<SampleRange> range = sampleOf(arguments, task);
    if (!range)
        return complain(range.error(), exitBadInput);
    const Trace trace = probe(model->spec, ModelShape::of(task), model->snapshot->weights, task.sample(*range));
    if (const Result<void> written = write(file, traceTable(task, *range, trace)); !written)
        return complain(written.error(), exitFailed);
    besides(file.string()) << said(Sentence(SLUICE_MESSAGE("app", "%1: %2 steps of %3"), file.string(), trace.x.n_cols,
                                            givenName(model->spec.name)))
                           << '\n';
    return exitDone;
}

} // namespace sluice
