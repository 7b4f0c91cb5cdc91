#pragma once

#include "core/io/session.h"

#include <QString>

namespace sluice {

/// Path and value of everything in an experiment as its file has it, sorted: {"training.batch", "16"}. The `type` of something stands
/// at its own path, {"training.optimizer", "\"adam\""}, as a loss does that is nothing but a type.
using Settings = std::vector<std::pair<std::string, std::string>>;
Settings settingsOf(const Experiment &experiment);
/// The same of one layer: {"units", "16"}; its kind has no path.
Settings settingsOf(const LayerSpec &layer);

/// A run of the window's session, as lists show it.
struct SessionRun {
    uint64_t id = 0;
    QString name; ///< that somebody gave it, else "run 3"
    QString notes;
    QString created; ///< UTC, as in 2026-11-26T03:26:57Z
    std::optional<RunParent> parent;
    std::shared_ptr<const Experiment> experiment;
    Settings settings; ///< of the experiment
    std::vector<EpochRecord> epochs;
    std::optional<Outcome::Kind> outcome;
    std::set<uint32_t> testedAfter;
    std::vector<TestScore> testScores;
    bool stored = false;  ///< the session's file has it
    bool deleted = false; ///< gone once the session is closed
};

/// The runs of a session as it was read.
std::vector<SessionRun> storedRuns(const SessionContents &contents);

} // namespace sluice
