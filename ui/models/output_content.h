#pragma once

#include "ui/models/inside_content.h"
#include "ui/models/plot_range.h"
#include "ui/models/value_text.h"
#include "ui/models/view_state.h"

#include <QString>
#include <QStringList>
#include <vector>

namespace sluice {

/// Dates are drawn in seconds since 1970-01-01; datasets have days.
inline constexpr double secondsADay = 86400;

/// Every model's answer beside the truth, in the data's own units.
struct OutputContent {
    struct Answer {
        size_t model = 0;
        QString name;
        std::vector<double> y;
        bool whatIf = false;   ///< made under what-ifs
        bool offScale = false; ///< none of it lies in the range
    };
    /// An input that is 0 or 1.
    struct Marks {
        QString name;
        size_t kind = 0;       ///< which of such inputs, from 0: it has the sign that it has on Inside
        std::vector<double> x; ///< where it is 1
    };
    QString title;
    QString part; ///< whose answers they are: "validation sample 3 of 200", "the whole validation part"
    QString xTitle;
    QString yTitle;
    QString dateFormat;    ///< set where x is in seconds since 1970: as fine as the span needs
    bool connected = true; ///< the points follow each other
    std::vector<double> x;
    std::vector<double> target;
    std::vector<Answer> answers;
    std::vector<Marks> marks; ///< the rarest first, which tells most
    double cursor = 0;        ///< x of the selected time step or sample
    PlotRange range;
    QStringList classNames; ///< of more than two classes: y counts them from 0
    bool written = false;   ///< they are characters, to be written out above the time steps
};
/// "the whole validation part"
QString wholePart(Split split);
/// Of what is written, target and answers, in lanes: the value of time step t stands at t − 1.
std::vector<SeriesLine> writtenLines(const OutputContent &content, const std::vector<ModelLook> &looks);
/// Where answers leave the range: the middle of each stretch that is beyond it at that side.
std::vector<double> leavingAt(const OutputContent &content, bool upwards);
/// What is said of a y: a class's name, or the number, exactly or as it is written.
QString valueOf(const OutputContent &content, double y, QString (*written)(double) = exactText);
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

} // namespace sluice
