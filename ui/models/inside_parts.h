#pragma once

#include "ui/models/inside_content.h"

#include <QCoreApplication>

namespace sluice {

/// What the parts of the page are made from; valid while insideContent runs.
struct InsideInput {
    const ViewState &state;
    const InsideTraces &traces;
    const Selection &selection;
    InsideMode mode;
    bool hidden = false; ///< the hidden state is wished for

    const ModelSpec &model() const { return state.experiment->models[selection.model]; }
    const LayerSpec &layerSpec() const { return model().layers[selection.layer]; }
    /// What happened in the selected layer, or null where the model has no recurrent layer or no snapshot.
    const LayerTrace *layer() const;
    const LayerTrace *untouchedLayer() const;
    /// The weights of a model as the what-ifs leave them.
    std::vector<float> weights(size_t model) const;
    /// The sample as the models get it, or as it is without what-ifs.
    Sample sample() const;
    Sample untouchedSample() const;
    size_t units() const { return outputOf(*layer()).n_rows; }
    /// The dense model shown beside it, or nothing.
    std::optional<size_t> denseModel() const;
};

SeriesRow seriesRow(const InsideInput &input);
InsideRows insideRows(const InsideInput &input);
/// What of the rows depends on the cursor.
void moveCursor(const InsideInput &input, InsideRows &rows);
std::optional<CellCard> cellCard(const InsideInput &input);
QString insideHeadline(const InsideInput &input);
/// The 0/1 inputs among several: their rows in x.
std::vector<size_t> markFeatures(const Task &task, const arma::mat &x);

/// Translations of the page's models share one context.
struct InsideText {
    Q_DECLARE_TR_FUNCTIONS(InsideText)
};

} // namespace sluice
