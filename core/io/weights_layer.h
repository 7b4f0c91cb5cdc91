#pragma once

#include "core/io/read_network.h"

#include <map>
#include <string>

namespace sluice {

/// The tensors of a file that belong to one layer.
struct LayerTensors {
    std::string name;                                ///< "encoder.lstm" and, of the numbered ones, "encoder.lstm, layer 0"
    std::map<std::string, const NamedArray *> parts; ///< by ReadLayer's names for them, or Keras's; at least one

    const NamedArray *find(const std::string &part) const
    {
        const auto found = parts.find(part);
        return found == parts.end() ? nullptr : found->second;
    }
};

/// The layer that the shapes of its tensors tell, in PyTorch's form. Errors: no such layer, a tensor is missing or of another shape.
Result<ReadLayer> layerFrom(const LayerTensors &tensors, const std::string &fileName);
/// What is said of a tensor that belongs to no layer known here.
tl::unexpected<Error> unknownTensor(const NamedArray &array, const std::string &fileName);

} // namespace sluice
