#pragma once

#include "core/io/read_network.h"

#include <string>
#include <vector>

namespace sluice {

/// The tensors of a file taken together to layers, in the order in which their first tensors come; names and shapes are still checked
/// one layer by itself only.
struct FileModules {
    std::string from;
    std::vector<ReadLayer> layers;
};
Result<FileModules> modulesOf(const WeightsFile &file, const std::string &fileName);

} // namespace sluice
