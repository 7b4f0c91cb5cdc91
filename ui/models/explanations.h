#pragma once

#include <QString>

namespace sluice {

/// Every view that can be asked "what am I seeing?", and the parts of the window that are used.
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
    retention,
    memory,
    saturation,
    atlas,
    histograms,
    norms,
    path,
    scatter,
    confusion,
    reliability,
    surface,
    seeds,
    ranking,
    runs,
    text,
    transport,
    // parts of the window
    training,
    source,
    voices,
    exporting,
    viewing,
    pages,
    experiment,
    scene,
    question,
    sceneAnswers, ///< as the author of a scene writes them
    data,
    columns,
    windows,
    dense,
    units,
    selection,
    message,
    last = message
};

/// The question's answer in the window's language: what is drawn, how it is defined, where that comes from.
struct Explanation {
    QString title;
    QString simple;  ///< for beginners
    QString exact;   ///< for experts
    QString formula; ///< empty where there is none
    QString source;  ///< empty where it is nobody's but ours
};
Explanation explanation(Explained view);
/// The same as rich text: the words for beginners, or for experts with formula and source. `numbers`: of the formula in what is open
/// (explanation_numbers.h); may be empty.
QString explanationHtml(Explained view, bool expert, const QString &numbers = {});

} // namespace sluice
