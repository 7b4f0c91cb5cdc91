#include "core/task/linear_baseline.h"

#include "core/task/least_squares.h"

#include <algorithm>

namespace sluice {

namespace {

constexpr size_t mostInputs = 4096;
constexpr double mostProducts = 1e11;
constexpr size_t blockColumns = 512;

arma::vec fitTarget(const Task &task, size_t target)
{
    const size_t unknowns = task.features() * task.windowSteps() + 1;
    const size_t width = std::max(blockColumns, task.outputSteps());
    return leastSquares(unknowns, [&](const auto &use) {
        arma::mat block(unknowns + 1, width);
        size_t filled = 0;
        for (size_t index = 0; index < task.sampleCount(Split::train); ++index) {
            const auto sample = task.sample(Split::train, index);
            const size_t answers = sample.y.n_cols;
            if (filled + answers > width) {
                use(block.head_cols(filled));
                filled = 0;
            }
            block.submat(0, filled, unknowns - 1, filled + answers - 1) = designColumns(task, sample.x, answers);
            block.row(unknowns).cols(filled, filled + answers - 1) = arma::conv_to<arma::mat>::from(sample.y.row(target));
            filled += answers;
        }
        use(block.head_cols(filled));
    });
}

} // namespace

arma::mat designColumns(const Task &task, const arma::fmat &x, size_t answers)
{
    const size_t steps = task.windowSteps();
    const size_t features = task.features();
    arma::mat columns(features * steps + 1, answers, arma::fill::zeros);
    for (size_t answer = 0; answer < answers; ++answer) {
        const size_t end = x.n_cols - answers + answer + 1;
        const size_t seen = std::min(steps, end);
        const float *newest = x.colptr(0) + end * features;
        std::copy(newest - seen * features, newest, columns.colptr(answer) + (steps - seen) * features);
        columns(features * steps, answer) = 1;
    }
    return columns;
}

arma::mat fitLinear(const Task &task)
{
    arma::mat weights(task.targetsAtOnce(), task.features() * task.windowSteps() + 1);
    for (size_t target = 0; target < weights.n_rows; ++target)
        weights.row(target) = fitTarget(task, target).t();
    return weights;
}

bool linearIsFeasible(const Task &task)
{
    const size_t inputs = task.features() * task.windowSteps();
    const auto answers = static_cast<double>(task.sampleCount(Split::train) * task.outputSteps() * task.targetsAtOnce());
    return inputs <= mostInputs && answers * static_cast<double>(inputs) * static_cast<double>(inputs) <= mostProducts;
}

} // namespace sluice
