#pragma once

#include "ui/models/plot_range.h"
#include "ui/models/value_text.h"
#include "ui/models/view_state.h"

#include <QStringList>
#include <armadillo>
#include <atomic>

namespace sluice {

/// What every model answers over the plane of a table's two inputs, with the samples on it.
struct SurfaceContent {
    /// Where the answer of two classes is undecided.
    struct Segment {
        double x1 = 0, y1 = 0, x2 = 0, y2 = 0;
    };
    struct Model {
        size_t model = 0;
        QString name;
        QString restored;    ///< "best, of epoch 55"; empty where the weights are of the shown epoch
        bool whatIf = false; ///< under the what-ifs
        arma::mat
            answer; ///< y × x, from low to high: of two classes the probability of the second, of more the likeliest class's
                    ///< number, of numbers the answer in the data's own units
        arma::mat confidence;           ///< of more than two classes: probability of the likeliest
        std::vector<Segment> boundary;  ///< P = 0.5 of two classes
        std::optional<double> accuracy; ///< on the shown split, of classes
    };
    struct Point {
        double x = 0, y = 0;
        double target = 0; ///< class number, or in the data's own units
    };
    QString xTitle, yTitle;
    QString title; ///< "validation samples on the surface"
    QString targetName;
    QStringList classes; ///< empty for numbers
    PlotRange x, y;
    PlotRange values; ///< of a number's answers and targets
    std::vector<Model> models;
    std::vector<Point> points; ///< of the shown split
    size_t selected = 0;       ///< index into points

    double cellX(size_t column) const; ///< centre of a column of cells
    double cellY(size_t row) const;
    size_t cells() const { return models.empty() ? 0 : models.front().answer.n_cols; }
};

/// Cells along each side.
inline constexpr size_t surfaceCells = 72;

/// Where values on a grid of whole numbers (row = y, column = x, from 0) cross a level: marching squares (Lorensen & Cline 1987, in the
/// plane), with the mean of the four corners to tell the two ways of a saddle apart.
std::vector<SurfaceContent::Segment> levelSegments(const arma::mat &values, double level);

/// Whether the models answer over a plane: a table of two numbers.
bool hasSurface(const ViewState &state);
/// Those models that a what-if reaches come a second time, under the what-ifs. Nothing where it was abandoned or there is no surface.
std::optional<SurfaceContent> surfaceContent(const ViewState &state, const std::atomic<bool> &abandoned,
                                             size_t cells = surfaceCells);

/// The answer of a model at a place, exactly or as it is written: "x = 0.31, y = −0.2: P(lower) = 0.7312".
QString surfaceTip(const SurfaceContent &content, const SurfaceContent::Model &model, double x, double y,
                   QString (*written)(double) = exactText);
/// The sample nearest to a place, as the axes scale it.
std::optional<size_t> nearestSample(const SurfaceContent &content, double x, double y);

} // namespace sluice
