#pragma once

#include "ui/models/explanations.h"

namespace sluice {

/// Of the parts of the window: those after Explained::transport.
Explanation explanationOfPart(Explained part);

} // namespace sluice
