#pragma once

#include "ui/models/inside_content.h"

#include <vector>

namespace sluice {

/// How a quantity of a recurrent cell is called and where it stands in the trace.
struct CellQuantity {
    InsideRow::Quantity quantity;
    const arma::mat &(*values)(const LayerTrace &);
    const char *title;   ///< to be translated in the context InsideText
    const char *formula; ///< likewise
    const char *word;    ///< for beginners; or null
    bool gate;           ///< 0 … 1
    bool expertOnly;
    std::optional<Traced> traced;
    std::optional<Part> part() const { return traced ? partOf(*traced) : std::nullopt; } ///< what a what-if would hold
};

/// Those of a layer's cell, in the order of its equations: what is written, what is kept, their sum, the gates, the rest.
std::vector<CellQuantity> quantitiesOf(const LayerSpec &layer);

/// The gates of a layer's cell, for what-ifs and saturation; none of an RNN.
std::vector<Part> gatesOf(const LayerSpec &layer);

} // namespace sluice
