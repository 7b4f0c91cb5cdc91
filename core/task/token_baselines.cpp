#include "core/task/token_baselines.h"

#include <algorithm>

namespace sluice {

namespace {

constexpr size_t mostCounted = 1'000'000;

/// Up to order − 1 tokens of rows from `firstRow` on, the newest first.
std::vector<uint32_t> contextOf(const Task &task, size_t order, size_t sequence, size_t firstRow, size_t lastRow)
{
    std::vector<uint32_t> newestFirst;
    for (size_t row = lastRow + 1; row > firstRow && newestFirst.size() + 1 < order; --row)
        newestFirst.push_back(static_cast<uint32_t>(task.target(sequence, row - 1)));
    return newestFirst;
}

} // namespace

arma::vec trainingFrequencies(const Task &task)
{
    arma::vec counts(task.classes().size(), arma::fill::ones);
    for (const SampleRange &range : task.samples(Split::train))
        for (const float target : task.targets(range))
            ++counts(static_cast<arma::uword>(target));
    return counts / arma::accu(counts);
}

bool tokensAreInputs(const Task &task)
{
    return task.spec().kind == TaskKind::nextToken &&
           std::ranges::find(task.inputColumns(), task.targetColumn()) != task.inputColumns().end();
}

NGramModel fitNGram(const Task &task, size_t order)
{
    NGramModel model(task.classes().size(), order);
    const bool many = task.data().form == DataForm::sequences;
    const auto [begin, end] = task.rows(Split::train);
    const size_t lead = task.spec().lead();
    size_t counted = 0;
    for (size_t sequence = many ? end : 1; sequence-- > (many ? begin : 0);)
        for (size_t row = many ? task.data().sequences[sequence].n_cols : end; row-- > lead && counted < mostCounted; ++counted)
            model.add(contextOf(task, order, sequence, 0, row - lead), static_cast<uint32_t>(task.target(sequence, row)));
    model.finish();
    return model;
}

arma::vec nGramAnswer(const NGramModel &model, const Task &task, const SampleRange &range, size_t step)
{
    const size_t target = range.targetRow + 1 - range.outputSteps + step;
    return model.probabilities(contextOf(task, model.order(), range.sequence, range.firstRow, target - task.spec().lead()));
}

} // namespace sluice
