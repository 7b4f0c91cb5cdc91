#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>

namespace sluice {

/// The experiment's key "training.schedule": what the learning rate is multiplied by as training goes on.
///
///     step         factor^⌊epoch / every⌋
///     exponential  factor^epoch
///     cosine       from 0 to 1 in a line over the first `warmUp` updates (Goyal et al. 2017, section 2.2), then
///                  end + (1 − end)·(1 + cos(π u/U))/2 over the rest of the training (Loshchilov & Hutter 2017, eq. 5)
///     plateau      times `factor` whenever the validation loss has not got better by more than a ten-thousandth for more than
///                  `patience` epochs (PyTorch's ReduceLROnPlateau); never below `least`
///
/// Epochs and updates count from 0.
struct ScheduleSpec {
    enum class Type { constant, step, exponential, cosine, plateau };
    Type type = Type::constant;
    double factor = 0.1;  ///< step, exponential, plateau
    size_t every = 30;    ///< step
    size_t warmUp = 0;    ///< cosine
    double end = 0;       ///< cosine
    size_t patience = 10; ///< plateau
    double least = 0;     ///< plateau: smallest factor
    bool operator==(const ScheduleSpec &) const = default;
};

/// The factor at an update; 1 for a plateau, whose factor is a matter of what was seen.
double scheduleFactor(const ScheduleSpec &spec, uint32_t epoch, uint64_t update, uint64_t updatesInAll);

/// What a plateau schedule has seen.
struct PlateauState {
    double bestLoss = std::numeric_limits<double>::infinity();
    uint32_t epochsSinceBest = 0;
    double factor = 1;
    bool operator==(const PlateauState &) const = default;
};

/// After an epoch. Does nothing for other schedules.
void observe(const ScheduleSpec &spec, double validationLoss, PlateauState &state);

} // namespace sluice
