#pragma once

#include "ui/models/session_run.h"

#include <QDateTime>
#include <QStringList>

namespace sluice {

/// What the list says of a run. `differs`: not as in the run that is shown.
struct RunLine {
    uint64_t id = 0;
    QString name;
    QString notes;
    QDateTime created; ///< local time; invalid where it is not known
    uint64_t seed = 0;
    QString models;
    uint32_t epochs = 0;  ///< trained
    uint32_t planned = 0; ///< of the experiment
    double best = 0;      ///< least validation loss of any model; NaN before the first
    QString bestModel;
    QString bestUnit; ///< of the loss; empty where all runs of the list have the same
    QString tested;   ///< when the test part was looked at; empty where it never was
    /// Of the test part as it was seen last, relative (metrics.h): the least of any model. NaN where it was not looked at, or not kept.
    double testError = 0;
    QString testModel;  ///< that has it
    QString testScores; ///< all that was seen, a line a model
    QString state;
    QStringList settings; ///< what differs beside seed and epochs: runDifferences
    bool seedDiffers = false, modelsDiffer = false, epochsDiffer = false;
    bool shown = false;
    bool comparable = true; ///< with the shown one: areComparable
};

/// The lines of all runs that are not deleted; the shown one's is made of `live`, which may be ahead of the list.
std::vector<RunLine> runLines(const std::vector<SessionRun> &runs, uint64_t shown, const std::vector<EpochRecord> &live);

/// "0.31 LSTM", "0.31 LSTM, MSE" or a dash.
QString bestText(const RunLine &line);
/// "0.31 LSTM", or that the test part was not looked at.
QString testText(const RunLine &line);
/// "run 3" for a run without a name.
QString runName(const SessionRun &run);

/// The validation losses of one model in one run.
struct RunCurve {
    uint64_t run = 0;
    size_t mark = 0; ///< which of the drawn runs
    QString name;    ///< of the run and the model
    std::vector<ModelSpec> models;
    size_t model = 0;
    std::vector<double> epoch, loss;
    bool shown = false; ///< its models look as on every other page, with their own markers
    QString lossTitle;  ///< as on Compare
};
std::vector<RunCurve> runCurves(const std::vector<SessionRun> &runs, const std::vector<uint64_t> &drawn, uint64_t shown,
                                const std::vector<EpochRecord> &live);

/// So many of the newest runs are drawn before anybody has chosen; more curves than that are chosen by hand.
inline constexpr size_t runsDrawnAtFirst = 6;

/// Runs over each other, for figures.
struct DrawnRuns {
    std::vector<RunCurve> curves;
    bool comparable = true; ///< areComparable
};
/// Null where none of them was trained.
std::shared_ptr<const DrawnRuns> drawnRuns(const std::vector<SessionRun> &runs, const std::vector<uint64_t> &drawn,
                                           uint64_t shown, const std::vector<EpochRecord> &live);

/// Whether losses of these runs may be compared: same data, task and loss.
bool areComparable(const std::vector<SessionRun> &runs, const std::vector<uint64_t> &drawn);

} // namespace sluice
