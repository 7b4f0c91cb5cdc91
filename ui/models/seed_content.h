#pragma once

#include "core/train/seed_training.h"
#include "ui/models/session_run.h"
#include "ui/models/view_state.h"

#include <QString>
#include <memory>
#include <vector>

namespace sluice {

/// Losses of one model over several seeds, epoch by epoch.
struct SeedBand {
    size_t model = 0;
    QString name;
    std::vector<double> epoch;
    struct Of {
        std::vector<double> least, mean, most; ///< over the seeds that trained that long; one an epoch
    };
    Of train, validation;
    std::vector<size_t> seeds; ///< how many those are
};
std::vector<SeedBand> seedBands(const std::vector<SeedRun> &runs);

/// The bands of a series, for other views.
struct SeedBands {
    std::shared_ptr<const Experiment> of;
    std::vector<SeedBand> bands;
    size_t seeds = 0;
};
/// Of a session's runs: the shown one and those that are it with another seed, of each seed the newest that was trained. Null of
/// fewer than two seeds.
std::shared_ptr<const SeedBands> bandsOfRuns(const std::vector<SessionRun> &runs, uint64_t shown);
/// Whether one is the other with another seed.
bool sameButForSeed(const Experiment &one, const Experiment &other);

/// A model's validation error at the end of its trainings (with the best epoch's weights where they were restored), each divided by
/// what the best constant answer leaves on that seed's validation split.
struct SeedRank {
    size_t model = 0;
    QString name;
    std::vector<double> errors; ///< one a seed; NaN where it diverged
    size_t finished = 0;        ///< seeds with a finite error
    double mean = 0;
    double deviation = 0; ///< sample standard deviation (n − 1); NaN of fewer than two
    double least = 0, most = 0;
    size_t firsts = 0; ///< seeds with which it has the least error of all models
};
/// The best mean first; models without a finite error last.
std::vector<SeedRank> seedRanking(const std::vector<SeedRun> &runs);
/// What its numbers are of: of the best epochs' weights or of the last ones, and what that means for them.
QString rankingNote(const std::vector<SeedRun> &runs);

/// The same of the test split: error ÷ variance (of classes, log loss ÷ entropy) and RMSE (of classes, accuracy) of every model, one a
/// seed. It runs the networks.
struct SeedTest {
    std::vector<std::vector<double>> relative, natural; ///< [model][seed]
};
SeedTest seedTest(const std::vector<SeedRun> &runs);

/// Of the finite values. NaN of none.
double meanOf(const std::vector<double> &values);
/// Sample standard deviation of the finite values; NaN of fewer than two.
double deviationOf(const std::vector<double> &values);

} // namespace sluice
