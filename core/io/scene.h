#pragma once

#include "core/base/result.h"
#include "core/train/claim.h"
#include "core/train/curve.h"
#include "core/train/experiment.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace sluice {

/// The pages and controls that a scene may put away.
enum class ScenePage { compare, inside, memory, training, surface, seeds, text, runs };
/// What a chip may be about on a page, where a projector shows it on several sheets. The rows of Inside are parts instead.
enum class PagePanel {
    outputs,    ///< of compare: against the target
    loss,       ///< likewise
    words,      ///< likewise
    firstLayer, ///< of inside: a dense or convolution layer's weights, or contributions
    gradients,  ///< of memory: back through time
    units       ///< likewise: what each of them keeps
};
ScenePage pageOf(PagePanel panel);

enum class SceneControl {
    experiment,   ///< the panel that edits it
    learningRate, ///< of the run that is going on
    training,     ///< Train, one batch, one epoch
    startOver,
    pace,
    view,    ///< Beginner | Expert
    whatIfs, ///< holding gates, changing inputs and weights
    branches,
    exports,
    source ///< opening something else
};

/// A chip: what the window shows once it is pressed. What it leaves open stays as it is. A step's first chip is the step's own view, too: it
/// is followed when one goes to the step or opens the scene on it (but a session opens as it was left), unless it opens another run than
/// the one that is open; where the step asks something, once that has been answered and the pages come back. So it is to show what the
/// text speaks of, and the newest weights where the text asks to train.
struct SceneJump {
    std::string label;
    std::optional<ScenePage> page;
    std::optional<std::string> run; ///< opens it anew, to be trained
    std::optional<bool> beginner;
    std::optional<uint32_t> epoch; ///< a kept one
    bool live = false;             ///< the newest
    std::optional<size_t> model, layer, unit;
    std::string unitOf; ///< the unit that this measure of the scene has found; as it stands until then
    std::optional<ChosenSample> sample;
    std::optional<Split> split;
    std::optional<ChosenStep> moment;  ///< of that sample
    std::optional<Traced> part;        ///< a gate or state to pick out; a projector turns to the sheet that has its row
    std::optional<PagePanel> panel;    ///< of `page`: likewise
    std::optional<bool> ofAnswer;      ///< of memory: the gradients are of the answer y, or of its loss
    std::optional<bool> contributions; ///< inside a dense network: what its first weights add to the answer, or the weights
    std::optional<std::vector<WhatIf>> whatIfs; ///< in place of those there are; empty takes them back
    bool operator==(const SceneJump &) const = default;
};

/// A curve that the learner draws before it is shown.
struct DrawQuestion {
    CurveSpec curve;
    double least = 0, most = 1; ///< of the axis that is drawn on
    bool operator==(const DrawQuestion &) const = default;
};

/// An answer to pick. Which ones are right is found out: those whose claims hold on this very net.
struct ChooseQuestion {
    struct Option {
        std::string text;
        std::vector<Claim> right;
        bool operator==(const Option &) const = default;
    };
    std::vector<Option> options;
    bool operator==(const ChooseQuestion &) const = default;
};

struct SceneQuestion {
    std::string id; ///< of the scene's questions, what answers are filed under
    std::string prompt;
    std::variant<DrawQuestion, ChooseQuestion> asked;
    bool operator==(const SceneQuestion &) const = default;
};

/// One thing that is said, with the moments it speaks of and the claims that make it true.
struct SceneStep {
    std::string title;
    std::string text;             ///< {name} stands for a measure's number, {name%} for it as a percentage
    std::string before;           ///< said until the text's numbers are there; empty: that this speaks of what training ends with
    std::vector<Claim> claims;    ///< where one does not hold, `otherwise` is said instead
    std::string otherwise;        ///< empty: that this network solved it differently
    std::vector<SceneJump> jumps; ///< the first one is its own view
    std::optional<SceneQuestion> question; ///< asked before what comes after it is shown
    bool operator==(const SceneStep &) const = default;
};

/// The scene's experiment with something changed.
struct SceneRun {
    std::string id;
    std::string title;
    Experiment experiment;
    bool operator==(const SceneRun &) const = default;
};

struct NamedMeasure {
    std::string name;
    std::string run; ///< empty: the scene's own experiment
    Measure measure;
    bool operator==(const NamedMeasure &) const = default;
};

/// Something worth watching, ready to run, with what there is to say about it: one file in resources/scenes.
struct Scene {
    Scene();
    Scene(const Scene &);
    Scene(Scene &&) noexcept;
    Scene &operator=(const Scene &);
    Scene &operator=(Scene &&) noexcept;
    ~Scene();

    std::string id;                      ///< the file's name without its ending
    std::string title;                   ///< "Hold that number"
    std::string summary;                 ///< one sentence
    double updatesPerFrame = 1;          ///< pace at which its run takes 10 to 20 s at 30 frames a second
    bool beginner = true;                ///< the view it opens in
    ScenePage page = ScenePage::compare; ///< it opens on, where its first chip names none
    std::vector<ScenePage> pages;        ///< those that are there; empty: all
    std::vector<SceneControl> hidden;    ///< not there
    std::vector<SceneControl> locked;    ///< there, but not to be used
    bool homework = false;               ///< asks for a name and for the answers in a file
    Experiment experiment;
    std::vector<SceneRun> runs;
    std::vector<NamedMeasure> measures; ///< in the order they are computed
    std::vector<SceneStep> steps;
    bool operator==(const Scene &) const;

    /// The experiment of a run; that of the scene where the id is empty.
    const Experiment &experimentOf(const std::string &run) const;
    /// All questions, in the order of the steps.
    std::vector<const SceneQuestion *> questions() const;
};

/// Reads a scene.
///
///     { "schema": 2, "id": "hold", "title": "Hold that number", "summary": "One sentence.", "pace": 2, "view": "beginner" | "expert",
///       "page": "inside", "pages": ["compare", "inside"], "hidden": ["experiment", …], "locked": ["training", …], "homework": false,
///       "experiment": {…},
///       "runs": [ {"id": "high", "title": "Rate 30", "change": {"training": {"optimizer": {…}}}} ],
///       "measures": { "forget_at_marks": {"of": "part", …}, … },
///       "steps": [ {"title", "text", "before", "claims": […], "otherwise", "chips": […], "question": {…}} ] }
///
/// Required are schema, id, title, summary, pace, view, experiment and one step at least. "change" is merged into the experiment key
/// by key (an object of another "type" is replaced); "experiment" in its place is the whole of it. Words:
/// pages compare, inside, memory, training, surface, seeds, text, runs; controls experiment, learning_rate, training, start_over, pace,
/// view, what_ifs, branches, export, source.
///
/// A measure (core/train/measure.h), models by their names, with "run": "high" of that run; "epoch": 0 of the untrained network:
///
///     {"of": "parameters", "model": "LSTM"}
///     {"of": "setting", "setting": "learning_rate" | "batch" | "epochs" | "clip_norm" | "horizon"}
///     {"of": "weights", "model", "take", "level", "epoch"}
///     {"of": "score", "model", "score": "relative" | "mse" | "rmse" | "mae" | "r2" | "accuracy" | "log_loss", "split", "epoch", "what_ifs"}
///     {"of": "baseline", "name": "persistence", "score", "split"}
///     {"of": "data", "feature": "mark", "steps", "take", "level", "split": "train", "scaled": false}   without feature: the target
///     {"of": "steps", "steps", "take", "level", "split": "train"}   {"of": "rows", "split": "train"}   {"of": "season"}
///     {"of": "part", "model", "layer", "unit": 0 | "name", "part": "forget_gate",
///      "steps": {"feature": "mark", "above": 0.5, "below": 2, "first": 1, "last": 58},
///      "take": "mean" | "mean_size" | "smallest" | "largest" | "deviation" | "share_above" | "share_below", "level", "split", "epoch",
///      "what_ifs"}
///     {"of": "unit", "model", "layer", "part", "steps", "against": {steps}, "take", "level", "split", "epoch"}
///     {"of": "gradient", "model", "lag": 59, "epoch", "along_cell": 0}   of layer 0; without it, to what was fed
///     {"of": "memory", "model", "layer", "unit", "split", "sample", "step", "what": "jacobian" | "half_life", "epoch"}
///     {"of": "loss", "model", "loss": "train" | "validation", "at": "end" | "best" | 5}
///     {"of": "epochs_until", "model", "loss", "below": 0.1}
///     {"of": "best_epoch", "model"}   {"of": "trained_epochs", "model"}   {"of": "diverged"}
///     {"of": "ratio", "measures": ["a", "b"]}   {"of": "difference", "measures": ["a", "b"]}
///
/// Parts are those of core/inspect/traced.h; the score's default is relative, the split's validation (of data and rows train), the
/// layer's 0. Where a unit is a name, it is that of a measure of a unit. A sample is a number or the first one with so many steps of a
/// kind, {"feature", "above", "below", "first", "last", "least": 3, "most": 5}; a step is a number or the n-th of its kind, or steps
/// behind that one, {"feature", "above", "below", "first", "last", "nth": 2 | "last", "further": 1}. A claim is
/// {"measure": "a", "above": 0.1, "below": "b" | {"measure": "b", "times": 0.5}}. A chip is {"label", "page", "run", "view", "epoch": 5 | "live",
/// "model", "layer", "unit", "split", "sample", "step", "part", "panel", "gradient": "answer" | "loss" (of the page memory), "contributions": true, "what_ifs": […]}. Panels are, of the page that the chip names, compare: outputs, loss, words; inside: first_layer;
/// memory: gradients, units. A question is
/// {"id", "prompt"} and either "options": [{"text", "right": [claims]}] or "draw": {"curve": "part" | "answer" | "train_loss" | "validation_loss" |
/// "gradient", "model", "layer", "unit", "part", "split", "sample", "range": [0, 1]}.
///
/// Schema 1 is the same with no more than id, title, summary, pace, view and experiment: nothing is told.
///
/// Errors: as parseExperiment; a name of a measure, model, run or question that does not exist or that exists twice.
Result<Scene> parseScene(std::string_view json, const std::string &fileName);
Result<Scene> readScene(const std::filesystem::path &file);
/// Whether a JSON text means to be a scene: it has an experiment inside.
bool looksLikeScene(std::string_view json);
/// As schema 2, without steps as schema 1; parseScene gives the same scene back.
std::string writeScene(const Scene &scene);
/// One measure as it stands in the file, on one line.
std::string measureText(const Scene &scene, const NamedMeasure &measure);

} // namespace sluice
