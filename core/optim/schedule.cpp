#include "core/optim/schedule.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace sluice {

namespace {

constexpr double leastImprovement = 1e-4; // of the best loss

double cosineFactor(const ScheduleSpec &spec, uint64_t update, uint64_t updatesInAll)
{
    if (update < spec.warmUp)
        return static_cast<double>(update + 1) / static_cast<double>(spec.warmUp);
    if (updatesInAll <= spec.warmUp)
        return 1;
    const double done = static_cast<double>(update - spec.warmUp) / static_cast<double>(updatesInAll - spec.warmUp);
    return spec.end + (1 - spec.end) * (1 + std::cos(std::numbers::pi * std::min(done, 1.0))) / 2;
}

} // namespace

double scheduleFactor(const ScheduleSpec &spec, uint32_t epoch, uint64_t update, uint64_t updatesInAll)
{
    switch (spec.type) {
    case ScheduleSpec::Type::step:
        return std::pow(spec.factor, static_cast<double>(epoch / spec.every));
    case ScheduleSpec::Type::exponential:
        return std::pow(spec.factor, static_cast<double>(epoch));
    case ScheduleSpec::Type::cosine:
        return cosineFactor(spec, update, updatesInAll);
    case ScheduleSpec::Type::constant:
    case ScheduleSpec::Type::plateau:
        break;
    }
    return 1;
}

void observe(const ScheduleSpec &spec, double validationLoss, PlateauState &state)
{
    if (spec.type != ScheduleSpec::Type::plateau)
        return;
    if (validationLoss < state.bestLoss * (1 - leastImprovement)) {
        state.bestLoss = validationLoss;
        state.epochsSinceBest = 0;
        return;
    }
    if (++state.epochsSinceBest > spec.patience) {
        state.factor = std::max(state.factor * spec.factor, spec.least);
        state.epochsSinceBest = 0;
    }
}

} // namespace sluice
