#pragma once

#include <QString>

namespace sluice {

/// Every view that can be asked "what am I seeing?".
enum class Explained {
    batch,
    output,
    loss,
    words,
    inside,
    cell,
    hold,
    whatIfs,
    flow,
    inputGradient,
    memory,
    saturation,
    atlas,
    histograms,
    norms,
    scatter,
    confusion,
    reliability,
    surface,
    seeds,
    ranking,
    runs,
    text,
    transport
};

/// The question's answer in the window's language: what is drawn, how it is defined, where that comes from.
struct Explanation {
    QString title;
    QString text;
    QString source; ///< empty where it is nobody's but ours
};
Explanation explanation(Explained view);
/// The same as rich text.
QString explanationHtml(Explained view);

} // namespace sluice
