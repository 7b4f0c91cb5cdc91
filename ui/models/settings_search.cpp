#include "ui/models/settings_search.h"

#include "ui/models/pace.h"

#include <QStringList>
#include <algorithm>
#include <cmath>

namespace sluice {

namespace {

constexpr int looksMilliseconds = 200;
constexpr double enoughToEstimate = 0.02;

} // namespace

SettingsSearch::SettingsSearch(QObject *parent) : QObject(parent)
{
    timer_.setInterval(looksMilliseconds);
    connect(&timer_, &QTimer::timeout, this, &SettingsSearch::changed);
}

SettingsSearch::~SettingsSearch()
{
    if (shared_)
        shared_->cancel = true;
}

void SettingsSearch::start(const Experiment &experiment, std::shared_ptr<const Task> task, size_t model)
{
    if (running_)
        return;
    experiment_ = experiment;
    task_ = std::move(task);
    trials_ = settingsGrid(experiment_, model, ModelShape::of(*task_));
    at_ = 0;
    running_ = true;
    clock_.start();
    timer_.start();
    next();
}

void SettingsSearch::cancel()
{
    if (running_)
        shared_->cancel = true;
}

void SettingsSearch::next()
{
    trials_[at_].state = SettingsTrial::State::running;
    shared_ = std::make_shared<Shared>();
    background_.run(
        [trial = trials_[at_], experiment = experiment_, task = task_, shared = shared_]() -> Result<SettingsTrial> {
            ThreadPool pool(1);
            return runTrial(trial, experiment, *task, pool, shared->progress, shared->cancel);
        },
        [this](const Result<SettingsTrial> &trial) { finish(trial); });
    emit changed();
}

void SettingsSearch::finish(const Result<SettingsTrial> &trial)
{
    if (trial)
        trials_[at_] = *trial;
    else
        trials_[at_].state = SettingsTrial::State::diverged; // no memory for it: as bad
    ++at_;
    if (shared_->cancel)
        for (size_t index = at_; index < trials_.size(); ++index)
            trials_[index].state = SettingsTrial::State::cancelled;
    if (shared_->cancel || at_ == trials_.size()) {
        running_ = false;
        timer_.stop();
        emit changed();
        return;
    }
    next();
}

std::optional<size_t> SettingsSearch::best() const
{
    std::optional<size_t> best;
    for (size_t index = 0; index < trials_.size(); ++index) {
        const auto &loss = trials_[index].validationLoss;
        if (trials_[index].state == SettingsTrial::State::done && loss && std::isfinite(*loss) &&
            (!best || *loss < *trials_[*best].validationLoss))
            best = index;
    }
    return best;
}

double SettingsSearch::fraction() const
{
    double all = 0;
    double done = 0;
    for (size_t index = 0; index < trials_.size(); ++index) {
        const auto work = static_cast<double>(trials_[index].parameters);
        all += work;
        if (index < at_)
            done += work;
        else if (index == at_ && running_)
            done += work * shared_->progress;
    }
    return all > 0 ? done / all : 0;
}

QString SettingsSearch::progressText() const
{
    const auto count = trials_.size();
    if (!running_)
        return at_ == count ? tr("%1 trials done").arg(count) : tr("cancelled after %1 of %2 trials").arg(at_ - 1).arg(count);
    const QString place = tr("trial %1 of %2").arg(at_ + 1).arg(count);
    const double done = fraction();
    if (done < enoughToEstimate)
        return place;
    const double seconds = static_cast<double>(clock_.elapsed()) / 1000;
    return tr("%1 · about %2 left").arg(place, durationText(seconds * (1 - done) / done));
}

QString unitsText(const ModelSpec &model)
{
    QStringList units;
    for (const LayerSpec &layer : model.layers)
        if (const size_t count = outputFeatures(layer, 0); count > 0)
            units << QString::number(count);
    return units.join(QStringLiteral(" · "));
}

} // namespace sluice
