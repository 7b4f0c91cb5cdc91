#pragma once

#include "core/io/read_network.h"

namespace sluice {

/// The weights as parameters of a model with these layers (dropout may stand between them). Where the file has no head, its is zero.
/// Errors: other layers or other sizes, with the tensor's name, its shape and the expected one.
Result<std::vector<float>> weightsFor(const ReadNetwork &network, const ModelSpec &spec, const ModelShape &shape,
                                      const std::string &fileName);

/// Weights for a model out of a file, of whatever program. Errors: those above, and of flatWeights for Sluice's own files.
Result<std::vector<float>> readWeights(const std::filesystem::path &file, const ModelSpec &spec, const ModelShape &shape);

} // namespace sluice
