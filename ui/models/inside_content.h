#pragma once

#include "core/inspect/probe.h"
#include "core/inspect/unit_moment.h"
#include "ui/models/colour.h"
#include "ui/models/heat_map.h"
#include "ui/models/inside_traces.h"
#include "ui/models/map_cells.h"
#include "ui/models/plot_table.h"
#include "ui/models/view_state.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <algorithm>
#include <limits>
#include <optional>
#include <vector>

namespace sluice {

enum class InsideMode { dense, recurrent, both };

/// What the rows stand over: steps 1 … T, and where the data has its own time, that beside each step.
struct TimeAxis {
    QString title;
    QString dateName;          ///< "year"; empty where the data has no time of its own
    bool days = false;         ///< they are days since 1970-01-01
    std::vector<double> dates; ///< one a step, or empty; as the dataset has them
    /// What stands under each step: its date as people read it; of a table, whose columns are fed one after the other, the column's
    /// name; else its number.
    QStringList stepTexts;
    bool counted = true; ///< they are the numbers
    /// What an answer at the last step forecasts: so many steps after it.
    struct Ahead {
        size_t steps = 1;
        size_t number = 1; ///< its t, counted on from the steps
        double date = 0;   ///< where the data has its own time
        QString text;      ///< what stands under it, as under a step
    };
    std::optional<Ahead> ahead;
    QString label(size_t step) const; ///< "t = 20" or "t = 20 (1719)"
    QString aheadLabel() const;       ///< the same of what is forecast
};

/// One line over time in the row "series", in the data's own units.
struct SeriesLine {
    enum class Role { input, otherInput, inputBefore, target, answer, readout, untouched };
    Role role = Role::answer;
    QString name;
    ModelLook look;             ///< of answers and readouts
    bool whatIf = false;        ///< made under interventions
    std::vector<double> values; ///< one a step, NaN where there is none; a single answer of the steps stands at the last of them
    double ahead = std::numeric_limits<double>::quiet_NaN(); ///< of what is forecast: TimeAxis::ahead
    QStringList classes = {};                                ///< whose numbers the values are, to be written out; empty: a line
    bool written() const { return !classes.isEmpty(); }
    bool isAnswer() const { return role >= Role::answer; }
    bool single() const;              ///< one value only: a dot, not a line
    QString text(double value) const; ///< the class's name; or the exact number
};

struct SeriesRow {
    struct Marks {
        QString name;
        std::vector<size_t> steps; ///< at which this 0/1 input is 1
        bool whatIf = false;       ///< one changes it
    };
    QString title, subtitle, unit;
    std::vector<SeriesLine> lines;
    QString stemName;
    std::vector<double> stems; ///< an input beside others: grey stems; may be empty
    bool stemsWhatIf = false;  ///< one changes it
    std::vector<Marks> marks;  ///< one an input, told apart by their shapes
    double low = 0, high = 1;  ///< of what is drawn as lines; the same where nothing is
    bool picked = false;       ///< the inputs are Selection::part
};

/// One quantity over time: a bar or a line a step, or a map of units × steps.
struct InsideRow {
    enum class Quantity {
        contribution,
        activation,
        written,
        kept,
        cell,
        forgetGate,
        inputGate,
        candidate,
        outputGate,
        hidden,
        updateGate,
        resetGate,
        preactivation
    };
    enum class Kind { bars, lines, map };

    Quantity quantity = Quantity::cell;
    Kind kind = Kind::bars;
    QString title;                ///< "forget gate"
    QString formula;              ///< "f(t)"
    QString answer;               ///< that inputs contribute to, "y = score of “t”"; empty where that is a single number
    QString word;                 ///< "keep", for beginners; or empty
    bool gate = false;            ///< 0 … 1, cividis; otherwise signed, −limit … +limit, diverging
    double limit = 1;             ///< of a signed row's axis and colours
    double enlarged = 1;          ///< so many times as large as the rows that it is a part of
    arma::mat values;             ///< rows × steps
    arma::mat untouched;          ///< without the what-ifs; empty where there are none
    std::vector<size_t> units;    ///< which unit each row of `values` is; empty where rows are no units of the layer
    QStringList names;            ///< one a row of `values`
    std::optional<Traced> traced; ///< of the cell, to be picked; nothing where it is none of its rows
    std::optional<Part> part;     ///< nothing where it is none that a what-if could hold
    bool held = false;            ///< a what-if holds this quantity
    bool picked = false;          ///< Selection::part
    arma::rowvec pinned;          ///< of the pinned unit, above the map; empty where none is
    arma::rowvec pinnedUntouched; ///< the same without the what-ifs

    double low() const { return gate ? 0 : -limit; }
    double high() const { return gate ? 1 : limit; }
    CellMerge merge() const { return gate ? CellMerge::mean : CellMerge::strongest; }
    /// Which row of `values` a unit of the layer is, where it is shown.
    std::optional<size_t> placeOf(size_t unit) const;
};

/// Rows, shared by all their copies until one of those is changed: their matrices are large. Indices and sizes are those of a vector.
class InsideRows : public QList<InsideRow> {
public:
    using QList::QList;
    size_t size() const { return static_cast<size_t>(QList::size()); }
    const InsideRow &operator[](size_t row) const { return at(static_cast<qsizetype>(row)); }
    InsideRow &operator[](size_t row) { return QList::operator[](static_cast<qsizetype>(row)); }
};

/// How the units of the maps are laid out (unit_arrangement.h).
struct UnitsArranged {
    std::vector<size_t> units; ///< from the top down; empty where no row is a map of units
    size_t of = 0;             ///< of so many
    InsideRow::Quantity by = InsideRow::Quantity::cell;
    std::vector<std::pair<InsideRow::Quantity, QString>> quantities; ///< that can give the order
    QStringList symbols;                                             ///< that a filter can speak of
    QString order;                                                   ///< what the order is; empty: by number
    QString problem;                                                 ///< with the filter
    std::optional<size_t> pinned;
};

/// One line of the equations with the numbers of one unit at one step in them.
struct Equation {
    QString symbol; ///< "i"
    QString terms;  ///< "σ(0.31 from x − 0.62 from h + 0.05)"
    QString value;
    bool held = false;
    std::optional<Traced> part;       ///< that it computes
    QStringList largest;              ///< its largest addends, "+0.31 = 0.62 · 0.50 from value", the largest first
    bool rounded = false;             ///< the terms as they are written do not give the value
    QString untouched = {};           ///< the value without the what-ifs, where it is written otherwise; else empty
    std::vector<Traced> addends = {}; ///< rows of their own that it is made of
    struct Exact {
        QString terms, value;
        QStringList largest;
        QString untouched; ///< empty where there are no what-ifs
    };
    Exact exact = {}; ///< the same with all digits
    bool computes(std::optional<Traced> row) const
    {
        return row && (part == row || std::ranges::find(addends, *row) != addends.end());
    }
};

/// What comes into a cell and feeds all its gates: x(t) or h(t−1). Of several numbers their Euclidean length.
struct CellSource {
    size_t count = 1;
    double value = 0;
    double limit = 1; ///< that its value comes to over the sample
    std::optional<double> untouched, gradient, untouchedGradient;
    QString largest;     ///< of several, which is the largest: "mark 1"
    bool series = false; ///< the sample's own, which has the first row
};

/// "This cell, at t = 20".
struct CellCard {
    QString title;
    LayerSpec layer; ///< whose cell it is
    UnitMoment moment;
    CellSource input, before;            ///< x(t) and h(t−1)
    std::optional<UnitMoment> untouched; ///< without the what-ifs, where there are some
    double limit = 1; ///< of the unit's state over the sample, kept, written and shown: for the pipes and their colours
    std::optional<UnitMoment> gradients;          ///< of the last answer in each part, where somebody wants to see it
    std::optional<UnitMoment> untouchedGradients; ///< the same without the what-ifs, where there are some
    double gradientLimit = 1;
    QString gradientTitle; ///< "∂y(60)/∂ each part, at t = 20, y = score of “t”"
    std::vector<Part> held;
    bool isHeld(Part part) const { return std::find(held.begin(), held.end(), part) != held.end(); }
    QString numbers;
    QString sentence;
    std::vector<Equation> equations;
};

/// What can be chosen instead.
struct InsideChoices {
    std::vector<std::pair<size_t, QString>> recurrentModels; ///< index in the experiment and name
    std::vector<std::pair<size_t, QString>> denseModels;     ///< the others
    std::vector<std::pair<size_t, QString>> layers;          ///< of the shown model
    size_t units = 0;
    size_t samples = 0;
    bool dense = false, recurrent = false; ///< such a model is there
    QString plain;                         ///< the dense model's name; where there are several, what they are
    QString cell;                          ///< the recurrent model's name; where there are several, what the shown one is
};

/// What the what-ifs do to a model's loss on the sample: mean squared error in scaled units, or cross-entropy in nats.
struct SampleLoss {
    QString model;
    double before = 0, after = 0;
};

/// Everything the page Inside shows, as values.
struct InsideContent {
    QString nothing; ///< why there is nothing to show; empty otherwise
    InsideMode mode = InsideMode::recurrent;
    Selection selection; ///< as asked for, with every index in its range
    InsideChoices choices;
    QString headline;   ///< "LSTM, 1 unit, 18 parameters · input bias started at −4, forget bias at 1"
    QString sampleName; ///< "validation sample 3 of 200"
    size_t steps = 0;
    TimeAxis axis;
    SeriesRow series;
    InsideRows rows;
    QString mapsSide; ///< which side the maps are of, once withMapsOf has said so; empty where no what-if touches them
    std::optional<CellCard> cell;
    bool whatIf = false;
    bool otherInputs = false; ///< the what-ifs feed others than the recorded ones, whose target stays
    UnitsArranged arranged;
    std::vector<SampleLoss> losses; ///< one a model that a what-if reaches
};

/// A pure function of what is looked at. `traces` are those of this state (traceSample). `hidden`: with the hidden state, also where a
/// beginner's view leaves it out.
/// Why there is nothing to show of it, however long it is computed; empty otherwise.
QString whyNothing(const ViewState &state);
InsideContent insideContent(const ViewState &state, const InsideTraces &traces, InsideMode mode, bool hidden = false);

/// Whether both states have the same rows in this order of units: they differ in no more than what withCursor brings up to date.
bool sameRows(const ViewState &one, const ViewState &other);
/// The same content with the cursor (unit, step, picked part) of a state that has the same traces and the same rows.
InsideContent withCursor(InsideContent content, const ViewState &state, const InsideTraces &traces);

/// "validation sample 3 of 200"
QString sampleName(const Selection &selection, size_t samples);
/// The same with its maps' values replaced, as withMapOf does it, and with the side they are of.
InsideContent withMapsOf(InsideContent content, MapShows shows);

/// All numbers of the page: one column a quantity and unit, one row a step.
PlotTable insideTable(const InsideContent &content);

/// The exact numbers under the pointer: "forget gate f(t), unit 3, t = 20: 0.123456789". `shared`: where several cells of a map share a
/// pixel, also which these are and what is drawn of them.
QString rowTip(const InsideContent &content, const InsideRow &row, size_t step, std::optional<size_t> mapRow,
               const CellSharing &shared = {});
/// Of the pinned unit above a map.
QString pinnedTip(const InsideContent &content, const InsideRow &row, size_t step, const CellSharing &shared = {});
QString seriesTip(const InsideContent &content, size_t step);
/// Of what is forecast, beside the steps.
QString aheadTip(const InsideContent &content);

/// The smallest of 1, 1.5, 2, 3, 4, 6 and 8 times a power of ten that is not below: an axis that does not twitch while a net learns.
double niceLimit(double magnitude);

} // namespace sluice
