#include "ui/models/seed_study.h"

#include "ui/models/error_text.h"
#include "ui/models/opening.h"
#include "ui/models/pace.h"

#include <algorithm>

namespace sluice {

namespace {

Result<std::optional<SeedRun>> trainOne(const SeedStudy::Plan &plan, uint64_t seed, size_t threads, SeedControl &control)
{
    Experiment experiment = *plan.experiment;
    experiment.training.seed = seed;
    const bool own = dataDependOnSeed(experiment);
    auto opened = openExperiment(std::move(experiment), plan.directory, {}, own ? nullptr : plan.task);
    if (!opened)
        return passOn(opened);
    ThreadPool pool(threads);
    return trainSeed(opened->experiment, opened->task, opened->initialWeights, pool, control);
}

} // namespace

SeedStudy::SeedStudy(size_t threads, QObject *parent)
    : QObject(parent), threads_(threads), runs_(std::make_shared<const std::vector<SeedRun>>())
{
}

SeedStudy::~SeedStudy()
{
    cancel();
}

void SeedStudy::start(const Plan &plan)
{
    cancel();
    plan_ = plan;
    coming_.clear();
    control_ = std::make_shared<SeedControl>();
    updatesOfASeed_ = plan.experiment->training.epochs * batchesPerEpoch(plan.experiment->training, *plan.task);
    clock_.start();
    trainNext();
    emit changed();
}

void SeedStudy::trainNext()
{
    background_.run([plan = plan_, seed = plan_.firstSeed + coming_.size(), threads = threads_,
                     control = control_] { return trainOne(plan, seed, threads, *control); },
                    [this, control = control_](const Result<std::optional<SeedRun>> &run) {
                        if (control == control_) // or it was cancelled
                            take(run);
                    });
}

void SeedStudy::take(const Result<std::optional<SeedRun>> &run)
{
    if (!run) {
        end();
        emit problem(run.error());
        return;
    }
    if (!*run)
        return;
    coming_.push_back(**run);
    if (coming_.size() < plan_.count) {
        trainNext();
        emit changed();
        return;
    }
    runs_ = std::make_shared<const std::vector<SeedRun>>(coming_);
    test_.reset();
    end();
}

void SeedStudy::end()
{
    control_.reset();
    coming_.clear();
    emit changed();
}

void SeedStudy::cancel()
{
    if (!control_)
        return;
    control_->cancelled = true;
    end();
}

void SeedStudy::forget()
{
    cancel();
    runs_ = std::make_shared<const std::vector<SeedRun>>();
    test_.reset();
    emit changed();
}

double SeedStudy::fraction() const
{
    if (!control_ || updatesOfASeed_ == 0 || plan_.count == 0)
        return 0;
    const double part = std::min(1.0, static_cast<double>(control_->updates) / static_cast<double>(updatesOfASeed_));
    return (static_cast<double>(coming_.size()) + part) / static_cast<double>(plan_.count);
}

/// As if the rest went on as what has been did: early stopping counts with the seeds that have ended.
std::optional<double> SeedStudy::secondsLeft() const
{
    const double done = fraction();
    if (done <= 0.01)
        return {};
    return static_cast<double>(clock_.elapsed()) / 1000 * (1 - done) / done;
}

QString SeedStudy::progressText() const
{
    if (!control_)
        return {};
    const QString where = tr("seed %1: %2 of %3").arg(plan_.firstSeed + coming_.size()).arg(coming_.size() + 1).arg(plan_.count);
    const auto left = secondsLeft();
    return left ? tr("%1 · %2 left").arg(where, durationText(*left)) : where;
}

void SeedStudy::askForTest()
{
    background_.run([runs = runs_]() -> Result<SeedTest> { return seedTest(*runs); },
                    [this, runs = runs_](const Result<SeedTest> &test) {
                        if (runs != runs_)
                            return;
                        if (test)
                            test_ = *test;
                        else
                            emit problem(test.error());
                        emit changed();
                    });
}

} // namespace sluice
