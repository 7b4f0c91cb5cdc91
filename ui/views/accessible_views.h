#pragma once

namespace sluice {

/// Tells screen readers what our own drawings are, which Qt has no word for: a plot is a chart that says what its table holds.
void describeViews();

} // namespace sluice
