#include "core/train/measure.h"

#include <limits>

namespace sluice {

bool needsTraining(const Measure &measure)
{
    if (std::holds_alternative<ParameterMeasure>(measure) || std::holds_alternative<SettingMeasure>(measure) ||
        std::holds_alternative<BaselineMeasure>(measure) || std::holds_alternative<DataMeasure>(measure) ||
        std::holds_alternative<StepsMeasure>(measure) || std::holds_alternative<RowsMeasure>(measure) ||
        std::holds_alternative<SeasonMeasure>(measure))
        return false;
    if (const auto *weights = std::get_if<WeightsMeasure>(&measure))
        return weights->epoch != 0U;
    if (const auto *unit = std::get_if<UnitMeasure>(&measure))
        return unit->epoch != 0U;
    if (const auto *score = std::get_if<ScoreMeasure>(&measure))
        return score->epoch != 0U;
    if (const auto *traced = std::get_if<TracedMeasure>(&measure))
        return traced->epoch != 0U;
    if (const auto *gradient = std::get_if<GradientMeasure>(&measure))
        return gradient->epoch != 0U;
    if (const auto *memory = std::get_if<MemoryMeasure>(&measure))
        return memory->epoch != 0U;
    if (const auto *loss = std::get_if<LossMeasure>(&measure))
        return loss->at != LossMeasure::At::epoch || loss->epoch != 0;
    return true;
}

std::vector<std::string> madeOf(const Measure &measure)
{
    if (const auto *pair = std::get_if<PairMeasure>(&measure))
        return {pair->first, pair->second};
    const auto *traced = std::get_if<TracedMeasure>(&measure);
    return traced && !traced->unitOf.empty() ? std::vector{traced->unitOf} : std::vector<std::string>();
}

double settingOf(const SettingMeasure &measure, const Experiment &experiment)
{
    const TrainingSpec &training = experiment.training;
    switch (measure.setting) {
    case SettingMeasure::Setting::learningRate:
        return training.optimizer.learningRate;
    case SettingMeasure::Setting::batch:
        return static_cast<double>(training.batch);
    case SettingMeasure::Setting::epochs:
        return static_cast<double>(training.epochs);
    case SettingMeasure::Setting::horizon:
        return static_cast<double>(experiment.task.horizon);
    case SettingMeasure::Setting::clipNorm:
        break;
    }
    return training.clipNorm.value_or(std::numeric_limits<double>::infinity());
}

std::optional<size_t> modelOf(const Measure &measure)
{
    const auto model = [](const auto &own) -> std::optional<size_t> {
        if constexpr (requires { own.model; })
            return own.model;
        else
            return {};
    };
    return std::visit(model, measure);
}

void setModel(Measure &measure, size_t model)
{
    const auto set = [model](auto &own) {
        if constexpr (requires { own.model; })
            own.model = model;
    };
    std::visit(set, measure);
}

} // namespace sluice
