#pragma once

#include "ui/models/seed_content.h"
#include "ui/models/view_state.h"

#include <QString>
#include <QStringList>
#include <array>
#include <optional>
#include <vector>

namespace sluice {

/// Smallest and largest, finite, with some air.
struct PlotRange {
    double lower = 0;
    double upper = 1;
};

/// What both models are fed: the first sample of the newest batch.
struct BatchContent {
    struct Row {
        QString name;
        std::vector<double> values; ///< scaled, one a time step
        double limit = 1;           ///< largest magnitude, for the colours
    };
    struct Way {
        size_t model = 0;
        QString text; ///< "Dense: all 60 steps at once"
    };
    std::vector<Row> rows;
    std::vector<Way> ways;
    QString place; ///< "batch 12 of 32", "same samples, same order" in two lines
};
BatchContent batchContent(const ViewState &state);

/// Every model's answer beside the truth, in the data's own units.
struct OutputContent {
    struct Answer {
        size_t model = 0;
        QString name;
        std::vector<double> y;
        bool whatIf = false; ///< made under what-ifs
    };
    QString title;
    QString xTitle;
    QString yTitle;
    QString dateFormat;    ///< set where x is in seconds since 1970: as fine as the span needs
    bool connected = true; ///< the points follow each other
    std::vector<double> x;
    std::vector<double> target;
    std::vector<Answer> answers;
    QString markName;          ///< of an input that is 0 or 1
    std::vector<double> marks; ///< x where it is 1
    double cursor = 0;         ///< x of the selected time step or sample
    PlotRange range;
    QStringList classNames; ///< of more than two classes: y counts them from 0
};
/// What is said of a y: a class's name, or the exact number.
QString valueOf(const OutputContent &content, double y);
/// Multiply-adds that outputContent will take, to decide on which thread.
double outputCost(const ViewState &state);
/// Output "every": the selected sample over its time steps. Output "last": the whole split over rows, dates or samples.
OutputContent outputContent(const ViewState &state);
/// Whether both states have the same outputs: only the cursor may stand elsewhere.
bool sameOutputs(const ViewState &one, const ViewState &other);
/// Those outputs with the cursor of a state that has the same.
OutputContent withCursor(OutputContent content, const ViewState &state);
/// The sample (output "last") or the time step (output "every") nearest to x.
size_t nearestPoint(const OutputContent &content, double x);

/// Whether batch, losses, cards and words are the same in both: they depend on no selection.
bool sameLosses(const ViewState &one, const ViewState &other);

enum class LossAxis { epochs, seconds };
struct LossContent {
    struct Curve {
        size_t model = 0;
        QString name;
        std::vector<double> x;
        std::vector<double> train; ///< NaN where there is none, or where it is no number to draw
        std::vector<double> validation;
        double shown = 0; ///< x of the moment that is looked at
    };
    std::vector<Curve> curves;
    std::vector<Curve> others;      ///< validation losses of other futures, from where they forked; named after model and future
    std::vector<SeedBand> bands;    ///< of the same experiment with other seeds, over epochs
    size_t seeds = 0;               ///< that many
    QString lossTitle;              ///< of the axis
    std::optional<double> constant; ///< validation loss of the best constant answer
    QString constantName;           ///< "predict the mean"
    PlotRange range;
    double xUpper = 1;
};
LossContent lossContent(const ViewState &state, LossAxis axis, bool logarithmic);

struct ModelCard {
    size_t model = 0;
    QString name;
    std::optional<double> error;  ///< validation loss ÷ referenceLoss of what is shown
    std::optional<double> better; ///< than the best constant answer: 1 − loss ÷ its loss; negative is worse
    size_t parameters = 0;
    uint32_t epoch = 0;    ///< whose weights these are
    bool restored = false; ///< training went on after that epoch, and came back to it as the best
    QString errorName;     ///< "validation error ÷ variance"
    QString constant;      ///< "the mean"
};
std::vector<ModelCard> modelCards(const ViewState &state);

struct BaselineLine {
    QString name;
    double error = 0; ///< validation loss ÷ referenceLoss
};
/// Those whose loss is a number.
std::vector<BaselineLine> baselineLines(const ViewState &state);

} // namespace sluice
