#include "core/train/predict_paths.h"

#include "core/nn/model.h"
#include "core/train/trainer.h"

namespace sluice {

arma::mat forecastPaths(const ModelSpec &spec, const Task &task, std::span<const SampleRange> paths,
                        std::span<const float> weights, ThreadPool &pool)
{
    const Model model(spec, ModelShape::of(task));
    PackedModel packed = model.makePacked();
    model.pack(weights, packed, Model::PackFor::forward);
    const bool recursive = task.spec().multiStep == MultiStep::recursive;
    arma::mat forecasts(task.spec().horizon, paths.size());
    const size_t lanes = pool.threads();
    pool.forEach(lanes, [&](size_t lane) {
        ModelCache cache = model.makeCache();
        Block<float> x(task.features(), 1, task.steps());
        const auto answers = [&](const arma::fmat &window) {
            std::copy(window.begin(), window.end(), x.view().data);
            return model.forward(weights, packed, x.view(), cache).data;
        };
        for (size_t index = lane; index < paths.size(); index += lanes) {
            if (recursive) {
                forecasts.col(index) = forecastPath(
                    task, paths[index], [&](const arma::fmat &window) { return static_cast<double>(*answers(window)); });
                continue;
            }
            const float *direct = answers(task.sample(paths[index]).x);
            std::copy_n(direct, forecasts.n_rows, forecasts.colptr(index));
        }
    });
    return forecasts;
}

arma::mat predictPaths(const ModelSpec &spec, const Task &task, Split split, std::span<const float> weights, ThreadPool &pool)
{
    if (task.spec().multiStep == MultiStep::recursive)
        return forecastPaths(spec, task, task.paths(split), weights, pool);
    const arma::fcube answers = predict(spec, task, split, weights, pool);
    arma::mat forecasts(task.spec().horizon, answers.n_slices);
    for (size_t index = 0; index < answers.n_slices; ++index)
        forecasts.col(index) = arma::conv_to<arma::vec>::from(answers.slice(index).col(0));
    return forecasts;
}

PathMetrics evaluatePaths(const ModelSpec &spec, const Task &task, Split split, std::span<const float> weights, ThreadPool &pool)
{
    const arma::mat forecasts = predictPaths(spec, task, split, weights, pool);
    return measurePaths(task, split, [&](const SampleRange &, size_t index) -> arma::vec { return forecasts.col(index); });
}

} // namespace sluice
