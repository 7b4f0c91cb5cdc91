#include "core/inspect/chosen.h"

namespace sluice {

Result<std::optional<size_t>> stepOf(const ChosenStep &chosen, const Task &task, const Sample &sample)
{
    if (chosen.step)
        return chosen.step;
    const auto meant = stepsWhere(chosen.where, task, sample);
    if (!meant)
        return passOn(meant);
    const arma::uvec found = arma::find(*meant);
    if (found.is_empty() || (!chosen.isLast && found.n_elem < chosen.nth))
        return std::optional<size_t>();
    const size_t step = (chosen.isLast ? found.back() : found(chosen.nth - 1)) + chosen.further;
    return step < meant->n_elem ? std::optional(step) : std::nullopt;
}

Result<std::optional<size_t>> sampleOf(const ChosenSample &chosen, const Task &task, Split split)
{
    if (chosen.index)
        return chosen.index;
    for (size_t index = 0; index < task.sampleCount(split); ++index) {
        const auto meant = stepsWhere(chosen.where, task, task.sample(split, index));
        if (!meant)
            return passOn(meant);
        const size_t count = arma::accu(*meant);
        if (count >= chosen.least && (!chosen.most || count <= *chosen.most))
            return std::optional(index);
    }
    return std::optional<size_t>();
}

} // namespace sluice
