#pragma once

#include "core/io/scene.h"
#include "ui/models/view_state.h"

#include <QString>
#include <vector>

namespace sluice {

/// A curve that is being drawn, point by point of its axis. Values stay within the question's range.
class Prediction {
public:
    Prediction() = default;
    Prediction(size_t points, double least, double most);

    size_t size() const { return values_.size(); }
    bool begun() const; ///< something has been drawn
    /// NaN where nothing has been drawn yet.
    const std::vector<double> &values() const { return values_; }
    /// Everywhere: between what has been drawn along straight lines, beyond it as at its ends.
    std::vector<double> completed() const;

    /// A stroke from one point to another, along a straight line.
    void draw(size_t from, double fromValue, size_t to, double toValue);
    /// By a share of the range; a point that has not been drawn starts where its neighbours have it, or in the middle.
    void raise(size_t point, double share);
    void clear();

private:
    double startOf(size_t point) const;

    std::vector<double> values_;
    double least_ = 0, most_ = 1;
};

/// What a question's plot says of itself.
struct PredictionAxis {
    std::vector<double> x;
    std::vector<double> known; ///< the target at the same points, or empty
    QString xTitle, yTitle;
    std::optional<Sentence> problem; ///< why nothing can be drawn
};
PredictionAxis predictionAxis(const CurveSpec &curve, const ViewState &state);

/// "f(t)", "answer", …
QString curveName(const CurveSpec &curve, const ViewState &state);

} // namespace sluice
