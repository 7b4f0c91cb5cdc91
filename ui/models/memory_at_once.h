#pragma once

#include "ui/models/memory_content.h"

namespace sluice {

/// The inputs of a sample, as the networks get them; features × steps.
void setInputs(MemoryContent &content, const ViewState &state, arma::mat fed);

/// What is known of the page without running a network: whose sample and epoch it is, and what is fed. The gradients are NaN.
MemoryContent memoryAtOnce(const ViewState &state);
/// Whether what was computed for one state is not what the other asks for, and somebody who sees it should know. While a network trains
/// its numbers are always of a moment ago.
bool isOutdated(const ViewState &shown, const ViewState &asked);

} // namespace sluice
