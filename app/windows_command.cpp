#include "app/windows_command.h"

#include "app/console.h"
#include "app/named_experiment.h"
#include "core/io/atomic_file.h"
#include "core/io/npz.h"
#include "ui/models/opening.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <iostream>

namespace sluice {

namespace {

/// Memory order features × width × steps (core/base/block.h) to rows of samples × steps × features.
std::vector<float> bySample(const BlockView<float> &block)
{
    std::vector<float> values;
    values.reserve(block.size());
    for (size_t sample = 0; sample < block.width; ++sample)
        for (size_t step = 0; step < block.steps; ++step)
            values.insert(values.end(), block.column(step, sample), block.column(step, sample) + block.features);
    return values;
}

constexpr std::array parts{std::pair{Split::train, "train"}, std::pair{Split::validation, "val"}, std::pair{Split::test, "test"}};

void addSplit(const Task &task, Split split, const std::string &name, std::vector<NpyArray> &arrays)
{
    const auto &ranges = task.samples(split);
    const size_t count = ranges.size();
    Block<float> x(task.features(), count, task.steps());
    Block<float> y(task.targetsAtOnce(), count, task.outputSteps());
    task.gather(ranges, x.view(), y.view());
    arrays.push_back({"x_" + name, {count, task.steps(), task.features()}, bySample(x.view())});
    const bool every = task.spec().output == OutputAt::every;
    const std::vector<size_t> shape =
        every ? std::vector<size_t>{count, task.outputSteps(), 1} : std::vector<size_t>{count, task.targetsAtOnce()};
    arrays.push_back({"y_" + name, shape, bySample(y.view())});
}

/// Samples shorter than the longest begin with zeros; where any part has such, `steps_NAME` says of all parts how many steps each has.
void addSteps(const Task &task, std::vector<NpyArray> &arrays)
{
    const bool shorter = std::ranges::any_of(parts, [&](const auto &part) {
        return std::ranges::any_of(task.samples(part.first),
                                   [&](const SampleRange &range) { return range.steps != task.steps(); });
    });
    if (!shorter)
        return;
    for (const auto &[split, name] : parts) {
        std::vector<float> steps;
        for (const SampleRange &range : task.samples(split))
            steps.push_back(static_cast<float>(range.steps));
        arrays.push_back({std::string("steps_") + name, {steps.size()}, steps});
    }
}

NpyArray scalerArray(const std::string &name, const arma::vec &values)
{
    return {name, {values.n_elem}, arma::conv_to<std::vector<float>>::from(values)};
}

} // namespace

int windowsCommand(const Arguments &arguments)
{
    const std::string file = arguments.text("out");
    if (std::filesystem::path(file).extension() != ".npz")
        return complain(Error(SLUICE_MESSAGE("app", "--out %1: the arrays are written as .npz, by the file's ending"), file),
                        exitBadInput);
    const Result<Opened> opened = openNamed(arguments.operands.front());
    if (!opened)
        return complain(opened.error(), exitBadInput);

    std::vector<NpyArray> arrays;
    for (const auto &[split, name] : parts)
        addSplit(*opened->task, split, name, arrays);
    addSteps(*opened->task, arrays);
    arrays.push_back(scalerArray("input_offset", opened->task->inputScaler().offset));
    arrays.push_back(scalerArray("input_scale", opened->task->inputScaler().scale));
    arrays.push_back(scalerArray("target_offset", opened->task->targetScaler().offset));
    arrays.push_back(scalerArray("target_scale", opened->task->targetScaler().scale));
    if (const Result<void> written = writeFileAtomically(file, encodeNpz(arrays)); !written)
        return complain(written.error(), exitFailed);

    for (const NpyArray &array : arrays) {
        std::cout << array.name;
        for (size_t dimension = 0; dimension < array.shape.size(); ++dimension)
            std::cout << (dimension == 0 ? " " : " x ") << array.shape[dimension];
        std::cout << '\n';
    }
    return exitDone;
}

} // namespace sluice
