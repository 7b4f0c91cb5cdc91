#pragma once

#include "ui/models/glossary.h"

namespace sluice {

std::vector<GlossaryEntry> entriesOfData();
std::vector<GlossaryEntry> entriesOfNetworks();
std::vector<GlossaryEntry> entriesOfCells();
std::vector<GlossaryEntry> entriesOfTraining();
std::vector<GlossaryEntry> entriesOfMeasures();
std::vector<GlossaryEntry> entriesOfLooking();

} // namespace sluice
