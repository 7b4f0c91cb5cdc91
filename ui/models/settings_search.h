#pragma once

#include "core/train/settings_trial.h"
#include "ui/models/background.h"

#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QTimer>

namespace sluice {

/// Tries the grid of settings_trial.h for one model, trial after trial, away from the window's thread and on one thread beside what is
/// training.
class SettingsSearch : public QObject {
    Q_OBJECT
public:
    explicit SettingsSearch(QObject *parent = nullptr);
    ~SettingsSearch() override;

    void start(const Experiment &experiment, std::shared_ptr<const Task> task, size_t model);
    void cancel(); ///< the running trial and those that wait; what is done stays
    bool running() const { return running_; }
    const std::vector<SettingsTrial> &trials() const { return trials_; }
    /// The trial with the lowest validation loss so far.
    std::optional<size_t> best() const;
    double fraction() const; ///< of the work, a trial counting by its parameters
    QString progressText() const;

signals:
    void changed();

private:
    /// What the worker and the window share of the trial that runs.
    struct Shared {
        std::atomic<double> progress = 0;
        std::atomic<bool> cancel = false;
    };
    void next();
    void finish(const Result<SettingsTrial> &trial);

    Experiment experiment_;
    std::shared_ptr<const Task> task_;
    std::vector<SettingsTrial> trials_;
    size_t at_ = 0; ///< the trial that runs, or would be next
    bool running_ = false;
    std::shared_ptr<Shared> shared_;
    QElapsedTimer clock_;
    QTimer timer_;          ///< progress within a trial
    Background background_; ///< last: waits for its work before anything above goes
};

/// "16 · 8": the units of each layer that has some.
QString unitsText(const ModelSpec &model);

} // namespace sluice
