#include "ui/models/seed_content.h"

#include "core/train/trainer.h"
#include "ui/models/language.h"
#include "ui/models/model_name.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <limits>

namespace sluice {

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Seeds)
};

std::vector<double> finite(const std::vector<double> &values)
{
    std::vector<double> kept;
    std::ranges::copy_if(values, std::back_inserter(kept), [](double value) { return std::isfinite(value); });
    return kept;
}

void append(SeedBand::Of &band, const std::vector<double> &losses)
{
    const std::vector<double> kept = finite(losses);
    band.mean.push_back(meanOf(kept));
    band.least.push_back(kept.empty() ? none : std::ranges::min(kept));
    band.most.push_back(kept.empty() ? none : std::ranges::max(kept));
}

SeedBand bandOf(const std::vector<SeedRun> &runs, size_t model)
{
    std::map<uint32_t, std::pair<std::vector<double>, std::vector<double>>> losses; // by epoch
    for (const SeedRun &run : runs) {
        for (const EpochRecord &record : run.epochs) {
            if (record.model != model)
                continue;
            losses[record.epoch].first.push_back(record.trainLoss);
            losses[record.epoch].second.push_back(record.validationLoss);
        }
    }
    SeedBand band;
    band.model = model;
    band.name = modelName(runs.front().experiment->models[model].name);
    for (const auto &[epoch, both] : losses) {
        band.epoch.push_back(epoch);
        band.seeds.push_back(both.first.size());
        append(band.train, both.first);
        append(band.validation, both.second);
    }
    return band;
}

double endError(const SeedRun &run, size_t model)
{
    const bool diverged = run.divergence && run.divergence->model == model;
    return diverged ? none : run.final[model]->validationLoss / run.referenceLoss;
}

SeedRank rankOf(const std::vector<SeedRun> &runs, size_t model)
{
    SeedRank rank;
    rank.model = model;
    rank.name = modelName(runs.front().experiment->models[model].name);
    for (const SeedRun &run : runs)
        rank.errors.push_back(endError(run, model));
    const std::vector<double> kept = finite(rank.errors);
    rank.finished = kept.size();
    rank.mean = meanOf(kept);
    rank.deviation = deviationOf(kept);
    rank.least = kept.empty() ? none : std::ranges::min(kept);
    rank.most = kept.empty() ? none : std::ranges::max(kept);
    return rank;
}

void countFirsts(std::vector<SeedRank> &ranks)
{
    for (size_t seed = 0; seed < ranks.front().errors.size(); ++seed) {
        SeedRank *first = nullptr;
        for (SeedRank &rank : ranks) {
            if (std::isfinite(rank.errors[seed]) && (!first || rank.errors[seed] < first->errors[seed]))
                first = &rank;
        }
        if (first)
            ++first->firsts;
    }
}

} // namespace

double meanOf(const std::vector<double> &values)
{
    const std::vector<double> kept = finite(values);
    return kept.empty() ? none : arma::mean(arma::vec(kept));
}

double deviationOf(const std::vector<double> &values)
{
    const std::vector<double> kept = finite(values);
    return kept.size() < 2 ? none : arma::stddev(arma::vec(kept));
}

std::vector<SeedBand> seedBands(const std::vector<SeedRun> &runs)
{
    std::vector<SeedBand> bands;
    for (size_t model = 0; !runs.empty() && model < runs.front().experiment->models.size(); ++model)
        bands.push_back(bandOf(runs, model));
    return bands;
}

bool sameButForSeed(const Experiment &one, const Experiment &other)
{
    Experiment same = other;
    same.training.seed = one.training.seed;
    return one == same;
}

std::shared_ptr<const SeedBands> bandsOfRuns(const std::vector<SessionRun> &runs, uint64_t shown)
{
    const auto own = std::ranges::find(runs, shown, &SessionRun::id);
    if (own == runs.end())
        return nullptr;
    std::map<uint64_t, SeedRun> bySeed;
    for (const SessionRun &run : runs) {
        const uint64_t seed = run.experiment->training.seed;
        const bool instead = seed == own->experiment->training.seed && run.id != shown;
        if (!run.epochs.empty() && !run.deleted && !instead && sameButForSeed(*run.experiment, *own->experiment))
            bySeed[seed] = SeedRun{run.experiment, nullptr, 1, run.epochs, {}, {}, {}};
    }
    std::vector<SeedRun> seeds;
    for (auto &[seed, run] : bySeed)
        seeds.push_back(std::move(run));
    if (seeds.size() < 2)
        return nullptr;
    return std::make_shared<const SeedBands>(SeedBands{own->experiment, seedBands(seeds), seeds.size()});
}

std::vector<SeedRank> seedRanking(const std::vector<SeedRun> &runs)
{
    std::vector<SeedRank> ranks;
    if (runs.empty())
        return ranks;
    for (size_t model = 0; model < runs.front().experiment->models.size(); ++model)
        ranks.push_back(rankOf(runs, model));
    countFirsts(ranks);
    std::ranges::stable_sort(ranks, {}, [](const SeedRank &rank) { return std::isfinite(rank.mean) ? rank.mean : INFINITY; });
    return ranks;
}

QString rankingNote(const std::vector<SeedRun> &runs)
{
    if (runs.empty())
        return {};
    const auto &stop = runs.front().experiment->training.stop;
    QStringList sentences;
    if (stop && stop->restoreBest)
        sentences << Words::tr("Mean ± standard deviation over the seeds, each model with the weights of its best epoch.")
                  << Words::tr("The validation part chose that epoch: the validation error is a little optimistic.");
    else
        sentences << Words::tr("Mean ± standard deviation over the seeds, each at the end of its training.");
    const bool several = runs.front().experiment->models.size() > 1;
    if (several && std::ranges::any_of(runs, [](const SeedRun &run) { return run.divergence.has_value(); }))
        sentences << Words::tr(
            "Where a model diverged, the others of that seed count with the error after their last whole epoch.");
    return joinedSentences(sentences);
}

SeedTest seedTest(const std::vector<SeedRun> &runs)
{
    SeedTest test;
    ThreadPool pool(1);
    for (size_t model = 0; !runs.empty() && model < runs.front().experiment->models.size(); ++model) {
        test.relative.emplace_back();
        test.natural.emplace_back();
        for (const SeedRun &run : runs) {
            const Metrics metrics =
                evaluate(run.experiment->models[model], *run.task, Split::test, run.final[model]->weights, pool);
            test.relative.back().push_back(metrics.relative);
            test.natural.back().push_back(metrics.classes ? metrics.classes->accuracy : metrics.rmse);
        }
    }
    return test;
}

} // namespace sluice
