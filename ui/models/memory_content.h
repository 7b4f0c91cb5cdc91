#pragma once

#include "ui/models/layer_choice.h"
#include "ui/models/log_range.h"
#include "ui/models/plot_table.h"
#include "ui/models/saturation_trail.h"
#include "ui/models/step_axis.h"
#include "ui/models/view_state.h"

#include <QString>
#include <QStringList>
#include <armadillo>
#include <atomic>
#include <memory>
#include <optional>
#include <vector>

namespace sluice {

class MemoryRuns;

/// One line of the norm of the gradient, of the loss or of the answer, over time.
struct FlowCurve {
    enum class Kind { hidden, cell, cellPath, rest };
    size_t model = 0;
    Kind kind = Kind::hidden;
    QString name;       ///< "LSTM c"; "c, along the cell" of the selected one
    arma::rowvec norms; ///< one a step; NaN where it is 0 and a logarithm has none
    /// Whose it is: as it is now, as the what-ifs leave it where they change something, without them there, or of the weights it began
    /// with, without what-ifs.
    enum class Of { now, whatIf, before, untrained };
    Of of = Of::now;
};

/// What one unit of the selected layer keeps.
struct MemoryLine {
    size_t unit = 0;
    std::optional<double> halfLife; ///< steps, along the cell alone, at the mean rate over the sample; of an LSTM
    std::optional<double> gone;     ///< steps after the selected one, there; nothing where more than half is left at the end
    size_t heldSteps = 0;           ///< at which its c is held, so that nothing passes along the cell; the first step aside
    size_t firstHeld = 0;           ///< of those
    std::optional<double>
        jacobian;        ///< ∂c(T)/∂c(t) from the selected step to the last; of an LSTM, of as many units as take seconds
    double retained = 0; ///< in its state, of the changed input some steps later, as a share of its largest
    std::shared_ptr<const MemoryLine> before = {}; ///< without the what-ifs, where there are some
};

/// What is left k steps after the selected one, k = 0 … T − 1 − step.
struct KeptCurves {
    arma::mat products;      ///< ∏ f of each unit, along its cell alone, 0 past a held c; units × k; empty without cells
    arma::mat states;        ///< measured: of the changed input in each unit's state, as a share of its largest; units × k
    arma::rowvec output;     ///< the same in the answer
    double outputEffect = 0; ///< the largest one there, scaled, of which it is a share
};

/// How the gates of the selected layer's units spend their time.
struct SaturationSeries {
    Part gate = Part::forgetGate;
    QString name;
    arma::vec below, above;
    arma::vec belowBefore = {}, aboveBefore = {}; ///< without the what-ifs, where there are some
};

/// Everything the page Memory shows, as values: how gradients flow back through time, what the networks looked at, what each unit
/// keeps, how its gates saturate.
struct MemoryContent {
    QString nothing; ///< why there is nothing to show; empty otherwise
    Selection selection;
    QString title;    ///< "Gradient of the loss: RNN; LSTM, forget bias 1 · weights: Glorot, uniform; recurrent: orthogonal"
    QString subtitle; ///< where the answer is, what L or y is, of which epochs the weights are
    bool ofAnswer = false; ///< the curves are of y, not of L
    StepAxis axis;
    size_t steps = 0;
    size_t answered = 0; ///< the step whose answer it is
    std::vector<FlowCurve> curves;
    LogRange range;     ///< of the norms
    QString inputTitle; ///< "What LSTM looked at: ∂y/∂x(t), y = score of “t”"
    QStringList inputNames;
    bool scaled = true;     ///< what is fed is not in the data's own units
    QStringList fedClasses; ///< of inputs that are one column's classes the class of each step; empty otherwise
    arma::mat fed;          ///< the inputs themselves, features × steps, scaled, as the what-ifs leave them
    arma::mat fedBefore;    ///< without the what-ifs; empty where they change nothing
    arma::mat input;        ///< features × steps, of the selected model
    arma::mat inputBefore;  ///< without the what-ifs; empty where they change nothing
    double inputLimit = 1;
    std::vector<LayerChoice> layers; ///< all that have a memory
    bool cells = false;              ///< the selected one has cells beside its hidden state
    std::vector<MemoryLine> memory;
    std::optional<size_t> changed;                ///< the input that is changed; nothing: all
    QString changedName;                          ///< "count", "all inputs"
    size_t later = 0;                             ///< k
    std::shared_ptr<const KeptCurves> kept;       ///< null where there is nothing
    std::shared_ptr<const KeptCurves> keptBefore; ///< without the what-ifs, where there are some
    bool readout = false;                         ///< it answers at the last step alone: at others its head does
    std::vector<SaturationSeries> saturation;
    size_t saturationOver = 0; ///< so many samples
};

/// Why there is nothing to show, however long it is computed; empty otherwise.
QString whyNoMemory(const ViewState &state);
/// The input that is changed where none is chosen: the target's own column, of one column's classes the one that stands there, or the
/// first. Nothing: all.
std::optional<size_t> changedInput(const ViewState &state, const arma::mat &fed);
/// Reads what is left at another k, and lists the units anew.
void readLater(MemoryContent &content, const MemoryChoice &choice);
/// What units can be listed by, and what they are.
std::vector<UnitsBy> listedBy(const MemoryContent &content);
UnitsBy orderOf(const MemoryContent &content);
/// The k at which the curve first passes ½, between its steps as if it fell at one rate there, before a step to 0 at once; nothing
/// where it stays above.
std::optional<double> halfGone(const arma::rowvec &left);
/// The k at which the line drawn through its steps passes ½; nothing where it stays above.
std::optional<double> halfPassed(const arma::rowvec &left);

/// Whether the same is drawn of both, wherever the cursor is.
bool sameFlow(const MemoryContent &one, const MemoryContent &other);
bool sameInputs(const MemoryContent &one, const MemoryContent &other);
bool sameSaturation(const MemoryContent &one, const MemoryContent &other);
bool sameLines(const MemoryContent &one, const MemoryContent &other); ///< of the units

/// Whether nothing but the cursor (unit, step, picked part, thresholds) may differ.
bool sameMemories(const ViewState &one, const ViewState &other);

/// Computes the page's content, which takes a while for large networks, and keeps what of it the next question has in common: the
/// networks' run on the sample, the halves of what depends on its last step alone, the saturation. What comes out is a pure function
/// of the state. For one thread at a time.
class MemoryWork {
public:
    MemoryWork();
    ~MemoryWork();
    MemoryWork(MemoryWork &&) noexcept;
    MemoryWork &operator=(MemoryWork &&) noexcept;

    /// `abandoned` may be set from elsewhere: then nothing comes of it.
    std::optional<MemoryContent> contentOf(const ViewState &state, const std::atomic<bool> &abandoned);

private:
    std::unique_ptr<MemoryRuns> runs_;
};

PlotTable flowTable(const MemoryContent &content);
PlotTable inputTable(const MemoryContent &content);
PlotTable saturationTable(const MemoryContent &content);

} // namespace sluice
